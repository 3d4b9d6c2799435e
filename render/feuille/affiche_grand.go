package feuille

import (
	"slices"

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
	rien     gain = iota // it is A4
	codeSeul             // its code grows more than the paper, and the bubbles are tighter for it
	lettres              // its code grows, and its letters have higher floors
)

// enlarged is a poster on larger paper: that of A4 enlarged, with a larger code, which
// then gains larger letters and more places, as long as nothing that A4 says is left out
// or set smaller for them. A code that takes the room of some letters has it: one aims at
// it from afar. Nil when A4 holds none of it, or not all the places that were chosen.
func (a Affiche) enlarged(e *render.Edition, m *templates.Modele, lire render.Reading) *render.Document {
	own := *m
	own.Page.Format = petit
	small := a
	if !a.Choisi {
		small.Lieux = a.Lieux[:min(len(a.Lieux), m.Affiche.LieuxA4)]
	}
	small.gain = rien
	d, small := small.fitted(e, &own, lire)
	n := len(small.Lieux)
	if d.Refus != nil || a.Choisi && n < len(a.Lieux) {
		return nil
	}
	var last *render.Document
	try := func(n int, g gain, given []layout.Step) bool {
		large := small
		large.Lieux, large.gain, large.cede = a.Lieux[:n], g, given
		last = large.told(large.roomy(e, m, lire), len(a.Lieux))
		return last.Refus == nil
	}
	given := append([]layout.Step{}, d.Ajustement.Steps...)
	for i := len(a.Lieux); i >= n; i-- {
		if try(i, lettres, given) && !givesMore(last.Ajustement, d.Ajustement) {
			return last
		}
	}
	if try(n, codeSeul, given) || try(n, codeSeul, nil) {
		return last
	}
	return nil
}

// pasTaille is the step between two sizes of all the letters, in thousandths.
const pasTaille = 20

// grands are the sides of the code that are tried where a page that lies has a column for
// it, in thousandths of the least: the column is filled, and one aims from further.
var grands = []int{1300, 1200, 1100}

// roomy is the poster, with as large a code as its column holds when the page lies, none
// of its words or letters being given for it.
func (a Affiche) roomy(e *render.Edition, m *templates.Modele, lire render.Reading) *render.Document {
	d := a.essai(e, m, lire)
	if m.Page.Orientation != paysage || a.Options.Languettes || a.seule || d.Refus != nil {
		return d
	}
	for _, a.agrandi = range grands {
		if large := a.essai(e, m, lire); large.Refus == nil && !givesMore(large.Ajustement, d.Ajustement) {
			return large
		}
	}
	return d
}

// givesMore reports a page that leaves out words which another keeps, or sets them smaller.
func givesMore(a, b layout.Fitted) bool {
	return saysLess(a.Steps, b.Steps) || a.Scale < b.Scale-pasTaille
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

// among are the steps of a ladder that leave out no word but those which were given.
func among(steps, given []layout.Step) []layout.Step {
	return slices.DeleteFunc(slices.Clone(steps), func(s layout.Step) bool {
		return (s.Do == layout.Hide || s.Do == layout.Shorten) && !slices.Contains(given, s)
	})
}
