package atelier_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu"
)

// A week written day by day is read as hours are; what was read is written back
// the same, or not at all.
func TestAWeekDayByDay(t *testing.T) {
	a := deCSV(t, troisLieux)
	for _, c := range []struct{ jours, plus, want string }{
		{"9h-12h||||||", "", "Mo 09:00-12:00"},
		{"9h-12h, 14h-17h|fermé|9h-12h et 14h-17h||||Fermé", "", "Mo,We 09:00-12:00,14:00-17:00"},
		{"|||||10 h–12 h 30|", "fermé les jours fériés", "Sa 10:00-12:30; PH off"},
		{"9h-12h|9h-12h|9h-12h|9h-12h|9h-12h||", "", "Mo-Fr 09:00-12:00"},
	} {
		g, _ := a.Grille(&lieu.Lieu{})
		for i, s := range strings.Split(c.jours, "|") {
			g.Jours[i].Heures = s
		}
		g.Plus = c.plus
		phrase, err := g.Phrase()
		if err != nil {
			t.Fatal(err)
		}
		faites, err := a.Comprendre(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "horaires", Valeur: phrase}}, false)
		if err != nil || len(faites) != 1 || faites[0].Valeur != c.want {
			t.Errorf("%q is %+v, %v; want %s", phrase, faites, err, c.want)
			continue
		}
		relue, ok := a.Grille(&lieu.Lieu{Horaires: c.want})
		encore, err := relue.Phrase()
		deux, _ := a.Comprendre(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "horaires", Valeur: encore}}, false)
		if !ok || err != nil || len(deux) != 1 || deux[0].Valeur != c.want {
			t.Errorf("%s written back: %q, %v, %v", c.want, encore, ok, err)
		}
	}
}

// Hours that no plain week says have no grid; those that are not understood have
// an empty one, and a week of no hour is refused.
func TestWeeksThatAGridDoesNotSay(t *testing.T) {
	a := sansBase()
	for heures, want := range map[string]bool{"": true, "quand on veut": true, "Mo-Fr 09:00-12:00": true,
		"Jan-Mar Mo 09:00-12:00; Apr-Dec Mo 10:00-12:00": false} {
		g, ok := a.Grille(&lieu.Lieu{Horaires: heures})
		vide := !slices.ContainsFunc(g.Jours, func(j atelier.JourGrille) bool { return j.Heures != "" })
		if ok != want || len(g.Jours) != 7 || vide != (heures != "Mo-Fr 09:00-12:00") {
			t.Errorf("%q: %+v, %v", heures, g, ok)
		}
	}
	g, _ := a.Grille(&lieu.Lieu{})
	g.Jours[0].Heures = "Fermé"
	_, err := g.Phrase()
	refuse(t, err, faute.Demande, "aucun jour")
}
