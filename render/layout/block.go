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
	Label string // what running heads call it; empty takes the one before
	Again *Block // repeated, as an artifact, over a column that starts with this block

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
	return Block{H: x.h, Air: x.left, Items: slices.Clone(m.items)}
}

// Measure is Set without its marks, which are made when their page is: the
// marks of a long document take much more room than its tree. The sheet must
// not change until then.
func (s *Sheet) Measure(n *doc.Node, w Um, base string) Block {
	m := borrow()
	defer m.giveBack()
	x := s.measured(m, n, w, base)
	return Block{H: x.h, Air: x.left, later: func(m *memory) {
		x := s.measured(m, n, w, base)
		m.place(x, 0, 0, x.h)
	}}
}

// measured is the box of n at width w, in the room of the block before; of no
// height when it holds nothing.
func (s *Sheet) measured(m *memory, n *doc.Node, w Um, base string) *box {
	m.empty()
	b := builder{sheet: s, state: state{scale: 1000, air: 1000}, memory: m}
	x, shown := b.root(n, b.inherit(look{lead: 1300}, base, s.style(base)))
	if shown {
		m.measure(x, w)
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
