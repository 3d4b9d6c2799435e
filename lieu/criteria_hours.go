package lieu

import (
	"slices"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
)

// Hours are told by half-hours, two keys each: « ouvert », at some time of it,
// and « a », at its first minute. Nearly all hours that producers publish and
// that people ask for begin and end on a half-hour; any other is asked for by
// the half-hours it touches, and places are then read to be sure.
const halfHour, dayMinutes = 30, 24 * 60

// opening wants the places that are open at some time of one of the moments.
func opening(name string) Criterion {
	return Criterion{
		Name:  name,
		asked: func(f *Filter) bool { return len(f.Ouvert) > 0 },
		match: func(f *Filter, l *Lieu) bool {
			s, err := horaires.Lire(l.Horaires)
			return err == nil && slices.ContainsFunc(f.Ouvert,
				func(m horaires.Moment) bool { return s.OuvertPendant(m, l.Feries().Etat) })
		},
		ask:  askMoments,
		keys: func(l *Lieu, note func(Key)) { openingKeys(l.Horaires, note) },
		text: func(l *Lieu) string { return l.Horaires },
	}
}

// openingKeys are the half-hours at which a place is open, as
// horaires.OuvertEntre says: a span without a known end has one minute, and
// one past midnight goes on the next day.
func openingKeys(hours string, note func(Key)) {
	if hours == "" {
		return
	}
	s, err := horaires.Lire(hours)
	if err != nil {
		return
	}
	for day, spans := range s.Jours() {
		for _, p := range spans {
			last := (max(p.Fin, p.Debut+1) - 1) / halfHour
			for t := p.Debut / halfHour; t <= last; t++ {
				note(Key{"ouvert", halfHourOf(day, t*halfHour)})
			}
			for t := (p.Debut + halfHour - 1) / halfHour; t <= last; t++ {
				note(Key{"a", halfHourOf(day, t*halfHour)})
			}
		}
	}
}

// Feries are the public holidays of where the place is.
func (l *Lieu) Feries() feries.Zone { return feries.ZoneDe(l.CodeInsee, l.CodePostal) }

// askMoments is sure of the moments that half-hours make up, or begin. Of a date,
// the places that say hours are read: weeks, months and holidays have no key.
func askMoments(f *Filter) Ask {
	var sure, touched Keys
	for _, m := range f.Ouvert {
		switch {
		case !m.Date.IsZero():
			touched = append(touched, one("dit", "horaires"))
		case m.Fin == m.Debut+1 && m.Debut%halfHour == 0:
			sure = append(sure, one("a", halfHourOf(m.Jour, m.Debut)))
		case m.Debut%halfHour == 0 && m.Fin%halfHour == 0:
			sure = sure.with(halfHours(m))
		default:
			touched = touched.with(halfHours(m))
		}
	}
	if touched == nil {
		return sure
	}
	return Any{sure, Perhaps{touched}}
}

// halfHours are the keys of all half-hours that have a minute of m.
func halfHours(m horaires.Moment) (out Keys) {
	for t := m.Debut - m.Debut%halfHour; t < m.Fin; t += halfHour {
		out = append(out, one("ouvert", halfHourOf(m.Jour, t)))
	}
	return out
}

// halfHourOf is « 5 19 », the half-hour of a minute of a day, or of the next
// one past midnight: day 0 is Monday, and a day has 48.
func halfHourOf(day, minute int) string {
	day = (day + minute/dayMinutes) % 7
	n := minute % dayMinutes / halfHour
	return string([]byte{'0' + byte(day), ' ', '0' + byte(n/10), '0' + byte(n%10)})
}
