package render_test

import (
	"errors"
	"testing"

	"feuillet/render"
)

// A base that fails at any row, at the first reading or the second, ends each
// paper with its error: no document of the places before that row passes for
// the whole.
func TestABaseThatFailsEndsThePaper(t *testing.T) {
	lieux, e, _ := exemple(t)
	for _, p := range table() {
		whole := &base{lieux: lieux, t: e.Territoires}
		_, docs, err := composer(p, sansMemoire(commander(t, p, whole, e, "", nil)))
		if err != nil || len(docs) == 0 {
			t.Fatalf("%s: %d documents, %v", p.Nom, len(docs), err)
		}
		for reading := range whole.lectures {
			for _, row := range []int{0, len(lieux) / 2, len(lieux) - 1} {
				b := &base{lieux: lieux, t: e.Territoires, panne: &[2]int{reading, row}}
				o, made, err := composer(p, sansMemoire(commander(t, p, b, e, "", nil)))
				if !errors.Is(err, errPanne) {
					t.Errorf("%s, reading %d, row %d: %v", p.Nom, reading, row, err)
				}
				if o != nil && len(made) >= o.Total {
					t.Errorf("%s, reading %d, row %d: all %d documents are there", p.Nom, reading, row, len(made))
				}
			}
		}
	}
}

// sansMemoire is a paper of more places than memory holds: they are read again.
func sansMemoire(c *render.Commande) *render.Commande {
	c.Memoire = -1
	return c
}

// Few places are read once: a base that fails at the second reading is not asked.
func TestFewPlacesAreReadOnce(t *testing.T) {
	lieux, e, _ := exemple(t)
	for _, nom := range []string{"fiche-lieu", "annuaire", "fiche-service", "affiche"} {
		p := papier(t, nom)
		b := &base{lieux: lieux, t: e.Territoires, panne: &[2]int{1, 0}}
		if _, _, err := composer(p, commander(t, p, b, e, "", nil)); err != nil || b.lectures != 1 {
			t.Errorf("%s: %d readings, %v", nom, b.lectures, err)
		}
	}
}
