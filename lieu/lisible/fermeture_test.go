package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

func TestDitFermeture(t *testing.T) {
	for avis, want := range map[string]bool{
		"Fermé jusqu'au 4 janvier.": true, "Fermeture exceptionnelle lundi": true, "Congés d'été en août": true,
		"En travaux": true, "Les permanences sont suspendues": true, "Pas d'accueil cette semaine": true,
		"La conseillère est absente":         true,
		"Nous avons déménagé au 3 rue Haute": true, "Atelier annulé le 12": true,
		"": false, "Ateliers le samedi": false, "La ferronnerie d'art est à côté": false, "Entrée par la cour": false,
	} {
		if got := lisible.DitFermeture(avis); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}
