package francais

import "strings"

// saute passes what only parts others.
func (p *lecteur) saute() {
	for vide[p.vu().genre] && p.vu().genre != ouvrante {
		p.i++
	}
}

// uneFermeture reads what is closed: the days before it, or what follows.
func (p *lecteur) uneFermeture() {
	debut := p.vu().debut
	juste, sorte := p.justeApresJours(), p.vu().n
	if p.avant(1).genre == colonne && (p.apres(1).genre == colonne || p.r.complete()) {
		return // an empty cell of a table
	}
	p.i++
	if sorte != 0 {
		p.fermetureDatee(sorte, juste)
		return
	}
	if juste && !(p.suit() == moment) {
		p.r.ferme = true
		return
	}
	p.saute()
	defer p.etAussi()
	if osm, k := p.periode(0); osm != "" {
		p.fermerPeriode(osm, k)
		return
	}
	switch j := p.vu(); j.genre {
	case feries:
		p.fermetures = append(p.fermetures, "PH off")
	case vacances:
		p.fermetures = append(p.fermetures, "SH off")
	case desVacances:
		p.notes = append(p.notes, strings.TrimSpace(p.s[debut:j.fin]))
	case moment:
		p.demiJourneeFermee(j.n)
		return
	case heure, entre:
		p.heuresFermees()
		return
	case jour, weekEnd:
		p.joursFermes()
		return
	case autres:
	default:
		p.ambigu("une fermeture ne dit pas quand")
		return
	}
	p.i++
}

// fermetureDatee reads when a closure of a time is: its dates alone say it.
func (p *lecteur) fermetureDatee(sorte int, juste bool) {
	p.saute()
	osm, k := p.periode(0)
	switch {
	case osm == "":
		p.ambigu("une fermeture ne dit pas quand")
	case juste:
		p.ambigu("une fermeture de dates est dite d’un jour")
	case sorte == deFois && osm[0] != '2':
		p.ambigu("une fermeture d’une fois ne dit pas de quelle année")
	default:
		p.fermerPeriode(osm, k)
	}
}

// fermerPeriode keeps a period that is closed, which ends at the token k, then those
// that follow it: « et du 24 au 31 décembre ». One that has hours is no closure.
func (p *lecteur) fermerPeriode(osm string, k int) {
	for {
		if suite := p.apres(k).genre; suite == deuxPoints || suite == heure {
			p.ambigu("des heures suivent les dates d’une fermeture")
			return
		}
		p.fermetures = append(p.fermetures, osm+" off")
		p.i += k
		k = 0
		for g := p.apres(k).genre; g == et || g == virgule || g == article || g == de; g = p.apres(k).genre {
			k++
		}
		if g := p.vu().genre; g != et && g != virgule {
			return
		}
		autre, ici := p.periode(k)
		switch suite := p.apres(ici).genre; {
		case autre == "" || suite == deuxPoints: // a heading of hours
			return
		case !finDePeriode[suite]:
			p.ambigu("une période ne dit pas de quels jours")
			return
		}
		osm, k = autre, ici
	}
}

// finDePeriode is what may come after dates that are closed.
var finDePeriode = map[genre]bool{fin: true, point: true, pointVirgule: true, saut: true, fermante: true, virgule: true,
	et: true, compris: true}

// etAussi goes on with what is closed: « le dimanche et les jours fériés ».
func (p *lecteur) etAussi() {
	for {
		k := 0
		for g := p.apres(k).genre; g == et || g == virgule || g == article || g == de; g = p.apres(k).genre {
			k++
		}
		if k == 0 || p.apres(k).genre != feries || p.titreDeRegles(k+1) || p.apres(k+1).genre == deuxPoints {
			return
		}
		p.fermetures = append(p.fermetures, "PH off")
		p.i += k + 1
	}
}

// suit is what comes after links.
func (p *lecteur) suit() genre {
	k := 0
	for ; vide[p.apres(k).genre] && p.apres(k).genre != virgule; k++ {
	}
	return p.apres(k).genre
}

// justeApresJours reports that days alone stand right before, as in
// « mercredi : fermé ».
func (p *lecteur) justeApresJours() bool {
	if p.r == nil || p.r.vide() || p.r.complete() || p.fort {
		return false
	}
	k := 1
	for vide[p.avant(k).genre] {
		k++
	}
	g := p.avant(k).genre
	return g == jour || g == duMois || g == moment
}

