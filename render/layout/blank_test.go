package layout_test

import (
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// No line begins with a blank, wherever the space between two looks is written, and the
// one that a line ends on hangs over its end.
func TestNoLineBeginsOrEndsWithABlank(t *testing.T) {
	run := func(style, s string) *doc.Node { return doc.Text(doc.Group, style, s) }
	for name, kids := range map[string][]*doc.Node{
		"at the head of a run": {run("gras", "Téléphonez avant de venir."), run("", " Édition du mois de novembre")},
		"a run of its own":     {run("gras", "Bessan-la-Combe"), run("", " "), run("gras", "(suite)")},
		"in a word":            {run("gras", "Demandez à la mairie"), run("", ", tous les jours")},
	} {
		lines := 0
		for mm := 8; mm < 120; mm++ {
			sheet := layout.Sheet{W: layout.MM(float64(mm)), H: layout.MM(297), Scales: layout.Range{Min: 1000, Max: 1000},
				Airs: layout.Range{Min: 1000, Max: 1000}, Styles: map[string]*layout.Style{
					"page": {Size: layout.Size{Base: 12000}, Leading: 1200}, "gras": {Face: fonts.Bold},
					"fin": {Align: layout.End}}}
			p, _, err := layout.Compose(doc.Elem(doc.Document, "page", doc.Elem(doc.P, "fin", kids...)), sheet, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i, it := range p.Items {
				if (i == 0 || p.Items[i-1].Base != it.Base) && strings.HasPrefix(it.Text, " ") {
					t.Errorf("%s, %d mm: a line begins with %q", name, mm, it.Text)
				}
				if i+1 < len(p.Items) && p.Items[i+1].Base == it.Base {
					continue
				}
				lines++
				if end := it.X + it.W; end < p.W-2 || end > p.W+2 {
					t.Errorf("%s, %d mm: the letters of %q end at %d of %d", name, mm, it.Text, end, p.W)
				}
			}
		}
		if lines < 150 {
			t.Errorf("%s: %d lines", name, lines)
		}
	}
}

// A stack that is lower than its row sets what it holds farther apart, and no farther than it
// says; one that is as high as its row does not.
func TestAStackSpreadsInItsRow(t *testing.T) {
	mm := layout.MM
	for _, c := range []struct{ high, want float64 }{{20, 0}, {33, 0}, {43, 5}, {100, 6}} {
		sheet := &layout.Sheet{W: mm(200), H: mm(200), Styles: map[string]*layout.Style{
			"page": {Size: layout.Size{Base: 12000}, Leading: 1300}, "row": {Dir: layout.Row},
			"left": {Spread: mm(6)}, "low": {MinH: layout.Size{Base: int(mm(11))}},
			"high": {MinH: layout.Size{Base: int(mm(c.high))}}}}
		tree := doc.Box("row", doc.Box("left", doc.Box("low", doc.Text(doc.P, "", "a")), doc.Box("low",
			doc.Text(doc.P, "", "b")), doc.Box("low", doc.Text(doc.P, "", "c"))), doc.Box("high", doc.Text(doc.P, "", "d")))
		tops := map[string]layout.Um{}
		block := sheet.Set(tree, sheet.W, "page")
		for _, it := range block.Place(0, 0) {
			tops[it.Text] = it.Y
		}
		apart := tops["b"] - tops["a"] - mm(11)
		if apart != mm(c.want) {
			t.Errorf("in a row of %v mm: %d apart, want %v mm", c.high, apart, c.want)
		}
	}
}
