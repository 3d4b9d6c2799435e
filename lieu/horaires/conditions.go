package horaires

import (
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// phrases says a conditional table; base is the plain week it stands over.
func (g groupe) phrases(base groupe) []string {
	if g.condition.niveau() == 2 {
		return []string{g.phrasePeriode(base)}
	}
	var l []string
	for _, jours := range g.paquets(true) {
		t := capitale(g.rythme(jours)) + " " + g.jours[premier(jours)].texte()
		if g.jours[premier(jours)].ferme() {
			t = capitale(g.rythme(jours)) + motDeuxPoints + g.jours[premier(jours)].texte()
		}
		l = append(l, t+g.remplace(jours, base))
	}
	return l
}

// remplace tells whether these days already stand in the plain week, which a
// reader would otherwise add up.
func (g groupe) remplace(jours [7]bool, base groupe) string {
	for j, oui := range jours {
		switch {
		case !oui || base.jours[j].ferme():
		case g.ajoute:
			return motEnPlus
		case !g.jours[j].ferme():
			return motAuLieu
		}
	}
	return ""
}

// rythme says days with their ranks and weeks: « 1er et 3e samedi du mois »,
// « jeudi, une semaine sur deux (semaines impaires) ».
func (g groupe) rythme(jours [7]bool) string {
	t := nommer(jours)
	if q := g.condition.rangs.liste(); len(q) > 0 {
		t = enRangs(q, jours)
	}
	if len(g.condition.semaines) > 0 {
		t += ", " + direSemaines(g.condition.semaines)
	}
	return t
}

func enRangs(q []int, jours [7]bool) string {
	var noms, l []string
	for _, n := range q {
		noms = append(noms, nomsRangs[n])
	}
	for j, oui := range jours {
		if oui {
			l = append(l, enumerer(noms)+" "+nomsJours[j])
		}
	}
	return enumerer(l) + motDuMois
}

// phrasePeriode says a table of some dates: « En juillet et août : … ».
func (g groupe) phrasePeriode(base groupe) string {
	quand := g.condition.quand()
	l := g.paquets(true)
	if len(l) == 1 && l[0] == tous && g.jours[0].ferme() && g.condition.rangs == 0 && len(g.condition.semaines) == 0 {
		return motFerme + " " + quand + g.jours[0].note()
	}
	var t []string
	for _, jours := range l {
		nom := g.rythme(jours) + " "
		if jours == tous && g.condition.rangs == 0 && len(g.condition.semaines) == 0 {
			nom = ""
		}
		t = append(t, nom+g.jours[premier(jours)].texte())
	}
	if g.laisse(base) {
		t = append(t, motAutresJours)
	}
	quand = capitale(quand)
	if g.ajoute {
		quand += motEnPlus
	}
	return quand + motDeuxPoints + strings.Join(t, motPointVirgule)
}

// laisse reports whether the plain week goes on, on days this table is silent
// about: a reader would believe them closed.
func (g groupe) laisse(base groupe) bool {
	for j, c := range g.jours {
		if !base.jours[j].ferme() && !c.defini && !g.ajoute {
			return true
		}
	}
	return false
}

// quand says dates and school holidays: « en juillet et août », « du
// 24 décembre au 2 janvier », « pendant les vacances scolaires ».
func (c condition) quand() string {
	var l, mois []string
	for _, p := range c.periodes {
		if p.jour1 == 0 && p.mois2-p.mois1 == 1 {
			mois = append(mois, nomsMois[p.mois1-1], nomsMois[p.mois2-1])
		} else if p.jour1 == 0 && p.mois1 == p.mois2 {
			mois = append(mois, nomsMois[p.mois1-1])
		} else {
			l = append(l, p.dire())
		}
	}
	if len(mois) > 0 {
		l = append([]string{"en " + enumerer(mois)}, l...)
	}
	t := enumerer(l)
	switch {
	case !c.vacances:
		return t
	case t == "":
		return motVacances
	}
	return t + ", " + motVacances
}

func (p periode) dire() string {
	if p.jour1 == 0 {
		return elider("de ", nomsMois[p.mois1-1]) + " à " + nomsMois[p.mois2-1]
	}
	fin := jourDuMois(p.jour2) + insecable + nomsMois[p.mois2-1]
	if p.an2 > 0 {
		fin += insecable + itoa(p.an2)
	}
	if p.mois1 == p.mois2 && p.jour1 == p.jour2 && p.an1 == p.an2 {
		return "le " + fin
	}
	debut := jourDuMois(p.jour1)
	if p.mois1 != p.mois2 || p.an1 != p.an2 {
		debut += insecable + nomsMois[p.mois1-1]
	}
	if p.an1 != p.an2 {
		debut += insecable + itoa(p.an1)
	}
	return "du " + debut + " au " + fin
}

func elider(article, nom string) string {
	if strings.ContainsRune("ao", rune(nom[0])) {
		return article[:1] + "’" + nom
	}
	return article + nom
}

func jourDuMois(n int) string {
	if n == 1 {
		return "1er"
	}
	return itoa(n)
}

// direSemaines says ISO weeks; odd and even ones of the whole year have a
// name, and 53 is odd: two odd weeks follow each other at some new years.
func direSemaines(l []intervalle) string {
	var t []string
	for _, i := range l {
		t = append(t, i.dire())
	}
	return enumerer(t)
}

func (i intervalle) dire() string {
	switch {
	case i.pas == 2 && i.de == 1 && i.a >= 52:
		return motImpaires
	case i.pas == 2 && i.de == 2 && i.a >= 52:
		return motPaires
	case i.pas > 1:
		n, ok := nomsNombres[i.pas]
		if !ok {
			n = itoa(i.pas)
		}
		return "une semaine sur " + n + " de la semaine " + itoa(i.de) + " à la semaine " + itoa(i.a)
	case i.a > i.de:
		return "semaines " + itoa(i.de) + " à " + itoa(i.a)
	}
	return "semaine " + itoa(i.de)
}
