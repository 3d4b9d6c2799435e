package layout

// What a booklet of home is made with: sheets of paper, folded in their middle one in
// the other.
const (
	// FoldedBy is how many pages of a reader a sheet holds.
	FoldedBy = 4

	// creep is how much further in each sheet stands than the one around it: the pages
	// of the inner ones are pushed out by the thickness of the others.
	creep Um = 100
	// creepFrom is the number of pages up to which nobody sees it.
	creepFrom = 40

	// a tick shows where to fold: a printer leaves the first 5 mm of a sheet white
	tickFrom Um = 5000
	tickLong Um = 5000
)

// Side is one side of a sheet of a booklet: the pages on it, from 0.
type Side struct{ Left, Right int }

// Sides are those of the sheets of a booklet of so many pages, a multiple of FoldedBy,
// in the order in which they are printed: front, then back turned on its short edge,
// the outer sheet first. Its pages follow one another once the sheets are folded.
func Sides(pages int) []Side {
	out := make([]Side, 0, pages/2)
	for s := range pages / FoldedBy {
		first, last := 2*s, pages-1-2*s
		out = append(out, Side{last, first}, Side{first + 1, last - 1})
	}
	return out
}

// Booklet is c two pages on a sheet of w by h, to be folded. Its tree stays that of a
// reader; marks to fold are artifacts. The pages of c are a multiple of FoldedBy, and
// each holds on half a sheet.
func (c Composed) Booklet(w, h Um) Composed {
	sides, page, thick := Sides(c.Len), c.Page, c.Len > creepFrom
	c.Len = len(sides)
	c.Page = func(n int) (Page, error) {
		left, err := page(sides[n].Left)
		if err != nil {
			return Page{}, err
		}
		right, err := page(sides[n].Right)
		if err != nil {
			return Page{}, err
		}
		out, in := Page{W: w, H: h, Items: make([]Item, 0, len(left.Items)+len(right.Items)+2)}, Um(0)
		if thick {
			in = creep * Um(n/2)
		}
		out.set(left, w/2-left.W+in)
		out.set(right, w/2-in)
		out.tick(tickFrom)
		out.tick(h - tickFrom - tickLong)
		return out, nil
	}
	return c
}

// set adds the marks of another page, so far from the left.
func (p *Page) set(of Page, x Um) {
	for _, it := range of.Items {
		p.Items = append(p.Items, it.Moved(x))
	}
}

// Moved is a mark that stands further right.
func (it Item) Moved(x Um) Item {
	it.X += x
	if it.Turned {
		it.Base += x
	}
	return it
}

// tick adds the mark of a fold, from y down.
func (p *Page) tick(y Um) { p.line(p.W/2, y, p.W/2, y+tickLong) }
