package render

import (
	"slices"
	"strconv"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// cover says what the paper is, for where, by whom and when.
func (a *annuaire) cover() *chapter {
	t := a.m.Annuaire
	title := doc.Text(doc.H1, "couverture", a.fill(t.Titre))
	title.Mark = title.Text
	icons := &doc.Node{Role: doc.Artifact, Style: "couv-icones"}
	for _, v := range lieu.Services() {
		if n := icon(a.m.Services[v].Pictogramme, "couv-icone"); n.Draw != nil {
			icons.Kids = append(icons.Kids, n)
		}
	}
	panel := doc.Box("couv-panneau", title, doc.Text(doc.P, "promesse", a.fill(t.Promesse)), doc.Box("couv-vide", icons),
		doc.Text(doc.P, "territoire", a.territoire), doc.Text(doc.P, "promesse", plural(len(a.numeros), t.NombreUn, t.Nombre)))
	foot := doc.Box("couv-bas", doc.Text(doc.P, "edition", a.fill(t.Edition)))
	if a.e.Editeur.Nom != "" {
		foot.Kids = append(foot.Kids, doc.Text(doc.P, "edition", a.fill(t.Par)))
	}
	if a.e.Exemple {
		foot.Kids = append(foot.Kids, doc.Text(doc.P, "edition-forte", a.fill(t.Exemple)))
	}
	node := doc.Elem(doc.Sect, "couv", panel, foot)
	page, _, err := layout.Compose(node, *a.sheet, []layout.Step{{Do: layout.Shrink}})
	if err != nil { // a title too long for one page goes on, rather than stops the work
		return a.flowed(node, 1, nil, []*doc.Node{title})
	}
	return &chapter{node: node, cover: &page}
}

// flowed is a chapter of one column or several: intro across the page, then
// nodes, each a block.
func (l *livre) flowed(node *doc.Node, columns int, intro []*doc.Node, body []*doc.Node) *chapter {
	p := l.part(columns)
	for _, n := range intro {
		p.Intro = append(p.Intro, l.across(p, n))
	}
	for _, n := range body {
		p.Body = append(p.Body, l.block(p, n))
	}
	return &chapter{node: node, plan: p.Break(), marks: body}
}

// howTo says how to use the directory, and what the pictograms mean.
func (a *annuaire) howTo(s templates.Section) *chapter {
	t := a.m.Annuaire
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	var body []*doc.Node
	add := func(n *doc.Node) { node.Kids, body = append(node.Kids, n), append(body, n) }
	steps := t.Etapes
	if a.codes != CodesAucun && t.EtapeQR != "" {
		steps = append(slices.Clone(steps), t.EtapeQR)
	}
	for _, step := range steps {
		add(doc.Elem(doc.P, "etape", rich(a.fill(step))...))
	}
	add(doc.Text(doc.H2, "rubrique", a.fill(t.Legende)))
	list := doc.Elem(doc.L, "legende")
	for _, v := range lieu.Services() {
		w, ok := a.m.Services[v]
		if !ok {
			continue
		}
		words := doc.Elem(doc.LBody, "legende-mots", doc.Text(doc.Span, "gras", a.fill(w.Court)), doc.Text(doc.Group, "", " : "+a.fill(w.Titre)))
		words.Kids[1].Text = a.fill(words.Kids[1].Text)
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "legende-ligne", tile(w.Pictogramme), words))
	}
	add(list)
	return a.flowed(node, 1, node.Kids[:1], body)
}

// tile is a pictogram on its tint.
func tile(pictogramme string) *doc.Node {
	return &doc.Node{Role: doc.Artifact, Style: "tuile", Kids: []*doc.Node{icon(pictogramme, "icone-tuile")}}
}

// line is an entry of contents or of an index: words, and the page at the end
// of the line, whose width does not depend on its digits.
func line(role doc.Role, target *doc.Node, words []*doc.Node, page string) *doc.Node {
	link := doc.Elem(doc.Link, "renvoi", append(words, doc.Box("renvoi-page", doc.Text(doc.Span, "renvoi-numero", page)))...)
	link.Ref = target
	return doc.Elem(role, "renvoi-ligne", link)
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
	for _, c := range a.communes {
		towns.Kids = append(towns.Kids, entry("", c.head))
	}
	title := doc.Text(doc.H2, "rubrique", a.m.Annuaire.Communes)
	intro := append(append(slices.Clone(node.Kids), parts.Kids...), title)
	node.Kids = append(node.Kids, parts, title, towns)
	c := a.flowed(node, a.m.Page.Colonnes, intro, towns.Kids)
	c.marks = make([]*doc.Node, len(c.marks))
	return c
}

// needs tells for each service the places that give it, page by page.
func (a *annuaire) needs(s templates.Section, nums numbering) *chapter {
	t := a.m.Annuaire
	c := &chapter{node: doc.Elem(doc.Sect, "", a.partTitle(s))}
	p := a.part(a.m.Page.Colonnes)
	p.Intro = append(p.Intro, a.across(p, c.node.Kids[0]))
	brief := len(a.numeros) > a.m.Limites.BesoinsLieux
	if !brief {
		n := doc.Text(doc.P, "chapeau", t.BesoinsConseil)
		c.node.Kids, p.Intro = append(c.node.Kids, n), append(p.Intro, a.across(p, n))
	}
	for _, v := range lieu.Services() {
		w, ok := a.m.Services[v]
		giving := a.giving(v)
		if !ok || len(giving) == 0 {
			continue
		}
		head := doc.Text(doc.H2, "besoin", w.Titre)
		sect := doc.Elem(doc.Sect, "", doc.Box("besoin-ligne", tile(w.Pictogramme), head))
		if brief {
			sect.Kids = append(sect.Kids, doc.Text(doc.P, "besoin-lieux", plural(len(giving), t.BesoinsTrop, t.BesoinsTrop)))
		} else {
			sect.Kids = append(sect.Kids, a.byPage(giving, nums)...)
		}
		c.node.Kids = append(c.node.Kids, sect)
		again := a.block(p, doc.Text(doc.Artifact, "suite", w.Titre)).Artifact()
		for i, k := range sect.Kids {
			b := a.block(p, k)
			if b.Keep = i == 0; i > 0 {
				b.Again = &again
			}
			p.Body = append(p.Body, b)
		}
	}
	c.plan, c.marks = p.Break(), make([]*doc.Node, len(p.Body))
	return c
}

// giving are the entries of the places that give a service.
func (a *annuaire) giving(service string) []*entree {
	var out []*entree
	for _, e := range a.numeros {
		if slices.Contains(e.services, service) {
			out = append(out, e)
		}
	}
	return out
}

// byPage is a line for each page, « page 12 : 81, 83 », each number a link.
func (a *annuaire) byPage(giving []*entree, nums numbering) []*doc.Node {
	var out []*doc.Node
	last := 0
	for _, e := range giving {
		if at := a.within[e.node]; at != last {
			page := doc.Text(doc.Span, "gras", a.fill(a.m.Annuaire.BesoinsPage, "page", nums.text(e.node, a.widest)))
			out, last = append(out, doc.Elem(doc.P, "besoin-lieux", page)), at
		}
		line, sep := out[len(out)-1], ", "
		if len(line.Kids) == 1 {
			sep = " "
		}
		number := strconv.Itoa(e.number)
		line.Kids = append(line.Kids, doc.Text(doc.Group, "", sep), &doc.Node{Role: doc.Link, Text: number, Ref: e.node, Alt: number + ", " + e.title.Text})
	}
	return out
}
