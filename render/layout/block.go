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
	Keep  bool          // stands in the same column as the next block
	Label string        // what running heads call it; empty takes the one before
	Later func() []Item // makes Items when the page is made, for a long document; Items are then nil
	Again *Block        // repeated, as an artifact, over a column that starts with this block
}

// Set sets the tree under n at width w, without any search: type and air at
// their own sizes. Styles inherit from the style named base.
func (s *Sheet) Set(n *doc.Node, w Um, base string) Block {
	b := builder{sheet: s, state: state{scale: 1000, air: 1000}, memory: &memory{}}
	x := b.build(n, b.inherit(look{lead: 1300}, base, s.style(base)))
	if x == nil {
		return Block{}
	}
	h := x.measure(w)
	var p Page
	p.place(x, 0, 0, h)
	return Block{H: h, Air: x.left, Items: slices.Clone(p.Items)} // of the right size: they are kept
}

// Measure is Set without its marks, which are made when their page is: the
// marks of a long document take much more room than its tree. The sheet must
// not change until then.
func (s *Sheet) Measure(n *doc.Node, w Um, base string) Block {
	b := s.Set(n, w, base)
	b.Items, b.Later = nil, func() []Item { return s.Set(n, w, base).Items }
	return b
}

// items are the marks of b, made now if they were not.
func (b *Block) items() []Item {
	if b.Items == nil && b.Later != nil {
		return b.Later()
	}
	return b.Items
}

// Artifact is the block seen but never read aloud (ISO 14289-1, 7.1): heads
// that come back, running heads, folios.
func (b Block) Artifact() Block {
	b.Items, b.Later = slices.Clone(b.items()), nil
	for i := range b.Items {
		b.Items[i].Node = nil
	}
	return b
}

// Place is the marks of b with its corner at X, Y.
func (b *Block) Place(X, Y Um) []Item { return b.at(make([]Item, 0, len(b.Items)), X, Y) }

// at appends the marks of b with its corner at X, Y.
func (b *Block) at(items []Item, X, Y Um) []Item {
	for _, it := range b.items() {
		it.X, it.Y, it.Base = it.X+X, it.Y+Y, it.Base+Y
		items = append(items, it)
	}
	return items
}

// cut splits a block taller than limit between two lines, into pieces that
// hold. Backgrounds behind several lines stay with the first piece, cut.
func (b Block) cut(limit Um) []Block {
	var out []Block
	b.Items, b.Later = b.items(), nil
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
