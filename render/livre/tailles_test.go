package livre_test

import (
	"maps"
	"strings"
	"testing"

	"feuillet/render/livre"
	"feuillet/templates"
)

// A variant has sizes in order, of styles that the model has; large print has none under
// 18 points, in the hand too; the other ones make nothing larger, nor any letter of a text
// smaller than who reads it can read.
func TestSizesOfVariants(t *testing.T) {
	m, err := templates.Charger("annuaire", "")
	if err != nil {
		t.Fatal(err)
	}
	before := maps.Clone(m.Tailles)
	for variante, own := range livre.Variantes(m) {
		if len(own.Tailles) != len(m.Tailles) {
			t.Errorf("%s: %d styles, the model has %d", variante, len(own.Tailles), len(m.Tailles))
		}
		floor := map[string]float64{"compact": 11, "A5": 12}[variante]
		for nom, s := range own.Tailles {
			if s.Min > s.Base || s.Base > s.Max {
				t.Errorf("%s: %s is out of order: %v", variante, nom, s)
			}
			large := strings.Contains(variante, "grands")
			if large && s.Min < 18 || !large && (s.Base > m.Tailles[nom].Base || s.Base < min(floor, m.Tailles[nom].Base)) {
				t.Errorf("%s: %s is %v, in the model %v", variante, nom, s, m.Tailles[nom])
			}
		}
	}
	if !maps.Equal(before, m.Tailles) {
		t.Error("the model itself changed")
	}
}
