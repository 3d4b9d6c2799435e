package horaires

import (
	"fmt"
	"strings"
)

// OSM writes s back in the opening_hours syntax, in one canonical way:
// Parse(s.OSM()) gives s.
func (s Semaine) OSM() string {
	var b strings.Builder
	for i, r := range s.regles {
		switch {
		case i == 0:
		case r.ajoute:
			if avant := s.regles[i-1]; r.sansJour && len(r.plages) > 0 && !avant.ferme && avant.commentaire == "" {
				b.WriteString(" open") // else these hours would go with those before
			}
			b.WriteString(", ")
		default:
			b.WriteString("; ")
		}
		b.WriteString(r.osm())
	}
	if s.autre != "" {
		b.WriteString(` || "` + s.autre + `"`)
	}
	return b.String()
}

func (r regle) osm() string {
	var l []string
	ajoute := func(s string) {
		if s != "" {
			l = append(l, s)
		}
	}
	ajoute(osmListe(r.condition.periodes, periode.osm))
	if len(r.condition.semaines) > 0 {
		ajoute("week " + osmListe(r.condition.semaines, intervalle.osm))
	}
	ajoute(r.osmJours())
	ajoute(osmListe(r.plages, Plage.osm))
	if r.ferme {
		ajoute("off")
	}
	if r.commentaire != "" {
		ajoute(`"` + r.commentaire + `"`)
	}
	return strings.Join(l, " ")
}

func osmListe[T any](l []T, f func(T) string) string {
	t := make([]string, len(l))
	for i, e := range l {
		t[i] = f(e)
	}
	return strings.Join(t, ",")
}

func (r regle) osmJours() string {
	var l []string
	if !r.sansJour {
		for _, s := range suites(r.jours) {
			l = append(l, codesJours[s[0]])
			if s[0] != s[1] {
				l[len(l)-1] += "-" + codesJours[s[1]]
			}
		}
	}
	for j, q := range r.rangs {
		if q != 0 {
			l = append(l, fmt.Sprintf("%s[%s]", codesJours[j], osmListe(q.liste(), func(n int) string { return fmt.Sprint(n) })))
		}
	}
	if r.feries && !r.condition.vacances {
		l = append(l, "PH")
	}
	t := strings.Join(l, ",")
	switch {
	case !r.condition.vacances:
		return t
	case r.feries:
		return "SH,PH"
	}
	return strings.TrimSpace("SH " + t)
}

func (p periode) osm() string {
	a, b := codesMois[p.mois1-1], codesMois[p.mois2-1]
	if p.jour1 > 0 {
		a, b = fmt.Sprintf("%s %02d", a, p.jour1), fmt.Sprintf("%s %02d", b, p.jour2)
	}
	if p.an1 > 0 {
		a, b = fmt.Sprintf("%d %s", p.an1, a), fmt.Sprintf("%d %s", p.an2, b)
	}
	if a == b {
		return a
	}
	return a + "-" + b
}

func (i intervalle) osm() string {
	switch {
	case i.pas > 1:
		return fmt.Sprintf("%d-%d/%d", i.de, i.a, i.pas)
	case i.a > i.de:
		return fmt.Sprintf("%d-%d", i.de, i.a)
	}
	return fmt.Sprint(i.de)
}

func (p Plage) osm() string {
	h := func(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }
	if p.SansFin && p.Fin == p.Debut {
		return h(p.Debut) + "+"
	}
	f := p.Fin
	if f > minutesParJour && f-minutesParJour <= p.Debut {
		f -= minutesParJour
	}
	t := h(p.Debut) + "-" + h(f)
	if p.SansFin {
		t += "+"
	}
	return t
}

// suites cuts a set of days into runs [first, last], Monday first.
func suites(t [7]bool) [][2]int {
	var l [][2]int
	for j, oui := range t {
		switch {
		case !oui:
		case j > 0 && t[j-1]:
			l[len(l)-1][1] = j
		default:
			l = append(l, [2]int{j, j})
		}
	}
	return l
}
