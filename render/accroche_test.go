package render_test

import (
	"testing"

	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/qr"
)

// Codes hang by their modules: what is seen of them begins where the text begins, and the
// blank around them stands out of it.
func TestCodesHangByTheirModules(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for _, c := range []struct {
		papier, pour string
		bord         float64 // of the texts, in millimetres
	}{{"affiche", "aidants", 13}, {"affiche", "pro", 13}, {"memo-aidant", "", 16}, {"fiche-verification", "", 16},
		{"fiche-lieu", "grand-public", 16}} {
		p := papertest.Paper(t, c.papier)
		saisies := map[string]string{"pour": c.pour}
		if c.pour == "" {
			saisies = nil
		}
		b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
		query := "commune=" + lieux[0].CodeInsee
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, query, saisies))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, page := range papertest.Pages(t, docs[0]) {
			for _, it := range page.Items {
				if !code(it) {
					continue
				}
				found = true
				x := it.X + it.W*qr.Quiet/layout.Um(qr.Modules(it.Draw))
				if off := x - layout.MM(c.bord); off < -layout.MM(0.6) || off > layout.MM(0.6) {
					t.Errorf("%s for %s: modules begin at %d µm", c.papier, c.pour, x)
				}
			}
		}
		if !found {
			t.Errorf("%s for %s: no code", c.papier, c.pour)
		}
	}
}

// code reports a mark that is a code to photograph.
func code(it layout.Item) bool {
	return it.Draw != nil && it.Draw.W == it.Draw.H && it.Draw.W > 20 && it.Draw.W < 90 && len(it.Draw.Paths) > 0 &&
		len(it.Draw.Paths[0].Segs) > 100
}
