package horaires

import (
	"slices"
	"time"
)

// prochainesMax is how many dates of one day of the week are told at once.
const prochainesMax = 3

// Dates are the next dates of the days that hold one week in several, and where they
// are not all: dates that skip weeks without a word send people to a closed door.
type Dates struct {
	Jours []time.Time // three at most, of each of two days of the week, none after the end of the year of the first
	Avant bool        // before the first of them are weeks of which nobody is sure
	Apres bool        // after the last of them are such weeks
	Meles bool        // they are of several days of the week
	suite bool        // others come after them in the same year
	most  int         // as many as are told at once
}

// Toutes reports that there are as many dates as are told at once, and that others follow
// in the same year: the last dates of a year are told to be the last.
func (d Dates) Toutes() bool { return d.pleines() && d.suite }

func (d Dates) pleines() bool { return len(d.Jours) == d.most }

// Prochaines are the next dates, from le on, of the days that hold one week in
// several: none after the end of that year, for weeks change their parity there. What
// a closing or a holiday takes away is left out; weeks after a year of 53 are no dates,
// and those that are told stand on one side of them.
func (s Semaine) Prochaines(le time.Time, c Calendrier) (d Dates) {
	var alternes []groupe
	for _, g := range s.groupes {
		if slices.ContainsFunc(g.condition.semaines, func(i intervalle) bool { return i.pas > 1 }) {
			alternes = append(alternes, g)
		}
	}
	n := joursDesGroupes(alternes)
	d.Meles, d.most = n > 1, prochainesMax
	if n == 2 { // each of the two; of a whole week the first dates tell which it is
		d.most *= n
	}
	for t := le; len(alternes) > 0 && t.Year() == le.Year() && !d.suite; t = t.AddDate(0, 0, 1) {
		switch j := s.Le(t, c); {
		case j.Doute == DouteDeSemaine && d.pleines():
			d.suite = true
		case j.Doute == DouteDeSemaine && len(d.Jours) > 0:
			d.Apres = true
			return d
		case j.Doute == DouteDeSemaine:
			d.Avant = true
		case j.Doute == SansDoute && len(j.Plages) > 0 && slices.ContainsFunc(alternes, func(g groupe) bool {
			return g.condition.vaut(t) && !g.jours[jourDe(t)].sansPlage()
		}):
			if d.suite = d.pleines(); !d.suite {
				d.Jours = append(d.Jours, t)
			}
		}
	}
	return d
}

// joursDesGroupes counts the days of the week that some weeks open.
func joursDesGroupes(groupes []groupe) (n int) {
	for j := range 7 {
		if slices.ContainsFunc(groupes, func(g groupe) bool { return !g.jours[j].sansPlage() }) {
			n++
		}
	}
	return n
}
