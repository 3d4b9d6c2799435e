package livre

import (
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// scaleDown makes of a directory of few places what it is of use for: its places,
// under their title, and who made the paper; then the pages of who prints, on the other
// side. One that holds on a sheet needs no cover, no contents and no list to find a place
// in it.
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
	only := func(content string) []templates.Section {
		return slices.DeleteFunc(slices.Clone(m.Sections),
			func(s templates.Section) bool { return s.Contenu != content })
	}
	m.Sections = append(only("lieux"), only("texte")...)
	a.m = &m
}

// closer is a sheet with less air, a smaller title, and who made the paper in the
// letters of an imprint.
func (a *annuaire) closer(loose *layout.Sheet) *layout.Sheet {
	s := tight(loose)
	s.Styles["partie"].Size.Base = int(layout.Pt(a.m.Tailles["partie"].Min))
	foot := a.m.Tailles["pied"]
	s.Styles["signe"] = &layout.Style{Size: layout.Size{Base: int(layout.Pt(foot.Base))}, Leading: 1200}
	s.Styles["signature"].Gap = 0
	return s
}

// chosenPlaces are as many as somebody chooses for one person, on one page.
const chosenPlaces = 5

// small is the one chapter of a small directory, on as few pages as it takes. Where
// that saves a page the air gives way, with the size of the title and of the imprint,
// then the codes.
func (a *annuaire) small() (*chapter, error) {
	loose, codes := a.sheet, a.codes
	closer := a.closer(loose)
	tries := []smallTry{{loose, codes, false}, {closer, codes, false}, {closer, CodesAucun, false},
		{closer, CodesAucun, true}}
	if len(a.numeros) > chosenPlaces { // a sheet has two sides
		tries = tries[:2]
	}
	if a.icons == nil { // large print: nothing shrinks
		tries = tries[:1]
	}
	var best *chapter
	var chosen, last int
	for n := range tries {
		last = n
		c, err := a.smallWith(&tries[n])
		if err != nil {
			return nil, err
		}
		if best == nil || c.len() < best.len() {
			best, chosen = c, n
		}
		if best.len() == 1 {
			break
		}
	}
	if last == chosen {
		return best, nil
	}
	return a.smallWith(&tries[chosen]) // headings are of the last one made
}

// smallTry is one way to set a small directory, each with less than the one before.
type smallTry struct {
	sheet *layout.Sheet
	codes Codes
	muet  bool // it does not say how many places it has, which anyone can count
}

// smallWith is that chapter, set in one way.
func (a *annuaire) smallWith(try *smallTry) (*chapter, error) {
	a.sheet, a.codes, a.serre = try.sheet, try.codes, a.icons == nil || try.sheet.Step < step(a.m)
	t := a.m.Annuaire
	title := a.smallTitle()
	title.Mark = true
	intro := append(render.BannerNode(a.e), title)
	if !try.muet {
		intro = append(intro, doc.Text(doc.P, "chapeau", render.Plural(len(a.numeros), t.NombreUn, t.Nombre)))
	}
	if a.e.Exemple {
		intro = append(intro, doc.Text(doc.P, "ligne-forte", a.fill(t.Exemple)))
	}
	node := doc.Elem(doc.Sect, "", intro...)
	var tail []*doc.Node // across the foot of the page
	if key := a.key(); key != "" {
		tail = append(tail, doc.Elem(doc.P, "ligne", render.Rich(a.fill(key))...))
	}
	if a.signed {
		tail = append(tail, a.signature())
	}
	c := a.shelved(node, intro, tail...)
	c.title, a.within = title, numbering{}
	a.within.at(c, 1)
	return c, a.ctx.Err()
}

// smallTitle is the title of a small directory: where it takes more than a line, its
// territory begins one, and no line ends with a small word.
func (a *annuaire) smallTitle() *doc.Node {
	whole := a.fill(a.m.Textes.TitreDocument, "territoire", a.entier)
	n := doc.Text(doc.H1, "partie", whole)
	question, ends := strings.CutSuffix(whole, a.entier)
	switch {
	case a.oneLine(n):
		return n
	case !ends:
		n.Text = together(bound(whole))
		return n
	}
	own := func(s string) *doc.Node { return doc.Box("", doc.Text(doc.Group, "", bound(s))) }
	return doc.Elem(doc.H1, "partie", own(question), own(a.affiche))
}

// signature is who made a small directory, and from which data, in one paragraph across
// the foot of its page; in simple words, a sentence a line.
func (a *annuaire) signature() *doc.Node {
	n, lines := doc.Elem(doc.Sect, "signature"), a.imprintLines(a.entrees)
	if !a.m.Simple {
		lines = []string{strings.Join(lines, " ")}
	}
	for _, text := range lines {
		n.Kids = append(n.Kids, doc.Text(doc.P, "signe", text))
	}
	if logos := render.LogosNode(a.e); logos != nil {
		n.Kids = append(n.Kids, logos)
	}
	return n
}
