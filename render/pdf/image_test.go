package pdf_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
)

// A picture is written once, however often it is drawn; one with missing
// pixels is an error. Turned marks start at the foot of their box.
func TestImageAndTurned(t *testing.T) {
	logo := &doc.Drawing{W: 2, H: 1, Image: &doc.Image{W: 2, H: 1, RGB: []byte{255, 0, 0, 0, 0, 255}}}
	one := &doc.Node{Role: doc.Figure, Alt: "Commune de Valbrune", Draw: logo}
	two := &doc.Node{Role: doc.Figure, Alt: "Commune de Valbrune", Draw: logo}
	word := doc.Text(doc.P, "", "Aide")
	mm := layout.MM
	page := layout.Page{W: mm(100), H: mm(100), Items: []layout.Item{
		{Node: one, X: mm(10), Y: mm(10), W: mm(20), H: mm(10), Draw: logo},
		{Node: two, X: mm(10), Y: mm(40), W: mm(10), H: mm(20), Draw: logo, Turned: true},
		{Node: word, X: mm(50), Y: mm(20), W: mm(5), H: mm(30), Base: mm(54), Face: fonts.Bold, Size: 12000, Text: "Aide",
			Turned: true},
	}}
	f := layout.Whole(doc.Elem(doc.Document, "", one, two, word), meta, page)
	b := write(t, pdf.New(), f)
	if n := bytes.Count(b, []byte("/Subtype /Image")); n != 1 {
		t.Errorf("%d pictures written", n)
	}
	c := contentOf(t, b)
	for _, want := range []string{
		"28.346456 0 0 -28.346456 28.35 255.12 cm", // 20 mm by 2 units; its foot is up
		"0 28.346456 28.346456 0 28.35 113.39 cm",
		"q 2 0 0 -1 0 1 cm /I0 Do Q",
		"0 1 -1 0 153.07 141.73 Tm",
	} {
		if !strings.Contains(c, want) {
			t.Errorf("no %q in\n%s", want, c)
		}
	}
	logo.Image.RGB = logo.Image.RGB[:5]
	if err := pdf.New().Write(&bytes.Buffer{}, f); err == nil {
		t.Error("a picture with missing pixels is written")
	}
}

// contentOf is the content stream of the first page: the first stream of a
// file, since pages are written as they come.
func contentOf(t *testing.T, b []byte) string {
	t.Helper()
	_, rest, ok := bytes.Cut(b, []byte("stream\n"))
	if !ok {
		t.Fatal("no stream")
	}
	z, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// What has no colour is written in DeviceGray: texts, lines, forms, pictures.
func TestGrays(t *testing.T) {
	gray, blue := doc.Color{R: 90, G: 90, B: 90}, doc.Color{R: 0x25, G: 0x34, B: 0x8C}
	photo := func(rgb ...byte) *doc.Drawing {
		return &doc.Drawing{W: 2, H: 1, Image: &doc.Image{W: 2, H: 1, RGB: rgb}}
	}
	for _, c := range []struct {
		why       string
		text, pen doc.Color
		picture   *doc.Drawing
		want      []string
	}{
		{"black", doc.Color{}, doc.Color{}, photo(0, 0, 0, 9, 9, 9), nil},
		{"gray", gray, gray, photo(0, 0, 0, 255, 255, 255), nil},
		{"a blue text", blue, gray, photo(0, 0, 0, 9, 9, 9),
			[]string{"page 1: rg", "page 2: rg", "page 3: rg", "page 4: rg"}},
		{"a blue form", gray, blue, photo(0, 0, 0, 9, 9, 9),
			[]string{"form: RG", "form: rg", "page 1: RG", "page 2: RG", "page 3: RG"}},
		{"one pixel of a picture", gray, gray, photo(0, 0, 0, 9, 9, 8), []string{"picture: DeviceRGB"}},
	} {
		s, n := &sheet{}, doc.Text(doc.P, "", "Aide")
		line := icon()
		line.Common, line.Paths = true, line.Paths[1:] // without its own ground
		for range 4 {
			s.page()
			s.add(layout.Item{Node: n, X: layout.MM(9), W: layout.MM(9), H: layout.MM(9), Base: layout.MM(9),
				Face: fonts.Regular, Size: 12000, Text: "Aide", Color: c.text})
			s.add(layout.Item{W: layout.MM(9), H: layout.MM(9), Draw: line, Color: c.pen})
			s.add(layout.Item{W: layout.MM(9), H: layout.MM(9), Draw: c.picture})
		}
		b := write(t, pdf.New(), s.file(doc.Elem(doc.Document, "", n)))
		got, err := pdftest.Colours(b)
		for i, v := range got {
			got[i], _, _ = strings.Cut(v, " [")
		}
		if got = slices.Compact(got); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v, want %q", c.why, got, err, c.want)
		}
		if s := contentOf(t, b); !strings.HasPrefix(s, "0 g\n") {
			t.Errorf("%s: black is not said first: %.20s", c.why, s)
		}
	}
}
