package render

import (
	"slices"
	"strings"

	"feuillet/lieu/territoire"
	"feuillet/render/doc"
	"feuillet/render/icons"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Icon is a pictogram in a style: seen, never read aloud.
func Icon(name, style string) *doc.Node {
	return &doc.Node{Role: doc.Artifact, Style: style, Draw: Pictogram(name)}
}

// CodeNode is a link around a code to photograph, described in words; on a
// screen it is that link alone, in others.
func CodeNode(style, link, words, screen string, code *doc.Node) *doc.Node {
	n := doc.Elem(doc.Link, style, code)
	n.Href, n.Alt = link, words
	n.Screen = &doc.Node{Role: doc.Link, Href: link, Text: screen}
	return n
}

// Captioned makes of what stands before the table of a block the caption of that table:
// what names it for who sees it names it for who listens. style is a stack, the gaps of
// which are those of the block.
func Captioned(block *doc.Node, style string) *doc.Node {
	i := slices.IndexFunc(block.Kids, func(n *doc.Node) bool { return n.Role == doc.Table })
	if i < 1 || block.Kids[i].Kids[0].Role == doc.Caption {
		return block
	}
	t := block.Kids[i]
	named := doc.Elem(doc.Table, style, doc.Elem(doc.Caption, style, block.Kids[:i]...), doc.Box(t.Style, t.Kids...))
	block.Kids = append([]*doc.Node{named}, block.Kids[i+1:]...)
	return block
}

// Pictogram is a drawing of the embedded set, nil when it has none.
func Pictogram(name string) *doc.Drawing {
	d, _ := icons.Icon(name)
	return d
}

// Readable is an address as one types it.
func Readable(address string) string {
	if address == "" {
		return ""
	}
	return territoire.Lisible(address)
}

// Rich reads the one markup of templates: **bold**.
func Rich(s string) []*doc.Node {
	var out []*doc.Node
	for i, part := range strings.Split(s, "**") {
		if part == "" {
			continue
		}
		style := ""
		if i%2 == 1 {
			style = "gras"
		}
		out = append(out, doc.Text(doc.Group, style, part))
	}
	return out
}

// Among is what a field stands for: one of pairs, names and values in turn, or
// else one of fields.
func Among(fields map[string]string, pairs []string) func(name string) string {
	return func(name string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return fields[name]
	}
}

// Plural fills {nombre} in the sentence for one, or for several.
func Plural(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return typo.Francais(templates.Remplir(many, map[string]string{"nombre": typo.Nombre(n)}))
}

// Appeler is what the link of a number says: whom one calls, and the number.
func Appeler(m *templates.Modele, nom, tel string) string {
	return templates.Remplir(m.Textes.Appeler, map[string]string{"nom": nom, "telephone": tel})
}
