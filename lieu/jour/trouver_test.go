package jour_test

import (
	"testing"
	"time"

	"feuillet/lieu/jour"
)

// A day among other words: its year is the next, and its day of the week is judged.
func TestTrouver(t *testing.T) {
	today := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct{ texte, want, apres string }{
		{"mardi 8 décembre, 14 h", "2026-12-08", ", 14 h"},
		{"Mardi 8 decembre 2026 à 14 h", "2026-12-08", "à 14 h"},
		{"le 12 mai de 9 h à 12 h", "2027-05-12", "de 9 h à 12 h"},
		{"12/05", "2027-05-12", ""},
		{"1er mai", "2027-05-01", ""},
		{"29 février", "2028-02-29", ""},
		{"mardi 12 mai", "fault", ""}, // a Wednesday in 2027
		{"31 avril", "fault", ""},
		{"12 mai 2025", "fault", ""},
		{"tous les mardis", "", ""},
		{"les 12 mai et 13 mai", "", ""},
		{"mardi matin", "", ""},
	} {
		j, ok, err := jour.Trouver(c.texte, today)
		got := ""
		switch {
		case err != nil:
			got = "fault"
		case ok:
			got = j.Jour.Format(time.DateOnly)
		}
		if got != c.want || j.Apres != c.apres {
			t.Errorf("%q: %q, %q (%v)", c.texte, got, j.Apres, err)
		}
	}
}
