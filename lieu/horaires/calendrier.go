package horaires

import "time"

// jourDe numbers the weekday from Monday, as ISO 8601 and France do.
func jourDe(t time.Time) int { return (int(t.Weekday()) + 6) % 7 }

// vaut reports whether t meets the weeks, the dates and the ranks; school
// holidays are taken as met.
func (c condition) vaut(t time.Time) bool {
	return vautSemaines(c.semaines, t) && vautPeriodes(c.periodes, t) && (c.rangs == 0 || c.rangs.vaut(t))
}

func vautSemaines(l []intervalle, t time.Time) bool {
	_, n := t.ISOWeek()
	for _, i := range l {
		if n >= i.de && n <= i.a && (n-i.de)%i.pas == 0 {
			return true
		}
	}
	return len(l) == 0
}

func vautPeriodes(l []periode, t time.Time) bool {
	n := int(t.Month())*100 + t.Day()
	for _, p := range l {
		d, f := p.bornes()
		if an := t.Year() * 10000; p.an1 > 0 {
			if p.an1*10000+d <= an+n && an+n <= p.an2*10000+f {
				return true
			}
			continue
		}
		if d <= f && d <= n && n <= f || d > f && (n >= d || n <= f) {
			return true
		}
	}
	return len(l) == 0
}

// bornes gives both ends as month*100+day, which compare like dates.
func (p periode) bornes() (debut, fin int) {
	if p.jour1 == 0 {
		return p.mois1 * 100, p.mois2*100 + 31
	}
	return p.mois1*100 + p.jour1, p.mois2*100 + p.jour2
}

// vaut reports whether t is, say, the first Saturday of its month.
func (r rangs) vaut(t time.Time) bool {
	last := time.Date(t.Year(), t.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return r&(1<<((t.Day()-1)/7)) != 0 || r&(1<<(5+(last-t.Day())/7)) != 0
}

func (r rangs) avec(n int) rangs {
	if n < 0 {
		return r | 1<<(4-n)
	}
	return r | 1<<(n-1)
}

// liste gives the ranks as written, 1 to 5 then -1 to -5.
func (r rangs) liste() []int {
	var l []int
	for i := range 10 {
		if r&(1<<i) == 0 {
			continue
		}
		if i < 5 {
			l = append(l, i+1)
		} else {
			l = append(l, 4-i)
		}
	}
	return l
}

// niveau orders conditions as a reader of French does: a period stands above
// a rhythm (weeks, ranks), which stands above the usual table.
func (c condition) niveau() int {
	switch {
	case c.vacances || len(c.periodes) > 0:
		return 2
	case len(c.semaines) > 0 || c.rangs != 0:
		return 1
	}
	return 0
}

// cache reports whether a rule on d, written after one on c of the same
// level, leaves c partly false. A closing may stand over a part of c, as
// « Fermé en août » does, but not over all of it; hours may not share a date.
// Seven years hold every pattern of weeks and leap days that matters.
func cache(c, d condition, memes [7]bool, ferme bool) bool {
	communs, reste := false, d.vacances && !c.vacances
	for n := range 7 * 366 {
		if communs && (reste || !ferme) {
			break
		}
		u := time.Date(2024, 1, 1+n, 0, 0, 0, 0, time.UTC)
		if !memes[jourDe(u)] || !c.vaut(u) {
			continue
		}
		communs = communs || d.vaut(u)
		reste = reste || !d.vaut(u)
	}
	return communs && !(ferme && reste)
}

// Depuis is the week without the closings of one time that are over on a day.
func (s Semaine) Depuis(t time.Time) Semaine {
	jour := t.Year()*10000 + int(t.Month())*100 + t.Day()
	var out Semaine
	out.autre = s.autre
	for _, r := range s.regles {
		passee := len(r.condition.periodes) > 0
		for _, p := range r.condition.periodes {
			_, fin := p.bornes()
			passee = passee && p.an1 > 0 && p.an2*10000+fin < jour
		}
		if !passee {
			out.regles = append(out.regles, r)
		}
	}
	if len(out.regles) == len(s.regles) || out.composer() != nil {
		return s
	}
	return out
}

// Days without an opening after which a place is closed for a time: a week, where each
// week has hours; else as many as a month and some have.
const (
	joursDUneSemaine = 8
	joursDUnMois     = 35
)

// FermePourUnTemps reports a place that opens on none of the next days, from a day on.
func (s Semaine) FermePourUnTemps(t time.Time, c Calendrier) bool {
	n := joursDUnMois
	if !s.jamais() {
		n = joursDUneSemaine
	}
	for i := range n {
		if j := s.Le(t.AddDate(0, 0, i), c); len(j.Plages) > 0 || len(j.Notes) > 0 || j.Doute != SansDoute {
			return false
		}
	}
	return !s.Vide()
}
