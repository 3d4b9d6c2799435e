package guichet_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// What the texts of a place tell of its doors counts on the day of a list: before a closure
// begins the place is open, from then on it is not; one that moved is called.
func TestTheTextsTellWhoReceivesNobody(t *testing.T) {
	const ferme, appeler, ouvert = "Disent une fermeture, téléphonez : Salle 1", "Salle 1 (change d'adresse)", "14 h–17 h"
	for _, c := range []struct{ texte, quand, want string }{
		{"Fermé à partir du 15 décembre 2026.", "2026-12-14", ouvert},
		{"Fermé à partir du 15 décembre 2026.", "2027-03-15", ferme},
		{"Nous fermons le 18 décembre 2026.", "2026-12-17", ouvert},
		{"Nous fermons le 18 décembre 2026.", "2026-12-21", ferme},
		{"Fermeture définitive le 31 décembre 2026.", "2026-12-30", ouvert},
		{"Fermeture définitive le 31 décembre 2026.", "2027-01-04", ferme},
		{"Fermeture le 18 décembre 2026 à 17h, réouverture le 4 janvier à 9h.", "2026-12-29", ferme},
		{"Fermeture le 18 décembre 2026 à 17h, réouverture le 4 janvier à 9h.", "2027-01-05", ouvert},
		{"Ouverture le 11 janvier 2027.", "2027-01-08", ferme}, {"Ouverture le 11 janvier 2027.", "2027-01-11", ouvert},
		{"Suite à un incendie, nos locaux sont inaccessibles.", "2026-12-14", ferme},
		{"La permanence a été supprimée.", "2026-12-14", ferme}, {"Nous avons déménagé.", "2026-12-14", appeler},
		{"L'accueil se fait désormais à la mairie annexe.", "2026-12-14", appeler},
		{"Locaux provisoires jusqu'au 29 janvier 2027, rue Haute.", "2027-01-29", appeler},
		{"Locaux provisoires jusqu'au 29 janvier 2027, rue Haute.", "2027-02-01", ouvert},
		{"Le lieu a déménagé en 2015.", "2026-12-14", ouvert}, {"La salle est fermée à clé : sonnez.", "2026-12-14", ouvert},
	} {
		l := avec(salle(1, "Mo-Fr 09:00-12:00,14:00-17:00"), func(l *lieu.Lieu) { l.PresentationResume = c.texte })
		le, err := time.Parse(time.DateOnly, c.quand)
		if err != nil {
			t.Fatal(err)
		}
		said := liste(t, []lieu.Lieu{l}, "commune=Pons", map[string]string{"quand": c.quand}, edition(le))
		for _, dit := range []string{ferme, appeler, ouvert} {
			if strings.Contains(said, papertest.Plain(dit)) != (dit == c.want) {
				t.Errorf("%q on %s, %q: %q", c.texte, c.quand, dit, said)
			}
		}
	}
}
