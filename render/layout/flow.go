package layout

import "slices"

// Part is a stretch of a document that starts on a new page: what stands
// across the head of its first page, then blocks in columns.
type Part struct {
	Intro   []Block
	Body    []Block
	Columns int // one at least
	Gap     Um  // between columns
	Area    Edges
	W, H    Um // of the page
	// Frame gives what surrounds the columns of a page: running head, folio.
	// first and last are the labels of its first and last blocks.
	Frame func(number int, first, last string) []Item
}

// Width is that of one column.
func (p *Part) Width() Um {
	return (p.full() - p.Gap*Um(p.Columns-1)) / Um(p.Columns)
}

func (p *Part) full() Um { return p.W - p.Area.Left - p.Area.Right }

// Plan says where each block of a part stands. Page numbers in it start at 0.
type Plan struct {
	part   *Part
	Blocks []Block // of the body, those taller than a column cut
	pages  []plannedPage
	page   []int // of each block of Part.Body
	labels []string
}

// plannedPage is what stands on a page, in reading order.
type plannedPage struct {
	spots       []spot
	intro       bool
	first, last int // blocks: from first up to last, last excluded
}

// spot is a block on a page, with or without the head that comes back.
type spot struct {
	block int
	x, y  Um
	again bool
}

// Break finds the place of each block, each laid once, in order: a block goes
// to the next column when it does not hold, a kept one goes with the block
// after it, and the columns of the last page are as short as they can be.
func (p *Part) Break() *Plan {
	f := &Plan{part: p}
	from := f.prepare()
	introH := Um(0)
	for i, b := range p.Intro {
		if i > 0 {
			introH += b.Air
		}
		introH += b.H
	}
	top := introH
	if introH > 0 && len(p.Body) > 0 {
		top += p.Body[0].Air
	}
	for i := 0; i < len(f.Blocks) || len(f.pages) == 0; {
		room := p.H - p.Area.Top - p.Area.Bottom - top
		spots, next := f.fill(i, room)
		if next == i && top == 0 && i < len(f.Blocks) {
			next = i + 1 // one mark taller than the page: printed all the same, once
			spots = []spot{{block: i}}
		}
		if next == len(f.Blocks) {
			spots = f.balanced(i, room, spots)
		}
		for k := range spots {
			spots[k].y += top
		}
		f.pages = append(f.pages, plannedPage{spots: spots, intro: len(f.pages) == 0 && introH > 0, first: i, last: next})
		i, top = next, 0
	}
	f.number(from)
	return f
}

// prepare cuts what no column holds, and loosens keeps that ask too much. It
// returns the block of the part that each block comes from.
func (f *Plan) prepare() []int {
	limit := f.part.H - f.part.Area.Top - f.part.Area.Bottom
	from := make([]int, 0, len(f.part.Body))
	f.Blocks = make([]Block, 0, len(f.part.Body))
	for i, b := range f.part.Body {
		room := limit
		if b.Again != nil {
			room -= b.Again.H + b.Air
		}
		if b.H <= room {
			f.Blocks, from = append(f.Blocks, b), append(from, i)
			continue
		}
		for _, piece := range b.cut(room) {
			f.Blocks, from = append(f.Blocks, piece), append(from, i)
		}
	}
	sum := Um(0)
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if sum == 0 && b.Again != nil {
			sum = b.Again.H
		}
		if sum += b.Air + b.H; sum > limit && i > 0 && f.Blocks[i-1].Keep {
			f.Blocks[i-1].Keep = false
			sum = b.Air + b.H
		}
		if !b.Keep {
			sum = 0
		}
	}
	return from
}

