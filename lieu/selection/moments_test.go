package selection_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu/horaires"
	"feuillet/lieu/selection"
)

// semaine is the same span on several days.
func semaine(debut, fin int, jours ...int) (out []horaires.Moment) {
	for _, j := range jours {
		out = append(out, horaires.Moment{Jour: j, Debut: debut, Fin: fin})
	}
	return out
}

// choisir reads values of one criterion, as they are typed.
func choisir(nom string, valeurs ...string) (*selection.Selection, error) {
	return contexte().Lire(selection.Requete{nom: valeurs})
}

// simple is a text with plain spaces.
func simple(s string) string { return strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(s) }

func TestMomentsInAnyUsualSpelling(t *testing.T) {
	tous := []int{0, 1, 2, 3, 4, 5, 6}
	for saisie, want := range map[string][]horaires.Moment{
		"lundi": semaine(0, 1440, 0), "LUNDI": semaine(0, 1440, 0), "lun.": semaine(0, 1440, 0), "lu": semaine(0, 1440, 0),
		"ma": semaine(0, 1440, 1), "mer": semaine(0, 1440, 2), "jeu.": semaine(0, 1440, 3), "vendredis": semaine(0, 1440, 4),
		"le samedi": semaine(0, 1440, 5), "les dimanches": semaine(0, 1440, 6),
		"week-end": semaine(0, 1440, 5, 6), "week end": semaine(0, 1440, 5, 6), "weekends": semaine(0, 1440, 5, 6),
		"matin": semaine(300, 720, tous...), "matinée": semaine(300, 720, tous...), "midi": semaine(750, 810, tous...),
		"aprem": semaine(810, 1080, tous...), "l'après-midi": semaine(810, 1080, tous...),
		"après midi": semaine(810, 1080, tous...), "soir": semaine(1080, 1440, tous...),
		"soirée": semaine(1080, 1440, tous...), "les soirs": semaine(1080, 1440, tous...),
		"samedi-matin": semaine(300, 720, 5), "samedi après-midi": semaine(810, 1080, 5),
		"samedi-apres-midi": semaine(810, 1080, 5), "week-end matin": semaine(300, 720, 5, 6),
		"matin samedi": semaine(300, 720, 5), "10h": semaine(600, 601, tous...), "10:30": semaine(630, 631, tous...),
		"0h": semaine(0, 1, tous...), "samedi 10h": semaine(600, 601, 5), "samedi à 10h": semaine(600, 601, 5),
		"samedi-10h": semaine(600, 601, 5), "samedi 10 h 30": semaine(630, 631, 5), "samedi 10 heures": semaine(600, 601, 5),
		"samedi 9 heures 15": semaine(555, 556, 5), "mardi 17h-19h": semaine(1020, 1140, 1),
		"mardi 17h - 19h30": semaine(1020, 1170, 1), "mardi 17:05-19:00": semaine(1025, 1140, 1),
		"mardi 17h à 19h": semaine(1020, 1140, 1), "mardi de 17 h 30 à 19 h": semaine(1050, 1140, 1),
		"mardi entre 17h et 19 h 45": semaine(1020, 1185, 1), "23h59-24h": semaine(1439, 1440, tous...),
	} {
		s, err := choisir("ouvert", saisie)
		if err != nil || !slices.Equal(s.Filtre.Ouvert, want) {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

// What may be read in two ways, or in none, opens no door.
func TestMomentsRefused(t *testing.T) {
	for _, saisie := range []string{
		"bientôt", "demain", "s", "m", "m.", ".s", "ss", "d.", "le", "un jour", "samedi dimanche", "samedi et dimanche",
		"lundi-vendredi", "samedi matin soir", "samedi matin 10h", "10h 14:00", "samedi 10", "10", "10h60", "24h",
		"samedi 24h", "24h-25h", "24h30", "25h", "19h-17h", "17h-17h", "17h-19h60", "samedi de 10h", "samedi après 18h",
		"samedi et matin",
	} {
		s, err := choisir("ouvert", saisie)
		if f := faute.De(err); f == nil || f.Champ != "ouvert" || f.Conseil == "" || !strings.Contains(f.Texte, saisie) {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

// The sentence of a selection can be typed again: it is read as it was.
func TestMomentsSaidAreReadAgain(t *testing.T) {
	jours := []string{"", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "week-end"}
	quand := []string{"", "matin", "midi", "après-midi", "soir", "0h", "8h", "10h30", "12:05", "23h59", "9h-12h",
		"13h30-24h", "0h-0h01"}
	for _, j := range jours {
		for _, q := range quand {
			saisie := strings.TrimSpace(j + " " + q)
			if saisie == "" {
				continue
			}
			s, err := choisir("ouvert", saisie)
			if err != nil {
				t.Fatalf("%q: %v", saisie, err)
			}
			_, dit, ok := strings.Cut(s.Phrase(2), ", ouverts ")
			if !ok {
				t.Fatalf("%q says no time: %s", saisie, s.Phrase(2))
			}
			again, err := choisir("ouvert", dit)
			if err != nil || !slices.Equal(again.Filtre.Ouvert, s.Filtre.Ouvert) || again.Phrase(2) != s.Phrase(2) {
				t.Errorf("%q is said %q, and read again: %v", saisie, dit, err)
			}
		}
	}
}

// Every minute of a day is read, said and asked for as itself.
func TestEveryMinute(t *testing.T) {
	for m := range 24 * 60 {
		s, err := choisir("ouvert", fmt.Sprintf("jeudi %dh%02d", m/60, m%60))
		if err != nil || !slices.Equal(s.Filtre.Ouvert, semaine(m, m+1, 3)) {
			t.Fatalf("minute %d: %+v, %v", m, s, err)
		}
		want := fmt.Sprintf("le jeudi à %d h", m/60)
		if m%60 > 0 {
			want += fmt.Sprintf(" %02d", m%60)
		}
		if got := simple(s.Phrase(1)); got != "1 lieu, ouvert "+want {
			t.Fatalf("minute %d: %s", m, got)
		}
	}
}

// A place that closes when a part of the day begins is not open in it.
func TestPartsOfADayDoNotTouch(t *testing.T) {
	for hours, want := range map[string][]string{
		"Mo 09:00-12:00": {"matin"}, "Mo 09:00-12:30": {"matin"}, "Mo 09:00-13:00": {"matin", "midi"},
		"Mo 13:30-18:00": {"après-midi"}, "Mo 14:00-18:30": {"après-midi", "soir"}, "Mo 18:00-20:00": {"soir"},
		"Mo 04:00-05:00": nil, "Mo 12:00-14:00": {"midi", "après-midi"},
	} {
		week, err := horaires.Lire(hours)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, part := range []string{"matin", "midi", "après-midi", "soir"} {
			s, err := choisir("ouvert", "lundi "+part)
			if err != nil {
				t.Fatal(err)
			}
			if week.OuvertPendant(s.Filtre.Ouvert[0], nil) {
				got = append(got, part)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is open in %q, want %q", hours, got, want)
		}
	}
}
