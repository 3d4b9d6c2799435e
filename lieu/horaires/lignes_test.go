package horaires_test

import (
	"strings"
	"testing"

	"feuillet/lieu/horaires"
)

// A plain week is lines of days and hours; any other is none.
func TestEnLignes(t *testing.T) {
	for _, c := range []struct{ osm, want, feries string }{
		{"Mo-Fr 09:00-12:00,14:00-17:00", "Lundi à vendredi : 9 h–12 h et 14 h–17 h", ""},
		{"Mo-Fr 08:30-17:00; Sa 09:00-12:00; PH off",
			"Lundi à vendredi : 8 h 30–17 h|Samedi : 9 h–12 h", "Fermé les jours fériés"},
		{"Mo,Th 09:00-12:00", "Lundi et jeudi : 9 h–12 h", ""},
		{"week 1-53/2 Tu 09:00-12:00", "", ""},
		{"Tu[1] 09:00-12:00", "", ""},
		{"Jul-Aug Mo 09:00-12:00; Sep-Jun Tu 09:00-12:00", "", ""},
		{"Mo 09:00-12:00 || \"sur rendez-vous\"", "", ""},
	} {
		w, err := horaires.Lire(c.osm)
		if err != nil {
			t.Fatalf("%s: %v", c.osm, err)
		}
		lignes, feries, ok := w.EnLignes()
		got := strings.ReplaceAll(strings.Join(lignes, "|"), "\u00a0", " ")
		if got != c.want || feries != c.feries || ok != (c.want != "") {
			t.Errorf("%s: %q, %q, %v", c.osm, got, feries, ok)
		}
	}
}
