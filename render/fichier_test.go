package render_test

import (
	"testing"

	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// Every paper is a file of the norm that is asked for, the one that readers know
// unless asked.
func TestTheNormIsThatAskedFor(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux[:6], Known: e.Territoires, Titre: "Val de Brune"}
	for _, p := range papiers.Papiers() {
		for asked, want := range map[string]layout.Norm{"": layout.UA1, "ua1": layout.UA1, "UA2": layout.UA2} {
			_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, "", map[string]string{
				render.OptionNorme.Nom: asked}))
			if err != nil || docs[0].Refus != nil {
				t.Fatal(p.Nom, err)
			}
			for _, d := range docs {
				if d.Meta.Norm != want {
					t.Errorf("%s, norm %q: %d", p.Nom, asked, d.Meta.Norm)
				}
			}
		}
		if _, err := p.LireOptions(map[string]string{render.OptionNorme.Nom: "ua3"}, papertest.Day); err == nil {
			t.Errorf("%s: the norm ua3 passes", p.Nom)
		}
	}
}
