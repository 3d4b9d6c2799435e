package layout

import (
	"feuillet/render/doc"
)

// place draws x, measured, with its corner at X, Y. h is the height it is
// given, which is more than its own when it grows or stands in a row.
func (p *Page) place(x *box, X, Y, h Um) {
	p.decorate(x, X, Y, h)
	if x.st.Turn > 0 {
		p.placeTurned(x, X, Y)
		return
	}
	X += x.st.Pad.Left
	Y += x.st.Pad.Top
	w := x.w - x.st.Pad.Left - x.st.Pad.Right
	inner := h - x.st.Pad.Top - x.st.Pad.Bottom
	switch {
	case x.text != nil:
		if own := Um(len(x.lines)) * x.lead; inner > own && x.minH > 0 {
			Y += (inner - own) / 2
		}
		p.placeText(x, X, Y, w)
	case x.node.Draw != nil:
		dw := x.drawn(w)
		dh := dw * Um(x.node.Draw.H) / Um(x.node.Draw.W)
		X += slack(x.st.Align, w-dw)
		p.Items = append(p.Items, Item{Node: owner(x.node), X: X, Y: Y + slack(x.st.Cross, inner-dh), W: dw, H: dh, Draw: x.node.Draw, Color: x.color})
	case x.st.Dir == Row:
		p.placeRow(x, X, Y, inner)
	case x.st.Dir == Wrap:
		p.placeWrap(x, X, Y)
	default:
		p.placeStack(x, X, Y, w, inner)
	}
}

// owner is the node a mark belongs to: none for an artifact.
func owner(n *doc.Node) *doc.Node {
	if n.Role == doc.Artifact {
		return nil
	}
	return n
}

// slack is where a box starts in the room it leaves.
func slack(a Align, room Um) Um {
	switch {
	case room <= 0 || a == Start:
		return 0
	case a == Middle:
		return room / 2
	}
	return room
}

func (p *Page) placeStack(x *box, X, Y, w, h Um) {
	extra := h - x.inner
	grows := 0
	for _, k := range x.kids {
		if k.st.Grow {
			grows++
		}
	}
	if grows == 0 {
		Y += slack(x.st.Cross, extra)
	}
	for i, k := range x.kids {
		if i > 0 {
			Y += x.gap + k.left
		}
		kh := k.h
		if k.st.Grow && extra > 0 {
			kh += extra / Um(grows)
		}
		p.place(k, X+slack(k.st.Align, w-k.w), Y, kh)
		Y += kh
	}
}

func (p *Page) placeRow(x *box, X, Y, h Um) {
	for i, k := range x.kids {
		kh := k.h
		if k.st.Fill != nil || k.st.Line != nil {
			kh = max(kh, stretch(x, k, h))
		}
		p.place(k, X, Y+slack(x.st.Cross, h-kh), kh)
		X += x.widths[i] + x.gap
	}
}

// stretch is the height of a coloured box in a row: that of the row when the
// row is set from the top, so that panels side by side end together. A panel
// with little in it keeps its own: it would look like something is missing.
func stretch(row, k *box, h Um) Um {
	if row.st.Cross == Start && k.minH == 0 && k.h*4 >= h*3 {
		return h
	}
	return k.h
}

func (p *Page) placeWrap(x *box, X, Y Um) {
	at, tall, row := X, Um(0), 0
	for i, k := range x.kids {
		if row < len(x.rows) && x.rows[row] == i {
			if i > 0 {
				Y += tall + x.gap/2
			}
			at, tall = X, 0
			row++
		}
		p.place(k, at, Y, k.h)
		at += x.widths[i] + x.gap
		tall = max(tall, k.h)
	}
}

