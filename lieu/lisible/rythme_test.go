package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A week that a text limits to some weeks says so under its table; a text about
// something else limits nothing.
func TestTextsLimitWeeks(t *testing.T) {
	for _, c := range []struct{ horaires, texte, remarque string }{
		{"We 09:15-12:30", "Ateliers le mercredi de 9h15 à 12h30, avec le bus (semaines impaires).",
			"Une semaine sur deux (semaines impaires)"},
		{"We 09:15-12:30", "Le bus passe. Le mercredi de 9 h à 12 h, SEMAINE PAIRE\nTél. : 05 36 49 00 01",
			"Une semaine sur deux (semaines paires)"},
		{"Mo,Th 14:00-16:00", "Le lundi et le jeudi à 14h, une semaine sur deux", "Une semaine sur deux"},
		{"Mo 14:00-16:00", "Permanence un lundi sur deux à 14h. Café offert.", "Un lundi sur deux"},
		{"Sa 14:00-16:00", "Ateliers le samedi après-midi tous les 15 jours de 14H à 16h", "Tous les 15 jours"},
		{"Mo-Fr 09:00-12:00", "Le jeudi de 9h à 12h : toutes les deux semaines.", "Jeudi\u00a0: toutes les deux semaines"},
		{"Tu,Fr 09:00-12:00", "Les vendredis à 9h, deux fois par mois.", "Vendredi\u00a0: deux fois par mois"},
		// Another day, no day, no hour, another sentence; hours that know it.
		{"Mo 09:00-12:00", "Atelier tableur le mardi à 14h, une semaine sur deux.", ""},
		{"Mo 09:00-12:00", "Un atelier tous les 15 jours, à 14h.", ""},
		{"Mo 09:00-12:00", "Fermé un lundi sur deux.", "Un lundi sur deux"},
		{"Mo 09:00-12:00", "Ouvert le lundi à 9h. Les fiches sont revues une fois par mois.", ""},
		{"week 01-53/2 We 09:15-12:30", "Le mercredi de 9h15 à 12h30, semaines impaires.", ""},
		{"We[1] 09:15-12:30", "Le mercredi à 9h15, une fois par mois.", ""},
		{"We 09:15-12:30", "Le mercredi à 9h15.", ""},
	} {
		for _, resume := range []bool{true, false} {
			l := lieu.Lieu{Horaires: c.horaires, PresentationDetail: c.texte}
			if resume {
				l.PresentationResume, l.PresentationDetail = c.texte, ""
			}
			want := c.remarque
			if want != "" {
				want += ", demandez les dates"
			}
			h := lisible.LireHeures(&l)
			var got []string
			for _, r := range h.Remarques {
				got = append(got, r.String())
			}
			if strings.Join(got, "|") != want || strings.Contains(h.Raison, "le texte du lieu dit") != (c.remarque != "") {
				t.Errorf("%s, %q: %q, doubt %q, want %q", c.horaires, c.texte, got, h.Raison, want)
			}
		}
	}
}

// A parity that a text says of all the days and all the clock times of the hours is
// theirs; any other stays a doubt.
func TestParityOfTextsIsThatOfHours(t *testing.T) {
	for _, c := range []struct{ horaires, texte, want string }{
		{"Th 09:30-12:30", "Ateliers le jeudi de 9H30 à 12H30, avec le bus (semaines impaires).",
			"week 1-53/2 Th 09:30-12:30"},
		{"Th 14:00-16:15", "Le jeudi de 14H à 16h15 (semaines paires). Tél. : 05 36 49 00 01", "week 2-52/2 Th 14:00-16:15"},
		{"Mo,We 09:00-12:00,14:00-17:00", "Semaine paire : lundi et mercredi, 9 h - 12 h et 14 h - 17 h",
			"week 2-52/2 Mo,We 09:00-12:00,14:00-17:00"},
		{"Th 09:30-12:30", "Ateliers le jeudi de 9h30 à 11h30 (semaines impaires).", ""},    // other times
		{"Th 09:30-12:30", "Ateliers le jeudi matin (semaines impaires).", ""},              // no time
		{"Mo,Th 09:30-12:30", "Ateliers le jeudi de 9h30 à 12h30 (semaines impaires).", ""}, // one of its days
		{"Th 09:30-12:30", "Le mardi de 9h30 à 12h30 (semaines impaires).", ""},             // another day
		{"Th 09:30-12:30", "Le jeudi de 9h30 à 12h30, une semaine sur deux.", ""},           // which one?
		{"Th 09:30-12:30", "Le jeudi de 9h30 à 12h30 (semaines paires). Semaines impaires : ailleurs.", ""},
		{"week 1-53/2 Th 09:30-12:30", "Le jeudi de 9h30 à 12h30 (semaines paires).", ""}, // known
		{"Th 09:30-12:30; PH off", "Le jeudi de 9h30 à 12h30 (semaines paires).", ""},
	} {
		l := lieu.Lieu{Horaires: c.horaires, PresentationDetail: c.texte}
		if got, ok := lisible.SemainesDites(&l); got != c.want || ok != (c.want != "") {
			t.Errorf("%s, %q: %q, want %q", c.horaires, c.texte, got, c.want)
		}
	}
}
