package jour_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu/jour"
)

var dimanche = time.Date(2026, 11, 22, 23, 30, 0, 0, time.FixedZone("soir", -5*3600))

func TestDaysAsPeopleTypeThem(t *testing.T) {
	for saisie, want := range map[string]string{
		"2026-11-22":              "2026-11-22",
		"22/11/2026":              "2026-11-22",
		"2/1/2026":                "2026-01-02",
		"02.01.2026":              "2026-01-02",
		"02-01-2026":              "2026-01-02",
		" 22 / 11 / 2026 ":        "2026-11-22",
		"28 novembre 2026":        "2026-11-28",
		"le 28 novembre 2026":     "2026-11-28",
		"samedi 28 novembre 2026": "2026-11-28",
		"le samedi 28 nov. 2026":  "2026-11-28",
		"sam. 28 nov. 2026":       "2026-11-28",
		"1er mai 2027":            "2027-05-01",
		"1 mai 2027":              "2027-05-01",
		"28 nov. 2026":            "2026-11-28",
		"5 févr. 2027":            "2027-02-05",
		"5 fe\u0301vrier 2027":    "2027-02-05",
		"14 JUILLET 2027":         "2027-07-14",
		"15\u00a0août\u00a02027":  "2027-08-15",
		"29/02/2028":              "2028-02-29",
		"aujourd'hui":             "2026-11-22",
		"Aujourd’hui":             "2026-11-22",
		"demain":                  "2026-11-23",
		"hier":                    "2026-11-21",
		"Après-demain":            "2026-11-24",
		"3 mars 2027":             "2027-03-03",
	} {
		got, err := jour.Lire(saisie, dimanche)
		if err != nil || got.Format(time.DateOnly) != want || got.Location() != time.UTC {
			t.Errorf("%q: %v, %v, want %s", saisie, got, err, want)
		}
	}
}

func TestDaysRefused(t *testing.T) {
	for saisie, want := range map[string]string{
		"":                          "n'est pas comprise",
		"hier soir":                 "n'est pas comprise",
		"bientôt":                   "n'est pas comprise",
		"31/02/2027":                "n'existe pas",
		"31 novembre 2026":          "n'existe pas",
		"29/02/2027":                "n'existe pas",
		"2026-02-30":                "n'existe pas",
		"00/01/2026":                "n'existe pas",
		"11/22/2026":                "n'est pas comprise", // no month is the 22nd
		"22/11/26":                  "n'est pas comprise", // the year first, or last
		"28 novembre":               "n'est pas comprise", // of which year
		"novembre 2026":             "n'est pas comprise",
		"3 jui 2026":                "n'est pas comprise", // juin or juillet
		"3 ma 2026":                 "n'est pas comprise",
		"2er mai 2027":              "n'est pas comprise",
		"dimanche 28 novembre 2026": "ne tombe pas ce jour-là",
		"2026-11-22T10:00":          "n'est pas comprise",
		"0026-11-22":                "n'est pas comprise",
		"22112026":                  "n'est pas comprise",
		"22/11/2026 ou 23/11/2026":  "n'est pas comprise",
		"22+11+2026":                "n'est pas comprise",
	} {
		got, err := jour.Lire(saisie, dimanche)
		f := faute.De(err)
		if f == nil || f.Genre != faute.Demande || f.Conseil == "" || !strings.Contains(f.Texte, want) || !got.IsZero() {
			t.Errorf("%q: %v, %v, want %q", saisie, got, err, want)
		}
	}
}

// Without a day there is no tomorrow.
func TestNoDayIsGiven(t *testing.T) {
	if _, err := jour.Lire("demain", time.Time{}); err == nil {
		t.Error("read without a clock")
	}
	last := time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC)
	if got, err := jour.Lire("demain", last); err != nil || got.Format(time.DateOnly) != "2027-01-01" {
		t.Errorf("after the last day of the year: %v, %v", got, err)
	}
}

func TestSelon(t *testing.T) {
	for cellule, want := range map[string]string{
		"2026-11-22T23:30:00-05:00": "2026-11-22", "22.11.2026": "2026-11-22", "2026-11-31": "", "22/11/2026": "",
	} {
		got, ok := jour.Selon(cellule, time.RFC3339, "02.01.2006")
		if ok != (want != "") || ok && got.Format(time.DateOnly) != want {
			t.Errorf("%q: %v, %v, want %q", cellule, got, ok, want)
		}
	}
}

// Each day of a long time reads back from each of its forms, in one way.
func TestEachDayReadsBack(t *testing.T) {
	noms := [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
		"novembre", "décembre"}
	for d := time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2029; d = d.AddDate(0, 0, 1) {
		for _, s := range []string{d.Format(time.DateOnly), d.Format("02/01/2006"), d.Format("2/1/2006"),
			d.Format("2 ") + noms[d.Month()-1] + d.Format(" 2006")} {
			if got, err := jour.Lire(s, time.Time{}); err != nil || !got.Equal(d) {
				t.Fatalf("%s: %v, %v, want %v", s, got, err, d)
			}
		}
	}
}

func FuzzLire(f *testing.F) {
	for _, s := range []string{"2026-11-22", "1er mai 2027", "sam. 28 nov. 2026", "demain", "29/2/2028", "\xff/1/2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := jour.Lire(s, dimanche)
		if err != nil {
			if faute.De(err) == nil || !d.IsZero() {
				t.Errorf("%q: %v, %v", s, d, err)
			}
			return
		}
		if again, err := jour.Lire(d.Format(time.DateOnly), dimanche); err != nil || !again.Equal(d) {
			t.Errorf("%q is %v, read back %v, %v", s, d, again, err)
		}
	})
}
