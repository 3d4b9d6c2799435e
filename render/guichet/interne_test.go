package guichet

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/selection"
)

func le(annee int, mois time.Month, jour int) time.Time {
	return time.Date(annee, mois, jour, 0, 0, 0, 0, time.UTC)
}

// net is a text with plain spaces.
func net(s string) string { return strings.Join(strings.Fields(s), " ") }

// A weekly list serves to the end of the next month, whatever the day and the year.
func TestHowLongAWeeklyListServes(t *testing.T) {
	for _, c := range []struct{ jour, fin time.Time }{
		{le(2026, 11, 1), le(2026, 12, 31)},
		{le(2026, 11, 30), le(2026, 12, 31)},
		{le(2026, 12, 31), le(2027, 1, 31)},
		{le(2027, 1, 31), le(2027, 2, 28)},
		{le(2028, 1, 15), le(2028, 2, 29)},
	} {
		if p := periodeDe(c.jour); !p.debut.Equal(c.jour) || !p.fin.Equal(c.fin) {
			t.Errorf("made on %s: from %s to %s", c.jour, p.debut, p.fin)
		}
	}
}

// Each date of the period is of one day of the week, and of no other.
func TestDatesOfAPeriod(t *testing.T) {
	for n := range 40 {
		p := periodeDe(le(2026, 11, 1).AddDate(0, 0, n))
		vus := map[time.Time]int{}
		for j := range 7 {
			for _, d := range p.dates(j) {
				if int(d.Weekday()+6)%7 != j || d.Before(p.debut) || d.After(p.fin) {
					t.Errorf("%s is day %d of the period from %s", d, j, p.debut)
				}
				vus[d]++
			}
		}
		for d := p.debut; !d.After(p.fin); d = d.AddDate(0, 0, 1) {
			if vus[d] != 1 {
				t.Errorf("%s stands %d times in the period from %s", d, vus[d], p.debut)
			}
		}
	}
}

// The halves of a day hold the same hours as the day, each once; a day that has
// no midday break has no halves.
func TestHalves(t *testing.T) {
	for texte, want := range map[string][3]string{
		"Mo 09:00-12:00":                         {"9 h–12 h", "", ""},
		"Mo 09:00-12:00,14:00-17:00":             {"9 h–12 h", "14 h–17 h", ""},
		"Mo 09:00-14:00":                         {"9 h–14 h", "", ""},
		"Mo 09:00-14:01":                         {"", "", "9 h–14 h 01"},
		"Mo 11:59-14:00":                         {"11 h 59–14 h", "", ""},
		"Mo 12:00-14:00":                         {"", "12 h–14 h", ""},
		"Mo 08:00-09:00,10:00-11:00,18:00-19:00": {"8 h–9 h, 10 h–11 h", "18 h–19 h", ""},
		"Mo 08:00-10:00,11:00-18:00":             {"", "", "8 h–10 h, 11 h–18 h"},
		"Mo 18:00-26:00":                         {"", "18 h–minuit", ""},
	} {
		s, err := horaires.Parse(texte)
		if err != nil {
			t.Fatal(err)
		}
		plages := s.Le(le(2026, 11, 30), feries.Metropole.Etat).Plages
		matin, apres, entier := demis(plages)
		if got := [3]string{net(dites(matin)), net(dites(apres)), net(dites(entier))}; got != want {
			t.Errorf("%s: %q, want %q", texte, got, want)
		}
		if tous := slices.Concat(matin, apres, entier); !slices.Equal(tous, plages) {
			t.Errorf("%s: %v of %v", texte, tous, plages)
		}
	}
}

// The next opening is one that a person may rely on: later than the moment, and
// on a day without a doubt.
func TestTheNextOpening(t *testing.T) {
	for _, c := range []struct{ heures, quand, jour, want string }{
		{"Mo-Fr 09:00-12:00,14:00-17:00", "12h30", "2026-12-03", "14 h–17 h"},
		{"Mo-Fr 09:00-12:00,14:00-17:00", "18h", "2026-12-04", "9 h–12 h, 14 h–17 h"},
		{"Th 09:00-12:00", "18h", "2026-12-10", "9 h–12 h"},
		{"Fr 09:00-12:00", "2026-12-24", "2027-01-08", "9 h–12 h"}, // two Fridays are holidays that it says nothing of
		{"Mo-Fr 09:00-12:00; PH off", "2026-12-25", "2026-12-28", "9 h–12 h"},
		{"Jul Mo 09:00-12:00", "12h30", "", ""},
	} {
		s, err := horaires.Parse(c.heures)
		if err != nil {
			t.Fatal(err)
		}
		m, err := selection.LireMoment(c.quand, le(2026, 12, 3))
		if err != nil {
			t.Fatal(err)
		}
		jour, plages := prochaine(m, func(jour time.Time) []horaires.Plage {
			if j := s.Le(jour, feries.Metropole.Etat); j.Doute == horaires.SansDoute {
				return j.Plages
			}
			return nil
		})
		got := ""
		if !jour.IsZero() {
			got = jour.Format(time.DateOnly)
		}
		if got != c.jour || net(dites(plages)) != c.want {
			t.Errorf("%s after %s: %s, %s", c.heures, c.quand, got, dites(plages))
		}
	}
}

// Days are said as one says them.
func TestDaysAsTheyAreSaid(t *testing.T) {
	for jour, want := range map[time.Time][3]string{
		le(2026, 12, 1):  {"1er", "1er décembre", "Mardi 1er décembre 2026"},
		le(2026, 12, 31): {"31", "31 décembre", "Jeudi 31 décembre 2026"},
		le(2027, 2, 14):  {"14", "14 février", "Dimanche 14 février 2027"},
	} {
		got := [3]string{quantieme(jour), sansAnnee(jour), jourDit(jour)}
		for i := range got {
			if net(got[i]) != want[i] {
				t.Errorf("%s is said %q, want %q", jour, got[i], want[i])
			}
		}
	}
}

// The fewer places are open, the more are named to be called; the page may always
// give up some of them.
func TestRoomForThoseToCall(t *testing.T) {
	for _, ouvert := range []bool{false, true} { // under places that are open, to the last of them
		avant := 100
		for rows := range 12 {
			r := rangsAppeler(rows, ouvert)
			if len(r) < 2 || r[0] > avant || !slices.IsSortedFunc(r, func(a, b int) int { return b - a }) ||
				(r[len(r)-1] == 0) != ouvert {
				t.Errorf("%d rows: %v", rows, r)
			}
			avant = r[0]
		}
	}
}
