package selection_test

import (
	"reflect"
	"testing"

	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// One form for all the words of a request, which selects the same places.
func TestOneFormOfARequest(t *testing.T) {
	c := selection.Contexte{Territoires: territoire.France()}
	for _, tt := range []struct{ saisie, forme string }{
		{"commune=pons", "commune=17283"},
		{"commune=17283", "commune=17283"},
		{"commune=Saintes,Pons", "commune=17415&commune=17283"},
		{"commune=Paris+12e", "commune=75112"},
		{"departement=gironde&service=demarches", "departement=33&service=Aide+aux+d%C3%A9marches+administratives"},
		{"dans=Bretagne", "region=53"},
		{"france=oui", "france=oui"},
		{"frais=payant,gratuit", "frais=Gratuit&frais=Payant"},
		{"maj-depuis=01/02/2026", "maj-depuis=2026-02-01"},
		{"lieu=b&lieu=a", "lieu=b&lieu=a"},
		{"autour=44.84,-0.58&rayon=5km&plus-proches=03", "autour=44.84%2C-0.58&plus-proches=3&rayon=5km"},
		{"ouvert=samedi-matin&sauf=Pons", "ouvert=samedi-matin&sauf=Pons"},
		{"", ""},
	} {
		lire := func(query string) *selection.Selection {
			t.Helper()
			r, err := selection.Lire(query)
			if err != nil {
				t.Fatal(err)
			}
			s, err := c.Lire(r)
			if err != nil {
				t.Fatalf("%s: %v", query, err)
			}
			s.Filtre.Situer = nil // a function, equal to none
			return s
		}
		s := lire(tt.saisie)
		forme := s.Canonique().String()
		if forme != tt.forme {
			t.Errorf("%s: %s, want %s", tt.saisie, forme, tt.forme)
		}
		again := lire(forme)
		if f := again.Canonique().String(); f != forme {
			t.Errorf("%s is %s, and read again %s", tt.saisie, forme, f)
		}
		if tt.saisie != "frais=payant,gratuit" && !reflect.DeepEqual(again.Filtre, s.Filtre) {
			t.Errorf("%s selects %+v, %s selects %+v", tt.saisie, s.Filtre, forme, again.Filtre)
		}
	}
}
