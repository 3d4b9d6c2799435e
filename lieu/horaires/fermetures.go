package horaires

import "time"

// joursDUnAn is beyond what a closure of some dates lasts: one that does not end is that of Away.
const joursDUnAn = 366

// FermetureDatee is the closure of some dates or weeks of the year that runs on a day, or begins in
// the days that follow: its first day and its last one, between which nothing is open. Those of
// each week, public holidays and school holidays are none.
func (s Semaine) FermetureDatee(le time.Time, suivants int) (debut, fin time.Time, ok bool) {
	var closes []condition
	for _, r := range s.regles {
		if r.ferme && !r.condition.vacances && r.condition.rangs == 0 && r.condition.date() {
			closes = append(closes, r.condition)
		}
	}
	if len(closes) == 0 {
		return debut, fin, false
	}
	vaut := func(t time.Time) bool {
		for _, c := range closes {
			if c.vaut(t) {
				return true
			}
		}
		return false
	}
	for i := range suivants + 1 {
		if d := le.AddDate(0, 0, i); vaut(d) {
			return s.autour(d, vaut)
		}
	}
	return debut, fin, false
}

// date reports dates, or weeks that are not one in several: that is a rhythm.
func (c condition) date() bool {
	for _, i := range c.semaines {
		if i.pas > 1 {
			return false
		}
	}
	return len(c.periodes)+len(c.semaines) > 0
}

// autour are the first and the last of the days around one that are closed so; not ok when
// something is open on one of them, or when they have no end, or when they would be closed anyway.
func (s Semaine) autour(jour time.Time, vaut func(time.Time) bool) (debut, fin time.Time, ok bool) {
	sans := s.sansDates()
	borne := func(pas int) time.Time {
		d := jour
		for n := 0; n < joursDUnAn && vaut(d.AddDate(0, 0, pas)); n++ {
			d = d.AddDate(0, 0, pas)
		}
		return d
	}
	debut, fin = borne(-1), borne(1)
	if fin.Sub(debut) > joursDUnAn*24*time.Hour {
		return debut, fin, false
	}
	for d := debut; !d.After(fin); d = d.AddDate(0, 0, 1) {
		if plages, notes := s.reglesLe(d, false, false); len(plages)+len(notes) > 0 {
			return debut, fin, false
		}
		plages, notes := sans.reglesLe(d, false, false)
		ok = ok || len(plages)+len(notes) > 0
	}
	return debut, fin, ok
}

// sansDates is the week without the closures of some dates.
func (s Semaine) sansDates() (out Semaine) {
	for _, r := range s.regles {
		if !r.ferme || !r.condition.date() {
			out.regles = append(out.regles, r)
		}
	}
	return out
}

// DireFermes says the days of a closure: « Fermé du 30 novembre au 4 décembre 2026 ».
func DireFermes(debut, fin time.Time) string {
	p := periode{int(debut.Month()), debut.Day(), int(fin.Month()), fin.Day(), debut.Year(), fin.Year()}
	return motFerme + " " + p.dire()
}
