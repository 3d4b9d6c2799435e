package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

func TestCommunes(t *testing.T) {
	for _, c := range []struct{ nom, de, a string }{
		{"Pons", "de Pons", "à Pons"},
		{"Angers", "d'Angers", "à Angers"},
		{"Évreux", "d'Évreux", "à Évreux"},
		{"Œting", "d'Œting", "à Œting"},
		{"Le Mans", "du Mans", "au Mans"},
		{"Les Sables-d'Olonne", "des Sables-d'Olonne", "aux Sables-d'Olonne"},
		{"La Rochelle", "de La Rochelle", "à La Rochelle"},
		{"L'Haÿ-les-Roses", "de L'Haÿ-les-Roses", "à L'Haÿ-les-Roses"},
		{"Hyères", "d'Hyères", "à Hyères"},
		{"Honfleur", "de Honfleur", "à Honfleur"},
		{"Yaté", "de Yaté", "à Yaté"},
		{"Yvetot", "d'Yvetot", "à Yvetot"},
	} {
		if de, a := lisible.DeCommune(c.nom), lisible.ACommune(c.nom); de != c.de || a != c.a {
			t.Errorf("%s: %q, %q; want %q, %q", c.nom, de, a, c.de, c.a)
		}
	}
}
