package horaires

import (
	"slices"
	"time"
)

// prochainesMax is how many dates are told at once.
const prochainesMax = 3

// Prochaines are the next dates, from le on, of the days that hold one week in
// several: three at most, none after the end of that year, for weeks change their
// parity there. What a closing or a holiday takes away is left out. complet reports
// that there are as many as are told at once.
func (s Semaine) Prochaines(le time.Time, c Calendrier) (dates []time.Time, complet bool) {
	var alternes []groupe
	for _, g := range s.groupes {
		if slices.ContainsFunc(g.condition.semaines, func(i intervalle) bool { return i.pas > 1 }) {
			alternes = append(alternes, g)
		}
	}
	for t := le; len(alternes) > 0 && t.Year() == le.Year() && len(dates) < prochainesMax; t = t.AddDate(0, 0, 1) {
		dit := slices.ContainsFunc(alternes, func(g groupe) bool {
			return g.condition.vaut(t) && !g.jours[jourDe(t)].sansPlage()
		})
		if j := s.Le(t, c); dit && len(j.Plages) > 0 && j.Doute == SansDoute {
			dates = append(dates, t)
		}
	}
	return dates, len(dates) == prochainesMax
}
