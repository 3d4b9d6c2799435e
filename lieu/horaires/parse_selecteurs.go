package horaires

import "strconv"

var (
	tous         = [7]bool{true, true, true, true, true, true, true}
	codesJours   = [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}
	codesMois    = [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	joursDesMois = [12]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
)

// code gives the index of the word v in a table of codes, or -1.
func code(v jeton, table []string) int {
	if v.genre == mot {
		for i, c := range table {
			if len(v.texte) == len(c) && v.texte[1:] == c[1:] && v.texte[0] == c[0]|0x20 {
				return i
			}
		}
	}
	return -1
}

// periodes := periode { "," periode }
func (p *lecteur) periodes(c *condition) {
	for p.err == nil && p.commenceUneDate(0) {
		c.periodes = append(c.periodes, p.periode())
		if !p.commenceUneDate(1) || !p.colle(",") {
			return
		}
	}
}

// commenceUneDate reports a month k tokens on, or a year before a month.
func (p *lecteur) commenceUneDate(k int) bool {
	at := func(k int) jeton { return p.jetons[min(p.i+k, len(p.jetons)-1)] }
	return code(at(k), codesMois[:]) >= 0 || annee(at(k)) > 0 && code(at(k+1), codesMois[:]) >= 0
}

// annee is a year of this century, 0 for another token.
func annee(v jeton) int {
	n, err := strconv.Atoi(v.texte)
	if v.genre != nombre || err != nil || len(v.texte) != 4 || n < 2000 {
		return 0
	}
	return n
}

// periode := [year] month [day] [ "-" ([year] month [day] | day) ]
func (p *lecteur) periode() periode {
	an, m1, j1 := p.date()
	q := periode{m1, j1, m1, j1, an, an}
	if p.colle("-") {
		if p.commenceUneDate(0) {
			q.an2, q.mois2, q.jour2 = p.date()
		} else {
			q.jour2 = p.entier(2, 1, joursDesMois[m1-1], "un jour du mois")
		}
		if q.an2 == 0 {
			q.an2 = q.an1
		}
	}
	debut, fin := q.bornes()
	switch {
	case (q.jour1 == 0) != (q.jour2 == 0):
		p.echec("le jour manque à un bout de la période")
	case q.mois1 == q.mois2 && q.jour2 < q.jour1 && q.an1 == q.an2:
		p.echec("la période finit avant de commencer")
	case q.an2 > 0 && (q.an1 == 0 || q.jour1 == 0 || q.an2 == q.an1 && fin < debut || q.an2 < q.an1):
		p.echec("une période d’une année se dit avec ses deux dates entières")
	}
	return q
}

// date := [year] month [day]; 31 in « 31:00 » would be an hour, which no month has.
func (p *lecteur) date() (an, mois, jour int) {
	if an = annee(p.vu()); an > 0 {
		p.i++
	}
	mois = code(p.vu(), codesMois[:]) + 1
	p.i++
	if p.vu().genre == nombre && p.jetons[p.i+1].texte != ":" {
		jour = p.entier(2, 1, joursDesMois[mois-1], "un jour du mois")
	} else if p.vu().genre == nombre && p.jetons[p.i+2].genre != nombre {
		jour = p.entier(2, 1, joursDesMois[mois-1], "un jour du mois")
	}
	return an, mois, jour
}

// semaines := "week" intervalle { "," intervalle }
func (p *lecteur) semaines(c *condition) {
	if !p.prend("week") {
		return
	}
	for p.err == nil {
		i := intervalle{p.entier(2, 1, 53, "un numéro de semaine (1 à 53)"), 0, 1}
		i.a = i.de
		if p.colle("-") {
			i.a = p.entier(2, i.de, 53, "un numéro de semaine (1 à 53, croissant)")
			if p.colle("/") {
				i.pas = p.entier(2, 1, 26, "un nombre de semaines")
			}
		}
		c.semaines = append(c.semaines, i)
		if p.jetons[min(p.i+1, len(p.jetons)-1)].genre != nombre || !p.colle(",") {
			return
		}
	}
}

// jours := jour { "," jour }, or « SH » before days, which restricts them.
// Without any day the rule holds every day.
func (p *lecteur) jours(r *regle) {
	lus := 0
	for p.err == nil && p.jour(r) {
		lus++
		suite := p.jetons[min(p.i+1, len(p.jetons)-1)]
		if p.vu().texte != "," || suite.genre != mot && !(suite.genre == nombre) {
			break
		}
		if suite.genre == nombre {
			p.echec("une heure est attendue après le jour")
		}
		p.colle(",")
	}
	if r.condition.vacances && p.err == nil {
		if r.jours != [7]bool{} || r.rangs != [7]rangs{} {
			p.echec("les vacances scolaires (SH) se disent dans une règle à part")
		}
		if lus == 1 {
			p.joursDeVacances(r)
		}
	}
	aucun := r.jours == [7]bool{} && r.rangs == [7]rangs{}
	if r.feries && r.condition.niveau() > 0 && !(r.condition.vacances && aucun) {
		p.echec("les jours fériés se disent dans une règle à part")
	}
	if aucun && (!r.feries || r.condition.vacances) {
		r.jours = tous
		r.sansJour = true
	}
}

// joursDeVacances reads the days after « SH »: « SH Mo-Fr 10:00-12:00 ».
func (p *lecteur) joursDeVacances(r *regle) {
	for p.err == nil && code(p.vu(), codesJours[:]) >= 0 {
		p.jour(r)
		if p.jetons[min(p.i+1, len(p.jetons)-1)].genre != mot || !p.colle(",") {
			return
		}
	}
}

// jour := "PH" | "SH" | weekday [ "-" weekday | "[" ranks "]" ]
func (p *lecteur) jour(r *regle) bool {
	v := p.vu()
	d := code(v, codesJours[:])
	switch {
	case v.genre == mot && v.texte == "ph":
		p.i++
		r.feries = true
		return true
	case v.genre == mot && v.texte == "sh":
		p.i++
		if r.jours != [7]bool{} || r.rangs != [7]rangs{} {
			p.echec("les vacances scolaires (SH) se disent avant les jours, ou dans une règle à part")
		}
		r.condition.vacances = true
		return true
	case d < 0:
		return false
	}
	p.i++
	if p.vu().texte == "[" && p.colle("[") {
		r.rangs[d] |= p.rangs()
		return true
	}
	f := d
	if p.colle("-") {
		if f = code(p.vu(), codesJours[:]); f < 0 {
			p.echec("un jour est attendu (Mo, Tu, We, Th, Fr, Sa, Su)")
			return false
		}
		p.i++
	}
	for r.jours[d] = true; d != f; r.jours[d] = true {
		d = (d + 1) % 7
	}
	return true
}

// rangs := rank { "," rank } "]", rank := 1..5 | "-" 1..5 | 1..5 "-" 1..5
func (p *lecteur) rangs() rangs {
	var r rangs
	for p.err == nil {
		if p.colle("-") {
			r = r.avec(-p.entier(1, 1, 5, "un rang dans le mois (1 à 5)"))
		} else {
			n := p.entier(1, 1, 5, "un rang dans le mois (1 à 5)")
			m := n
			if p.colle("-") {
				m = p.entier(1, n, 5, "un rang dans le mois (1 à 5, croissant)")
			}
			for ; n <= m; n++ {
				r = r.avec(n)
			}
		}
		if p.colle(",") {
			continue
		}
		if !p.prend("]") {
			p.echec("«\u00a0]\u00a0» est attendu")
		}
		return r
	}
	return r
}

// plages := plage { "," plage }; a comma before a word opens another rule.
func (p *lecteur) plages(r *regle) {
	for p.err == nil && p.vu().genre == nombre {
		r.plages = append(r.plages, p.plage())
		if p.jetons[min(p.i+1, len(p.jetons)-1)].genre != nombre || p.vu().texte != "," {
			return
		}
		if p.vu().espaces > 0 {
			p.echec("il y a un espace avant la virgule")
		}
		p.i++
	}
}

// plage := time "-" extended_time [ "+" ] | time "+"
func (p *lecteur) plage() Plage {
	q := Plage{Debut: p.heure(minutesParJour - 1)}
	if p.vu().texte == "+" && p.colle2("+") {
		return Plage{q.Debut, q.Debut, true}
	}
	if !p.prend("-") {
		p.echec("l’heure de fin est attendue (par exemple 09:00-12:00)")
		return q
	}
	q.Fin = p.heure(2 * minutesParJour)
	if q.Fin <= q.Debut {
		q.Fin += minutesParJour
	}
	q.SansFin = p.colle2("+")
	return q
}

// colle2 consumes a sign that must touch only what stands before it.
func (p *lecteur) colle2(texte string) bool {
	return p.vu().espaces == 0 && p.prend(texte)
}

// heure := hour ":" minutes, the minutes on two digits.
func (p *lecteur) heure(dernier int) int {
	h := p.entier(2, 0, 48, "une heure (par exemple 09:00)")
	if !p.colle(":") {
		p.echec("les minutes sont attendues (par exemple 09:00)")
		return 0
	}
	if len(p.vu().texte) != 2 {
		p.echec("les minutes se disent sur deux chiffres")
		return 0
	}
	m := h*60 + p.entier(2, 0, 59, "un nombre de minutes (00 à 59)")
	if m > dernier {
		p.i--
		p.echec("l’heure est trop grande")
	}
	return m
}
