package horaires

import "time"

// Moment is a span of one day of the week: Jour 0 is Monday, Debut < Fin are
// minutes since midnight. With a Date, at midnight UTC, it is of that day alone.
type Moment struct {
	Jour, Debut, Fin int
	Date             time.Time
}

// Du is the span of a date.
func Du(date time.Time, debut, fin int) Moment {
	a, m, j := date.Date()
	d := time.Date(a, m, j, 0, 0, 0, 0, time.UTC)
	return Moment{Jour: jourDe(d), Debut: debut, Fin: fin, Date: d}
}

// OuvertPendant reports whether the place is open at some time of m: as its plain
// table says of a day of the week, surely of a date.
func (s Semaine) OuvertPendant(m Moment, c Calendrier) bool {
	if m.Date.IsZero() {
		return s.OuvertEntre(m.Jour, m.Debut, m.Fin)
	}
	return s.OuvertLe(m.Date, m.Debut, m.Fin, c)
}
