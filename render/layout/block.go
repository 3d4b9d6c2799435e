package layout

import (
	"cmp"
	"slices"

	"feuillet/render/doc"
)

// Block is a stretch of a flow, set at a width: it is not cut while a column
// can hold it. Its marks stand relative to its corner.
type Block struct {
	H     Um
	Air   Um // above it, save at the head of a column
	Items []Item
	Keep  bool   // stands in the same column as the next block
	Loose bool   // a little more air may stand above it, where its column would end short
	Label string // what running heads call it; empty takes the one before
	Again *Block // repeated, as an artifact, over a column that starts with this block
	Seam  Um     // how far down it may be cut when it would be left out of a column; zero for nowhere
	Rest  *Block // repeated over a column that starts with what is cut below Seam

	of   *Block // of a half, the whole; nil for a block that is one
	head bool   // it is the upper half

	later    func(*memory) // makes the marks when the page is made, for a long document; Items are then nil
	artifact bool
}

// Set sets the tree under n at width w, without any search: type and air at
// their own sizes. Styles inherit from the style named base.
func (s *Sheet) Set(n *doc.Node, w Um, base string) Block {
	m := borrow()
	defer m.giveBack()
	x := s.measured(m, n, w, base)
	m.place(x, 0, 0, x.h)
	return Block{H: x.h, Air: x.left, Seam: x.seam(), Items: slices.Clone(m.items)}
}

// Measure is Set without its marks, which are made when their page is: the
// marks of a long document take much more room than its tree. The sheet must
// not change until then.
func (s *Sheet) Measure(n *doc.Node, w Um, base string) Block {
	m := borrow()
	defer m.giveBack()
	x := s.measured(m, n, w, base)
	return Block{H: x.h, Air: x.left, Seam: x.seam(), later: func(m *memory) {
		x := s.measured(m, n, w, base)
		m.place(x, 0, 0, x.h)
	}}
}

// seam is how far down the kid stands that x may be cut below: of several, the one that
// leaves halves most alike; zero for none.
func (x *box) seam() (at Um) {
	if x.st.Dir != Stack {
		return 0
	}
	y := x.st.Pad.Top
	for i := range x.kids {
		k := &x.kids[i]
		if i > 0 {
			y += x.gap + k.left
		}
		if y += k.h; k.st.Seam && i+1 < len(x.kids) && (at == 0 || abs(x.h-2*y) < abs(x.h-2*at)) {
			at = y
		}
	}
	return at
}

func abs(u Um) Um { return max(u, -u) }

// halves are b above its seam and below it. In one column they stand as b does.
func (b *Block) halves() (head, tail Block) {
	part := func(above bool) Block {
		p := *b
		p.Items, p.Seam, p.Rest, p.of, p.head = nil, 0, nil, b, above
		p.later = func(m *memory) { m.half(b, above) }
		return p
	}
	head, tail = part(true), part(false)
	head.H, head.Keep = b.Seam, false
	tail.H, tail.Air, tail.Again, tail.Label = b.H-b.Seam, 0, b.Rest, ""
	return head, tail
}

// half adds the marks of b above its seam, or those below from the top.
func (m *memory) half(b *Block, above bool) {
	from := len(m.items)
	m.add(b, 0, 0)
	kept := m.items[:from]
	for _, it := range m.items[from:] {
		if above != (it.Y < b.Seam) {
			continue
		}
		switch {
		case !above:
			it.Y, it.Base = it.Y-b.Seam, it.Base-b.Seam
		case it.Node == nil && it.Text == "": // a ground behind all of it is cut
			it.H = min(it.H, b.Seam-it.Y)
		}
		kept = append(kept, it)
	}
	m.items = kept
}

// measured is the box of n at width w, in the room of the block before; of no
// height when it holds nothing.
func (s *Sheet) measured(m *memory, n *doc.Node, w Um, base string) *box {
	m.empty()
	b := builder{sheet: s, state: state{scale: 1000, air: 1000}, memory: m}
	x, shown := b.root(n, b.inherit(look{lead: 1300}, base, s.style(base)))
	if shown {
		m.measure(x, x.share(w)) // a block has a width of its own, as it has in a stack
	}
	return x
}

// Artifact is the block seen but never read aloud (ISO 14289-1, 7.1): heads
// that come back, running heads, folios.
func (b Block) Artifact() Block {
	b.artifact = true
	return b
}

// Place is the marks of b with its corner at X, Y.
func (b *Block) Place(X, Y Um) []Item {
	m := borrow()
	defer m.giveBack()
	m.add(b, X, Y)
	return slices.Clone(m.items)
}

// add adds the marks of b with its corner at X, Y.
func (m *memory) add(b *Block, X, Y Um) {
	from := len(m.items)
	if m.items = append(m.items, b.Items...); b.later != nil {
		b.later(m)
	}
	for i := from; i < len(m.items); i++ {
		it := &m.items[i]
		if it.X, it.Y, it.Base = it.X+X, it.Y+Y, it.Base+Y; b.artifact {
			it.Node = nil
		}
	}
}

// cut splits a block taller than limit between two lines, into pieces that
// hold. Backgrounds behind several lines stay with the first piece, cut.
func (b Block) cut(limit Um) []Block {
	var out []Block
	if b.later != nil {
		b.Items, b.later = b.Place(0, 0), nil
	}
	for b.H > limit {
		y := b.seam(limit)
		if y <= 0 {
			break // one mark taller than the column: nothing to cut between
		}
		head, tail := b, b
		head.H, head.Items, head.Keep = y, nil, false
		tail.H, tail.Items, tail.Air, tail.Again = b.H-y, nil, 0, b.Again
		for _, it := range b.Items {
			switch {
			case it.Y >= y:
				it.Y, it.Base = it.Y-y, it.Base-y
				tail.Items = append(tail.Items, it)
			case it.Y+it.H > y && it.Node == nil && it.Text == "":
				it.H = y - it.Y
				head.Items = append(head.Items, it)
			default:
				head.Items = append(head.Items, it)
			}
		}
		out, b = append(out, head), tail
	}
	return append(out, b)
}

// seam is the lowest height up to limit that crosses no line and no drawing
// with a meaning.
func (b *Block) seam(limit Um) Um {
	marks := slices.DeleteFunc(slices.Clone(b.Items), func(it Item) bool { return it.Node == nil && it.Text == "" })
	slices.SortStableFunc(marks, func(a, b Item) int { return cmp.Compare(a.Y, b.Y) })
	best, foot := Um(0), Um(0)
	for _, it := range marks {
		if it.Y >= foot && it.Y <= limit {
			best = it.Y
		}
		foot = max(foot, it.Y+it.H)
	}
	return best
}
