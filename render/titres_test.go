package render_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// What a title tells after its last point stands on one line: « Usage interne »,
// « professionnels, élus ».
func TestTitlesBreakBetweenFacts(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for papier, dit := range map[string]string{"annuaire": "Usage\u00a0interne", "panorama": "professionnels,\u00a0élus"} {
		saisies := map[string]string{"territoire": "Communauté de communes du Val de Brune et des vallées voisines, au nord"}
		if papier == "annuaire" {
			saisies["pour"] = "pro"
		}
		found := false
		for _, p := range papertest.Pages(t, papertest.Book(t, papier, lieux, e, "", saisies)) {
			for _, it := range p.Items {
				found = found || strings.Contains(it.Text, dit)
			}
		}
		if !found {
			t.Errorf("%s: « %s » is not on one line", papier, dit)
		}
	}
}
