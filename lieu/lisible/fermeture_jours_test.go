package lisible_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func jour(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The days of a closure, however they are written; the year that is not said is the nearest.
func TestDaysOfAClosure(t *testing.T) {
	le := jour(t, "2026-11-29")
	for texte, want := range map[string]string{
		"Fermé du 03/08 au 24/08/2026.":                 "2026-08-03>2026-08-24",
		"Fermé du 3 au 24/8/26":                         "2026-08-03>2026-08-24",
		"Fermé du 03.08.2026 au 24.08.2026":             "2026-08-03>2026-08-24",
		"Fermé du 03-08-2026 au 24-08-2026":             "2026-08-03>2026-08-24",
		"Fermé du 2026-12-24 au 2027-01-02":             "2026-12-24>2027-01-02",
		"Fermé du 24-12 au 02-01":                       "2026-12-24>2027-01-02",
		"Fermeture 24/12-02/01":                         "2026-12-24>2027-01-02",
		"Fermeture : 24/12/2026 - 02/01/2027":           "2026-12-24>2027-01-02",
		"Fermeture du 24/12/2026 au 02/01":              "2026-12-24>2027-01-02",
		"Fermeture du 24/12 au 02/01/2027":              "2026-12-24>2027-01-02",
		"Congés : 3 au 24 août 2026":                    "2026-08-03>2026-08-24",
		"Congés : 3-24 août 2026":                       "2026-08-03>2026-08-24",
		"Congés d'été du lundi 3 au lundi 24 août 2026": "2026-08-03>2026-08-24",
		"Fermé du 3 août inclus au 24 août 2026 inclus": "2026-08-03>2026-08-24",
		"Fermé entre le 24 décembre et le 2 janvier":    "2026-12-24>2027-01-02",
		"Fermé les 24 et 31 décembre 2026":              "2026-12-24>2026-12-24 2026-12-31>2026-12-31",
		"Fermé les 24, 26 et 31 décembre": "2026-12-24>2026-12-24 " +
			"2026-12-26>2026-12-26 2026-12-31>2026-12-31",
		"Fermeture exceptionnelle 24/12/2026":                       "2026-12-24>2026-12-24",
		"Fermé mercredi 24 décembre":                                "2026-12-24>2026-12-24",
		"Fermé le 24/12 et le 31/12":                                "2026-12-24>2026-12-24 2026-12-31>2026-12-31",
		"Fermé du 25/07 au 25/08, et du 20/12 au 02/01":             "2026-07-25>2026-08-25 2026-12-20>2027-01-02",
		"Fermé jusqu'au 04/01":                                      "2026-11-29>2027-01-04",
		"Fermé jusqu'au 04/01. Réouverture le 5 janvier":            "2026-11-29>2027-01-04",
		"Du 3 au 24 août 2027 : fermé":                              "2027-08-03>2027-08-24",
		"Ouvert du 1er au 30 septembre, fermé du 1er au 15/10/2026": "2026-10-01>2026-10-15",
		// no days of a closure
		"Fermé. Ouvert du 3 au 24 août.":                "",
		"Fermé 1/2 journée par semaine":                 "",
		"Fermé en dehors des 24/24":                     "",
		"Fermé, appelez le 05.36.49.00.01":              "",
		"Fermé. Réunion le 12 décembre.":                "",
		"Fermé pour travaux. Reprise le 3 janvier":      "2026-11-29>2027-01-02",
		"Fermé depuis le 3 août 2026":                   "",
		"Fermé du 31 au 32 août":                        "",
		"Fermé du 24/13 au 31/13":                       "",
		"Fermé le lundi":                                "",
		"Congés":                                        "",
		"Fermé, version 2.5 du 12":                      "",
		"Un atelier du 3 au 20 décembre.":               "",
		"Fermé du 24 août 2027 au 3 août 2027":          "",
		"Fermeture à 17 h, salle 12 - 3, 4/5 personnes": "",
	} {
		var got []string
		for _, p := range lisible.PeriodesAvis(texte, le) {
			got = append(got, p.Debut.Format(time.DateOnly)+">"+p.Fin.Format(time.DateOnly))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: %q, want %q", texte, g, want)
		}
	}
}

// A closure that a text tells is printed while it lasts, when its year is said or the date of
// the record makes it sure; the day after it is gone; it is withheld when nobody knows the year.
func TestTheYearOfAClosure(t *testing.T) {
	for _, c := range []struct{ texte, maj, le, dit, etat string }{
		{"Fermé du 3 au 24/08/2026.", "", "2026-08-24", "Fermé du 3 au 24/08/2026.", ""},
		{"Fermé du 3 au 24/08/2026.", "", "2026-08-25", "", "passée"},
		{"Fermé du 24/12/2026 au 02/01.", "", "2027-01-02", "Fermé du 24/12/2026 au 02/01.", ""},
		{"Fermé du 24/12/2026 au 02/01.", "", "2027-01-03", "", "passée"},
		{"Congés : 3 au 24 août.", "2026-07-10", "2026-08-24", "Congés : 3 au 24 août 2026.", ""},
		{"Congés : 3 au 24 août.", "2026-07-10", "2026-08-25", "", "passée"},
		{"Congés : 3 au 24 août.", "2026-07-10", "2027-08-10", "", "passée"},
		{"Fermeture 24/12-02/01", "2026-11-20", "2026-11-29", "Fermeture 24/12-02/01/2027", ""},
		{"Fermeture 24/12-02/01", "2026-12-28", "2026-12-29", "Fermeture 24/12-02/01/2027", ""},
		{"Fermeture 24/12-02/01", "2026-11-20", "2027-01-03", "", "passée"},
		{"Fermé les 24 et 31 décembre.", "2026-12-01", "2026-12-31", "Fermé les 24 et 31 décembre 2026.", ""},
		// nobody knows the year
		{"Congés : 3 au 24 août.", "", "2026-08-10", "", "sans année"},
		{"Congés : 3 au 24 août.", "2026-09-10", "2027-08-10", "", "sans année"},
		{"Congés : 3 au 24 août.", "2025-11-10", "2026-08-10", "", "sans année"},
		{"Fermeture annuelle du 25/07 au 25/08, et du 20/12 au 02/01", "2026-03-22", "2026-07-01", "", "sans année"},
		{"Fermeture annuelle du 25/07 au 25/08", "2026-03-22", "2026-07-01", "Fermeture annuelle du 25/07 au 25/08/2026", ""},
		// of every year
		{"Fermé chaque année du 3 au 24 août.", "2020-03-22", "2026-07-20", "Fermé chaque année du 3 au 24 août.", ""},
		{"Fermé chaque année du 3 au 24 août.", "2020-03-22", "2026-08-25", "", ""},
		{"Fermé chaque année du 3 au 24 août.", "2020-03-22", "2026-02-25", "", ""},
		// no closure of the place
		{"Fermé le lundi du 1er juillet au 31 août.", "2026-06-01", "2026-07-10", "", ""},
		{"Fermé les après-midis du 1er juillet au 31 août.", "2026-06-01", "2026-07-10", "", ""},
		{"Fermé à 17 h du 1er juillet au 31 août.", "2026-06-01", "2026-07-10", "", ""},
		{"Ouvert du 1er septembre 2026 au 30 juin 2027, fermé en août.", "", "2026-11-29", "", ""},
		{"Ateliers suspendus du 3 au 24 août.", "", "2026-08-10", "", ""},
		{"Ateliers suspendus du 3 au 24 août 2024.", "", "2026-08-10", "", "passée"},
		{"Fermé en août.", "2026-06-01", "2026-08-10", "", ""},
		{"Stage du 3 au 24 août.", "2026-06-01", "2026-08-10", "", ""},
	} {
		l := lieu.Lieu{PresentationDetail: c.texte}
		if c.maj != "" {
			l.DateMaj = jour(t, c.maj)
		}
		x, le := lisible.LireTextes(&l), jour(t, c.le)
		dit, _ := x.Fermeture(le)
		etat := ""
		switch {
		case x.FermeturePassee(c.texte, le):
			etat = "passée"
		case x.FermetureSansAnnee(c.texte):
			etat = "sans année"
		}
		if dit != c.dit || etat != c.etat {
			t.Errorf("%q (%s) on %s: %q, %q", c.texte, c.maj, c.le, dit, etat)
		}
		if _, ok := x.FermetureADater(); ok != (c.etat == "sans année") {
			t.Errorf("%q (%s): to be dated %v", c.texte, c.maj, ok)
		}
	}
}

// On days of nobody knows which year, nobody is told that the place is open.
func TestMayBeClosed(t *testing.T) {
	x := lisible.LireTextes(&lieu.Lieu{PresentationDetail: "Fermé du 24/12 au 02/01. Wifi."})
	for le, want := range map[string]bool{"2026-12-24": true, "2027-01-02": true, "2027-01-03": false, "2026-12-23": false,
		"2026-07-01": false} {
		if d := jour(t, le); x.PeutEtreFerme(d, d, d) != want {
			t.Errorf("%s: %v", le, !want)
		}
	}
}

// A text glued to a date is another sentence.
func TestASentenceAfterADate(t *testing.T) {
	got, _ := lisible.TextePublic("Fermé du 20/12 au 02/01De nombreux ordinateurs.")
	if want := "Fermé du 20/12 au 02/01\nDe nombreux ordinateurs."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
