package francais

// groupe is a set of days as it was written.
type groupe struct {
	jours     [7]bool
	rangs     [7][]int
	premiers  [7]bool // first of an interval
	dedans    [7]bool // in an interval
	moments   [7]int  // a part of the day, by day
	commun    int     // a part of the day said once, after the last of several days
	partage   bool    // the same, which may be of the last day alone
	incertain string  // why the days are not sure
}

func (g *groupe) vide() bool { return g.jours == [7]bool{} }

// unir adds the days of h.
func (g *groupe) unir(h groupe) {
	if g.commun != h.commun && !g.vide() {
		g.incertain = "une demi-journée est dite d’une partie des jours"
	}
	g.commun = h.commun
	for j := range 7 {
		if h.jours[j] {
			g.jours[j], g.dedans[j], g.premiers[j], g.moments[j] = true, h.dedans[j], h.premiers[j], h.moments[j]
			g.rangs[j] = append(g.rangs[j], h.rangs[j]...)
		}
	}
	if h.incertain != "" {
		g.incertain = h.incertain
	}
}

// nomme is one name of a day in a list, and how it is tied to the one before.
type nomme struct {
	jour, moment int
	rangs        []int
	lien         genre
	court, serre bool
	osm          bool
	weekEnd      bool // and Sunday
}

// groupe reads a list of days. After a closing it stops before an interval,
// which opens: « fermé le lundi, du mardi au samedi 9h-12h ».
func (p *lecteur) groupe(ferme bool) groupe {
	var l []nomme
	for {
		debut := p.i
		n, ok := p.nomme(len(l) == 0)
		if ok && ferme && len(l) > 0 && n.lien == virgule && p.ouvreIntervalle() {
			ok = false
		}
		if !ok {
			p.i = debut
			return p.reunir(l)
		}
		l = append(l, n)
	}
}

func (p *lecteur) ouvreIntervalle() bool { return p.vu().genre == a && p.apres(1).genre == jour }

// nomme reads a link, ranks, a day and a part of it.
func (p *lecteur) nomme(premier bool) (n nomme, ok bool) {
	n.serre = true
	for {
		g := p.vu().genre
		switch {
		case g == article || g == de:
		case g == duMois && !premier:
		case !premier && (g == tiret || g == barre || g == ou || g == a || g == jusqua || g == virgule || g == et):
			if n.lien == fin || n.lien == virgule && g == et {
				n.lien = g
			} else if g != virgule || n.lien != et {
				return n, false
			}
			n.serre = p.vu().colle
		default:
			goto lu
		}
		p.i++
	}
lu:
	for p.vu().genre == rang {
		n.rangs = append(n.rangs, p.vu().n)
		p.i++
		if g := p.vu().genre; (g == et || g == virgule) && p.apres(1).genre == rang {
			p.i++
		} else if g == et && p.apres(1).genre == article && p.apres(2).genre == rang {
			p.i += 2
		}
	}
	j := p.vu()
	if j.genre != jour && (j.genre != weekEnd || n.rangs != nil) {
		return n, false
	}
	n.weekEnd = j.genre == weekEnd
	p.i++
	n.jour, n.court, n.osm, n.serre = j.n, j.court, j.osm, n.serre && j.colle
	n.moment = p.momentDuJour(n.lien)
	if p.vu().genre == duMois {
		p.i++
	}
	return n, true
}

// momentDuJour reads « matin », « l'après-midi » after a day. « vendredi midi »
// that ends an interval is its morning.
func (p *lecteur) momentDuJour(lien genre) int {
	k := 0
	if p.vu().genre == article && p.apres(1).genre == moment {
		k = 1
	}
	switch m := p.apres(k); {
	case m.genre == moment && m.n != journee:
		p.i += k + 1
		return m.n
	case m.genre == heure && m.cle == "midi" && lien == a && p.apres(1).genre != tiret && p.apres(1).genre != a:
		p.i++
		return matin
	}
	return 0
}

