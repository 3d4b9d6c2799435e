package francais

import (
	"fmt"
	"slices"
	"strings"
)

// jourDit is what is said of one day under one condition.
type jourDit struct {
	plages []plage
	note   string
	ferme  bool
	dit    bool
	regle  *regle // the last that spoke of it
}

// semaine is a week under one condition, and days of one rank.
type semaine struct {
	condition
	rangs string
	jours [7]jourDit
}

func (s *semaine) niveau() int {
	switch {
	case s.sh:
		return 3
	case s.periode != "":
		return 2
	case s.parite != 0 || s.rangs != "":
		return 1
	}
	return 0
}

// poser puts a rule in the table of its condition.
func (p *lecteur) poser(l *[]*semaine, r *regle) {
	if r.incertain != "" {
		p.ambigu(r.incertain)
	}
	r.plages = p.sansOtees(r)
	if seCoupent(r.plages) {
		p.contraire("deux plages se coupent")
	}
	p.repartir(r)
	for d := range 7 {
		if r.jours[d] {
			p.poserJour(tableDe(l, r.condition, ecrireRangs(r.rangs[d])), r, d)
		}
	}
}

func ecrireRangs(l []int) string {
	l = slices.Compact(slices.Sorted(slices.Values(l)))
	t := make([]string, len(l))
	for i, n := range l {
		t[i] = fmt.Sprint(n)
	}
	return strings.Join(t, ",")
}

func tableDe(l *[]*semaine, c condition, rangs string) *semaine {
	for _, s := range *l {
		if s.condition == c && s.rangs == rangs {
			return s
		}
	}
	s := &semaine{condition: c, rangs: rangs}
	*l = append(*l, s)
	return s
}

// repartir checks half-days against hours.
func (p *lecteur) repartir(r *regle) {
	if len(r.plages) == 0 {
		for d := range 7 {
			if r.jours[d] && r.moments[d] != 0 && !r.ferme {
				p.ambigu("une demi-journée n’a pas d’heures")
			}
		}
	}
	for d := range 7 {
		if m := r.moments[d]; r.jours[d] && m != 0 && len(r.plages) > 0 &&
			!slices.ContainsFunc(r.plages, func(x plage) bool { return x.dans(m) }) {
			p.contraire("la demi-journée et les heures se contredisent")
		}
	}
	for _, x := range r.plages {
		if r.commun != 0 && !x.dans(r.commun) {
			p.ambigu("une demi-journée et des heures ne vont pas ensemble")
		}
		prise := false
		for d := range 7 {
			prise = prise || r.jours[d] && x.dans(r.moments[d])
		}
		if !prise && !r.vide() {
			p.contraire("la demi-journée et les heures se contredisent")
		}
	}
	dits, sans := 0, 0
	for d := range 7 {
		if r.jours[d] && r.moments[d] != 0 {
			dits++
		} else if r.jours[d] && !r.dedans[d] {
			sans++
		}
	}
	if dits > 0 && sans > 0 && len(r.plages) > 1 {
		p.ambigu("une demi-journée est dite d’une partie des jours")
	}
}

// sansOtees takes closed spans out of the open ones: « fermé de 12h à 14h ».
func (p *lecteur) sansOtees(r *regle) []plage {
	l := slices.Clone(r.plages)
	for _, o := range r.otees {
		var suite []plage
		coupe := false
		for _, x := range l {
			if o.debut >= x.fin || o.fin <= x.debut || x.ouverte {
				suite = append(suite, x)
				continue
			}
			coupe = true
			if o.debut <= x.debut || o.fin >= x.fin {
				p.ambigu("des heures fermées touchent des heures ouvertes")
			}
			a, b := x, x
			a.fin, b.debut = o.debut, o.fin
			suite = append(suite, a, b)
		}
		for _, x := range l { // « 9h-12h et 14h-17h, fermé de 12h à 14h » says it again
			coupe = coupe || x.fin == o.debut
		}
		if !coupe {
			p.ambigu("des heures fermées ne touchent pas d’heures ouvertes")
		}
		l = suite
	}
	return l
}

