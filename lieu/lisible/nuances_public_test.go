package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Hours of which a comment tells whom they are for, and nothing else, are for them alone.
func TestHoursForSomeAlone(t *testing.T) {
	for heures, want := range map[string]bool{
		`Mo 09:00-12:00 "scolaires"`: true, `Mo 09:00-12:00 "pour les scolaires"; Tu 14:00-17:00`: true,
		`Mo 09:00-12:00 "adhérents"`:            true,
		`Mo 09:00-12:00 "groupes et scolaires"`: true,
		`Mo 09:00-12:00 "tout public"`:          false, `Mo 09:00-12:00 "période scolaire"`: false, `Mo 09:00-12:00 "accueil"`: false,
		`Mo 09:00-12:00 "adhérents et tout public"`: false,
	} {
		h := lisible.LireHeures(&lieu.Lieu{Horaires: heures})
		if len(h.Semaine.Jours()[0]) == 0 {
			t.Errorf("%s: no Monday", heures)
			continue
		}
		n := h.Nuances.De(jour(t, "2026-11-30"), h.Semaine.Jours()[0][0])
		if (n.Sorte == lisible.PourCertains) != want {
			t.Errorf("%s: %v", heures, n.Sorte)
		}
	}
}
