package feuille

import (
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// petit is the format that posters of larger paper are enlarged from.
const petit = "A4"

// gain is what a poster on larger paper has besides A4 enlarged.
type gain uint8

// What larger paper gains.
const (
	rien     gain = iota // it is A4 enlarged
	codeSeul             // its code grows more than the paper
	lettres              // and its letters have higher floors
)

// enlarged is a poster on larger paper: that of A4 enlarged, which then gains larger
// letters, a larger code and more places, as long as nothing that A4 says is left
// out for them. Nil when A4 holds none of it, or not all the places that were chosen.
func (a Affiche) enlarged(e *render.Edition, m *templates.Modele, lire render.Reading) *render.Document {
	own := *m
	own.Page.Format = petit
	small := a
	if !a.Choisi {
		small.Lieux = a.Lieux[:min(len(a.Lieux), m.Affiche.LieuxA4)]
	}
	d, small := small.fitted(e, &own, lire)
	n := len(small.Lieux)
	if d.Refus != nil || a.Choisi && n < len(a.Lieux) {
		return nil
	}
	var last *render.Document
	try := func(n int, g gain) bool {
		large := small
		large.Lieux, large.gain = a.Lieux[:n], g
		last = large.told(large.essai(e, m, lire), len(a.Lieux))
		return last.Refus == nil && !saysLess(last.Ajustement.Steps, d.Ajustement.Steps)
	}
	for i := len(a.Lieux); i > n; i-- {
		if try(i, lettres) {
			return last
		}
	}
	if try(n, lettres) || try(n, codeSeul) || try(n, rien) || last.Refus == nil {
		return last
	}
	return nil
}

// saysLess reports steps that leave out words which others keep.
func saysLess(steps, others []layout.Step) bool {
	given := map[layout.Step]int{}
	for _, s := range others {
		given[s]++
	}
	for _, s := range steps {
		if given[s]--; given[s] < 0 && (s.Do == layout.Hide || s.Do == layout.Shorten) {
			return true
		}
	}
	return false
}
