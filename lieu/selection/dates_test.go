package selection_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu/horaires"
	"feuillet/lieu/selection"
)

// jeudi is a Thursday, in the early afternoon.
var jeudi = time.Date(2026, 12, 3, 13, 45, 30, 0, time.FixedZone("ici", 3600))

func du(date string, debut, fin int) horaires.Moment {
	d, _ := time.Parse(time.DateOnly, date)
	return horaires.Du(d, debut, fin)
}

func TestDatesInAnyUsualSpelling(t *testing.T) {
	for saisie, want := range map[string]horaires.Moment{
		"2026-12-05": du("2026-12-05", 0, 1440), "05/12/2026": du("2026-12-05", 0, 1440),
		"5 décembre 2026": du("2026-12-05", 0, 1440), "le samedi 5 décembre 2026": du("2026-12-05", 0, 1440),
		"2026-12-05 matin": du("2026-12-05", 300, 720), "2026-12-05-matin": du("2026-12-05", 300, 720),
		"samedi 5 déc. 2026 après-midi": du("2026-12-05", 810, 1080),
		"2026-12-05 10h":                du("2026-12-05", 600, 601),
		"le 5 décembre 2026 à 10 h 30":  du("2026-12-05", 630, 631),
		"1er mai 2027 de 9h à 12h":      du("2027-05-01", 540, 720),
		"2026-12-05 13h45-17h":          du("2026-12-05", 825, 1020),
		"2026-12-05 midi":               du("2026-12-05", 750, 810), "2026-12-05 soir": du("2026-12-05", 1080, 1440),
		"soir 05/12/2026":                du("2026-12-05", 1080, 1440),
		"dimanche 29 février 2032, midi": du("2032-02-29", 750, 810),
	} {
		valeurs := []string{saisie}
		if strings.Contains(saisie, ",") {
			continue // a comma cuts values: LireMoment alone takes it
		}
		s, err := choisir("ouvert", valeurs...)
		if err != nil || !slices.Equal(s.Filtre.Ouvert, []horaires.Moment{want}) {
			t.Errorf("%q: %+v, %v", saisie, s, err)
			continue
		}
		_, dit, _ := strings.Cut(s.Phrase(2), ", ouverts ")
		again, err := choisir("ouvert", dit)
		if err != nil || !slices.Equal(again.Filtre.Ouvert, s.Filtre.Ouvert) {
			t.Errorf("%q is said %q, and read again: %v", saisie, dit, err)
		}
		m, err := selection.LireMoment(saisie, time.Time{})
		if err != nil || m.Moment != want {
			t.Errorf("%q is %+v, %v", saisie, m, err)
		}
	}
}

func TestDatesRefused(t *testing.T) {
	for saisie, want := range map[string]string{
		"2026-02-30": "n'existe pas", "vendredi 5 décembre 2026": "ne tombe pas", "2026-12-05 lundi": "pas compris",
		"2026-12-05 25h": "pas compris", "2026-12-05 2026-12-06": "pas compris", "2026-12-05 bientôt": "pas compris",
		"maintenant": "d'aujourd'hui", "ce matin": "d'aujourd'hui", "demain": "d'aujourd'hui", "ce": "pas compris",
	} {
		s, err := choisir("ouvert", saisie)
		if f := faute.De(err); f == nil || !strings.Contains(f.Texte, want) || f.Conseil == "" {
			t.Errorf("%q: %+v, %v, want %q", saisie, s, err, want)
		}
	}
}

func TestWhatIsSaidFromNow(t *testing.T) {
	for saisie, want := range map[string]string{
		"maintenant": "2026-12-03 13h45", "Maintenant": "2026-12-03 13h45", "en ce moment": "2026-12-03 13h45",
		"aujourd'hui": "2026-12-03", "Aujourd’hui": "2026-12-03", "aujourdhui": "2026-12-03",
		"aujourd'hui matin": "2026-12-03 matin", "ce-matin": "2026-12-03 matin", "ce matin": "2026-12-03 matin",
		"cet-apres-midi": "2026-12-03 apres-midi", "cet après-midi": "2026-12-03 apres-midi",
		"cette après-midi": "2026-12-03 apres-midi", "ce soir": "2026-12-03 soir", "ce midi": "2026-12-03 midi",
		"demain": "2026-12-04", "demain matin": "2026-12-04 matin", "demain-matin": "2026-12-04 matin",
		"demain 10h": "2026-12-04 10h", "après-demain après-midi": "2026-12-05 apres-midi",
		"samedi": "samedi", "matin": "matin", "2026-12-05 matin": "2026-12-05 matin", "cela": "cela", "ce": "ce",
		"maintenant ou jamais": "maintenant ou jamais", "": "",
	} {
		if got := selection.Dater(saisie, jeudi); got != want {
			t.Errorf("%q is %q, want %q", saisie, got, want)
		}
		if got := selection.Dater(saisie, time.Time{}); got != saisie {
			t.Errorf("%q without a day is %q", saisie, got)
		}
	}
	r := selection.Requete{"ouvert": {"maintenant,samedi", "ce soir"}, "texte": {"maintenant"}}.Dater(jeudi)
	want := []string{"2026-12-03 13h45,samedi", "2026-12-03 soir"}
	if !slices.Equal(r["ouvert"], want) || r["texte"][0] != "maintenant" {
		t.Errorf("a request is %v", r)
	}
}

// A paper is made for one date, which its form says.
func TestMomentOfAPaper(t *testing.T) {
	for saisie, want := range map[string]string{
		"maintenant": "2026-12-03 13h45", "aujourd'hui": "2026-12-03", "cet-apres-midi": "2026-12-03 apres-midi",
		"samedi-matin": "2026-12-05 matin", "jeudi": "2026-12-03", "mercredi 14h": "2026-12-09 14h",
		"matin":             "2026-12-03 matin",
		"vendredi 9h30-12h": "2026-12-04 9h30-12h", "5 décembre 2026, matin": "2026-12-05 matin", "week-end": "2026-12-05",
	} {
		m, err := selection.LireMoment(saisie, jeudi)
		if err != nil || m.String() != want {
			t.Errorf("%q is %q, %v, want %q", saisie, m.String(), err, want)
			continue
		}
		if again, err := selection.LireMoment(m.String(), time.Time{}); err != nil || again != m {
			t.Errorf("%q is read again as %+v, %v", m.String(), again, err)
		}
	}
	for _, saisie := range []string{"", "bientôt", "2026-13-01", "samedi dimanche"} {
		if m, err := selection.LireMoment(saisie, jeudi); faute.De(err) == nil {
			t.Errorf("%q is %+v", saisie, m)
		}
	}
	if _, err := selection.LireMoment("samedi", time.Time{}); err == nil {
		t.Error("the next Saturday of no day")
	}
}

func TestMomentSaid(t *testing.T) {
	for saisie, want := range map[string]string{
		"maintenant": "à 13 h 45", "aujourd'hui": "aujourd'hui", "cet-apres-midi": "cet après-midi", "ce matin": "ce matin",
		"samedi-matin": "samedi matin", "samedi": "samedi", "samedi 10h": "samedi à 10 h",
		"samedi 10h-12h": "samedi entre 10 h et 12 h", "demain midi": "vendredi midi",
	} {
		m, err := selection.LireMoment(saisie, jeudi)
		if got := simple(m.Dit(jeudi)); err != nil || got != want {
			t.Errorf("%q is said %q, %v, want %q", saisie, got, err, want)
		}
	}
}
