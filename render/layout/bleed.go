package layout

import "feuillet/render/doc"

// What a printer of trade asks around a page that is cut out of a larger sheet.
const (
	Bleed  Um = 3000  // that grounds go on beyond the cut
	Margin Um = 10000 // around the cut: it holds the bleed and the crop marks

	markFrom = Bleed + 1000 // from the cut: a mark never enters the bleed
	markLong = 5000
	markPen  = 88 // a quarter of a point
)

// ForPrinter is a page on a larger sheet, with its bleed and crop marks. Its marks
// keep their size; drawings of no node that touch an edge of the page, grounds and
// rules, go on into the bleed. p stays as it is.
func (p Page) ForPrinter() Page {
	out := Page{W: p.W + 2*Margin, H: p.H + 2*Margin, Margin: Margin}
	out.Items = make([]Item, 0, len(p.Items)+8)
	for _, it := range p.Items {
		if it.Draw != nil && it.Node == nil {
			p.bleed(&it)
		}
		it.X += Margin
		it.Y += Margin
		it.Base += Margin
		out.Items = append(out.Items, it)
	}
	return out.cropped()
}

// bleed makes an item that touches an edge go on beyond it.
func (p Page) bleed(it *Item) {
	if it.X <= 0 {
		it.X, it.W = it.X-Bleed, it.W+Bleed
	}
	if it.Y <= 0 {
		it.Y, it.H = it.Y-Bleed, it.H+Bleed
	}
	if it.X+it.W >= p.W {
		it.W += Bleed
	}
	if it.Y+it.H >= p.H {
		it.H += Bleed
	}
}

// cropped adds the crop marks: two at each corner of the cut.
func (p Page) cropped() Page {
	for _, x := range [...]Um{Margin, p.W - Margin} {
		for _, y := range [...]Um{Margin, p.H - Margin} {
			out, up := Um(1), Um(1) // away from the page
			if x == Margin {
				out = -1
			}
			if y == Margin {
				up = -1
			}
			p.line(x+out*markFrom, y, x+out*(markFrom+markLong), y)
			p.line(x, y+up*markFrom, x, y+up*(markFrom+markLong))
		}
	}
	return p
}

// line adds a thin line, level or upright.
func (p *Page) line(x0, y0, x1, y1 Um) {
	x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	w, h := max(x1-x0, markPen), max(y1-y0, markPen)
	if x0 == x1 {
		x0 -= markPen / 2
	} else {
		y0 -= markPen / 2
	}
	d := &doc.Drawing{W: int(w), H: int(h), Paths: []doc.Path{
		{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, int(w), int(h)}}}}}}
	p.Items = append(p.Items, Item{X: x0, Y: y0, W: w, H: h, Draw: d})
}
