package horaires

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Ligne is one row of a weekly table.
type Ligne struct {
	Jour   string // « Lundi »
	Heures string // « 9 h–12 h et 14 h–17 h », a comment, or « Fermé »
	Ferme  bool
	Plages []Plage
}

// Tableau gives the seven rows of the plain week, Monday first; with Notes it
// says everything. It is nil when nothing is said of a plain week, since seven
// « Fermé » would be false: print Phrases instead.
func (s Semaine) Tableau() []Ligne {
	if s.jamais() {
		return nil
	}
	t, plages := make([]Ligne, 7), s.Jours()
	for j, c := range s.groupes[0].jours {
		t[j] = Ligne{capitale(nomsJours[j]), c.texte(), c.ferme(), plages[j]}
		if c.ferme() {
			t[j].Heures = capitale(t[j].Heures)
		}
	}
	return t
}

// Phrases says all of s in short sentences without final stop, equal days
// together: « Lundi à vendredi 9 h–12 h et 14 h–17 h ».
func (s Semaine) Phrases() []string {
	if len(s.groupes) == 0 {
		return nil
	}
	var l []string
	for _, t := range s.groupes[0].lignes() {
		l = append(l, capitale(t))
	}
	if len(l) == 0 && len(s.groupes) == 1 && !s.jamais() {
		l = append(l, motFerme)
	}
	return append(l, s.Notes()...)
}

// Notes says what the plain table does not: weeks, periods, public holidays,
// fallback comment.
func (s Semaine) Notes() []string {
	var l []string
	for i := range s.groupes {
		if i > 0 {
			l = append(l, s.groupes[i].phrases(s.groupes[0])...)
		}
	}
	switch s.feries {
	case FeriesFermes:
		l = append(l, motFeriesFermes+s.joursFer.note())
	case FeriesOuverts:
		l = append(l, motJoursFeries+motDeuxPoints+s.joursFer.texte())
	}
	if s.autre != "" {
		l = append(l, motSinon+s.autre)
	}
	return l
}

