package papertest

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/layout"
)

// ReadSheet reads the file of a sheet.
func ReadSheet(t testing.TB, f Sheet) *pdftest.Doc {
	t.Helper()
	d, err := pdftest.Read(f.PDF)
	if err != nil {
		t.Fatalf("%s: %v", f.Lieu.Id, err)
	}
	return d
}

// Read reads a file.
func Read(t testing.TB, b []byte) *pdftest.Doc {
	t.Helper()
	d, err := pdftest.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Said are the paragraphs of a sheet as a reader meets them, spaces and
// apostrophes as typed.
func Said(d *pdftest.Doc) []string {
	var out []string
	var walk func(e *pdftest.Elem)
	walk = func(e *pdftest.Elem) {
		switch e.Role {
		case "P", "H1", "H2", "H3", "LBody", "TH", "TD":
			if s := Plain(Marks(e)); s != "" && !slices.ContainsFunc(e.Kids,
				func(k *pdftest.Elem) bool { return k.Role == "P" }) {
				out = append(out, s)
				return
			}
		}
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(d.Root)
	return out
}

// Marks are the words of an element and of those inside it.
func Marks(e *pdftest.Elem) string {
	s := e.Text
	for _, k := range e.Kids {
		s += Marks(k)
	}
	return s
}

// Plain takes away what typography adds to a text.
func Plain(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// Found are the elements of a role, in reading order.
func Found(e *pdftest.Elem, role string) []*pdftest.Elem {
	var out []*pdftest.Elem
	if e.Role == role {
		out = append(out, e)
	}
	for _, k := range e.Kids {
		out = append(out, Found(k, role)...)
	}
	return out
}

// Text are the words of a page that are read aloud.
func Text(p layout.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		if it.Node != nil {
			b.WriteString(it.Text + " ")
		}
	}
	return strings.Join(strings.Fields(strings.NewReplacer("\u00A0", " ", "\u202F", " ", "\u2011",
		"-").Replace(b.String())), " ")
}
