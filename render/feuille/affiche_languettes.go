package feuille

import (
	"strings"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// languettes is the number of strips across the page.
const languettes = 8

// strips are the places again, on strips that one tears off. The first strip
// of a place is read aloud; its copies are artifacts, so that a screen reader
// does not say them eight times; on a screen nothing is torn off.
func (a *affiche) strips() *doc.Node {
	row := doc.Box("languettes").PaperOnly()
	for i := range languettes {
		style := "languette"
		if i == 0 {
			style = "languette-1"
		}
		strip := doc.Elem(doc.Sect, style)
		if i >= max(1, len(a.lieux)) {
			strip.Role = doc.Artifact
		}
		if len(a.lieux) > 0 {
			strip.Kids = a.strip(a.lieux[i%len(a.lieux)])
		} else {
			strip.Kids = a.noticeStrip()
		}
		row.Kids = append(row.Kids, strip)
	}
	return row
}

// strip is the name, the number and the town of a place; the heading goes when
// the name takes two lines, for a strip is 24 mm wide.
func (a *affiche) strip(f fiche) []*doc.Node {
	name := f.Nom
	rows := a.stripRows(name)
	if rows > 3 || a.serre >= sansNom {
		name, rows = typo.Francais(f.Type), 1
		if name == "" || a.stripRows(name) > 1 {
			name = a.fill(a.m.Affiche.Languette)
		}
	}
	var out []*doc.Node
	if rows == 1 && !strings.HasPrefix(name, a.fill(a.m.Affiche.Languette)) {
		out = append(out, doc.Text(doc.P, "languette-fort", a.fill(a.m.Affiche.Languette)))
	}
	out = append(out, doc.Text(doc.P, "languette-fort", name))
	if f.Tel != "" {
		out = append(out, doc.Text(doc.P, "languette-numero", f.Tel))
		if price := f.CallPrice(); price != "" {
			rows += a.stripRows(price)
			out = append(out, doc.Text(doc.P, "languette-texte", price))
		}
	} else if a.serre < sansNom && len(f.Adresse) > 0 && rows+a.stripRows(f.Adresse[0]) <= 3 {
		out = append(out, doc.Text(doc.P, "languette-fort", f.Adresse[0]))
	}
	if town := a.town(f); town != "" && rows+a.stripRows(town) <= 3 {
		out = append(out, doc.Text(doc.P, "languette-texte", town))
	}
	return out
}

func (a *affiche) noticeStrip() []*doc.Node {
	out := []*doc.Node{doc.Text(doc.P, "languette-fort", a.fill(a.m.Affiche.Languette))}
	for _, s := range a.Annonce {
		if a.stripRows(s) == 1 {
			out = append(out, doc.Text(doc.P, "languette-texte", typo.Francais(s)))
		}
	}
	return out
}

// stripRows is about how many lines a text takes on a strip.
func (a *affiche) stripRows(s string) int {
	size := int(layout.Pt(a.m.Tailles["languette"].Base).Um())
	width := int(layout.MM(languetteMM - 2*languettePad))
	return 1 + fonts.Bold.Advance(s)*size/1000*21/20/width
}
