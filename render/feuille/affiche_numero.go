package feuille

import (
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// A pair of digits stands in the middle of a cell of its own, so that numbers one
// below the other are compared at a glance; in thousandths of an em. The blank is
// shared by both sides of a cell, since the widest pair takes some of it.
const (
	casePaire = 1260
	caseBlanc = 260
)

// numeroEm is how wide a number of five pairs is, in thousandths of its em.
const numeroEm = 5*(casePaire+caseBlanc) - caseBlanc

// number is the telephone in a style, with a pictogram or without.
func number(f fiche, style, pictogram string) *doc.Node {
	n := phone(f.Tel, f.TelLien, f.Call(), style)
	if pictogram == "" {
		return n
	}
	return doc.Box("appel", render.Icon("phone", pictogram), n)
}

// phone is a number that one may call, its pairs of digits in cells.
func phone(tel, href, alt, style string) *doc.Node {
	link := &doc.Node{Role: doc.Link, Href: "tel:" + href, Alt: alt}
	if cells := cells(tel, style); cells != nil {
		link.Kids = []*doc.Node{cells}
	} else {
		link.Text = tel
	}
	return doc.Elem(doc.P, style, link)
}

// cells are the pairs of a number, nil for a number that is not made of pairs.
func cells(tel, style string) *doc.Node {
	pairs := strings.Fields(strings.ReplaceAll(tel, "\u00A0", " "))
	row := doc.Box(style + "-cases")
	for i, p := range pairs {
		if len(p) != 2 || p[0] < '0' || p[0] > '9' || p[1] < '0' || p[1] > '9' {
			return nil
		}
		if i < len(pairs)-1 {
			p += " " // hangs out of its cell, for who copies the number
		}
		row.Kids = append(row.Kids, doc.Text(doc.Group, style+"-case", p))
	}
	return row
}

// numberStyles are those of a number and of its cells.
func numberStyles(st map[string]*layout.Style, name string, look layout.Style) {
	em := func(n int) layout.Size {
		of := func(size int) int { return int(layout.Mpt(size).Um()) * n / 1000 }
		return layout.Size{Base: of(look.Size.Base), Min: of(look.Size.Min), Max: of(look.Size.Max)}
	}
	look.Fit = true
	st[name] = &look
	out := -layout.Mpt(look.Size.Base).Um() * caseBlanc / 2000
	st[name+"-cases"] = &layout.Style{Dir: layout.Row, Pad: layout.Edges{Left: out, Right: out}}
	st[name+"-case"] = &layout.Style{Width: em(casePaire + caseBlanc), Align: layout.Middle}
}