func (p *lecteur) demiJourneeFermee(m int) {
	if p.r == nil || p.r.vide() || p.r.moitie != 0 || m == journee || p.apres(1).genre == de && p.apres(2).genre == jour {
		p.ambigu("une demi-journée fermée ne dit pas quel jour")
		return
	}
	p.r.moitie = m
	p.i++
}

func (p *lecteur) heuresFermees() {
	l := p.serie()
	if p.r == nil || len(p.r.plages) == 0 {
		p.ambigu("des heures fermées n’ont pas de jour ouvert")
		return
	}
	p.r.otees = append(p.r.otees, l...)
}

// joursFermes reads days that are closed, in a rule of their own.
func (p *lecteur) joursFermes() {
	g := p.groupe(true)
	for _, m := range g.moments {
		if m != 0 {
			p.retirer(g)
			return
		}
	}
	p.clore()
	x := &regle{groupe: g, condition: p.condition, ferme: true}
	p.regles = append(p.regles, x)
	if n := p.suit(); n == heure || n == rdv || n == tousJours {
		p.ambigu("un jour est fermé, et a des heures")
	}
	if p.dAbord == heure {
		p.dAbord = fin
	}
}

// unSauf reads what is left out: days, holidays, months.
func (p *lecteur) unSauf() {
	j := p.vu()
	p.i++
	p.saute()
	defer p.etAussi()
	if osm, k := p.periode(0); osm != "" {
		p.fermetures = append(p.fermetures, osm+" off")
		p.i += k
		return
	}
	switch p.vu().genre {
	case jour, weekEnd:
		g := p.groupe(false)
		if p.r != nil && len(p.r.plages) > 0 && (p.vu().genre == heure || p.suit() == heure) {
			p.ambigu("« sauf » est suivi d’autres heures")
		}
		p.retirer(g)
	case feries:
		p.fermetures = append(p.fermetures, "PH off")
		p.i++
	case ferme:
		if p.vu().n == 0 {
			p.ambigu("« sauf » n’est pas compris")
			return
		}
		p.uneFermeture()
	case vacances, desVacances:
		if !p.r.complete() || len(p.regles) > 0 {
			p.ambigu("« sauf » ne dit pas de quels jours")
		}
		p.notes = append(p.notes, strings.ReplaceAll(strings.TrimSpace(p.s[j.debut:p.vu().fin]), "\n", " "))
		p.i++
	case scolaire:
		p.ambigu("les vacances ne disent pas de quels jours")
	default:
		p.ambigu("« sauf » n’est pas compris")
	}
}

// retirer takes days, or parts of them, out of the rules that say them.
func (p *lecteur) retirer(g groupe) {
	if g.incertain != "" {
		p.ambigu(g.incertain)
	}
	if g.partage { // « sauf dimanche et lundi matin »: on Sunday too, nobody knows
		p.ambigu("une demi-journée fermée l’est d’un jour, ou de plusieurs")
	}
	for d := range 7 {
		if !g.jours[d] {
			continue
		}
		if p.r != nil && p.r.incertain == tousIncertains && g.jours[6] {
			p.r.incertain = ""
		}
		if r := p.quiDit(d); r == nil {
			p.ambigu("« sauf » dit un jour qui n’est pas ouvert")
		} else if g.rangs[d] != nil {
			p.ambigu("un rang dans le mois est retiré")
		} else {
			p.oter(r, d, g.moments[d])
		}
	}
}

// oter takes a day, or a part of it, out of a rule.
func (p *lecteur) oter(r *regle, d, m int) {
	if m != 0 {
		if r.moments[d] != 0 {
			p.ambigu("une demi-journée est retirée d’une demi-journée")
		}
		r.coupes = append(r.coupes, coupe{d, m, r.dedans[d]})
		return
	}
	r.jours[d] = false
	y := &regle{condition: r.condition, ferme: true}
	y.jours[d] = true
	p.regles = append(p.regles, y)
}

// coupe is a part of a day that is closed.
type coupe struct {
	jour, moment int
	dedans       bool
}

// quiDit is the rule that says a day: the one being said first.
func (p *lecteur) quiDit(d int) *regle {
	if p.r != nil && p.r.jours[d] {
		return p.r
	}
	for i := len(p.regles) - 1; i >= 0; i-- {
		if r := p.regles[i]; r.jours[d] && !r.ferme {
			return r
		}
	}
	return nil
}
