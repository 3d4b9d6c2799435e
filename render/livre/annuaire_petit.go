package livre

import (
	"slices"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// scaleDown makes of a directory of few places what it is of use for: its places,
// under their title, and who made the paper. One that holds on a sheet needs no
// cover, no contents and no list to find a place in it.
func (a *annuaire) scaleDown() {
	if len(a.numeros) > a.m.Limites.PetitAnnuaire {
		return
	}
	has := func(content string) bool {
		return slices.ContainsFunc(a.m.Sections, func(s templates.Section) bool { return s.Contenu == content })
	}
	if !has("lieux") {
		return
	}
	m := *a.m
	a.petit, a.signed = true, has("mentions")
	m.Sections = slices.DeleteFunc(slices.Clone(m.Sections),
		func(s templates.Section) bool { return s.Contenu != "lieux" })
	a.m = &m
}

// small is the one chapter of a small directory. Codes of communes give way where
// they alone take a page more.
func (a *annuaire) small() (*chapter, error) {
	c, err := a.smallWith()
	if err != nil || c.len() == 1 || a.codes != CodesPage {
		return c, err
	}
	a.codes = CodesAucun
	if bare, err := a.smallWith(); err != nil || bare.len() < c.len() {
		return bare, err
	}
	a.codes = CodesPage
	return a.smallWith() // headings are of the last one made
}

func (a *annuaire) smallWith() (*chapter, error) {
	t := a.m.Annuaire
	title := doc.Text(doc.H1, "partie", a.fill(a.m.Textes.TitreDocument))
	title.Mark = true
	intro := []*doc.Node{title, doc.Text(doc.P, "chapeau", render.Plural(len(a.numeros), t.NombreUn, t.Nombre))}
	if a.e.Exemple {
		intro = append(intro, doc.Text(doc.P, "ligne-forte", a.fill(t.Exemple)))
	}
	node := doc.Elem(doc.Sect, "", intro...)
	var tail []*doc.Node
	if a.signed {
		tail = append(tail, a.signature())
	}
	c := a.shelved(node, intro, tail...)
	c.title, a.within = title, numbering{}
	a.within.at(c, 1)
	return c, a.ctx.Err()
}

// signature is who made a small directory, and from which data, under its places.
func (a *annuaire) signature() *doc.Node {
	n := doc.Elem(doc.Sect, "signature")
	for _, text := range a.imprintLines(a.entrees) {
		n.Kids = append(n.Kids, doc.Text(doc.P, "ligne", text))
	}
	if a.e.Logo != nil {
		n.Kids = append(n.Kids, render.LogoNode(a.e, a.m))
	}
	return n
}