// fill sets blocks from i on in columns of height h, and returns the first one
// that does not hold.
func (f *Plan) fill(i int, h Um) ([]spot, int) {
	var spots []spot
	step := f.part.Width() + f.part.Gap
	col, y := 0, Um(0)
	for i < len(f.Blocks) {
		end, need := f.unit(i, y)
		if y+need > h && y > 0 {
			if col++; col == f.part.Columns {
				return spots, i
			}
			y = 0
			continue
		}
		if need > h {
			return spots, i // not even alone
		}
		for ; i < end; i++ {
			b := &f.Blocks[i]
			again := y == 0 && b.Again != nil
			switch {
			case again:
				y += b.Again.H + b.Air
			case y > 0:
				y += b.Air
			}
			spots = append(spots, spot{i, step * Um(col), y, again})
			y += b.H
		}
	}
	return spots, i
}

// unit is the end of the blocks that stand together from i on, and the height
// they take below y.
func (f *Plan) unit(i int, y Um) (end int, need Um) {
	at := y
	for end = i; end < len(f.Blocks); end++ {
		b := &f.Blocks[end]
		switch {
		case at == 0 && b.Again != nil:
			at += b.Again.H + b.Air
		case at > 0:
			at += b.Air
		}
		at += b.H
		if !b.Keep {
			return end + 1, at - y
		}
	}
	return end, at - y
}

// balanced sets the blocks from i on, which all hold in columns of height h,
// in the shortest columns that hold them.
func (f *Plan) balanced(i int, h Um, spots []spot) []spot {
	const step = 500
	n := search(int(h)/step, func(k int) bool {
		_, next := f.fill(i, Um(k+1)*step)
		return next == len(f.Blocks)
	})
	if n < int(h)/step {
		if short, next := f.fill(i, Um(n+1)*step); next == len(f.Blocks) {
			return short
		}
	}
	return spots
}

// number notes the page and the label of each block.
func (f *Plan) number(from []int) {
	f.page = make([]int, len(f.part.Body))
	for n := len(f.pages) - 1; n >= 0; n-- {
		for i := f.pages[n].last - 1; i >= f.pages[n].first; i-- {
			f.page[from[i]] = n
		}
	}
	f.labels = make([]string, len(f.Blocks))
	label := ""
	for i, b := range f.Blocks {
		if b.Label != "" {
			label = b.Label
		}
		f.labels[i] = label
	}
}

// Len is the number of pages.
func (f *Plan) Len() int { return len(f.pages) }

// Used is how far page n is filled, from the top of its area.
func (f *Plan) Used(n int) Um {
	used := Um(0)
	if f.pages[n].intro {
		for i, b := range f.part.Intro {
			if used += b.H; i > 0 {
				used += b.Air
			}
		}
	}
	for _, s := range f.pages[n].spots {
		used = max(used, s.y+f.Blocks[s.block].H)
	}
	return used
}

// PageOf is the page where block i of Part.Body begins, from 0.
func (f *Plan) PageOf(i int) int { return f.page[i] }

// Page makes page n, from 0, whose printed number is number. Pages are made
// one at a time, so that a long document is never whole in memory.
func (f *Plan) Page(n, number int) Page {
	p, pl := f.part, f.pages[n]
	m := borrow()
	defer m.giveBack()
	if p.Frame != nil {
		first, last := "", ""
		if pl.first < pl.last {
			first, last = f.labels[pl.first], f.labels[pl.last-1]
		}
		m.items = append(m.items, p.Frame(number, first, last)...)
	}
	X, Y := p.Area.Left, p.Area.Top
	if pl.intro {
		y := Y
		for i := range p.Intro {
			if i > 0 {
				y += p.Intro[i].Air
			}
			m.add(&p.Intro[i], X, y)
			y += p.Intro[i].H
		}
	}
	for _, s := range pl.spots {
		b := &f.Blocks[s.block]
		if s.again {
			again := b.Again.Artifact()
			m.add(&again, X+s.x, Y+s.y-b.Air-b.Again.H)
		}
		m.add(b, X+s.x, Y+s.y)
	}
	return Page{W: p.W, H: p.H, Items: slices.Clone(m.items)}
}
