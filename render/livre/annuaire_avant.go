package livre

import (
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// howTo says how to use the directory, and what the pictograms mean.
func (a *annuaire) howTo(s templates.Section) *chapter {
	t := a.m.Annuaire
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	var body []passage
	add := func(n *doc.Node) { node.Kids, body = append(node.Kids, n), append(body, passage{node: n}) }
	for i, step := range t.Etapes {
		n := a.step(step)
		if i < len(t.EtapesEcran) {
			n.Screen = a.step(t.EtapesEcran[i])
		}
		add(n)
	}
	if a.coded && t.EtapeQR != "" {
		add(a.step(t.EtapeQR).PaperOnly())
	}
	if a.fields["age"] != "" && t.EtapeAncien != "" {
		add(a.step(t.EtapeAncien))
	}
	if key := a.key(); key != "" {
		add(a.step(key))
	}
	if a.table == nil && !a.drawsHelps() { // no pictogram stands in the book
		return a.withTerritory(node, 1, node.Kids[:1], body)
	}
	legend := doc.Text(doc.H2, "rubrique", a.fill(t.Legende))
	if t.LegendeEcran != "" {
		legend.Screen = doc.Text(doc.H2, "", a.fill(t.LegendeEcran))
	}
	add(legend)
	body[len(body)-1].keep = true
	list := doc.Elem(doc.L, "legende")
	for _, v := range a.given() { // a drawing that stands by no place needs no words
		w := a.m.Services[v]
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "legende-ligne", tile(w.Pictogramme), a.legend(w)))
	}
	add(list)
	return a.withTerritory(node, 1, node.Kids[:1], body)
}

// withTerritory is a chapter about nothing in particular of a book held in hand: where its
// last page has room, the code of all places of the book stands under it.
func (a *annuaire) withTerritory(node *doc.Node, columns int, intro []*doc.Node, body []passage) *chapter {
	plain := a.flowed(node, columns, intro, body)
	if !a.inHand() || a.codes != CodesPage {
		return plain
	}
	n := a.territoryCode()
	if n == nil {
		return plain
	}
	node.Kids = append(node.Kids, n)
	var c *chapter
	if columns == 1 {
		c = a.flowed(node, 1, intro, append(slices.Clone(body), passage{node: n}))
	} else {
		c = a.flowed(node, columns, intro, body, n)
	}
	if c.len() == plain.len() {
		return c
	}
	node.Kids = node.Kids[:len(node.Kids)-1]
	return plain
}

// territoryCode is the code of all places of the book, beside what it opens; nil where the
// map has no page for them.
func (a *annuaire) territoryCode() *doc.Node {
	code := a.codeOf(a.entrees)
	if code == nil {
		return nil
	}
	if code.dit == a.m.Annuaire.QRPage {
		code.dit = a.m.Mots["qr_livret"]
	}
	side := layout.Size{Base: int(code.side(layout.MM(a.m.QR.ModuleMin)))}
	a.sheet.Styles["qr-livret"] = &layout.Style{Width: side, Color: &doc.Color{}}
	figure := &doc.Node{Role: doc.Figure, Style: "qr-livret", Draw: &doc.Drawing{W: 1, H: 1}, Alt: code.alt,
		Href: code.lien}
	words := doc.Box("pied-mots", doc.Elem(doc.P, "ligne", render.Rich(a.fill(code.dit))...).PaperOnly())
	if said := render.Readable(code.lien); strings.Contains(said, ".") {
		words.Kids = append(words.Kids, doc.Text(doc.P, "lien", said).PaperOnly())
	}
	return doc.Box("code-livret", render.CodeNode("qr-livret", code.lien, code.alt, code.vers, figure), words)
}

// legend says what a pictogram means: on a narrow page, in one line.
func (a *annuaire) legend(w templates.Libelle) *doc.Node {
	if a.inHand() {
		return doc.Elem(doc.LBody, "legende-mots", space(a.fill(w.Titre)))
	}
	return doc.Elem(doc.LBody, "legende-mots", doc.Text(doc.Span, "gras", a.fill(w.Court)),
		space(a.fill(" : "+a.fill(w.Titre))))
}

// tile is a pictogram on its tint.
func tile(pictogramme string) *doc.Node {
	return &doc.Node{Role: doc.Artifact, Style: "tuile", Kids: []*doc.Node{render.Icon(pictogramme, "icone-tuile")}}
}

// line is an entry of contents or of an index: words, and the page at the end
// of the line, whose width does not depend on its digits.
func line(role doc.Role, target *doc.Node, words []*doc.Node, page string) *doc.Node {
	parted(words)
	folio := doc.Box("renvoi-page", doc.Text(doc.Span, "renvoi-numero", page)).PaperOnly()
	link := doc.Elem(doc.Link, "renvoi", append(words, folio)...)
	link.Ref = target
	return doc.Elem(role, "renvoi-ligne", link)
}

// parted ends words with a space, which hangs: who hears or copies a line as one hears
// « Valbrune 4 », and not « Valbrune4 ».
func parted(words []*doc.Node) {
	last := words[len(words)-1]
	for len(last.Kids) > 0 {
		last = last.Kids[len(last.Kids)-1]
	}
	last.Text += " "
}

// contents are the chapters, then the communes and their pages.
func (a *annuaire) contents(s templates.Section, nums numbering) *chapter {
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	parts, towns := doc.Elem(doc.TOC, ""), doc.Elem(doc.TOC, "")
	entry := func(style string, target *doc.Node) *doc.Node {
		words := doc.Box("renvoi-mots", doc.Text(doc.Span, style, target.Text))
		return line(doc.TOCI, target, []*doc.Node{words}, nums.text(target, a.widest))
	}
	for _, o := range a.m.Sections {
		if o.Contenu != "couverture" && o.Contenu != "sommaire" && o.Titre != "" {
			parts.Kids = append(parts.Kids, entry("gras", a.partTitle(o)))
		}
	}
	var body []passage
	if !a.listsTowns() {
		node.Kids = append(node.Kids, parts)
		for _, n := range parts.Kids {
			body = append(body, passage{node: n})
		}
		return a.withTerritory(node, 1, node.Kids[:1], body)
	}
	for _, c := range a.communes {
		n := entry("", c.head)
		towns.Kids, body = append(towns.Kids, n), append(body, passage{node: n, label: c.ville})
	}
	title := doc.Text(doc.H2, "rubrique", a.m.Annuaire.Communes)
	intro := append(append(slices.Clone(node.Kids), parts.Kids...), title)
	node.Kids = append(node.Kids, parts, title, towns)
	return a.withTerritory(node, a.townColumns(), intro, body)
}
