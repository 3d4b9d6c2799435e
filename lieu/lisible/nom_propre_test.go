package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

func TestANameOfItsOwnIsMoreThanAKindAndACommune(t *testing.T) {
	for _, c := range []struct {
		nom, commune string
		want         bool
	}{
		{"Mairie", "Pons", false},
		{"Mairie de Pons", "Pons", false},
		{"France services de Saint-Aubin", "Saint-Aubin", false},
		{"France services du Barp", "Le Barp", false},
		{"Bibliothèque des Mathes", "Les Mathes", false},
		{"Médiathèque municipale", "Pons", false},
		{"CCAS Pons", "Pons", false},
		{"Aide avec Internet à Pons", "Pons", false},
		{"Conseiller numérique à Pons", "Pons", false},
		{"Bureau de poste", "Pons", false},
		{"Pons", "Pons", false},
		{"France services du Pays d’Orlac", "Pons", true},
		{"Mairie de Saujon", "Pons", true}, // another commune than its own
		{"Médiathèque Les Jacobins", "Pons", true},
		{"Médiathèque Jean-Moulin de Pons", "Pons", true},
		{"Le Préau", "Pons", true},
		{"Ponsard", "Pons", true},
		{"EMMAÜS Connect", "Pons", true},
		{"", "Pons", false},
	} {
		if got := lisible.NomALui(c.nom, c.commune); got != c.want {
			t.Errorf("NomALui(%q, %q) is %v", c.nom, c.commune, got)
		}
	}
}