// JoursOuverts names the open days for a poster: « Du mardi au samedi »,
// « Tous les jours », « Lundi et jeudi », « Lundi, une semaine sur deux (semaines
// paires) », those with hours; empty when that is not all of it: what some months have,
// or what some weeks close.
func (s Semaine) JoursOuverts() string {
	if len(s.groupes) == 0 {
		return ""
	}
	var said []string
	base := s.groupes[0].ouverts()
	if l := suites(base); len(l) == 1 && l[0][1] > l[0][0]+1 && base != tous {
		said = append(said, "du "+nomsJours[l[0][0]]+" au "+nomsJours[l[0][1]])
	} else if len(l) > 0 {
		said = append(said, nommer(base))
	}
	for _, g := range s.groupes[1:] {
		plus, ok := g.enPlus(base)
		if !ok {
			return ""
		}
		if plus != ([7]bool{}) {
			said = append(said, g.rythme(plus))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return capitale(strings.Join(said, motPointVirgule))
}

// ouverts are the days with hours.
func (g groupe) ouverts() (t [7]bool) {
	for j, c := range g.jours {
		t[j] = !c.sansPlage()
	}
	return t
}

// enPlus are the days that only some weeks open; not ok when some months do, or when these
// weeks close a day of the plain week.
func (g groupe) enPlus(base [7]bool) (plus [7]bool, ok bool) {
	if g.condition.niveau() != 1 {
		return plus, false
	}
	for j, c := range g.jours {
		switch open := !c.sansPlage(); {
		case c.defini && base[j] && !open:
			return plus, false
		case open && !base[j]:
			plus[j] = true
		}
	}
	return plus, true
}

// String says the span: « 9 h–12 h », « 14 h–minuit », « 24 h sur 24 ».
func (p Plage) String() string {
	if p.SansFin && p.Fin == p.Debut {
		return motDes + heure(p.Debut)
	}
	t := heure(p.Debut) + tiret
	switch {
	case p.Debut == 0 && p.Fin == minutesParJour:
		t = motJourEntier
	case p.Fin == minutesParJour, p.Fin == 2*minutesParJour:
		t += motMinuit
	default:
		t += heure(p.Fin % minutesParJour)
	}
	if p.Fin > minutesParJour {
		t += motLendemain
	}
	if p.SansFin {
		t += motOuPlusTard
	}
	return t
}

// heure says a time of day: « 9 h », « 9 h 05 ».
func heure(m int) string {
	t := itoa(m/60) + insecable + "h"
	if m%60 == 0 {
		return t
	}
	return t + insecable + string([]byte{'0' + byte(m%60/10), '0' + byte(m%10)})
}

// texte says the hours of a day, or « fermé ».
func (c cellule) texte() string {
	if c.ferme() {
		return strings.ToLower(motFerme) + c.note()
	}
	var l []string
	for _, k := range c.creneaux {
		switch {
		case k.ferme:
			l = append(l, strings.ToLower(motFerme)+" ("+k.note+")")
		case k.sansHeure:
			l = append(l, k.note)
		case k.note != "":
			l = append(l, k.Plage.String()+" ("+k.note+")")
		default:
			l = append(l, k.Plage.String())
		}
	}
	return enumerer(l)
}

// note gives the comments of a closed cell, in brackets.
func (c cellule) note() string {
	var l []string
	for _, k := range c.creneaux {
		l = append(l, k.note)
	}
	if len(l) == 0 {
		return ""
	}
	return " (" + enumerer(l) + ")"
}

// lignes says the open days, and the closed ones that have a comment, equal ones together. A comment that holds every
// day stands alone: « Sur rendez-vous ».
func (g groupe) lignes() []string {
	var l []string
	for _, jours := range g.paquets(false) {
		c := g.jours[premier(jours)]
		if jours == tous && len(c.creneaux) == 1 && c.creneaux[0].sansHeure && !c.ferme() {
			l = append(l, c.texte())
			continue
		}
		l = append(l, nommer(jours)+c.lien()+c.texte())
	}
	return l
}

// lien is what stands between a day and what it says: « vendredi sur rendez-vous », but
// « samedi : appeler », which no day does.
func (c cellule) lien() string {
	if len(c.creneaux) == 1 && c.creneaux[0].sansHeure && !c.ferme() {
		premier, _, _ := strings.Cut(c.creneaux[0].note, " ")
		if slices.ContainsFunc(finsInfinitif, func(f string) bool { return strings.HasSuffix(premier, f) }) {
			return motDeuxPoints
		}
	}
	return " "
}

// paquets gathers the days with the same hours, by first day; days
// closed without a comment only if fermes.
func (g groupe) paquets(fermes bool) [][7]bool {
	var l [][7]bool
	for j, c := range g.jours {
		if !c.defini || len(c.creneaux) == 0 && !fermes {
			continue
		}
		i := slices.IndexFunc(l, func(t [7]bool) bool { return g.jours[premier(t)].egale(c) })
		if i < 0 {
			l, i = append(l, [7]bool{}), len(l)
		}
		l[i][j] = true
	}
	return l
}

func premier(t [7]bool) int { return slices.Index(t[:], true) }

// nommer says a set of days: « lundi à vendredi », « mardi et jeudi »,
// « lundi, mercredi et vendredi ».
func nommer(t [7]bool) string {
	if t == tous {
		return motTousLesJours
	}
	var l []string
	for _, s := range suites(t) {
		switch s[1] - s[0] {
		case 0:
			l = append(l, nomsJours[s[0]])
		case 1:
			l = append(l, nomsJours[s[0]], nomsJours[s[1]])
		default:
			l = append(l, nomsJours[s[0]]+" à "+nomsJours[s[1]])
		}
	}
	return enumerer(l)
}

// enumerer joins as French does: « a, b et c ».
func enumerer(l []string) string {
	if len(l) < 2 {
		return strings.Join(l, "")
	}
	return strings.Join(l[:len(l)-1], ", ") + motEt + l[len(l)-1]
}

func capitale(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
