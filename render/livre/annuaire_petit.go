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
	s.Styles["signe"] = &layout.Style{Size: layout.Size{Base: int(layout.Pt(foot.Base))}, Leading: 1200, Fold: true}
	s.Styles["signature"].Gap = 0
	return s
}

// chosenPlaces are as many as somebody chooses for one person, on one page.
const chosenPlaces = 5

// small is the one chapter of a small directory, on as few pages as it takes: larger for a
// few places, else in the letters of all.
func (a *annuaire) small() (*chapter, error) {
	c, err := a.few()
	if c == nil && err == nil {
		c, err = a.several()
	}
	a.nue = err == nil && c.len() == 1 // its title says what a running head would
	return c, err
}

// choisies are the sizes of a sheet of a few chosen places, at least.
var choisies = map[string]pts{"corps": {14, 14}, "nom": {16, 16}, "numero": {14, 14}, "telephone": {22, 22},
	"commune": {20, 20}}

// notesMost are the lines to write on under a few places, where the page has room for them.
const notesMost = 9

// few is a sheet of a few chosen places in larger letters, on one column, then lines to
// write on, when one page holds that; nil for another: large print has letters of its own,
// and who prints may have asked for other columns or letters.
func (a *annuaire) few() (*chapter, error) {
	given := a.m
	if len(a.numeros) > chosenPlaces || a.icons == nil || a.inHand() || given.Simple || given.Page.Colonnes != 2 ||
		given.Tailles["corps"].Base < 12 {
		return nil, nil
	}
	a.m = larger(given, choisies, 0)
	a.m.Page.Colonnes = 1
	loose := a.sheet
	own := livreSheet(a.m, 1)
	render.ImageStyles(own, a.e.Images, 1)
	entry := own.Styles["entree"]
	entry.Before, entry.Pad.Bottom, own.Styles["commune"].Before = layout.MM(2), layout.MM(2.4), layout.MM(3)
	a.seule = true
	defer func() { a.seule = a.m != given }()
	for _, try := range a.fewTries(own) {
		c, err := a.smallWith(&try)
		if err != nil || c.len() == 1 {
			return c, err
		}
	}
	a.m, a.sheet = given, loose
	return nil, nil
}

// fewTries are the ways to set such a sheet: with fewer and fewer lines to write on, then
// with less air, then without what anyone can count.
func (a *annuaire) fewTries(own *layout.Sheet) (out []smallTry) {
	for lines := notesMost; lines >= 0; lines-- {
		if lines != 1 && lines != 2 { // they would be no help
			out = append(out, smallTry{sheet: own, codes: a.codes, notes: lines})
		}
	}
	closer := a.closer(own)
	return append(out, smallTry{sheet: closer, codes: a.codes}, smallTry{sheet: closer, codes: a.codes, muet: true})
}

// toNote are so many lines to write on, under their title.
func (a *annuaire) toNote(lines int) *doc.Node {
	n := doc.Elem(doc.Artifact, "", doc.Text(doc.Artifact, "notes", a.fill(a.m.Annuaire.Notes)))
	for range lines {
		n.Kids = append(n.Kids, &doc.Node{Role: doc.Artifact, Style: "ligne-note"})
	}
	return n
}

// several is a small directory in the letters of all, on as few pages as it takes. Where
// that saves a page the air gives way, with the size of the title and of the imprint, then
// the codes.
func (a *annuaire) several() (*chapter, error) {
	loose, codes := a.sheet, a.codes
	closer := a.closer(loose)
	tries := []smallTry{{sheet: loose, codes: codes}, {sheet: closer, codes: codes},
		{sheet: closer, codes: CodesAucun}, {sheet: closer, codes: CodesAucun, muet: true}}
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
	notes int  // lines to write on
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
	if try.notes > 0 {
		tail = append(tail, a.toNote(try.notes))
	}
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
	return doc.Elem(doc.H1, "partie", own(question), own(render.Capital(a.entier)))
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
