package francais

import (
	"fmt"
	"slices"
	"strings"
)

var codesJours = [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}

// ecrire makes the week of the rules, in the syntax of OpenStreetMap.
func (p *lecteur) ecrire(propre func(string) string) (string, *refus) {
	p.refus = nil
	var l []*semaine
	for _, ferme := range []bool{false, true} {
		for _, r := range p.regles {
			if r.ferme == ferme {
				p.poser(&l, r)
			}
		}
	}
	p.chevauchements(l)
	if p.refus != nil {
		return "", p.refus
	}
	e := ecrivain{propre: propre, commun: p.notes}
	ouvert := false
	slices.SortStableFunc(l, func(a, b *semaine) int { return a.niveau() - b.niveau() })
	for _, s := range l {
		for j := range s.jours {
			ouvert = ouvert || s.jours[j].dit && !s.jours[j].ferme
		}
		e.semaine(s)
	}
	if !ouvert {
		if p.etiqRdv && len(l) == 0 && len(p.fermetures) == 0 {
			return "", &refus{true, "ni jour ni heure"}
		}
		return "", &refus{true, "seules des fermetures sont dites"}
	}
	e.fermer(p.fermetures)
	out := strings.TrimPrefix(e.b.String(), "; ")
	if t := e.commentaire(p.sinon); p.sinon != "" && t != "" {
		out += " || " + t
	}
	return out, nil
}

// ecrivain writes rules one after the other.
type ecrivain struct {
	b      strings.Builder
	propre func(string) string
	commun []string // comments of all rules
}

// semaine writes days with the same hours together.
func (e *ecrivain) semaine(s *semaine) {
	fait := [7]bool{}
	for d := range 7 {
		if fait[d] || !s.jours[d].dit {
			continue
		}
		var jours [7]bool
		for k := d; k < 7; k++ {
			c, r := s.jours[d], s.jours[k]
			if r.dit && c.ferme == r.ferme && c.note == r.note && memesPlages(c.plages, r.plages) {
				jours[k], fait[k] = true, true
			}
		}
		e.regle(s, jours, s.jours[d])
	}
}

func (e *ecrivain) regle(s *semaine, jours [7]bool, c jourDit) {
	tete := s.selecteur() + ecrireJours(jours, s.rangs)
	if c.ferme {
		e.b.WriteString("; " + tete + " off")
		return
	}
	l := trier(c.plages)
	lien := "; "
	if len(l) == 0 {
		e.b.WriteString(lien + tete + e.note(c.note, ""))
	}
	for i := 0; i < len(l); {
		n := i + 1
		for n < len(l) && l[n].note == l[i].note {
			n++
		}
		var t []string
		for _, x := range l[i:n] {
			t = append(t, x.osm())
		}
		e.b.WriteString(lien + tete + " " + strings.Join(t, ",") + e.note(c.note, l[i].note))
		lien, i = ", ", n
	}
}

func (s *semaine) selecteur() string {
	t := ""
	if s.periode != "" {
		t = s.periode + " "
	}
	switch s.parite {
	case 1:
		t += "week 1-53/2 "
	case 2:
		t += "week 2-52/2 "
	}
	if s.sh {
		t += "SH "
	}
	return t
}

func ecrireJours(jours [7]bool, rangs string) string {
	var l []string
	for d := 0; d < 7; d++ {
		if !jours[d] {
			continue
		}
		n := d
		for n < 6 && jours[n+1] && rangs == "" {
			n++
		}
		switch {
		case rangs != "":
			l = append(l, codesJours[d]+"["+rangs+"]")
		case n > d+1:
			l = append(l, codesJours[d]+"-"+codesJours[n])
		case n == d+1:
			l = append(l, codesJours[d], codesJours[n])
		default:
			l = append(l, codesJours[d])
		}
		d = n
	}
	return strings.Join(l, ",")
}

func (x plage) osm() string {
	h := func(n int) string { return fmt.Sprintf("%02d:%02d", n/60, n%60) }
	if x.ouverte {
		return h(x.debut) + "+"
	}
	f := x.fin
	if f > minutesParJour {
		f -= minutesParJour
	}
	return h(x.debut) + "-" + h(f)
}

// note joins the comments of a rule, of a span and of all.
func (e *ecrivain) note(l ...string) string {
	t := ""
	for _, n := range append(l, e.commun...) {
		if c := e.commentaire(n); c != "" {
			t = joindre(t, strings.Trim(c, `"`))
		}
	}
	if t == "" {
		return ""
	}
	return ` "` + t + `"`
}

func (e *ecrivain) commentaire(t string) string {
	if t = strings.TrimSpace(strings.ReplaceAll(t, `"`, "")); t != "" && e.propre != nil {
		t = strings.TrimSpace(strings.ReplaceAll(e.propre(t), `"`, ""))
	}
	if t == "" {
		return ""
	}
	return `"` + t + `"`
}

// fermer writes closings of the whole: periods, then holidays of schools, then
// public holidays.
func (e *ecrivain) fermer(l []string) {
	rang := func(s string) int { return strings.Index("_SHPH", s[:2]) }
	l = slices.Clone(l)
	slices.SortStableFunc(l, func(a, b string) int { return rang(a) - rang(b) })
	for _, f := range slices.Compact(l) {
		e.b.WriteString("; " + f)
	}
}
