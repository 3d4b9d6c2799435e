package livre

import (
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// a5 is the paper of a book that is held in one hand. It is composed for it, in the
// letters of A4: a page made smaller would have them of eight points.
const a5 = "A5"

// The margins of that book, in millimetres: towards the fold, away from it; from the
// edge to the head, and from the rule under it to what stands below.
const dedansA5, dehorsA5, bordA5, sousTraitA5 = 15, 12, 8, 2.4

// handy is a model for a book that is held in one hand: one column.
func handy(m *templates.Modele) *templates.Modele {
	own := smaller(m, enMain)
	own.Page.Format, own.Page.Orientation, own.Page.Colonnes, own.Page.Marge = a5, "portrait", 1, dedansA5
	return own
}

// inHand reports a book that is held in one hand.
func (l *livre) inHand() bool { return l.m.Page.Format == a5 }

// sides are the margins of a right page; those of a left one are the same, the other
// way round.
func (l *livre) sides() (left, right layout.Um) {
	if l.inHand() {
		return layout.MM(dedansA5), layout.MM(dehorsA5)
	}
	return layout.MM(l.m.Page.Marge), layout.MM(l.m.Page.Marge)
}

// left reports a page that one finds at the left of the fold.
func left(number int) bool { return number%2 == 0 }

// mirrored is a page of a chapter with its wide margin on the side of the fold.
func (l *livre) mirrored(p layout.Page, c *chapter, number int) layout.Page {
	if !l.inHand() || c.cover != nil || !left(number) {
		return p
	}
	p.Items = slices.Clone(p.Items)
	for i, it := range p.Items {
		p.Items[i] = it.Moved(layout.MM(dehorsA5 - dedansA5))
	}
	return p
}

// corner is the head of a page held in hand: its number and its communes together, in
// the outer corner, as in a dictionary.
func (l *livre) corner(number int, first, last string) []layout.Item {
	said := []string{first}
	switch {
	case first == "":
		said[0] = l.territoire
	case first != last:
		said = []string{first + " – " + last, first}
	}
	s, line := said[0], l.cornerHigh()
	head := l.cornerOf(number, s)
	if head.H > line {
		s = said[len(said)-1]
		head = l.cornerOf(number, s)
	}
	for head.H > line && strings.ContainsAny(s, " -") { // the heading of the commune says it whole
		s = s[:strings.LastIndexAny(s, " -")]
		head = l.cornerOf(number, s+"…")
	}
	at, _ := l.sides()
	return head.Place(at, l.edge()+line-head.H)
}

// cornerHigh is the height of that head.
func (l *livre) cornerHigh() layout.Um { return l.cornerOf(1, "É").H }

// cornerOf is that head, in these words.
func (l *livre) cornerOf(number int, s string) layout.Block {
	num := folio(number)
	num.Style = "coin-folio"
	words := doc.Text(doc.Artifact, "coin-droite", render.Clean(s))
	if !left(number) {
		return l.framed("tete", words, num)
	}
	words.Style = "coin-gauche"
	return l.framed("tete", num, words)
}

// handStyles adds the look of a page held in hand: its head, and what is between two
// entries.
func (a *annuaire) handStyles() {
	if !a.inHand() {
		return
	}
	entry := a.sheet.Styles["entree"]
	entry.Before, entry.Pad.Bottom = layout.MM(1.8), layout.MM(2)
	a.sheet.Styles["commune"].Before = layout.MM(2.5)
	t, ink := a.m.Tailles, render.Color(a.m.Couleurs.Texte) // colour is for larger letters
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	words := layout.Style{Size: flat("courantes"), Face: fonts.ExtraBold, Leading: 1200, Color: ink}
	other := words
	other.Align = layout.End
	a.sheet.Styles["coin-gauche"], a.sheet.Styles["coin-droite"] = &words, &other
	a.sheet.Styles["coin-folio"] = &layout.Style{Size: flat("folio"), Face: fonts.ExtraBold, Leading: 1000,
		Color: ink, Fit: true}
}

// footInHand are the marks of the foot of page n of the places, from 0, which has this
// number: the code is in the outer corner.
func (s *shelf) footInHand(n, number int) []layout.Item {
	a, c := s.a, s.codes[n]
	at, _ := a.sides()
	if c == nil {
		return nil
	}
	quiet := s.quiet(c)
	kids, x := []*doc.Node{a.footWords(c), c.node}, at
	if left(number) {
		kids, x = []*doc.Node{c.node, kids[0]}, at-quiet
	}
	b := a.sheet.Set(doc.Box("pied-code", kids...), s.part.Width()+quiet, "page")
	top := s.part.H - codeEdge - s.high
	line := a.framed("pied-trait")
	return append(line.Place(at, top-layout.MM(1)), b.Place(x, top)...)
}

// besideCode is what the foot of all pages says, as it stands beside a code.
func (a *annuaire) besideCode() string {
	if !a.inHand() {
		return a.pied
	}
	return a.warning(true)
}

// warning is what the foot of the pages says, in few words where a line of it is a line
// less for a place.
func (a *annuaire) warning(short bool) string {
	t, old := a.m.Annuaire, a.fields["age"] != ""
	switch {
	case short && old:
		return a.fill(t.PiedA5Ancien)
	case short:
		return a.fill(t.PiedA5)
	case old:
		return a.fill(t.PiedAncien)
	}
	return a.fill(t.Pied)
}

// townColumns is in how many columns the contents have the communes: their names are
// short, and those of a book held in hand take two.
func (a *annuaire) townColumns() int {
	if a.inHand() && a.icons != nil {
		return 2
	}
	return a.m.Page.Colonnes
}

// drawsHelps reports that pictograms tell the helps of the places of a book that has no
// table of them.
func (a *annuaire) drawsHelps() bool {
	return (a.inHand() || a.oneTown()) && a.icons != nil && len(a.given()) > 0
}
