package horaires

// Moment is a span of one day of the week: Jour 0 is Monday, Debut < Fin are
// minutes since midnight.
type Moment struct{ Jour, Debut, Fin int }

// OuvertPendant reports whether the plain table has a time in common with m.
func (s Semaine) OuvertPendant(m Moment) bool { return s.OuvertEntre(m.Jour, m.Debut, m.Fin) }
