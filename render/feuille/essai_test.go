package feuille_test

import (
	"slices"
	"testing"

	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/qr"
)

// What one measures on the page that sets a printer is true: the rule, the frames,
// the fold, the crosses and the rings that they fall in, the modules of the code.
func TestPageOfATrial(t *testing.T) {
	p := papertest.Paper(t, "page-essai")
	for format, size := range map[string][2]layout.Um{"A4": {210000, 297000}, "A3": {297000, 420000}} {
		c := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), "", map[string]string{"format": format})
		_, docs, err := papertest.Compose(p, c)
		if err != nil || docs[0].Refus != nil || docs[0].Len != 2 {
			t.Fatal(err, docs)
		}
		pages := papertest.Pages(t, docs[0])
		w, h := size[0], size[1]
		for n, page := range pages {
			if page.W != w || page.H != h {
				t.Errorf("%s: a page of %d by %d", format, page.W, page.H)
			}
			for _, x := range []layout.Um{13000, w - 20000} {
				if !has(page, layout.Item{X: x, Y: h/2 - 100, W: 7000, H: 200}) {
					t.Errorf("%s, page %d: no mark of the fold at %d", format, n+1, x)
				}
			}
		}
		for d := layout.Um(2000); d <= 10000; d += 2000 {
			if !has(pages[0], layout.Item{X: d, Y: d, W: w - 2*d, H: 200}) ||
				!has(pages[0], layout.Item{X: w - d - 200, Y: d, W: 200, H: h - 2*d}) {
				t.Errorf("%s: no frame at %d µm of the edges", format, d)
			}
		}
		for _, x := range []layout.Um{32000, w - 32000} {
			cross := layout.Item{X: x - 3000, Y: h - 17000 - 100, W: 6000, H: 200}
			ring := layout.Item{X: w - x - 3000, Y: h - 20000, W: 6000, H: 6000} // seen through the sheet
			if !has(pages[0], cross) || !has(pages[1], ring) {
				t.Errorf("%s: a cross at %d falls in no ring", format, x)
			}
		}
		figures(t, format, pages[0])
		uncovered(t, format, pages)
	}
}

// uncovered tells that no mark is drawn over a word or over the code.
func uncovered(t *testing.T, format string, pages []layout.Page) {
	t.Helper()
	for n, page := range pages {
		for _, mark := range page.Items {
			if mark.Node != nil || mark.Text != "" {
				continue
			}
			for _, it := range page.Items {
				if it.Node != nil && mark.X < it.X+it.W && it.X < mark.X+mark.W && mark.Y < it.Y+it.H && it.Y < mark.Y+mark.H &&
					mark.W < page.W/2 && mark.H < page.H/2 {
					t.Errorf("%s, page %d: a mark at %d, %d lies on %q", format, n+1, mark.X, mark.Y, it.Text)
				}
			}
		}
	}
}

// figures measures the rule and the code.
func figures(t *testing.T, format string, page layout.Page) {
	t.Helper()
	var seen []string
	for _, it := range page.Items {
		if it.Node == nil || it.Draw == nil {
			continue
		}
		seen = append(seen, it.Node.Alt)
		switch {
		case it.Draw.H == 7000: // from the middle of a first graduation to that of the last
			first, last := it.Draw.Paths[1].Segs[0].V[0], it.Draw.Paths[51].Segs[0].V[0]
			if layout.Um(last-first)*it.W/layout.Um(it.Draw.W) != 50000 {
				t.Errorf("%s: a rule of %d µm", format, layout.Um(last-first)*it.W/layout.Um(it.Draw.W))
			}
		case it.W*2 != layout.Um(it.Draw.W)*1000:
			t.Errorf("%s: a code of %d modules is %d µm wide", format, qr.Modules(it.Draw), it.W)
		}
	}
	if len(seen) != 2 || slices.Contains(seen, "") {
		t.Errorf("%s: figures %q", format, seen)
	}
}

// has tells a mark of no node at a place.
func has(page layout.Page, want layout.Item) bool {
	return slices.ContainsFunc(page.Items, func(it layout.Item) bool {
		return it.Node == nil && it.X == want.X && it.Y == want.Y && it.W == want.W && it.H == want.H
	})
}

// Marks touch no word, and no word is set twice when pages are asked again.
func TestMarksOfATrialTouchNoWord(t *testing.T) {
	p := papertest.Paper(t, "page-essai")
	c := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), "", nil)
	_, docs, err := papertest.Compose(p, c)
	if err != nil {
		t.Fatal(err)
	}
	for n, page := range papertest.Pages(t, docs[0]) {
		for _, word := range page.Items {
			if word.Node == nil || word.Text == "" {
				continue
			}
			for _, mark := range page.Items {
				apart := mark.X >= word.X+word.W || mark.X+mark.W <= word.X || mark.Y >= word.Y+word.H || mark.Y+mark.H <= word.Y
				around := mark.W > page.W/2 || mark.H > page.H/2 // a side of a frame
				if mark.Node == nil && !apart && !around {
					t.Errorf("page %d: a mark stands on %q", n+1, word.Text)
				}
			}
		}
		if again, err := docs[0].Page(n); err != nil || len(again.Items) != len(page.Items) {
			t.Errorf("page %d has %d marks, then %d", n+1, len(page.Items), len(again.Items))
		}
	}
}
