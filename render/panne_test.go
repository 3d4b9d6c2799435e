package render_test

import (
	"errors"
	"testing"

	"feuillet/render"
	"feuillet/render/papertest"
)

// A base that fails at any row, at the first reading or the second, ends each
// paper with its error: no document of the places before that row passes for
// the whole.
func TestABaseThatFailsEndsThePaper(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for _, p := range table() {
		whole := &papertest.Base{Places: lieux, Known: e.Territoires}
		_, docs, err := papertest.Compose(p, sansMemoire(papertest.Order(t, p, whole, e, "", nil)))
		if err != nil || len(docs) == 0 {
			t.Fatalf("%s: %d documents, %v", p.Nom, len(docs), err)
		}
		for reading := range whole.Readings {
			for _, row := range []int{0, len(lieux) / 2, len(lieux) - 1} {
				b := &papertest.Base{Places: lieux, Known: e.Territoires, Fails: &[2]int{reading, row}}
				o, made, err := papertest.Compose(p, sansMemoire(papertest.Order(t, p, b, e, "", nil)))
				if !errors.Is(err, papertest.ErrFails) {
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
	lieux, e, _ := papertest.Example(t)
	for _, nom := range []string{"fiche-lieu", "annuaire", "fiche-service", "affiche"} {
		p := papertest.Paper(t, nom)
		b := &papertest.Base{Places: lieux, Known: e.Territoires, Fails: &[2]int{1, 0}}
		if _, _, err := papertest.Compose(p, papertest.Order(t, p, b, e, "", nil)); err != nil || b.Readings != 1 {
			t.Errorf("%s: %d readings, %v", nom, b.Readings, err)
		}
	}
}