// reunir makes a set of a list: intervals, and half-days.
func (p *lecteur) reunir(l []nomme) (g groupe) {
	if len(l) == 0 {
		return g
	}
	for i := 0; i < len(l); i++ {
		n := 1
		for i+n < len(l) && (l[i+n].lien == tiret || l[i+n].lien == barre) && l[i+n].lien == l[i+1].lien {
			n++
		}
		switch {
		case l[i].lien == ou:
			g.incertain = "« ou » entre deux jours"
		case i+1 < len(l) && (l[i+1].lien == a || l[i+1].lien == jusqua):
			g.intervalle(l[i], l[i+1])
			if i+2 < len(l) && (l[i+2].lien == a || l[i+2].lien == tiret) {
				g.incertain = "l’intervalle de jours n’est pas clair"
			}
			i++
			continue
		case n == 2 && l[i+1].lien == tiret && unIntervalle(l[i], l[i+1]):
			g.intervalle(l[i], l[i+1])
			i++
			continue
		case n == 2:
			g.incertain = "deux jours, ou de l’un à l’autre"
		case n > 2:
			for _, x := range l[i : i+n-1] {
				g.nommer(x)
			}
			i += n - 1
		}
		g.nommer(l[i])
	}
	g.partager(l)
	return g
}

// unIntervalle reports that a dash between two days cannot be « et ».
func unIntervalle(a, b nomme) bool {
	const vendredi = 4
	return b.jour >= vendredi && (a.jour == 0 || a.court && b.court && b.serre && a.jour <= 2) || a.osm && b.osm
}

func (g *groupe) nommer(n nomme) {
	if g.jours[n.jour] && (g.rangs[n.jour] == nil) == (n.rangs == nil) && n.rangs == nil && g.moments[n.jour] != n.moment {
		g.moments[n.jour] = 0
		n.moment = 0
	}
	g.jours[n.jour], g.moments[n.jour] = true, n.moment
	if n.weekEnd {
		g.jours[6], g.moments[6] = true, n.moment
	}
	g.rangs[n.jour] = append(g.rangs[n.jour], n.rangs...)
	for _, r := range n.rangs {
		if r > 5 {
			g.incertain = "une date, non un jour"
		}
	}
}

func (g *groupe) intervalle(a, b nomme) {
	if a.rangs != nil || b.rangs != nil || a.weekEnd || b.weekEnd || a.jour == b.jour || a.moment == soir ||
		b.moment == apresMidi && a.moment != matin {
		g.incertain = "l’intervalle de jours n’est pas clair"
	}
	g.premiers[a.jour] = true
	for d := a.jour; ; d = (d + 1) % 7 {
		g.jours[d], g.dedans[d] = true, true
		if d == b.jour {
			break
		}
	}
	if a.moment == apresMidi {
		g.moments[a.jour] = apresMidi
	}
	if b.moment == matin {
		g.moments[b.jour] = matin
		if a.moment == 0 { // « du lundi au vendredi matin »: all of them
			g.commun = matin
		}
	}
	if b.moment == soir && a.moment == 0 || b.moment == apresMidi {
		g.incertain = "une demi-journée est dite d’une partie des jours"
	}
}

// partager gives a half-day said after the last of several days to them all:
// the hours tell whether it is theirs.
func (g *groupe) partager(l []nomme) {
	dits, avecRang := 0, 0
	for _, n := range l {
		if n.moment != 0 {
			dits++
		}
		if n.rangs != nil {
			avecRang++
		}
	}
	if avecRang > 0 && avecRang < len(l) {
		g.incertain = "un rang dans le mois est dit d’une partie des jours"
	}
	dernier := l[len(l)-1]
	if len(l) > 1 && dits == 1 && dernier.moment != 0 && g.commun == 0 && dernier.lien != a {
		g.commun, g.partage = dernier.moment, true
		for j := range 7 {
			if g.jours[j] {
				g.moments[j] = dernier.moment
			}
		}
	}
}
