package papiers_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/layout"
)

// A paper says the same whatever its file follows: the same tags, links and
// bookmarks, and the claims of its norm alone.
func TestNormsSayTheSame(t *testing.T) {
	claims := map[layout.Norm][]string{
		layout.UA1: {"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"},
		layout.UA2: {"<pdfaid:part>4<", "<pdfaid:rev>2020<", "<pdfuaid:part>2<", "<pdfuaid:rev>2024<",
			"wtpdf#accessibility1.0<"},
	}
	links := 0
	for _, p := range papers(t) {
		read := map[layout.Norm]*pdftest.Doc{}
		for norm, version := range map[layout.Norm]string{layout.UA1: "%PDF-1.7\n", layout.UA2: "%PDF-2.0\n"} {
			p.Composed.Meta.Norm = norm
			b := p.pdf(t)
			if !bytes.HasPrefix(b, []byte(version)) {
				t.Errorf("%s: begins with %.9q, want %q", p.name, b, version)
			}
			d, err := pdftest.Read(b)
			if err != nil {
				t.Fatal(p.name, err)
			}
			for other, all := range claims {
				for _, claim := range all {
					if strings.Contains(d.XMP, claim) != (other == norm) {
						t.Errorf("%s, norm %d: the claim %s", p.name, norm, claim)
					}
				}
			}
			read[norm] = d
		}
		a, b := read[layout.UA1], read[layout.UA2]
		if a.Tags() != b.Tags() || !reflect.DeepEqual(a.Links, b.Links) || !reflect.DeepEqual(a.Outline, b.Outline) {
			t.Errorf("%s: the norms do not say the same", p.name)
		}
		if a.Title != p.Meta.Title || b.Title != "" || !strings.Contains(b.XMP, "<dc:title>") {
			t.Errorf("%s: titles %q and %q", p.name, a.Title, b.Title)
		}
		for _, l := range b.Links {
			if l.Target > 0 {
				links++
			}
		}
	}
	if links < 40 {
		t.Errorf("only %d links inside the papers", links)
	}
}
