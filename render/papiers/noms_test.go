package papiers_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// Files of one paper for different readers have different names: what is for internal
// use never takes the place of what the public reads.
func TestFilesSayWhomTheyAreFor(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Provence profonde"}
	for _, p := range papiers.Papiers() {
		seen := map[string]string{}
		for _, pour := range p.Audiences {
			dites := saisies(p, pour, nil)
			c := papertest.Order(t, p, b, e, "lieu=Exemple_1", dites)
			_, docs, err := papertest.Compose(p, c)
			if err != nil {
				t.Fatal(p.Nom, err)
			}
			nom := strings.Join(docs[0].Noms, "-")
			if other, there := seen[nom]; there {
				t.Errorf("%s: %q is for %s and for %s", p.Nom, nom, other, pour)
			}
			seen[nom] = string(pour)
		}
	}
}
