package horaires

import (
	"slices"
	"strings"
)

// Remarque is a comment, said once, and what it is about: « » for all hours.
type Remarque struct {
	Quand string // « Lundi et jeudi », « Lundi 14 h–17 h », "" for all
	Texte string
}

// String says the remark: « Lundi et jeudi : sur rendez-vous ».
func (r Remarque) String() string {
	if r.Quand == "" {
		return capitale(r.Texte)
	}
	return r.Quand + motDeuxPoints + r.Texte
}

// Commenter gives the week with each comment as f makes it; a rule whose only
// word was a comment that f drops is no more.
func (s Semaine) Commenter(f func(string) string) Semaine {
	var out Semaine
	for _, r := range s.regles {
		if r.commentaire != "" {
			r.commentaire = f(r.commentaire)
			if r.commentaire == "" && len(r.plages) == 0 && !r.ferme {
				continue
			}
		}
		out.regles = append(out.regles, r)
	}
	if s.autre != "" {
		out.autre = f(s.autre)
	}
	if out.Vide() {
		return Semaine{}
	}
	if err := out.composer(); err != nil { // the order of rules was good, and days only leave
		return Semaine{}
	}
	return out
}

// Interrompre gives the week with a break in the hours of each rule of which the comment is nothing
// else, which f reads; the comment is said by the hours then. A rule that the break would leave
// without hours keeps both.
func (s Semaine) Interrompre(f func(commentaire string) (Plage, bool)) Semaine {
	out := Semaine{autre: s.autre, regles: slices.Clone(s.regles)}
	coupees := false
	for i := range out.regles {
		r := &out.regles[i]
		pause, ok := f(r.commentaire)
		if r.commentaire == "" || !ok {
			continue
		}
		if plages, ok := sans(r.plages, pause); ok {
			r.plages, r.commentaire, coupees = plages, "", true
		}
	}
	if !coupees || out.composer() != nil {
		return s
	}
	return out
}

// sans are spans without a break; not ok when nothing is left, or the end of one is not known.
func sans(plages []Plage, pause Plage) (out []Plage, ok bool) {
	for _, p := range plages {
		if p.SansFin {
			return nil, false
		}
		if p.Debut >= pause.Fin || p.Fin <= pause.Debut {
			out = append(out, p)
			continue
		}
		if p.Debut < pause.Debut {
			out = append(out, Plage{Debut: p.Debut, Fin: pause.Debut})
		}
		if p.Fin > pause.Fin {
			out = append(out, Plage{Debut: pause.Fin, Fin: p.Fin})
		}
	}
	return out, len(out) > 0
}

// Remarques takes out of the week the comments of hours, to be said once under
// it. Days that have a comment alone keep it.
func (s Semaine) Remarques() (Semaine, []Remarque) {
	var l []Remarque
	for _, n := range s.notes() {
		l = append(l, Remarque{s.quand(n), n})
	}
	if len(l) == 0 {
		return s, nil
	}
	var out Semaine
	out.autre = s.autre
	for _, r := range s.regles {
		if len(r.plages) > 0 {
			r.commentaire = ""
		}
		out.regles = append(out.regles, r)
	}
	if out.composer() != nil {
		return s, nil
	}
	return out, l
}

// notes are the different comments of hours, in their order.
func (s Semaine) notes() []string {
	var l []string
	for _, r := range s.regles {
		if len(r.plages) > 0 && r.commentaire != "" && !slices.Contains(l, r.commentaire) {
			l = append(l, r.commentaire)
		}
	}
	return l
}

// quand says what a comment is about: all hours, days, or some hours of days.
func (s Semaine) quand(note string) string {
	tout := true
	var jours []string
	for _, g := range s.groupes {
		for _, t := range g.paquets(false) {
			c := g.jours[premier(t)]
			avec, sans := c.de(note)
			tout = tout && (sans == 0 || avec == 0 && c.sansPlage())
			if avec == 0 {
				continue
			}
			d := nommer(t)
			if g.condition.niveau() > 0 {
				d = g.rythme(t)
			}
			if q := g.condition.quand(); q != "" {
				d = q + ", " + d
			}
			if sans > 0 {
				d += " " + c.heuresDe(note)
			}
			jours = append(jours, d)
		}
	}
	if tout && s.feries != FeriesOuverts {
		return ""
	}
	return capitale(enumerer(jours))
}

func (c cellule) sansPlage() bool {
	return !slices.ContainsFunc(c.creneaux, func(k creneau) bool { return !k.sansHeure })
}

// de counts the spans of a day with a comment, and with another or none.
func (c cellule) de(note string) (avec, sans int) {
	for _, k := range c.creneaux {
		switch {
		case k.sansHeure:
		case k.note == note:
			avec++
		default:
			sans++
		}
	}
	return avec, sans
}

func (c cellule) heuresDe(note string) string {
	var l []string
	for _, k := range c.creneaux {
		if k.note == note && !k.sansHeure {
			l = append(l, k.Plage.String())
		}
	}
	return enumerer(l)
}

// EnTable reports that seven rows say the week best: with hours, and no
// comment that several of them would repeat.
func (s Semaine) EnTable() bool {
	if !s.Simple() {
		return false
	}
	heures := false
	vus := map[string]bool{}
	for _, c := range s.groupes[0].jours {
		for _, k := range c.creneaux {
			heures = heures || !k.sansHeure
			if k.note == "" {
				continue
			}
			if vus[k.note] || len(k.note) > noteDeJour {
				return false
			}
			vus[k.note] = true
		}
	}
	return heures
}

// noteDeJour is the longest comment that one row of a table holds, in bytes.
const noteDeJour = 32

// Fermetures says the closed days of a week that says nothing else: « Fermé
// le dimanche et les jours fériés »; "" when it says more.
func (s Semaine) Fermetures() string {
	if s.Motif() != FermetureSeule {
		return ""
	}
	var l []string
	for i, g := range s.groupes {
		if i > 0 {
			return ""
		}
		for j, c := range g.jours {
			if c.defini {
				l = append(l, "le "+nomsJours[j])
			}
		}
	}
	if s.feries == FeriesFermes {
		l = append(l, "les jours fériés")
	}
	if len(l) == 0 || len(l) >= 7 {
		return ""
	}
	return motFerme + " " + enumerer(l)
}

// HeuresSansJour says the hours of a value that gives them no day, when they
// follow each other: « 9 h–12 h et 14 h–17 h ».
func HeuresSansJour(v string) string {
	s, err := Parse(v)
	if err != nil || s.Motif() != SansJour {
		return ""
	}
	var l []Plage
	for _, r := range s.regles {
		if !r.sansJour || r.condition.niveau() > 0 || r.feries || r.ferme {
			return ""
		}
		l = append(l, r.plages...)
	}
	var t []string
	for i, p := range l {
		if i > 0 && p.Debut < l[i-1].Fin {
			return ""
		}
		t = append(t, p.String())
	}
	return strings.TrimSpace(enumerer(t))
}