// duJour are the spans of a rule on one day: those of its half-day, less what
// is closed.
func (p *lecteur) duJour(r *regle, d int) []plage {
	var l []plage
	for _, x := range trier(r.plages) {
		if x.dans(r.moments[d]) {
			l = append(l, x)
		}
	}
	if r.moitie != 0 {
		n := slices.DeleteFunc(slices.Clone(l), func(x plage) bool { return x.dans(r.moitie) })
		if len(n) == 0 && len(l) > 0 || len(l) == 0 {
			p.ambigu("une demi-journée fermée a des heures")
		}
		l = n
	}
	for _, c := range r.coupes {
		if c.jour != d {
			continue
		}
		n := slices.DeleteFunc(slices.Clone(l), func(x plage) bool { return x.dans(c.moment) })
		if len(n) == len(l) && c.dedans || len(n) == 0 {
			p.ambigu("une demi-journée fermée n’a pas d’heures")
		}
		for _, x := range n {
			if c.moment == apresMidi && x.fin > 14*60 || c.moment == matin && x.debut < 11*60+30 {
				p.ambigu("une demi-journée fermée n’a pas de pause avant elle")
			}
		}
		l = n
	}
	return l
}

// poserJour adds what a rule says of a day to what is said of it already.
func (p *lecteur) poserJour(s *semaine, r *regle, d int) {
	c := &s.jours[d]
	if r.ferme {
		p.fermerJour(c, r, d)
		return
	}
	l := p.duJour(r, d)
	switch {
	case !c.dit || r.remplace:
		c.plages, c.note = nil, r.note
	case memesPlages(c.plages, l) && c.note == r.note:
		return
	case seCoupent(append(slices.Clone(c.plages), l...)):
		raison := "un jour est dit deux fois, autrement"
		if r.dedans[d] || c.regle.dedans[d] || c.note != r.note {
			p.ambigu(raison)
		} else {
			p.contraire(raison)
		}
	case (r.dedans[d] || c.regle.dedans[d]) && !r.aussi && !(r.etiquete && c.note != r.note) && !demies(r, c.regle):
		p.ambigu("un jour est dit deux fois\u00a0: en plus, ou à la place")
	}
	for _, x := range l {
		if r.note != c.note {
			x.note = joindre(r.note, x.note)
		}
		c.plages = append(c.plages, x)
	}
	if c.dit && c.note != r.note && c.note != "" {
		for i := range c.plages {
			if c.plages[i].note == "" {
				c.plages[i].note = c.note
			}
		}
		c.note = ""
	}
	c.dit, c.regle = true, r
}

// demies reports two rules that say the morning, and the afternoon, of days:
// « matin : 9h-12h du lundi au samedi ; après-midi : 14h-17h du lundi au jeudi ».
func demies(a, b *regle) bool { return a.partie != 0 && b.partie != 0 && a.partie != b.partie }

func memesPlages(a, b []plage) bool { return slices.Equal(trier(a), trier(b)) }

// fermerJour closes a day: an exception in an interval, a contradiction else.
func (p *lecteur) fermerJour(c *jourDit, r *regle, d int) {
	switch {
	case !c.dit || c.ferme:
		*c = jourDit{ferme: true, dit: true, regle: r, note: r.note}
	case r.moments[d] != 0:
		p.ambigu("une demi-journée fermée a des heures")
	case c.regle.dedans[d] && !c.regle.premiers[d]:
		*c = jourDit{ferme: true, dit: true, regle: r}
	default:
		p.contraire("un jour est dit ouvert, et fermé")
	}
}

// chevauchements refuses days that stand in the usual week and in one of some
// weeks or ranks: does the second add, or replace?
func (p *lecteur) chevauchements(l []*semaine) {
	for _, a := range l {
		for _, b := range l {
			if a == b || a.niveau() != 1 || b.niveau() > 1 || a.periode != b.periode || a.sh != b.sh {
				continue
			}
			if a.parite != b.parite && a.parite*b.parite != 0 {
				continue
			}
			for d := range 7 {
				if a.jours[d].dit && b.jours[d].dit && !a.jours[d].ferme && !b.jours[d].ferme {
					p.ambigu("un jour est dit deux fois\u00a0: en plus, ou à la place")
				}
			}
		}
	}
}
