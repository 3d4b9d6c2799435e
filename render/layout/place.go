package layout

import (
	"feuillet/render/doc"
)

// place draws x, measured, with its corner at X, Y. h is the height it is
// given, which is more than its own when it grows or stands in a row.
func (m *memory) place(x *box, X, Y, h Um) {
	m.decorate(x, X, Y, h)
	if x.st.Turn > 0 {
		m.placeTurned(x, X, Y)
		return
	}
	if x.node.Field != nil { // its box is the decoration
		m.items = append(m.items, Item{Node: owner(x.node), X: X, Y: Y, W: x.w, H: h})
		return
	}
	X += x.st.Pad.Left
	Y += x.st.Pad.Top
	w := x.w - x.st.Pad.Left - x.st.Pad.Right
	inner := h - x.st.Pad.Top - x.st.Pad.Bottom
	switch {
	case x.text != nil:
		rows := x.setIn(w) // already so, save when the text stands elsewhere at another width
		if own := Um(rows) * x.lead; inner > own && x.minH > 0 {
			Y += (inner - own) / 2
		}
		m.placeText(x, X, Y, w)
	case x.node.Draw != nil:
		dw := x.drawn(w)
		dh := dw * Um(x.node.Draw.H) / Um(x.node.Draw.W)
		X += slack(x.st.Align, w-dw)
		m.items = append(m.items, Item{Node: owner(x.node), X: X, Y: Y + slack(x.st.Cross, inner-dh), W: dw, H: dh,
			Draw: x.node.Draw, Color: x.color})
	case x.st.Dir == Row:
		m.placeRow(x, X, Y, inner)
	case x.st.Dir == Wrap:
		m.placeWrap(x, X, Y, w)
	default:
		m.placeStack(x, X, Y, w, inner)
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

func (m *memory) placeStack(x *box, X, Y, w, h Um) {
	extra := h - x.inner
	grows := 0
	for i := range x.kids {
		if x.kids[i].st.Grow {
			grows++
		}
	}
	if grows == 0 {
		Y += slack(x.st.Cross, extra)
	}
	apart := Um(0)
	if n := Um(len(x.kids) - 1); n > 0 && extra > 0 && grows == 0 {
		apart = min(extra/n, x.st.Spread)
	}
	for i := range x.kids {
		k := &x.kids[i]
		if i > 0 {
			Y += x.gap + k.left + apart
		}
		kh := k.h
		if k.st.Grow && extra > 0 {
			kh += extra / Um(grows)
		}
		m.place(k, X+slack(k.st.Align, w-k.w), Y, kh)
		Y += kh
	}
}

func (m *memory) placeRow(x *box, X, Y, h Um) {
	for i := range x.kids {
		k := &x.kids[i]
		kh := k.h
		if k.st.Fill != nil || k.st.Line != nil {
			kh = max(kh, stretch(x, k, h))
		}
		if k.st.Spread > 0 && x.st.Cross == Start {
			kh = h
		}
		m.place(k, X, Y+slack(x.st.Cross, h-kh), kh)
		X += k.w + x.gap
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

// placeWrap goes to the next line where measureWrap did.
func (m *memory) placeWrap(x *box, X, Y, w Um) {
	at, tall := Um(0), Um(0)
	for i := range x.kids {
		k := &x.kids[i]
		if i > 0 && at+k.w > w {
			Y, at, tall = Y+tall+x.between(), 0, 0
		}
		m.place(k, X+at, Y, k.h)
		at += k.w + x.gap
		tall = max(tall, k.h)
	}
}

// placeText writes the lines of a paragraph, one item for each look.
func (m *memory) placeText(x *box, X, Y, w Um) {
	ps, up, top := x.text.broken, baseline(x), Y
	fold := &x.text.fold
	for n, l := range m.linesOf(x.text) {
		if fold.head > 0 && n == fold.head {
			X, Y = X+fold.first+foldGap, top
		}
		at := X + slack(x.st.Align, w-l.w)
		for i := l.from; i < l.to; {
			j, width := i, Um(0)
			for ; j < l.to && ps[j].run == ps[i].run; j++ {
				width += ps[j].w
			}
			r := &x.text.runs[ps[i].run]
			it := Item{X: at, Y: Y, W: width, H: x.lead, Base: Y + up, Face: r.face, Size: r.size,
				Text: r.node.Text[ps[i].from:ps[j-1].to], Color: r.color}
			if x.node.Role != doc.Artifact {
				it.Node = owner(r.node)
			}
			if j == l.to {
				it.W -= ps[j-1].trail
				it.Hung = hung(it.Text)
			}
			if r.panel != nil {
				it.Hung = hung(it.Text)
				m.behind(&it, r.panel, j == l.to)
			}
			m.items = append(m.items, it)
			at += width
			i = j
		}
		Y += x.lead
	}
}

// behind draws the panel of a run, and moves its text within.
func (m *memory) behind(it *Item, st *Style, last bool) {
	if !last {
		it.W -= st.Gap
	}
	m.panel(st, it.X, it.Y+st.Pad.Top, it.W, it.H-st.Pad.Top-st.Pad.Bottom)
	it.X += st.Pad.Left
	it.W -= st.Pad.Left + st.Pad.Right
}

// baseline is the distance from the top of a line to its baseline: capitals
// stand in the middle of the line, which is what looks centred in a box.
func baseline(x *box) Um {
	if x.up > 0 {
		return x.up
	}
	r := &x.text.runs[0]
	capital := Um(int(r.size.Um()) * r.face.CapHeight() / 1000)
	return (x.lead + capital) / 2
}

// decorate draws background, border and rules: artifacts.
func (m *memory) decorate(x *box, X, Y, h Um) {
	st := x.st
	if st.Fill != nil || st.Line != nil && !st.ruled() {
		m.panel(st, X, Y, x.w, h)
	}
	if st.Line != nil && st.Under {
		m.rule(st, X, Y+h-st.Pen, x.w, st.Pen)
	}
	if st.Line != nil && st.Over {
		m.rule(st, X, Y, x.w, st.Pen)
	}
	if st.Line != nil && st.AtLeft {
		m.rule(st, X, Y, st.Pen, h)
	}
}

// ruled is true of a box with rules on some sides instead of a border.
func (st *Style) ruled() bool { return st.Under || st.Over || st.AtLeft }

func (m *memory) rule(st *Style, X, Y, w, h Um) {
	m.items = append(m.items, Item{X: X, Y: Y, W: w, H: h, Draw: rule(st, int(w), int(h)), Color: *st.Line})
}

// rule is a line as long as the longer side, made at once: there is one under
// every entry of a directory.
func rule(st *Style, w, h int) *doc.Drawing {
	all := new(struct {
		doc.Drawing
		paths [1]doc.Path
		segs  [2]doc.Seg
	})
	all.W, all.H, all.Paths = w, h, all.paths[:]
	if st.Dash == 0 {
		all.segs[0] = doc.Seg{Op: doc.Rect, V: [6]int{0, 0, w, h}}
		all.paths[0].Segs = all.segs[:1]
		return &all.Drawing
	}
	from, to := [6]int{0, h / 2}, [6]int{w, h / 2}
	if h > w {
		from, to = [6]int{w / 2, 0}, [6]int{w / 2, h}
	}
	all.segs = [2]doc.Seg{{Op: doc.MoveTo, V: from}, {Op: doc.LineTo, V: to}}
	all.paths[0] = doc.Path{Segs: all.segs[:], Pen: int(st.Pen), Dash: []int{int(st.Dash), int(st.Dash)}}
	return &all.Drawing
}

func (m *memory) panel(st *Style, X, Y, w, h Um) {
	shape := roundRect(int(w), int(h), int(st.Radius))
	if st.Tail.Long > 0 {
		shape = tailed(shape, st.Tail, int(w), int(h))
		h += st.Tail.Long
	}
	d := &doc.Drawing{W: int(w), H: int(h), Paths: make([]doc.Path, 0, 2)}
	if st.Fill != nil {
		d.Paths = append(d.Paths, doc.Path{Segs: shape, Color: st.Fill})
	}
	if st.Line != nil && !st.ruled() {
		d.Paths = append(d.Paths, doc.Path{Segs: shape, Pen: int(st.Pen), Color: st.Line})
	}
	m.items = append(m.items, Item{X: X, Y: Y, W: w, H: h, Draw: d})
}

// tailed is the outline of a box with round corners, and a tail under its lower
// side: one line, so that a frame does not cross it.
func tailed(shape []doc.Seg, t Tail, w, h int) []doc.Seg {
	if len(shape) < 6 { // no round corners: no bubble
		return shape
	}
	left := int(t.At)
	if t.At < 0 {
		left = w + int(t.At) - int(t.W)
	}
	const side = 5 // the lower side ends with the sixth segment of roundRect
	line := func(x, y int) doc.Seg { return doc.Seg{Op: doc.LineTo, V: [6]int{x, y}} }
	out := append(make([]doc.Seg, 0, len(shape)+3), shape[:side]...)
	out = append(out, line(left+int(t.W), h), line(left+int(t.Tip), h+int(t.Long)), line(left, h))
	return append(out, shape[side:]...)
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
