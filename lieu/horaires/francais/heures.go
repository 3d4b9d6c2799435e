package francais

import "slices"

// plage is a span as it was written.
type plage struct {
	debut, fin int
	ouverte    bool // no end is said
	note       string
}

// matinale and the others tell the half-day of a span.
func (x plage) dans(m int) bool {
	switch m {
	case matin:
		return x.debut < 12*60+15 && x.fin <= 14*60 && !x.ouverte || x.ouverte && x.debut < 12*60
	case apresMidi:
		return x.debut >= 11*60+30
	case soir:
		return x.debut >= 16*60
	}
	return true
}

// temps is an hour in a run of hours, and what stands before it.
type temps struct {
	n       int
	lien    genre // fin for none
	debut   bool  // « de » or « entre » stands before
	entre   bool
	ouverte bool // « à partir de »
}

// serie reads a run of hours into spans.
func (p *lecteur) serie() []plage {
	var l []temps
	var moments [][2]int // position in l, part of the day
	for {
		debut := p.i
		t, m, ok := p.temps(len(l))
		if !ok {
			p.i = debut
			break
		}
		if m != 0 {
			moments = append(moments, [2]int{len(l), m})
		}
		l = append(l, t)
	}
	out := p.plages(l)
	if len(moments) > 0 && moments[0][0] > 0 {
		p.autresMoments(out)
	}
	for _, m := range moments {
		avant, apres := m[0]/2-1, m[0]/2
		if !(apres < len(out) && out[apres].dans(m[1]) || avant >= 0 && avant < len(out) && out[avant].dans(m[1])) {
			p.contraire("la demi-journée et les heures se contredisent")
		}
	}
	return out
}

// autresMoments takes a half-day said of the days for that of their first hours,
// when the next ones have their own: « lundi matin 9h-12h et après-midi 14h-17h ».
func (p *lecteur) autresMoments(l []plage) {
	if p.r == nil || len(p.r.plages) > 0 || len(l) == 0 {
		return
	}
	un := 0
	for d := range 7 {
		m := p.r.moments[d]
		if p.r.jours[d] && (m == 0 || un != 0 && m != un || !l[0].dans(m)) {
			return
		}
		if p.r.jours[d] {
			un = m
		}
	}
	p.r.moments, p.r.commun = [7]int{}, 0
}

// temps reads what stands before an hour, and the hour.
func (p *lecteur) temps(rang int) (t temps, m int, ok bool) {
	for ; ; p.i++ {
		switch j := p.vu(); j.genre {
		case heure:
			t.n = j.n
			p.i++
			return t, m, true
		case de:
			t.debut = true
		case entre:
			t.debut, t.entre = true, true
		case aPartir:
			t.ouverte = true
		case moment:
			if j.n == journee {
				return t, m, false
			}
			if m != 0 { // « matin et après-midi »: the whole day
				j.n = 0
			}
			m = j.n
		case article, bruit, ouvert:
		case deuxPoints, ouvrante, fermante:
			if g := p.apres(1).genre; rang > 0 && j.genre == deuxPoints && (g == heure || g == nombre) {
				p.ambigu("« : » entre deux heures")
			}
			if _, _, k := p.finDUnJour(); rang%2 == 1 || k > 0 {
				return t, m, false
			}
		case tiret, barre, a, jusqua, virgule, et, point, pointVirgule, saut, colonne, continu:
			if rang == 0 && j.genre != a && j.genre != jusqua {
				continue
			}
			if j.genre != continu && (t.lien == fin || j.genre != et && j.genre != virgule && j.genre != saut) {
				t.lien = j.genre
			}
		default:
			return t, m, false
		}
	}
}

// plages makes pairs of a run.
func (p *lecteur) plages(l []temps) []plage {
	var out []plage
	memes, sansLien := len(l) >= 4, len(l) >= 4
	for i := 0; i < len(l); {
		switch {
		case l[i].ouverte && !(i+1 < len(l) && (l[i+1].lien == jusqua || l[i+1].lien == a) && !l[i+1].ouverte):
			out = append(out, plage{debut: l[i].n, fin: l[i].n, ouverte: true})
			i++
			continue
		case l[i].lien == jusqua || l[i].lien == a && (i > 0 || len(l) > 1):
			p.ambigu("une heure de fin sans heure de début")
			return nil
		case i+1 == len(l) && i == 0:
			p.ambigu("une heure seule")
			return nil
		case i+1 == len(l):
			p.contraire("il manque une heure de fin")
			return nil
		}
		if lien := l[i+1].lien; lien != tiret && lien != a && lien != jusqua && lien != barre && lien != fin &&
			!(lien == et && l[i].entre) ||
			l[i+1].debut {
			p.ambigu("les heures ne vont pas par deux")
			return nil
		}
		memes = memes && l[i+1].lien == barre && (i == 0 || l[i].lien == barre)
		sansLien = sansLien && l[i+1].lien == fin && (i == 0 || l[i].lien == fin && !pause(l[i-1].n, l[i].n))
		x := plage{debut: l[i].n, fin: l[i+1].n}
		p.verifier(&x)
		out = append(out, x)
		i += 2
	}
	if memes || sansLien {
		p.ambigu("les heures ne vont pas par deux")
	}
	return out
}

// pause reports that a morning ends and an afternoon begins.
func pause(fin, debut int) bool { return debut-fin >= 30 && fin <= 13*60 && debut >= 13*60 }

// verifier refuses a span that no clock knows.
func (p *lecteur) verifier(x *plage) {
	const six, sept, nuit = 6 * 60, 7*60 + 30, 18 * 60
	if x.fin == 0 && x.debut > 0 {
		x.fin = minutesParJour
	}
	switch {
	case x.debut < six && x.fin <= sept && x.debut < x.fin && x.debut > 0:
		p.ambigu("deux heures du matin, ou de l’après-midi")
	case x.debut < x.fin:
	case x.debut >= nuit && x.fin < six && x.fin < x.debut:
		x.fin += minutesParJour
	case x.debut == minutesParJour:
		p.ambigu("minuit au début")
	default:
		p.contraire("une fin est avant son début")
	}
}

// seCoupent reports two spans with a time in common, equal ones apart.
func seCoupent(l []plage) bool {
	for i, x := range l {
		for _, y := range l[i+1:] {
			if x != y && x.debut < max(y.fin, y.debut+1) && y.debut < max(x.fin, x.debut+1) {
				return true
			}
		}
	}
	return false
}

// trier sorts spans, equal ones once.
func trier(l []plage) []plage {
	l = slices.Clone(l)
	slices.SortStableFunc(l, func(a, b plage) int { return a.debut - b.debut })
	return slices.Compact(l)
}
