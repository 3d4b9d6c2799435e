package lisible_test

import (
	"slices"
	"testing"
	"time"

	"feuillet/lieu/lisible"
)

// The last day of a notice, whose year is the nearest when none is said.
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
		{"Fermé cette semaine. Réouverture le 4 janvier.", "2026-12-28", "2027-01-03"},
		{"Fermé le 31 février", "2026-11-28", ""},
		{"Apportez vos papiers le 4 janvier", "2026-11-28", "2027-01-04"},
		{"Fermé du 30 novembre au 4 décembre et du 21 décembre au 3 janvier", "2026-11-28", "2027-01-03"},
		{"Fermé du 30 nov. au 4 déc. puis du 21 déc. au 3 janv.", "2026-11-28", "2027-01-03"},
		{"Fermé les 30 nov., 7 et 14 déc. 2026.", "2026-11-28", "2026-12-14"},
		{"Fermé le 24 déc. Réunion le 12 janv.", "2026-11-28", "2026-12-24"},
		{"Pas de permanence le 30 novembre", "2026-11-28", "2026-11-30"},
		{"Ouvert exceptionnellement samedi 5 décembre", "2026-11-28", "2026-12-05"},
		{"Atelier photo du 7 au 9 décembre.", "2026-11-28", "2026-12-09"},
		{"Nouveaux horaires à partir du 4 janvier", "2026-11-28", ""},
		{"Le numéro change le 4 janvier", "2026-11-28", ""},
		{"Déménagement le 15 décembre : nouvelle adresse 5 rue Neuve.", "2026-11-28", ""},
		{"Pas de permanence la semaine du 30 novembre 2026.", "2026-11-28", "2026-12-06"},
		{"Fermé la semaine du 28 décembre 2026", "2026-11-28", "2027-01-03"},
		{"Fermé la semaine du 30 novembre au 4 décembre", "2026-11-28", "2026-12-04"},
		{"Fermé. Réouverture la semaine du 4 janvier", "2026-11-28", ""},
		{"Ouvert depuis le 2 novembre", "2026-11-28", ""},
		{"Ouvert dès le 4 janvier", "2026-11-28", ""},
		{"Apportez 3/4 de vos papiers", "2026-11-28", ""},
		{"Salle 12, 05.36.49.00.01", "2026-11-28", ""},
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
		"Apportez vos papiers le 4 janvier.":                 "Apportez vos papiers le 4 janvier 2027.",
		"Fermé du 30 nov. au 4 déc.":                         "Fermé du 30 nov. au 4 déc. 2026",
		"Le numéro change le 4 janvier.":                     "Le numéro change le 4 janvier.",
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

// What is said of a notice when it is written is what papers do on each of the days that come.
func TestANoticeDoesWhatItsWriterIsTold(t *testing.T) {
	ecrit := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	for _, avis := range []string{
		"Fermé du 30 novembre au 4 décembre et du 21 décembre au 3 janvier", "Fermé du 21 décembre au 3 janvier.",
		"Fermé le 30 novembre 2026 et du 21 décembre au 3 janvier", "Fermé les 24 et 31 décembre et du 5 au 8 janvier",
		"Fermé du 30/11 au 4/12 puis du 21/12 au 3/1", "Fermé du 30 nov. au 4 déc.", "Fermé 30/11-04/12",
		"Pas de permanence la semaine du 30 novembre", "Fermé la semaine du 28 décembre",
		"Fermé jusqu'au 4 janvier", "Pas de permanence le 30 novembre", "Pas de permanence les 1er et 8 décembre.",
		"Fermé le 30 novembre matin", "Fermé cette semaine", "Fermé du 21 décembre 2025 au 3 janvier 2026.",
	} {
		dite := lisible.DaterAvis(avis, ecrit)
		fin, finit := lisible.FinAvis(dite, ecrit)
		dits := lisible.PeriodesAvis(dite, ecrit)
		if !lisible.DitFermeture(dite) || finit != (len(dits) > 0) {
			t.Errorf("%q: no closure, or no last day: %v", dite, dits)
		}
		for d := ecrit; d.Before(ecrit.AddDate(1, 2, 0)); d = d.AddDate(0, 0, 1) {
			if got := lisible.AvisPasse(dite, d); got != (finit && d.After(fin)) {
				t.Fatalf("%q on %s: over %v", dite, d.Format(time.DateOnly), got)
			}
			touche := func(p lisible.Periode) bool { return p.Touche(d, d) }
			if ferme := slices.ContainsFunc(lisible.PeriodesAvis(dite, d), touche); ferme != slices.ContainsFunc(dits, touche) {
				t.Fatalf("%q on %s: closed %v", dite, d.Format(time.DateOnly), ferme)
			}
		}
	}
}

// Days in no order, or that do not exist, are told before they are on paper.
func TestJoursFaux(t *testing.T) {
	le := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	for avis, want := range map[string]string{
		"Fermé du 21 décembre 2026 au 3 janvier 2026.": "le dernier jour (03/01/2026) vient avant le premier (21/12/2026)",
		"Fermé du 24/12/2026 au 02/01/2026":            "le dernier jour (02/01/2026) vient avant le premier (24/12/2026)",
		"Fermé du 24 au 31 novembre":                   "31/11 n'existe pas",
		"Fermé le 30 février 2027":                     "30/02/2027 n'existe pas",
		"Atelier le 31 juin":                           "31/06 n'existe pas",
		"Fermé du 21 décembre au 3 janvier":            "", "Fermé du 21/12/2026 au 03/01/2027": "",
		"Fermé du 20 au 3 janvier":     "",
		"Fermé du 24/12/2026 au 02/01": "", "Fermé jusqu'au 4 janvier": "",
		"Fermé pour travaux": "", "Fermé, salle 45/12": "",
		"Fermé, appelez le 05.36.49.00.01": "", "Déménagement le 15 décembre : nouvelle adresse 31 rue Neuve": "", "": "",
	} {
		if got := lisible.JoursFaux(avis, le); got != want {
			t.Errorf("%q: %q, want %q", avis, got, want)
		}
	}
}
