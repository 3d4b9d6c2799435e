package render_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// What a page shows apart is heard apart, and copied apart: in one element, no two runs are
// glued, « 1Maison », « lundi9 h ».
func TestRunsAreNotGlued(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	for _, p := range table() {
		seules, _ := variantes(&p)
		for _, v := range seules {
			for _, query := range []string{"", "commune=" + lieux[0].CodeInsee} {
				_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, query, v))
				if err != nil {
					continue
				}
				told := map[string]bool{}
				for _, d := range docs[:min(2, len(docs))] {
					if d.Root == nil {
						continue
					}
					for _, s := range glued(d.Root) {
						if !told[s] {
							t.Errorf("%s?%s %v: %s", p.Nom, query, v, s)
						}
						told[s] = true
					}
				}
			}
		}
	}
}

// glued are the runs of one element that nothing parts.
func glued(n *doc.Node) (out []string) {
	before := ""
	var read func(n *doc.Node)
	read = func(n *doc.Node) {
		for _, k := range n.Kids {
			switch k.Role {
			case doc.Artifact:
				continue
			case doc.Group, doc.Span, doc.Link:
				if a, _ := utf8.DecodeLastRuneInString(before); k.Text != "" {
					if z, _ := utf8.DecodeRuneInString(k.Text); letter(a) && letter(z) {
						out = append(out, before+"|"+k.Text)
					}
					before = k.Text
				}
				read(k)
			default:
				before = ""
				out = append(out, glued(k)...)
			}
		}
	}
	read(n)
	return out
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
