package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A place that says that its number is new does not have that of its record any more; what is said of
// another service, or of this very number, tells nothing against it.
func TestANewNumberIsNotThatOfTheRecord(t *testing.T) {
	for s, want := range map[string]bool{
		"Nouveau numéro : 01 99 00 99 99.":                                         true,
		"Attention, nouveau numéro de téléphone : 0199009999":                      true,
		"Notre nouveau numéro est le 01.99.00.99.99":                               true,
		"Le numéro a changé : 01 99 00 99 99.":                                     true,
		"Le numéro a changé. Appelez le 01 99 00 99 99.":                           true,
		"Nous avons changé de numéro : +33 1 99 00 99 99.":                         true,
		"Nouveau numéro depuis le 2 novembre 2026 : 01 99 00 99 99.":               true,
		"Nouveau numéro : 01 99 00 12 34.":                                         false,
		"Nouveau numéro : +33 (0)1 99 00 12 34, l'ancien était le 01 99 00 99 99.": false,
		"Le numéro a changé.":                                                      false,
		"Nouveau numéro vert des impôts : 01 99 00 99 99.":                         false,
		"Nouveau numéro pour les urgences : 01 99 00 99 99.":                       false,
		"Le numéro a changé en 2020. Ouvert à tous. La caisse : 01 99 00 99 99.":   false,
		"Le numéro de la mairie a changé : 01 99 00 99 99.":                        false,
		"Vous avez changé de numéro ? Dites-le au 01 99 00 99 99.":                 false,
		"Un nouveau lieu. Renseignements : 01 99 00 99 99.":                        false,
	} {
		l := lieu.Lieu{Telephone: "+33199001234", PresentationResume: s}
		if got, ok := lisible.LireTextes(&l).NumeroContredit(); ok != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// New hours hold from their day on, and those of the record do not, but where both are the same.
func TestNewHoursContradictTheRecord(t *testing.T) {
	maj := time.Date(2026, 10, 15, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ jour, texte, adresse, want string }{
		{"2026-12-01", "Attention, nouveaux horaires à partir du 1er décembre 2026 : mardi 9h-12h.", "", "contredites"},
		{"2026-12-02", "Nouveaux horaires à partir du 01/12/2026 : mardi 9h-12h.", "", "contredites"},
		{"2026-11-30", "Nouveaux horaires à partir du 1er décembre 2026 : mardi 9h-12h.", "", "9–12 14–17"},
		{"2026-12-01", "À partir du 1er décembre 2026, nouveaux horaires d'ouverture : mardi 9h-12h.", "", "contredites"},
		{"2026-12-01", "Changement d'horaires à partir du 1er décembre 2026.", "", "contredites"},
		{"2027-01-05", "Nouveaux horaires à partir de janvier 2027, voir notre site.", "", "contredites"},
		{"2026-12-01", "Nouveaux horaires à partir du 1er décembre : mardi 9h-12h.", "", "contredites"},
		{"2026-12-01", "Nouveaux horaires depuis le 1er septembre 2026 : du lundi au vendredi 9h-12h 14h-17h.", "",
			"9–12 14–17"},
		{"2026-12-01", "Nouveaux horaires depuis le 1er septembre 2026, voir notre site.", "", "9–12 14–17"},
		{"2026-12-01", "Nouveaux horaires des bus à partir du 1er décembre 2026.", "", "9–12 14–17"},
		{"2026-12-01", "Nouveaux horaires de l'atelier tricot à partir du 1er décembre 2026 : mardi 9h-12h.", "",
			"9–12 14–17"},
		{"2026-11-30", "", "12 rue du Lin - fermé le lundi", "contredites"},
		{"2026-12-01", "", "12 rue du Lin - fermé le lundi", "9–12 14–17"},
		{"2026-11-30", "", "Ferme du Lundi, 12 rue du Lin", "9–12 14–17"},
		{"2026-11-30", "", "12 rue du Lin", "9–12 14–17"},
	} {
		jour, _ := time.Parse(time.DateOnly, c.jour)
		l := lieu.Lieu{Horaires: deuxTemps, PresentationResume: c.texte, Adresse: c.adresse, DateMaj: maj}
		if got := tenues(&l, jour); got != c.want {
			t.Errorf("%q, %q on %s: %q, not %q", c.texte, c.adresse, c.jour, got, c.want)
		}
	}
}
