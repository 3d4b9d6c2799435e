package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

// A first name and a name that are glued are a person, whichever comes first; what a
// service, a place or a well-known name tells is none.
func TestPersonneCollee(t *testing.T) {
	for mot, want := range map[string]bool{
		"clotilderoquebin": true, "roquebinclotilde": true, "jeandubrin": true, "ClotildeRoquebin": true,
		"mediathequevalbrune": false, "franceservices": false, "victorhugo": false, "bibliotheque": false,
		"saintmartin": false, "annecy": false, "lise": false, "": false, "martinlieux": false,
	} {
		if got := lisible.PersonneCollee(mot); got != want {
			t.Errorf("%q: %v", mot, got)
		}
	}
	if lisible.PersonneCollee("annebourg", "Annebourg") ||
		lisible.PersonneCollee("clotildedelorme", "Salle Clotilde Delorme") {
		t.Error("the place and its commune name nobody")
	}
}
