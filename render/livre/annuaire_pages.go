package livre

import (
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// ownPage is a page of who prints: a foreword, useful numbers, local notices. A line
// of the text is a line of the page; « # » begins a heading, « - » an item of a list.
func (a *annuaire) ownPage(s templates.Section) *chapter {
	node := doc.Elem(doc.Sect, "")
	if s.Titre != "" {
		node.Kids = append(node.Kids, a.partTitle(s))
	}
	intro := node.Kids
	var body []passage
	add := func(n *doc.Node) { node.Kids, body = append(node.Kids, n), append(body, passage{node: n}) }
	var list *doc.Node
	style := "libre"
	for line := range strings.SplitSeq(s.Texte, "\n") {
		line = strings.TrimSpace(line)
		item, isItem := strings.CutPrefix(line, "- ")
		if !isItem {
			list = nil
		}
		switch heading, is := strings.CutPrefix(line, "# "); {
		case line == "":
			style = "etape"
			continue
		case is && s.Titre != "":
			add(doc.Text(doc.H2, "rubrique", a.fill(heading)))
			body[len(body)-1].keep = true
		case is:
			add(doc.Text(doc.P, "rubrique", a.fill(heading)))
		case isItem:
			if list == nil {
				list = doc.Elem(doc.L, "libres")
				add(list)
			}
			words := doc.Elem(doc.LBody, "libre", render.Rich(a.fill(item))...)
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "libre-ligne", render.Icon("check", "icone-libre"), words))
		default:
			add(doc.Elem(doc.P, style, render.Rich(a.fill(line))...))
		}
		style = "libre"
	}
	c := a.flowed(node, 1, intro, body)
	c.alone = !a.petit
	return c
}
