package layout_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// folded reads a booklet as it lies in the hand: sheets one in the other, folded in
// their middle, leaves turned one by one.
func folded(sides []layout.Side) (read []int) {
	var after []int
	for i := 0; i < len(sides); i += 2 {
		front, back := sides[i], sides[i+1]
		// turned on its short edge, the left of the back lies behind the right of the front
		read = append(read, front.Right, back.Left)
		after = append([]int{back.Right, front.Left}, after...)
	}
	return append(read, after...)
}

func TestAFoldedBookletIsReadInOrder(t *testing.T) {
	for _, n := range []int{4, 8, 12, 40, 44, 400} {
		sides := layout.Sides(n)
		read := folded(sides)
		if len(sides) != n/2 || len(read) != n || !slices.IsSorted(read) || read[0] != 0 || read[n-1] != n-1 {
			t.Errorf("%d pages are read in the order %v", n, read)
		}
	}
}

// reader is a document of n pages, each with its number at its left edge, and one that
// is read upwards.
func reader(n int) layout.Composed {
	root := doc.Elem(doc.Document, "")
	var pages []layout.Page
	for i := range n {
		p := doc.Text(doc.P, "", fmt.Sprint(i))
		root.Kids = append(root.Kids, p)
		pages = append(pages, layout.Page{W: layout.MM(148), H: layout.MM(210), Items: []layout.Item{
			{Node: p, Text: p.Text, X: 0, W: layout.MM(148), Y: 10, Base: 20},
			{Text: "côté", X: 7, Base: 9, Turned: true}}})
	}
	return layout.Whole(root, layout.Meta{}, pages...)
}

// Pages stand on both sides of the fold, at their size, whole; only what nobody hears
// is added; the inner sheets of a thick booklet stand nearer to the fold.
func TestPagesOfABooklet(t *testing.T) {
	w, h := layout.MM(297), layout.MM(210)
	for _, n := range []int{8, 40, 80} {
		c := reader(n).Booklet(w, h)
		for k, side := range layout.Sides(n) {
			p, err := c.Page(k)
			if err != nil || p.W != w || p.H != h || c.Len != n/2 {
				t.Fatal(n, k, err)
			}
			in := layout.Um(0)
			if n > 40 {
				in = layout.Um(k/2) * layout.MM(0.1)
			}
			for i, want := range []struct {
				page int
				x    layout.Um
			}{{side.Left, w/2 - layout.MM(148) + in}, {side.Right, w/2 - in}} {
				it, turned := p.Items[2*i], p.Items[2*i+1]
				if it.Text != fmt.Sprint(want.page) || it.X != want.x || it.Y != 10 || it.Base != 20 {
					t.Errorf("%d pages, side %d: %+v, want page %d at %d", n, k, it, want.page, want.x)
				}
				if turned.X != want.x+7 || turned.Base != want.x+9 {
					t.Errorf("%d pages, side %d: turned %+v", n, k, turned)
				}
			}
			for _, tick := range p.Items[4:] {
				if middle := tick.X + tick.W/2; tick.Node != nil || middle < w/2-1 || middle > w/2+1 ||
					tick.H != layout.MM(5) || tick.Y != layout.MM(5) && tick.Y != h-layout.MM(10) {
					t.Errorf("%d pages, side %d: a tick %+v", n, k, tick)
				}
			}
			if len(p.Items) != 6 {
				t.Errorf("%d pages, side %d: %d marks", n, k, len(p.Items))
			}
		}
	}
}

// A page that fails fails its side, whichever of both it is.
func TestABookletWhosePageFails(t *testing.T) {
	broken := errors.New("broken")
	for bad := range 4 {
		c := reader(4)
		page := c.Page
		c.Page = func(n int) (layout.Page, error) {
			if n == bad {
				return layout.Page{}, broken
			}
			return page(n)
		}
		b := c.Booklet(layout.MM(297), layout.MM(210))
		for k, side := range layout.Sides(4) {
			if _, err := b.Page(k); errors.Is(err, broken) != (side.Left == bad || side.Right == bad) {
				t.Errorf("page %d fails, side %d: %v", bad, k, err)
			}
		}
	}
}
