package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu/controle"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// reasonsMax is how many findings explain the headline.
const reasonsMax = 3

// headline sums the page up in a sentence that its table proves, then gives
// the reason: a share alone tells nobody what to do.
func (p *pageControle) headline() *doc.Node {
	n := doc.Box("resume", doc.Text(doc.P, "constat", p.fill(p.ready(), "prets", typo.Nombre(p.b.Prets),
		"nombre", typo.Nombre(p.b.Lieux))), p.bar("barre-large", p.b.Prets, p.b.Lieux))
	if why := p.why(); why != "" {
		n.Kids = append(n.Kids, doc.Text(doc.P, "raison", why))
	}
	return n
}

// ready says how many places are ready for paper.
func (p *pageControle) ready() string {
	switch {
	case p.b.Lieux == 1 && p.b.Prets == 1:
		return p.t.SeulPret
	case p.b.Lieux == 1:
		return p.t.SeulNon
	case p.b.Prets == p.b.Lieux:
		return p.t.PretsTous
	case p.b.Prets == 0:
		return p.t.PretsAucun
	case p.b.Prets == 1:
		return p.t.PretsUn
	}
	return p.t.Prets
}

// why is what keeps most places from being ready, and how many are mute or old.
func (p *pageControle) why() string {
	var said []string
	if found := p.found(controle.Regle.Grave); len(found) > 0 {
		said = append(said, p.fill(p.t.Raison, "liste", p.told(found[:min(reasonsMax, len(found))])))
	}
	count := func(n int, un, plusieurs string) {
		switch {
		case n == 1:
			said = append(said, p.fill(un))
		case n > 1:
			said = append(said, p.fill(plusieurs, "nombre", typo.Nombre(n)))
		}
	}
	count(p.b.Muets, p.t.MuetsUn, p.t.Muets)
	count(p.b.Anciens, p.t.AnciensUn, p.t.Anciens)
	return strings.Join(append(said, dits(p.done())...), " ")
}

// done is what was done since the last time that places were written to; empty when
// none was.
func (p *pageControle) done() string {
	s := p.b.Suivi
	if s.Depuis.IsZero() {
		return ""
	}
	said := []string{render.Plural(s.Relances, p.t.RelancesUn, p.t.Relances),
		render.Plural(s.Reponses, p.t.ReponsesUn, p.t.Reponses)}
	if s.Retraits > 0 {
		said = append(said, render.Plural(s.Retraits, p.t.RetraitsUn, p.t.Retraits))
	}
	return p.fill(p.t.Suivi, "depuis", typo.Date(s.Depuis), "liste", strings.Join(said, ", "))
}

// found are the rules of a kind that found something, those of most places first.
func (p *pageControle) found(of func(controle.Regle) bool) []controle.Regle {
	var found []controle.Regle
	for _, r := range controle.Regles() {
		if p.b.Regles[r.Nom] > 0 && of(r) {
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b controle.Regle) int { return p.b.Regles[b.Nom] - p.b.Regles[a.Nom] })
	return found
}

// told says rules with their counts: « 27 sans horaires, 6 sans téléphone ».
func (p *pageControle) told(rules []controle.Regle) string {
	said := make([]string, len(rules))
	for i, r := range rules {
		n := p.b.Regles[r.Nom]
		said[i] = p.fill(p.t.NombreRegle, "nombre", typo.Nombre(n), "quoi", p.m.Constats[r.Nom].Dit(n))
	}
	return strings.Join(said, ", ")
}
