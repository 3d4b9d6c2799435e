package feuille

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// essai is the page that sets a printer: words in the middle, and what one
// measures around them, at places that no text moves.
type essai struct {
	m *templates.Modele
	e *render.Edition
}

// Lengths of what is measured, in millimetres.
const (
	traitEssai  = 50  // of the rule
	moduleEssai = 0.5 // side of a module of the code: the least of all papers
)

// compose is the tree, one kid a page, and how it looks.
func (p essai) compose() (*doc.Node, layout.Sheet) {
	code, side := p.code()
	body := doc.Box("corps")
	for _, s := range p.m.Sections {
		if n := p.section(s.Contenu, code); n != nil {
			n.Kids = append([]*doc.Node{doc.Text(doc.H2, "rubrique", s.Titre)}, n.Kids...)
			body.Kids = append(body.Kids, n)
		}
	}
	title := doc.Text(doc.H1, "titre", p.m.Textes.TitreDocument)
	title.Mark = true
	front := doc.Elem(doc.Sect, "page", title, p.words("texte", "consigne"), body)
	back := doc.Elem(doc.Sect, "page", doc.Text(doc.H2, "titre", p.m.Mots["verso"]),
		doc.Box("corps", p.words("texte", "verso_texte"), p.words("texte", "verso_sinon"), p.words("texte", "verso_bord")))
	return doc.Elem(doc.Document, "", front, back), p.sheet(side)
}

// words is a paragraph of the model.
func (p essai) words(style, key string) *doc.Node {
	return doc.Elem(doc.P, style, render.Rich(typo.Francais(p.m.Mots[key]))...)
}

// section is a thing to look at: what is right, then what to do when it is not.
func (p essai) section(name string, code *doc.Node) *doc.Node {
	n := doc.Elem(doc.Sect, "bloc")
	switch name {
	case "taille":
		rule := &doc.Node{Role: doc.Figure, Style: "trait", Draw: graduated(), Alt: p.m.Mots["trait_description"]}
		n.Kids = append(n.Kids, p.words("texte", name), rule)
	case "code":
		if code == nil {
			return nil // an address that no code holds
		}
		beside := doc.Box("cote", p.words("texte", name), p.words("texte", name+"_sinon"))
		n.Kids = append(n.Kids, doc.Box("ligne", code, beside))
		return n
	default:
		n.Kids = append(n.Kids, p.words("texte", name))
	}
	if p.m.Mots[name+"_sinon"] != "" {
		n.Kids = append(n.Kids, p.words("texte", name+"_sinon"))
	}
	return n
}

// code opens the map; side is how wide it is printed.
func (p essai) code() (code *doc.Node, side layout.Um) {
	link := p.e.Carte.France()
	d, err := p.e.Codes.Get(link, qr.M)
	if err != nil {
		return nil, 0
	}
	words := p.m.Textes.QRDescription
	figure := &doc.Node{Role: doc.Figure, Style: "qr", Draw: d, Alt: words}
	return render.CodeNode("qr", link, words, p.m.Textes.QREcran, figure), layout.MM(moduleEssai * float64(d.W))
}

// graduated is a rule of so many millimetres.
func graduated() *doc.Drawing {
	const pen = 200
	d := &doc.Drawing{W: traitEssai*1000 + pen, H: 7000}
	line := func(x, y, w, h int) {
		d.Paths = append(d.Paths, doc.Path{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{x, y, w, h}}}})
	}
	line(0, 0, d.W, 400)
	for mm := range traitEssai + 1 {
		long := 2000
		switch {
		case mm%10 == 0:
			long = d.H
		case mm%5 == 0:
			long = 4000
		}
		line(mm*1000, 0, pen, long)
	}
	return d
}

// sheet is the look of the page; side is that of its code.
func (p essai) sheet(side layout.Um) layout.Sheet {
	mm, t := layout.MM, p.m.Tailles
	s := render.Paper(p.m)
	s.Scales, s.Airs = layout.Range{Min: 850, Max: 1000}, layout.Range{Min: 400, Max: 1600}
	body := render.Size(t["corps"])
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.All(mm(p.m.Page.Marge)), MinH: layout.Size{Base: int(s.H)}, Size: body, Gap: mm(4),
			Color: render.Color(p.m.Couleurs.Texte), Leading: 1350},
		"titre": {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1150,
			Color: render.Color(p.m.Couleurs.Principale)},
		"rubrique": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Leading: 1200},
		"corps":    {Gap: mm(5), Airy: true},
		"bloc":     {Gap: mm(1.5)},
		"texte":    {Size: body},
		"gras":     {Face: fonts.Bold},
		"trait":    {Width: layout.Size{Base: int(mm(traitEssai)) + 200}, Before: mm(1)},
		"ligne":    {Dir: layout.Row, Gap: mm(6), Cross: layout.Middle},
		"cote":     {Gap: mm(1)},
		"qr":       {Width: layout.Size{Base: int(side)}},
	}
	render.Inked(&s, p.m)
	return s
}