// placeText writes the lines of a paragraph, one item for each look.
func (p *Page) placeText(x *box, X, Y, w Um) {
	for _, l := range x.lines {
		at := X + slack(x.st.Align, w-l.w)
		base := Y + baseline(x)
		for i := l.from; i < l.to; {
			j := i
			width, text := Um(0), ""
			for ; j < l.to && x.ps[j].run == x.ps[i].run; j++ {
				width += x.ps[j].w
				text += x.ps[j].text
			}
			r := x.text.runs[x.ps[i].run]
			it := Item{X: at, Y: Y, W: width, H: x.lead, Base: base, Face: r.face, Size: r.size, Text: text, Color: r.color}
			if x.node.Role != doc.Artifact {
				it.Node = owner(r.node)
			}
			if j == l.to {
				it.W -= x.ps[j-1].trail
			}
			p.Items = append(p.Items, it)
			at += width
			i = j
		}
		Y += x.lead
	}
}

// baseline is the distance from the top of a line to its baseline: capitals
// stand in the middle of the line, which is what looks centred in a box.
func baseline(x *box) Um {
	r := x.text.runs[0]
	capital := Um(int(r.size.Um()) * r.face.CapHeight() / 1000)
	return (x.lead + capital) / 2
}

// decorate draws background, border and rules: artifacts.
func (p *Page) decorate(x *box, X, Y, h Um) {
	st := x.st
	if st.Fill != nil || st.Line != nil && !st.ruled() {
		p.panel(st, X, Y, x.w, h)
	}
	if st.Line != nil && st.Under {
		p.rule(st, X, Y+h-st.Pen, x.w, st.Pen)
	}
	if st.Line != nil && st.Over {
		p.rule(st, X, Y, x.w, st.Pen)
	}
	if st.Line != nil && st.AtLeft {
		p.rule(st, X, Y, st.Pen, h)
	}
}

// ruled is true of a box with rules on some sides instead of a border.
func (st *Style) ruled() bool { return st.Under || st.Over || st.AtLeft }

func (p *Page) rule(st *Style, X, Y, w, h Um) {
	d := &doc.Drawing{W: int(w), H: int(h)}
	if st.Dash > 0 {
		from, to := [6]int{0, int(h) / 2}, [6]int{int(w), int(h) / 2}
		if h > w {
			from, to = [6]int{int(w) / 2, 0}, [6]int{int(w) / 2, int(h)}
		}
		d.Paths = []doc.Path{{Segs: []doc.Seg{{Op: doc.MoveTo, V: from}, {Op: doc.LineTo, V: to}}, Pen: int(st.Pen), Dash: []int{int(st.Dash), int(st.Dash)}}}
	} else {
		d.Paths = []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, int(w), int(h)}}}}}
	}
	p.Items = append(p.Items, Item{X: X, Y: Y, W: w, H: h, Draw: d, Color: *st.Line})
}

func (p *Page) panel(st *Style, X, Y, w, h Um) {
	d := &doc.Drawing{W: int(w), H: int(h)}
	shape := roundRect(int(w), int(h), int(st.Radius))
	if st.Fill != nil {
		d.Paths = append(d.Paths, doc.Path{Segs: shape, Color: st.Fill})
	}
	if st.Line != nil && !st.ruled() {
		d.Paths = append(d.Paths, doc.Path{Segs: shape, Pen: int(st.Pen), Color: st.Line})
	}
	p.Items = append(p.Items, Item{X: X, Y: Y, W: w, H: h, Draw: d})
}

// roundRect is a rectangle with quarter-circle corners of radius r.
func roundRect(w, h, r int) []doc.Seg {
	r = min(r, w/2, h/2)
	if r <= 0 {
		return []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, w, h}}}
	}
	k := r * 5523 / 10000 // Bézier handle of a quarter circle
	m, l, c := doc.MoveTo, doc.LineTo, doc.CurveTo
	return []doc.Seg{
		{Op: m, V: [6]int{r, 0}}, {Op: l, V: [6]int{w - r, 0}},
		{Op: c, V: [6]int{w - r + k, 0, w, r - k, w, r}}, {Op: l, V: [6]int{w, h - r}},
		{Op: c, V: [6]int{w, h - r + k, w - r + k, h, w - r, h}}, {Op: l, V: [6]int{r, h}},
		{Op: c, V: [6]int{r - k, h, 0, h - r + k, 0, h - r}}, {Op: l, V: [6]int{0, r}},
		{Op: c, V: [6]int{0, r - k, r - k, 0, r, 0}}, {Op: doc.Close},
	}
}
