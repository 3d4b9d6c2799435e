package feuille

import (
	"slices"
	"strings"

	"feuillet/render/layout"
)

// codeMM is between the code and its words, in millimetres on A4.
const codeMM = 2.5

// codeRoom is how wide the words of the code are.
func (a *affiche) codeRoom() layout.Um {
	if a.m.Page.Orientation == paysage { // they stand under it
		return layout.MM((297 - 2*a.m.Page.Bandeau - questionLong - bullesMM - reponsePad) * a.k())
	}
	c := a.square()
	return a.list() - c.side + c.quiet - layout.MM(codeMM*a.k())
}

// heading is a title of the code in a column, in letters of a size of the template: no line
// parts the name of the territory, but before a word that links two of its names. One that
// does not hold is left out: the page says where it is in large letters.
func (a *affiche) heading(title string, room layout.Um, size string) string {
	said, where := a.fill(title), a.inTown()
	head, ends := strings.CutSuffix(said, where)
	if where == "" || !ends {
		return said
	}
	l := largeur{room: room}
	points := int(layout.Pt(a.m.Tailles[size].Base * a.k()))
	holds := func(s string) bool { return l.holds(joined(s), points) }
	if holds(where) {
		return head + joined(where)
	}
	cuts, between := coupes(where)
	for _, i := range cuts { // the sign before it is where the line ends
		if first, last := where[:i-1], where[i:]; !between && holds(first) && holds(last) {
			return head + joined(first) + where[i-1:i] + joined(last)
		}
	}
	if short := a.withoutName(title); short != "" {
		return a.fill(short)
	}
	return said
}

// withoutName is a title that does not say the territory; empty for none.
func (a *affiche) withoutName(title string) string {
	t := a.m.Affiche
	i := slices.Index([]string{t.QRUnAutre, t.QRAutres}, title)
	if i < 0 {
		return ""
	}
	return []string{t.QRUnAutreCourt, t.QRAutresCourt}[i]
}
