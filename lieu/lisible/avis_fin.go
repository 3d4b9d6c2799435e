package lisible

import "time"

// A notice of a closure says until when. The day after, it is no more.

// PeriodesAvis are the days of which a notice of a closure speaks, near the day of a paper;
// none when it gives none. A day without a year is the nearest one: a notice lives some
// months. Until a day means from that of the paper on, or before.
func PeriodesAvis(avis string, le time.Time) (out []Periode) {
	if !DitFermeture(avis) {
		return nil
	}
	for _, p := range lirePlages(avis) {
		if d, ok := p.dater(le); ok {
			out = append(out, d)
		}
	}
	return out
}

// FinAvis is the last day of which a notice of a closure speaks; not ok when it gives none.
func FinAvis(avis string, le time.Time) (fin time.Time, ok bool) {
	_, fin, ok = PeriodeAvis(avis, le)
	return fin, ok
}

// PeriodeAvis are the first and the last day of which a notice of a closure speaks, with
// what may lie open between two closures. Not ok when it gives none.
func PeriodeAvis(avis string, le time.Time) (debut, fin time.Time, ok bool) {
	for _, p := range PeriodesAvis(avis, le) {
		if !ok || p.Debut.Before(debut) {
			debut = p.Debut
		}
		if p.Fin.After(fin) {
			fin = p.Fin
		}
		ok = true
	}
	return debut, fin, ok
}
