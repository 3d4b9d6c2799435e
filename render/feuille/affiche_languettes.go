package feuille

import (
	"strings"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// Strips stand in two rows, the lower one torn off first: eight of them, or six
// when the page is full, whose number stands on one line.
const (
	languettes     = 8
	languettesPeu  = 6
	languetteHaut  = 31 // mm on A4
	languetteMoins = 25
)

// strips are the places again, on strips that one tears off. The first strip is
// read aloud; the others are artifacts, for what they say is said; on a screen
// nothing is torn off.
func (a *affiche) strips() *doc.Node {
	n, all := languettes, doc.Box("languettes").PaperOnly()
	if a.serre >= sixBandes {
		n = languettesPeu
	}
	all.Kids = append(all.Kids, render.Icon("scissors", "ciseaux"))
	for r := range 2 {
		row := doc.Box("languettes-rang")
		for i := range n / 2 {
			row.Kids = append(row.Kids, a.strip(r*n/2+i, i == 0))
		}
		all.Kids = append(all.Kids, row)
	}
	return all
}

// strip is one of them.
func (a *affiche) strip(i int, first bool) *doc.Node {
	style := "languette"
	if first {
		style = "languette-1"
	}
	strip := doc.Elem(doc.Sect, style)
	if i > 0 {
		strip.Role = doc.Artifact
	}
	strip.Kids = lines("languette-texte", "languette-texte", a.fill(a.m.Affiche.Languette))
	if len(a.lieux) > 0 {
		strip.Kids = append(strip.Kids, a.stripPlace(a.lieux[i%len(a.lieux)])...)
	} else {
		strip.Kids = append(strip.Kids, a.noticeStrip()...)
	}
	return strip
}

// stripPlace is the number, the name and the town of a place.
func (a *affiche) stripPlace(f fiche) []*doc.Node {
	var out []*doc.Node
	rows := languetteLignes
	switch {
	case f.Tel != "" && a.serre >= sixBandes:
		out = append(out, phone(f.Tel, f.TelLien, render.Appeler(f.Modele, f.Nom, f.Tel), "languette-numero"))
	case f.Tel != "":
		out = append(out, a.stripNumber(f.Tel, f.TelLien, render.Appeler(a.m, f.Nom, f.Tel)))
	default:
		rows++
	}
	if price := f.CallPrice(); price != "" {
		rows -= a.stripRows(price)
		out = append(out, doc.Text(doc.P, "languette-texte", price))
	}
	town := a.town(f)
	name := a.stripName(f, town, rows)
	switch {
	case name == "":
		return out
	case town == "" || strings.Contains(name, town):
	case a.stripRows(name+", "+town) <= rows:
		name += ", " + town
	}
	out = append(out, doc.Text(doc.P, "languette-fort", name))
	if f.Tel == "" && len(f.Adresse) > 0 && name != f.Adresse[0] && a.stripRows(name)+a.stripRows(f.Adresse[0]) <= rows {
		out = append(out, doc.Text(doc.P, "languette-texte", f.Adresse[0]))
	}
	return out
}

// stripName is what holds in rows and tells a place best: its name, else what it is, else
// where; a number alone tells nobody, a month later, whom it calls.
func (a *affiche) stripName(f fiche, town string, rows int) string {
	street := strings.Join(f.Adresse[:min(1, len(f.Adresse))], "")
	for _, s := range []string{f.Nom, typo.Francais(f.Type), street, town} {
		if s != "" && a.stripRows(s) <= rows {
			return s
		}
	}
	return ""
}

// languetteLignes is how many lines of words a strip has under its number.
const languetteLignes = 2

// stripNumber is a number on two lines, cut after its second pair: at this size
// it is wider than a strip.
func (a *affiche) stripNumber(tel, href, alt string) *doc.Node {
	pairs := strings.Fields(strings.ReplaceAll(tel, "\u00A0", " "))
	link := &doc.Node{Role: doc.Link, Href: "tel:" + href, Alt: alt}
	var head, tail *doc.Node
	if len(pairs) > 2 {
		head = cells(strings.Join(pairs[:2], " "), "languette-numero")
		tail = cells(strings.Join(pairs[2:], " "), "languette-numero")
	}
	if head == nil || tail == nil {
		link.Text = tel
	} else {
		head.Kids[1].Text += " " // the number goes on
		link.Kids = []*doc.Node{doc.Box("lignes", head, tail)}
	}
	return doc.Elem(doc.P, "languette-numero", link)
}

// noticeStrip is what a strip says of a notice.
func (a *affiche) noticeStrip() []*doc.Node {
	var out []*doc.Node
	if tel := a.noticePhone(); tel.Affiche != "" {
		out = append(out, a.stripNumber(tel.Affiche, tel.Lien, a.m.Textes.Telephone+" "+tel.Affiche))
	}
	for _, s := range a.Annonce[:min(3, len(a.Annonce))] {
		if a.stripRows(s) == 1 {
			out = append(out, doc.Text(doc.P, "languette-texte", typo.Francais(s)))
		}
	}
	return out[:min(3, len(out))]
}

// stripRows is about how many lines a text takes on a strip.
func (a *affiche) stripRows(s string) int {
	size := int(layout.Pt(a.m.Tailles["languette"].Base * a.k()).Um())
	return 1 + fonts.Bold.Advance(s)*size/1000*21/20/int(a.stripWidth())
}

// stripWidth is the room of the words of a strip.
func (a *affiche) stripWidth() layout.Um {
	w, _ := a.m.Page.Dimensions()
	n := languettes / 2.0
	if a.serre >= sixBandes {
		n = languettesPeu / 2
	}
	return layout.MM((w-2*a.m.Page.Bandeau)/n - 2*languettePad*a.k())
}

// languettePad is the blank at the sides of a strip, in millimetres on A4.
const languettePad = 3

// strips are their styles: as the rest of the poster, larger on larger paper.
func (p *patron) strips() map[string]*layout.Style {
	mm := p.mm
	dash, pen := mm(1.2), mm(0.28)
	high := languetteHaut
	if p.look.peu {
		high = languetteMoins
	}
	first := layout.Style{Pad: layout.Edges{Top: mm(2), Right: mm(1), Bottom: mm(1), Left: mm(languettePad)},
		MinH: fixed(mm(float64(high)))}
	next := first
	next.Line, next.Pen, next.AtLeft, next.Dash = p.quiet, pen, true, dash
	return map[string]*layout.Style{
		"languettes":      {},
		"ciseaux":         {Width: fixed(mm(5)), Color: p.ink, Pad: layout.Edges{Top: -mm(4)}}, // over the cut
		"languettes-rang": {Dir: layout.Row, Line: p.quiet, Pen: pen, Over: true, Dash: dash},
		"languette-1":     &first, "languette": &next,
		"languette-fort":  {Size: p.t["languette"], Face: fonts.ExtraBold, Leading: 1150},
		"languette-texte": {Size: p.t["languette"], Face: fonts.Bold, Leading: 1150},
	}
}
