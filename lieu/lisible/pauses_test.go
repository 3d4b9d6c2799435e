package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A comment that is nothing but a break is read as one.
func TestABreakBesideTheHours(t *testing.T) {
	for valeur, want := range map[string]string{
		`Mo-Fr 09:00-17:00 "fermé entre 12h et 14h"`:                      "Lundi à vendredi 9 h–12 h et 14 h–17 h",
		`Mo-Fr 09:00-17:00 "Fermé de 12h30 à 13h30."`:                     "Lundi à vendredi 9 h–12 h 30 et 13 h 30–17 h",
		`Mo-Fr 09:00-17:00 "fermeture de 12 h à 14 h"`:                    "Lundi à vendredi 9 h–12 h et 14 h–17 h",
		`Mo-Fr 09:00-17:00 "fermé 12h-14h"`:                               "Lundi à vendredi 9 h–12 h et 14 h–17 h",
		`Mo-Fr 09:00-12:00,14:00-17:00 "fermé entre 12h et 14h"`:          "Lundi à vendredi 9 h–12 h et 14 h–17 h",
		`Mo 09:00-17:00 "fermé entre 12h et 14h"; Tu 09:00-17:00`:         "Lundi 9 h–12 h et 14 h–17 h / Mardi 9 h–17 h",
		`Mo-Fr 09:00-17:00 "fermé au public de 12h à 14h"; PH off`:        "Lundi à vendredi 9 h–12 h et 14 h–17 h / Fermé les jours fériés",
		`Mo-Fr 09:00-17:00 "fermé entre 8h et 18h"`:                       "Lundi à vendredi 9 h–17 h + Fermé entre 8h et 18h !",
		`Mo-Fr 09:00-17:00 "fermé le midi"`:                               "Lundi à vendredi 9 h–17 h + Fermé le midi !",
		`Mo-Fr 09:00-17:00 "fermé entre midi et deux"`:                    "Lundi à vendredi 9 h–17 h + Fermé entre midi et deux !",
		`Mo-Fr 09:00-17:00 "fermé pendant la pause méridienne"`:           "Lundi à vendredi 9 h–17 h + Fermé pendant la pause méridienne !",
		`Mo-Fr 09:00-17:00 "le lundi, fermé de 12h à 14h"`:                "Lundi à vendredi 9 h–17 h + Le lundi, fermé de 12h à 14h !",
		`Mo-Fr 09:00-17:00 "sans fermeture le midi"`:                      "Lundi à vendredi 9 h–17 h + Sans fermeture le midi",
		`Mo-Fr 09:00-12:00,13:30-17:00 "fermé le midi"`:                   "Lundi à vendredi 9 h–12 h et 13 h 30–17 h + Fermé le midi",
		`Mo-Fr 09:00-17:00 "accueil téléphonique fermé entre 12h et 14h"`: "Lundi à vendredi 9 h–17 h + Accueil téléphonique fermé entre 12h et 14h",
	} {
		h := lisible.LireHeures(&lieu.Lieu{Horaires: valeur})
		got := strings.ReplaceAll(strings.Join(h.Semaine.Phrases(), " / "), "\u202f", " ")
		for _, r := range h.Remarques {
			got += " + " + r.String()
		}
		if retenu(t, h) {
			got += " !"
		}
		if retenu(t, h) != strings.Contains(h.Raison, "ses horaires non") {
			t.Errorf("%s: who prints is told %q", valeur, h.Raison)
		}
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != want {
			t.Errorf("%s:\n%s, want\n%s", valeur, got, want)
		}
	}
}

// retenu reports hours of a Monday that nobody is to be sent at.
func retenu(t *testing.T, h lisible.Heures) bool {
	lundi := jour(t, "2026-11-23")
	for _, p := range h.Semaine.Jours()[0] {
		if h.Nuances.De(lundi, p).Sorte.Retient() {
			return true
		}
	}
	return false
}

// A break that a text tells makes the hours doubtful that go on over it, and no others.
func TestABreakInATextIsADoubt(t *testing.T) {
	for texte, want := range map[string]bool{
		"Fermé entre 12h et 14h.":                              true,
		"L'accueil est fermé de 12h à 14h.":                    true,
		"Espace ouvert à tous. Fermé le midi.":                 true,
		"Fermé tous les jours de 12h30 à 13h30.":               true,
		"Fermeture le midi.":                                   true,
		"Fermé entre 18h et 20h.":                              false,
		"Ouvert sans fermeture le midi.":                       false,
		"Pas de fermeture entre 12h et 14h.":                   false,
		"La cafétéria est fermée de 14h à 16h.":                false,
		"Fermé le mardi de 12h à 14h.":                         false, // this is Monday
		"Atelier fermé de 12h à 14h.":                          false,
		"Fermé de 12h à 14h le 24 décembre 2026.":              false,
		"Le standard téléphonique est fermé de 12h à 14h.":     false,
		"Les inscriptions ferment de 12h à 14h.":               false,
		"Le formulaire se remplit en ligne, de 9h à 17h.":      false,
		"Restauration rapide le midi, la cuisine ferme à 14h.": false,
		"Ouvert à midi.":                                       false,
	} {
		l := lieu.Lieu{Horaires: "Mo-Fr 09:00-17:00", PresentationDetail: texte}
		if got := retenu(t, lisible.LireHeures(&l)); got != want {
			t.Errorf("%q: %v", texte, got)
		}
		l.Horaires = "Mo-Fr 09:00-12:00,14:00-17:00"
		if retenu(t, lisible.LireHeures(&l)) {
			t.Errorf("%q: the hours say it", texte)
		}
	}
}
