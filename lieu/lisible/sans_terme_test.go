package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu/lisible"
)

// A closure of which nobody knows the end has begun on its first day, and not before; one that ends, or
// that is of a part of the week or of something else, never takes the hours away.
func TestAClosureWithoutAnEnd(t *testing.T) {
	le := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for avis, want := range map[string]bool{
		"Fermé à partir du 2 novembre 2026.":                                 true,
		"Fermé dès le 2 novembre 2026.":                                      true,
		"Fermé à compter du 2 novembre 2026 pour travaux.":                   true,
		"Fermeture à partir du 22 novembre 2026.":                            true,
		"Le service est suspendu à compter du lundi 2 novembre 2026.":        true,
		"Fermé depuis le 2 novembre 2026.":                                   true,
		"Fermé à partir du 2 novembre.":                                      true,
		"Fermé jusqu'à nouvel ordre.":                                        true,
		"Entrée par la cour. Fermé à partir du 2 novembre 2026.":             true,
		"Fermé à partir du 2 décembre 2026.":                                 false,
		"Fermé dès le 23 novembre 2026.":                                     false,
		"Fermé à partir du 2 novembre 2026, réouverture le 4 janvier 2027.":  false,
		"Fermé à partir du 2 novembre 2026. Réouverture en janvier 2027.":    false,
		"Fermé du 2 novembre au 31 décembre 2026.":                           false,
		"Fermé le 2 novembre 2026.":                                          false,
		"Fermé le samedi à partir du 2 novembre 2026.":                       false,
		"Fermé l'après-midi à partir du 2 novembre 2026.":                    false,
		"Fermé à partir de 16 h.":                                            false,
		"La rue est fermée à partir du 2 novembre 2026.":                     false,
		"Ateliers suspendus à partir du 2 novembre 2026.":                    false,
		"Ouvert à partir du 2 novembre 2026.":                                false,
		"Nouveaux horaires à partir du 2 novembre 2026.":                     false,
		"Les travaux ont commencé le 2 novembre 2026, nous restons ouverts.": false,
		"Fermé les jours fériés.":                                            false,
		"Nouvelles inscriptions à partir du 2 novembre 2026.":                false,
	} {
		if got := lisible.FermeSansFin(avis, le); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}
