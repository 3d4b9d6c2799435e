package render

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/templates"
)

// PassNumerique is the key of a model for the vouchers of the same name, which
// no column of the standard tells.
const PassNumerique = "Pass numérique"

// Reseau is a programme, a label or a network of a place, in the words of a model.
type Reseau struct {
	Valeur string // of the standard, or PassNumerique
	templates.Reseau
	Formation bool // a label of the people who work there, not a national programme
}

// Reseaux are those that the record tells, by a column, by a type or by a text;
// nothing is inferred. A value that the model does not know has its own name.
func (p *Place) Reseaux(m *templates.Modele) (out []Reseau) {
	l := p.Source
	add := func(valeur string, formation bool) {
		if !slices.ContainsFunc(out, func(r Reseau) bool { return r.Valeur == valeur }) {
			r := Reseau{valeur, m.Labels[valeur], formation}
			r.Nom = cmp.Or(r.Nom, valeur)
			out = append(out, r)
		}
	}
	for _, v := range l.DispositifProgrammesNationaux {
		add(v, false)
	}
	for _, v := range l.FormationsLabels {
		add(v, true)
	}
	for valeur, r := range m.Labels {
		if slices.ContainsFunc(r.Types, func(t string) bool { return slices.Contains(l.Typologie, t) }) {
			add(valeur, false)
		}
	}
	if DitPass(strings.Join(l.AutresFormationsLabels, " ")) || DitPass(l.PresentationResume) ||
		DitPass(l.PresentationDetail) {
		add(PassNumerique, false)
	}
	slices.SortFunc(out, func(a, b Reseau) int {
		return cmp.Or(cmp.Compare(rangDe(a), rangDe(b)), strings.Compare(a.Valeur, b.Valeur))
	})
	return out
}

// DitPass reports a text that speaks of the vouchers « Pass numérique ».
func DitPass(s string) bool {
	if s == "" {
		return false
	}
	s = lieu.Plier(s)
	return strings.Contains(s, "pass numerique") || strings.Contains(s, "aptic")
}

// rangDe puts what the model does not rank after the rest.
func rangDe(r Reseau) int {
	if r.Rang == 0 {
		return 1000
	}
	return r.Rang
}
