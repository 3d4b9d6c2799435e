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
		doc.Text(doc.P, "territoire", a.territoire), doc.Text(doc.P, "promesse", plural(len(a.entrees), t.NombreUn, t.Nombre)))
	foot := doc.Box("couv-bas", doc.Text(doc.P, "edition", a.fill(t.Edition)))
	if a.e.Editeur.Nom != "" {
		foot.Kids = append(foot.Kids, doc.Text(doc.P, "edition", a.fill(t.Par)))
	}
	if a.e.Exemple {
		foot.Kids = append(foot.Kids, doc.Text(doc.P, "edition-forte", a.fill(t.Exemple)))
	}
	node := doc.Elem(doc.Sect, "couv", panel, foot)
	page, _, err := layout.Compose(node, a.sheet, []layout.Step{{Do: layout.Shrink}})
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
func (a *annuaire) contents(s templates.Section, nums numbering, widest string) *chapter {
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	toc := doc.Elem(doc.TOC, "")
	node.Kids = append(node.Kids, toc)
	intro := node.Kids[:1:1]
	for _, o := range a.m.Sections {
		if o.Contenu == "couverture" || o.Contenu == "sommaire" || o.Titre == "" {
			continue
		}
		target := a.partTitle(o)
		n := line(doc.TOCI, target, []*doc.Node{doc.Box("renvoi-mots", doc.Text(doc.Span, "gras", target.Text))}, nums.text(target, widest))
		toc.Kids, intro = append(toc.Kids, n), append(intro, n)
	}
	parts := len(toc.Kids)
	space := doc.Text(doc.Artifact, "rubrique", a.fill(a.m.Annuaire.Communes))
	intro = append(intro, space)
	for _, c := range a.communes {
		toc.Kids = append(toc.Kids, line(doc.TOCI, c.head, []*doc.Node{doc.Box("renvoi-mots", doc.Text(doc.Span, "", c.head.Text))}, nums.text(c.head, widest)))
	}
	c := a.flowed(node, a.m.Page.Colonnes, intro, toc.Kids[parts:])
	c.marks = make([]*doc.Node, len(c.marks))
	return c
}

// needs tells for each service the places that give it, page by page.
func (a *annuaire) needs(s templates.Section, nums numbering, widest string) *chapter {
	t := a.m.Annuaire
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	brief := len(a.entrees) > a.m.Limites.BesoinsLieux
	intro := slices.Clone(node.Kids)
	if !brief {
		n := doc.Text(doc.P, "chapeau", a.fill(t.BesoinsConseil))
		node.Kids, intro = append(node.Kids, n), append(intro, n)
	}
	var body []*doc.Node
	for _, v := range lieu.Services() {
		w, ok := a.m.Services[v]
		var giving []*entree
		for _, e := range a.entrees {
			if slices.Contains(e.services, v) {
				giving = append(giving, e)
			}
		}
		if !ok || len(giving) == 0 {
			continue
		}
		words := doc.Box("besoin-mots", doc.Text(doc.H2, "besoin", a.fill(w.Titre)))
		if brief {
			words.Kids = append(words.Kids, doc.Text(doc.P, "ligne", plural(len(giving), t.BesoinsTrop, t.BesoinsTrop)))
		} else {
			words.Kids = append(words.Kids, doc.Elem(doc.P, "besoin-lieux", a.byPage(giving, nums, widest)...))
		}
		body = append(body, doc.Elem(doc.Sect, "besoin-ligne", tile(w.Pictogramme), words))
	}
	node.Kids = append(node.Kids, body...)
	c := a.flowed(node, 1, intro, body)
	c.marks = make([]*doc.Node, len(body))
	return c
}

// byPage is « page 12 : 81, 83   page 13 : 86 », each number a link.
func (a *annuaire) byPage(giving []*entree, nums numbering, widest string) []*doc.Node {
	var out []*doc.Node
	last := ""
	for i, e := range giving {
		page := widest
		if at, ok := nums[e.node]; ok {
			page = strconv.Itoa(at)
		}
		key := strconv.Itoa(nums[e.node])
		if i == 0 || key != last {
			if i > 0 {
				out = append(out, doc.Text(doc.Group, "", " · "))
			}
			out = append(out, doc.Text(doc.Span, "gras", a.fill(a.m.Annuaire.BesoinsPage, "page", page)), doc.Text(doc.Group, "", " "))
		} else {
			out = append(out, doc.Text(doc.Group, "", ", "))
		}
		out = append(out, &doc.Node{Role: doc.Link, Text: strconv.Itoa(e.number), Ref: e.node, Alt: strconv.Itoa(e.number) + ", " + e.nom})
		last = key
	}
	return out
}
