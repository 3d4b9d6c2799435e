package pdf_test

import (
	"bytes"
	"slices"
	"testing"

	"feuillet/fonts"
	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
)

// A common drawing is written once for each of its colors, if it comes back on
// enough pages; another one is drawn each time, and not kept.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		name   string
		common bool
		colors []doc.Color // of each page
		forms  int
	}{
		{"few pages", true, make([]doc.Color, 3), 0},
		{"many pages", true, make([]doc.Color, 9), 1},
		{"two colors", true, append(make([]doc.Color, 5), slices.Repeat([]doc.Color{{R: 9}}, 5)...), 2},
		{"a second color on few pages", true, append(make([]doc.Color, 5), doc.Color{R: 9}), 1},
		{"not common", false, make([]doc.Color, 9), 0},
	} {
		s, d := &sheet{}, icon()
		d.Common = c.common
		n := doc.Text(doc.P, "", "Aide")
		for _, color := range c.colors {
			s.page()
			s.text(n, fonts.Regular, 12, "Aide")
			for range 2 {
				s.add(layout.Item{W: layout.MM(9), H: layout.MM(9), Draw: d, Color: color})
			}
		}
		b := write(t, pdf.New(), s.file(doc.Elem(doc.Document, "", n)))
		if got := bytes.Count(b, []byte("/Subtype /Form")); got != c.forms {
			t.Errorf("%s: %d forms, want %d", c.name, got, c.forms)
		}
	}
}

// Text strings say what they are given, in the encoding that suits them.
func TestTextStrings(t *testing.T) {
	for _, title := range []string{
		"Aide", "L’été (à l’œuvre) – Œuvre… \\", "«\u00A05 €\u00A0»", "Łódź", "þÿ\\(", "ï»¿", "\u00AD", "č)(\\ ഀ",
	} {
		s := (&sheet{}).page()
		n := doc.Text(doc.P, "", "Aide")
		s.text(n, fonts.Regular, 12, "Aide")
		f := s.file(doc.Elem(doc.Document, "", n))
		f.Meta.Title = title
		d, err := pdftest.Read(write(t, pdf.New(), f))
		if err != nil || d.Title != title {
			t.Errorf("%q reads as %q: %v", title, d.Title, err)
		}
	}
}
