package panorama_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/papertest"
)

// The name of a territory that its line cannot hold is cut, and that is told.
func TestALongNameOfATerritoryIsCutAndTold(t *testing.T) {
	p := papertest.Paper(t, "panorama")
	for lettres, want := range map[int]bool{60: false, 140: true} {
		c := papertest.Order(t, p, papertest.BaseOf(papertest.AtPons("Essai_1")), papertest.Edition(), "commune=Pons",
			map[string]string{"territoire": strings.Repeat("Pays ", lettres/5)})
		o, docs, err := papertest.Compose(p, c)
		if err != nil || len(docs) != 1 {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(o.Avis, func(a render.Avis) bool { return a.Genre == render.AvisTexte && a.Perte })
		if told != want {
			t.Errorf("%d letters: told %v, want %v: %v", lettres, told, want, o.Avis)
		}
	}
}
