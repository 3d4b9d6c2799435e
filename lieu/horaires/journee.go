package horaires

import (
	"slices"
	"time"

	"feuillet/lieu/feries"
)

// Journee is what a value says of one date.
type Journee struct {
	Plages []Plage  // from midnight to midnight, in order; none when it is closed, or not known
	Notes  []string // what it says without hours: « sur rendez-vous »
	Doute  Doute    // why nobody should rely on it
}

// Doute is why the hours of a date are not sure.
type Doute uint8

// Doubts.
const (
	SansDoute      Doute = iota
	DouteFerie           // it is a public holiday, and the value does not speak of them; or perhaps one, and it does
	DouteVacances        // the value says something else of school holidays, and nobody knows here when they are
	DouteDeSemaine       // every other week, and the year of 53 weeks that ended may have changed which
)

// Calendrier tells which days are public holidays: those of a zone.
type Calendrier func(time.Time) feries.Etat

// Le is what s says of a date. By the letter, hours of a weekday hold on a public
// holiday too, unless a rule speaks of holidays: they are given, and doubted.
func (s Semaine) Le(t time.Time, c Calendrier) Journee {
	j := s.lettre(t, c, feries.Oui, false)
	j.Doute = s.doute(t, c, j)
	return j
}

// OuvertLe reports that the place is open at some minute of [debut, fin) of a date,
// by the letter and without a doubt.
func (s Semaine) OuvertLe(t time.Time, debut, fin int, c Calendrier) bool {
	j := s.Le(t, c)
	return j.Doute == SansDoute && commun(j.Plages, debut, fin)
}

// Entre are the spans of a date that have a minute of [debut, fin).
func (j Journee) Entre(debut, fin int) []Plage {
	return slices.DeleteFunc(slices.Clone(j.Plages), func(p Plage) bool { return !commun([]Plage{p}, debut, fin) })
}

// lettre applies the rules to a date. A day is a holiday from the state ferie on.
func (s Semaine) lettre(t time.Time, c Calendrier, ferie feries.Etat, vacances bool) Journee {
	veille := t.AddDate(0, 0, -1)
	plages, notes := s.reglesLe(t, c(t) >= ferie, vacances)
	avant, _ := s.reglesLe(veille, c(veille) >= ferie, vacances)
	for _, p := range avant {
		if p.Fin > minutesParJour { // a night goes on in the morning
			plages = append(plages, Plage{Fin: p.Fin - minutesParJour})
		}
	}
	for i := range plages {
		plages[i].Fin = min(plages[i].Fin, minutesParJour)
	}
	return Journee{Plages: unir(plages), Notes: notes}
}

// reglesLe are the spans that begin on a date, and what is said without hours.
func (s Semaine) reglesLe(t time.Time, ferie, vacances bool) (plages []Plage, notes []string) {
	for _, r := range s.regles {
		if !r.vautLe(t, ferie, vacances) {
			continue
		}
		if r.remplace() {
			plages, notes = nil, nil
		}
		plages = append(plages, r.plages...)
		if r.commentaire != "" && len(r.plages) == 0 && !r.ferme {
			notes = append(notes, r.commentaire)
		}
	}
	return plages, notes
}

// vautLe reports whether the rule speaks of a date; « SH,PH » speaks of both.
func (r regle) vautLe(t time.Time, ferie, vacances bool) bool {
	if r.feries && ferie {
		return true
	}
	if r.condition.vacances && !vacances {
		return false
	}
	d := jourDe(t)
	return r.condition.vaut(t) && (r.jours[d] || r.rangs[d].vaut(t))
}

// unir sorts spans, and joins those that touch.
func unir(l []Plage) []Plage {
	slices.SortFunc(l, func(a, b Plage) int { return a.Debut - b.Debut })
	var out []Plage
	for _, p := range l {
		if n := len(out) - 1; n >= 0 && !p.SansFin && !out[n].SansFin && p.Debut <= out[n].Fin {
			out[n].Fin = max(out[n].Fin, p.Fin)
			continue
		}
		out = append(out, p)
	}
	return out
}

// doute is why j, by the letter, may be wrong.
func (s Semaine) doute(t time.Time, c Calendrier, j Journee) Doute {
	autre := func(ferie feries.Etat, vacances bool) bool {
		return !slices.Equal(s.lettre(t, c, ferie, vacances).Plages, j.Plages)
	}
	switch etat := c(t); {
	case etat != feries.Non && s.feries == FeriesInconnus && len(j.Plages)+len(j.Notes) > 0,
		etat == feries.PeutEtre && autre(feries.PeutEtre, false):
		return DouteFerie
	case s.vacances() && autre(feries.Oui, true):
		return DouteVacances
	case s.glisse(t):
		return DouteDeSemaine
	}
	return SansDoute
}

func (s Semaine) vacances() bool {
	return slices.ContainsFunc(s.regles, func(r regle) bool { return r.condition.vacances })
}

// glissement is how long after a year of 53 weeks nobody should rely on odd and
// even weeks: week 53 and the next one are both odd, and a place that comes every
// fortnight cannot follow both.
const glissement = 8

// glisse reports a day of one week in two, in the first weeks after a year of 53.
func (s Semaine) glisse(t time.Time) bool {
	annee, n := t.ISOWeek()
	if n > glissement || Semaines(annee-1) < 53 || !s.Alterne() {
		return false
	}
	jamais := func(time.Time) feries.Etat { return feries.Non }
	suivante := s.lettre(t.AddDate(0, 0, 7), jamais, feries.Oui, false)
	return !slices.Equal(s.lettre(t, jamais, feries.Oui, false).Plages, suivante.Plages)
}

// Alterne reports a rule of one week in several.
func (s Semaine) Alterne() bool {
	return slices.ContainsFunc(s.regles, func(r regle) bool {
		return slices.ContainsFunc(r.condition.semaines, func(i intervalle) bool { return i.pas > 1 })
	})
}

// Semaines is how many weeks a year of ISO 8601 has, 52 or 53.
func Semaines(annee int) int {
	_, n := time.Date(annee, time.December, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return n
}

// NomsMois are the months as a sentence names them, January first.
func NomsMois() [12]string { return nomsMois }

// NomsJours are the days of a week as a table names them, Monday first.
func NomsJours() (noms [7]string) {
	for j, nom := range nomsJours {
		noms[j] = capitale(nom)
	}
	return noms
}
