package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu/lisible"
)

// The last day of a closure, whose year is the nearest when none is said.
func TestFinAvis(t *testing.T) {
	for _, c := range []struct{ avis, le, want string }{
		{"Fermé du 21 décembre au 3 janvier. Réouverture lundi 4 janvier.", "2026-11-28", "2027-01-03"},
		{"Fermé du 21 décembre au 3 janvier. Réouverture lundi 4 janvier.", "2027-01-04", "2027-01-03"},
		{"Fermé du 21 au 31 décembre 2026", "2026-11-28", "2026-12-31"},
		{"Fermé jusqu'au 4 janvier : allez à la mairie.", "2026-11-28", "2027-01-04"},
		{"Travaux jusqu’au 15/02/2027 inclus", "2026-11-28", "2027-02-15"},
		{"Fermé le 24 décembre", "2026-12-20", "2026-12-24"},
		{"Fermé le jeudi 24 décembre et le samedi 26 décembre", "2026-12-20", "2026-12-26"},
		{"Congés : fermé le 24/12/26", "2026-12-20", "2026-12-24"},
		{"Fermé depuis le 2 novembre", "2026-11-28", ""},
		{"Fermé jusqu'à nouvel ordre", "2026-11-28", ""},
		{"Fermé cette semaine. Réouverture le 4 janvier.", "2026-12-28", ""},
		{"Fermé le 31 février", "2026-11-28", ""},
		{"Apportez vos papiers le 4 janvier", "2026-11-28", ""},
		{"", "2026-11-28", ""},
	} {
		le, err := time.Parse(time.DateOnly, c.le)
		if err != nil {
			t.Fatal(err)
		}
		fin, ok := lisible.FinAvis(c.avis, le)
		got := ""
		if ok {
			got = fin.Format(time.DateOnly)
		}
		if got != c.want {
			t.Errorf("%q on %s: %q, want %q", c.avis, c.le, got, c.want)
		}
	}
}
