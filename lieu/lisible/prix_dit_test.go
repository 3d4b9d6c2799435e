package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A price of the help contradicts « Gratuit »; that of a thing does not.
func TestGratuitContredit(t *testing.T) {
	for texte, want := range map[string]bool{
		"La séance coûte 10 euros.": true, "Cotisation annuelle : 15 €.": true, "Wifi. Atelier à 2,50 €.": true,
		"Tarif : 5 € par personne.": true, "Adhésion de 1 € par an.": true,
		"Impressions à 0,20 € la page.": false, "Adhésion : 0 €.": false, "Un atelier gratuit, d'une valeur de 10 €.": false,
		"Ordinateurs à 50 €, sur adhésion.": false, "Le projet a un budget de 3000 € par an.": false,
		"Séances le mardi.": false, "": false,
	} {
		l := lieu.Lieu{FraisACharge: []string{lieu.Gratuit}, PresentationDetail: texte}
		if got, ok := lisible.LireTextes(&l).GratuitContredit(); ok != want {
			t.Errorf("%q: %v, %q", texte, ok, got)
		}
		l.FraisACharge = []string{lieu.Gratuit, lieu.Payant}
		if _, ok := lisible.LireTextes(&l).GratuitContredit(); ok {
			t.Errorf("%q: the fields say it", texte)
		}
	}
}
