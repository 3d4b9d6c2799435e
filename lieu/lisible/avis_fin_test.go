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

// A closure has a first day too: before it, and after its last, the place is open.
func TestPeriodeAvis(t *testing.T) {
	le := time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)
	for avis, want := range map[string]string{
		"Fermé du 3 au 20 août 2027.":             "2027-08-03 2027-08-20",
		"Fermé du 21 décembre au 3 janvier.":      "2026-12-21 2027-01-03",
		"Congés du 20 au 3 janvier.":              "2026-12-20 2027-01-03",
		"Fermé jusqu'au 4 janvier.":               "2026-11-28 2027-01-04",
		"Fermé du 21/12/2026 au 03/01/2027":       "2026-12-21 2027-01-03",
		"Fermé le 24 décembre et le 31 décembre.": "2026-12-24 2026-12-31",
		"Fermé le 24/12/2026":                     "2026-12-24 2026-12-24",
		"Fermé pour travaux.":                     "",
		"Un atelier du 3 au 20 décembre.":         "",
	} {
		got := ""
		if debut, fin, ok := lisible.PeriodeAvis(avis, le); ok {
			got = debut.Format(time.DateOnly) + " " + fin.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", avis, got, want)
		}
	}
}

// A notice keeps the year that it was meant for: gone the day after its last day, it
// does not come back the year after, whatever the day of the paper.
func TestANoticeDoesNotComeBack(t *testing.T) {
	le := time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)
	for avis, want := range map[string]string{
		"Fermé du 21 décembre au 3 janvier. Retour lundi 4 janvier.": "Fermé du 21 décembre au 3 janvier 2027. Retour " +
			"lundi 4 janvier.",
		"Fermé du 21 au 31 décembre 2026":                    "Fermé du 21 au 31 décembre 2026",
		"Fermé jusqu'au 4 janvier : allez à la mairie.":      "Fermé jusqu'au 4 janvier 2027 : allez à la mairie.",
		"Fermé le 24 décembre et le 26 décembre.":            "Fermé le 24 décembre 2026 et le 26 décembre 2026.",
		"Congés : fermé du 21/12 au 03/01.":                  "Congés : fermé du 21/12 au 03/01/2027.",
		"Fermé du 1er au 15 AOÛT":                            "Fermé du 1er au 15 AOÛT 2027",
		"Travaux jusqu’au 15/02/2027 inclus":                 "Travaux jusqu’au 15/02/2027 inclus",
		"Fermé pour travaux.":                                "Fermé pour travaux.",
		"Apportez vos papiers le 4 janvier.":                 "Apportez vos papiers le 4 janvier.",
		"Salle 12, fermé du 21 décembre au 3 janvier (n° 4)": "Salle 12, fermé du 21 décembre au 3 janvier 2027 (n° 4)",
	} {
		got := lisible.DaterAvis(avis, le)
		if got != want {
			t.Errorf("%q: %q, want %q", avis, got, want)
		}
		if lisible.DaterAvis(got, le.AddDate(0, 9, 0)) != got {
			t.Errorf("%q is dated twice", got)
		}
		fin, ok := lisible.FinAvis(got, le)
		for d := le; ok && d.Year() < 2031; d = d.AddDate(0, 0, 17) {
			if f, again := lisible.FinAvis(got, d); !again || !f.Equal(fin) {
				t.Fatalf("%q on %s: until %s, want %s", got, d, f, fin)
			}
		}
	}
}
