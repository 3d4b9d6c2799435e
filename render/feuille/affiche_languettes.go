package feuille

import (
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// Strips stand in two rows, the lower one torn off first: eight of them, or six when
// the page is full, when the name of a place, or a notice, holds on these alone, or in
// simple words: these are wide enough for a number on one line, which who reads with
// difficulty dials as it stands.
const (
	languettes    = 8
	languettesPeu = 6
)

// languetteLignes is how many lines of words a strip has under its number.
const languetteLignes = 2

// languetteCoupe is how far from the cut a number on one line stands besides, in millimetres
// on A4: scissors do not follow a line that well.
const languetteCoupe = 1.5

// languettePad is the blank at the left of a strip, and languetteBord that at its
// right, in millimetres on A4.
const (
	languettePad  = 3
	languetteBord = 1
)

// decoupe is how the strips are cut. The number of one that is wide enough stands on
// one line, at the size that fills it; else on two.
type decoupe struct {
	n      int
	une    bool       // the number stands on one line
	numero layout.Mpt // its size
	mots   int        // size of the words, in micrometres
	large  layout.Um  // their room
}

// cut is how the strips of this poster are cut.
func (a *affiche) cut() decoupe {
	eight, six := a.cutIn(languettes), a.cutIn(languettesPeu)
	if a.serre >= sixBandes || a.m.Simple {
		return six
	}
	if a.announces() {
		return a.cutForNotice(eight, six)
	}
	for _, f := range a.lieux {
		if eight.rows(f.Nom) > eight.left(f) && six.rows(f.Nom) <= six.left(f) {
			return six
		}
	}
	return eight
}

// cutIn are so many strips.
func (a *affiche) cutIn(n int) decoupe {
	w, _ := a.m.Page.Dimensions()
	size, k := a.m.Tailles["languette_numero"], a.k()
	d := decoupe{n: n, numero: layout.Pt(size.Base * k), mots: int(layout.Pt(a.m.Tailles["languette"].Base * k).Um()),
		large: layout.MM((w-2*a.m.Page.Bandeau)*2/float64(n) - (languettePad+languetteBord)*k)}
	for one := d.numero; one >= layout.Pt(size.Min*k); one -= pas / 4 {
		if one.Um()*numeroEm/1000 <= d.large-layout.MM(languetteCoupe*k) {
			d.numero, d.une = one, true
			break
		}
	}
	return d
}

// rows is about how many lines a text takes on a strip.
func (d decoupe) rows(s string) int {
	return 1 + fonts.Bold.Advance(s)*d.mots/1000*21/20/int(d.large)
}

// left is how many lines the name of a place has on a strip.
func (d decoupe) left(f fiche) int {
	rows := languetteLignes
	if f.Tel == "" {
		rows++
	}
	if price := f.CallNote(); price != "" {
		rows -= d.rows(price)
	}
	return max(rows, 1) // a number alone tells nobody whom it calls
}

// strips are the places again, on strips that one tears off. The first strip is
// read aloud; the others are artifacts, for what they say is said; on a screen
// nothing is torn off.
func (a *affiche) strips() *doc.Node {
	d, all := a.cut(), doc.Box("languettes").PaperOnly()
	all.Kids = append(all.Kids, render.Icon("scissors", "ciseaux"))
	for r := range 2 {
		row := doc.Box("languettes-rang")
		for i := range d.n / 2 {
			row.Kids = append(row.Kids, a.strip(d, r*d.n/2+i, i == 0))
		}
		all.Kids = append(all.Kids, row)
	}
	return all
}

// strip is one of them.
func (a *affiche) strip(d decoupe, i int, first bool) *doc.Node {
	style := "languette"
	if first {
		style = "languette-1"
	}
	strip := doc.Elem(doc.Sect, style)
	if i > 0 {
		strip.Role = doc.Artifact
	}
	strip.Kids = lines("languette-texte", "languette-texte", a.fill(a.m.Affiche.Languette))
	switch n := len(a.lieux); {
	case a.announces() || n == 0:
		strip.Kids = append(strip.Kids, a.noticeStrip(d)...)
	case a.ownPhone().Affiche == "":
		strip.Kids = append(strip.Kids, a.stripPlace(d, a.lieux[i%n])...)
	case i%(n+1) == 0: // some come for the notice, which has a number of its own
		strip.Kids = append(strip.Kids, a.noticeStrip(d)...)
	default:
		strip.Kids = append(strip.Kids, a.stripPlace(d, a.lieux[i%(n+1)-1])...)
	}
	return strip
}

// stripPlace is the number, the name and the town of a place.
func (a *affiche) stripPlace(d decoupe, f fiche) []*doc.Node {
	var out []*doc.Node
	if f.Tel != "" {
		out = append(out, d.number(f.Tel, f.TelLien, f.Call()))
	}
	if price := f.CallNote(); price != "" {
		out = append(out, doc.Text(doc.P, "languette-texte", price))
	}
	town, rows := a.town(f), d.left(f)
	name := d.name(f, town, rows)
	switch {
	case name == "":
		return out
	case town == "" || strings.Contains(name, town):
	case d.rows(name+", "+town) <= rows:
		name += ", " + town
	}
	out = append(out, doc.Text(doc.P, "languette-fort", name))
	if f.Tel == "" && len(f.Adresse) > 0 && name != f.Adresse[0] && d.rows(name)+d.rows(f.Adresse[0]) <= rows {
		out = append(out, doc.Text(doc.P, "languette-texte", f.Adresse[0]))
	}
	return out
}

// name is what holds in rows and tells a place best: its name, else what it is, else
// where; a number alone tells nobody, a month later, whom it calls.
func (d decoupe) name(f fiche, town string, rows int) string {
	street := strings.Join(f.Adresse[:min(1, len(f.Adresse))], "")
	for _, s := range []string{f.Nom, typo.Francais(f.Type), street, town} {
		if s != "" && d.rows(s) <= rows {
			return s
		}
	}
	return ""
}

// number is that of a strip; where it is wider than the strip it stands on two lines,
// cut after its second pair, or between the groups of one that is not made of pairs.
func (d decoupe) number(tel, href, alt string) *doc.Node {
	const style = "languette-numero"
	groups := strings.Fields(strings.ReplaceAll(tel, "\u00A0", " "))
	pairs := cells(tel, style) != nil
	if d.une && pairs || !pairs && d.width(tel) <= d.large || len(groups) < 2 {
		return phone(tel, href, alt, style)
	}
	link := &doc.Node{Role: doc.Link, Href: "tel:" + href, Alt: alt}
	if pairs {
		head, tail := cells(strings.Join(groups[:2], " "), style), cells(strings.Join(groups[2:], " "), style)
		head.Kids[1].Text += " " // the number goes on
		link.Kids = []*doc.Node{doc.Box("lignes", head, tail)}
		return doc.Elem(doc.P, style, link)
	}
	line := func(groups []string) string { return strings.Join(groups, "\u00A0") }
	cut := 1
	for i := range groups[1:] {
		if max(d.width(line(groups[:i+1])), d.width(line(groups[i+1:]))) <
			max(d.width(line(groups[:cut])), d.width(line(groups[cut:]))) {
			cut = i + 1
		}
	}
	link.Kids = []*doc.Node{doc.Box("lignes", doc.Text(doc.Group, "", line(groups[:cut])+" "),
		doc.Text(doc.Group, "", line(groups[cut:])))}
	return doc.Elem(doc.P, style, link)
}

// width is that of a number set as text.
func (d decoupe) width(tel string) layout.Um {
	return layout.Um(fonts.ExtraBold.Advance(tel)) * d.numero.Um() / 1000
}

// noticeStrip is what a strip says of a notice: the number that the page gives for
// it, else the place where it is held or who prints; then when and where, then what,
// as far as they hold.
func (a *affiche) noticeStrip(d decoupe) (out []*doc.Node) {
	tel, who := a.stripCall()
	switch {
	case tel.Affiche != "":
		out = append(out, d.number(tel.Affiche, tel.Lien, a.m.Textes.Telephone+" "+tel.Affiche))
		out = append(out, lines("languette-texte", "languette-texte", a.costs(tel))...)
	case who != "":
		out = append(out, doc.Text(doc.P, "languette-texte", who))
	}
	parts := a.dated()
	if _, holds := d.noticeLines(parts, a.stripLeft(d)); !holds { // rather where than the day of the week
		parts = slices.Clone(a.Annonce)
	}
	if a.serre >= sixBandes { // when and where alone, then when
		parts[0] = ""
	}
	if a.serre >= sansCarre {
		parts = parts[:min(2, len(parts))]
	}
	said, _ := d.noticeLines(parts, a.stripLeft(d))
	for _, s := range said {
		out = append(out, doc.Text(doc.P, "languette-fort", capitalized(typo.Francais(s))))
	}
	return out
}

// cutForNotice is how strips are cut that say when and where: eight if these hold, with
// the day of the week if six at least hold it.
func (a *affiche) cutForNotice(eight, six decoupe) decoupe {
	for _, parts := range [][]string{a.dated(), a.Annonce} {
		for _, d := range []decoupe{eight, six} {
			if _, holds := d.noticeLines(parts, a.stripLeft(d)); holds {
				return d
			}
		}
	}
	return six
}

// dated are the parts of a notice, with the day of the week of its date.
func (a *affiche) dated() []string {
	parts := slices.Clone(a.Annonce)
	if len(parts) > partieQuand {
		parts[partieQuand] = a.whenSaid()
	}
	return parts
}

// stripCall is whom a strip of a notice says to call, or to ask for want of a number.
func (a *affiche) stripCall() (tel lisible.Telephone, who string) {
	if tel = a.ownPhone(); a.announces() {
		tel = a.noticePhone()
	}
	if len(a.lieux) == 1 {
		return tel, a.lieux[0].Nom
	}
	return tel, typo.Francais(capitalized(a.e.Editeur.Nom))
}

// stripLeft is how many lines a strip has for when, where and what.
func (a *affiche) stripLeft(d decoupe) int {
	switch tel, who := a.stripCall(); {
	case a.costs(tel) != "":
		return languetteLignes - 1
	case tel.Affiche != "":
		return languetteLignes
	case who != "":
		return 2*languetteLignes - d.rows(who)
	}
	return 2 * languetteLignes // the number has two of them
}

// quandOuQuoi is the order in which a strip says the parts of a notice.
var quandOuQuoi = []int{1, 2, 0}

// noticeLines are the parts of a notice that hold on a strip; all tells that when and
// where do.
func (d decoupe) noticeLines(annonce []string, left int) (out []string, all bool) {
	all = true
	for _, i := range quandOuQuoi {
		if i >= len(annonce) || annonce[i] == "" {
			continue
		}
		if n := d.rows(annonce[i]); n <= left {
			out, left = append(out, annonce[i]), left-n
		} else if i > 0 {
			all = false
		}
	}
	return out, all
}

// strips are their styles: as the rest of the poster, larger on larger paper, and as
// high as their words, so that no part of a strip is blank.
func (p *patron) strips() map[string]*layout.Style {
	mm := p.mm
	dash, pen := mm(1.2), mm(0.28)
	first := layout.Style{Pad: layout.Edges{Top: mm(2), Right: mm(languetteBord), Bottom: mm(1.5),
		Left: mm(languettePad)}}
	next := first
	next.Line, next.Pen, next.AtLeft, next.Dash = p.quiet, pen, true, dash
	st := map[string]*layout.Style{
		"languettes":      {},
		"ciseaux":         {Width: fixed(mm(5)), Color: p.ink, Pad: layout.Edges{Top: -mm(4)}}, // over the cut
		"languettes-rang": {Dir: layout.Row, Line: p.quiet, Pen: pen, Over: true, Dash: dash},
		"languette-1":     &first, "languette": &next,
		"languette-fort":  {Size: p.t["languette"], Face: fonts.ExtraBold, Leading: 1120},
		"languette-texte": {Size: p.t["languette"], Face: fonts.Bold, Leading: 1120},
	}
	numberStyles(st, "languette-numero", layout.Style{Face: fonts.ExtraBold, Leading: 1020, Color: p.ink,
		Size: layout.Size{Base: int(p.look.numero)}})
	return st
}
