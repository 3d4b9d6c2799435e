package layout

import "slices"

// Part is a stretch of a document that starts on a new page: what stands
// across the head of its first page, blocks in columns, then what stands across the
// foot of its last page.
type Part struct {
	Intro   []Block
	Body    []Block
	Outro   []Block
	Columns int // one at least
	Gap     Um  // between columns
	Step    Um  // what heights of blocks are whole numbers of, so that lines of columns meet; zero for none
	Looser  Um  // the most air that a loose block takes above it, on no step
	Area    Edges
	W, H    Um // of the page
	// Frame gives what surrounds the columns of a page: running head, folio.
	// first and last are the labels of its first and last blocks.
	Frame func(number int, first, last string) []Item
	Held  Held
}

// Held is what the first page of a part already holds: the end of another part, whose
// frame that page has. Zero for a page of its own.
type Held struct {
	Top  Um // from the top of the area down
	Foot Um // by how much its foot is higher than that of this part
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
	from   []int // the block of Part.Body that each of Blocks is, or is a part of
	page   []int // of each block of Part.Body
	labels []string
}

// plannedPage is what stands on a page, in reading order.
type plannedPage struct {
	spots       []spot
	intro       bool
	outro       bool
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
// after it, and the columns of a page are as even as they can be.
func (p *Part) Break() *Plan {
	f := &Plan{part: p}
	f.from = f.prepare()
	top, foot, intro, done := p.introduced(), p.Held.Foot, true, false
	turns := f.turns(p.room(top) - foot)
	for i := 0; i < len(f.Blocks) || !done; {
		room := p.room(top) - foot
		spots, next := f.fill(i, room)
		if turns != nil && i < len(turns) && turns[i] > i && turns[i] < next {
			spots, next = spots[:turns[i]-i], turns[i]
		}
		if next == i && top == 0 && i < len(f.Blocks) {
			next = i + 1 // one mark taller than the page: printed all the same, once
			spots = []spot{{block: i}}
		}
		if done = next == len(f.Blocks); done && p.concluded() > 0 {
			spots, next, done = f.conclude(i, room, spots)
			if done {
				room -= p.concluded()
			}
		}
		spots = f.even(i, next, room, spots)
		for k := range spots {
			spots[k].y += top
		}
		f.pages = append(f.pages, plannedPage{spots: spots, intro: intro, outro: done, first: i, last: next})
		i, top, foot, intro = next, 0, 0, false
	}
	f.number()
	return f
}

// introduced is how far down the columns of the first page begin.
func (p *Part) introduced() Um {
	h := p.Held.Top
	for _, b := range p.Intro {
		if h > 0 {
			h += b.Air
		}
		h += b.H
	}
	if h > 0 && len(p.Body) > 0 {
		h += p.Body[0].Air
	}
	return p.Whole(h)
}

// concluded is the height of what stands across the foot of the last page.
func (p *Part) concluded() (h Um) {
	for _, b := range p.Outro {
		h += b.Air + b.H
	}
	return h
}

// conclude keeps room across the foot of what would be the last page. Where that takes
// room from its blocks, some go over to one more page, else it stands there alone.
func (f *Plan) conclude(i int, room Um, whole []spot) (spots []spot, next int, done bool) {
	spots, next = f.fill(i, room-f.part.concluded())
	switch {
	case next == len(f.Blocks) || len(f.Blocks) == 0:
		return spots, next, true
	case next == i:
		return whole, len(f.Blocks), false
	}
	return spots, next, false
}

// Whole is h rounded up to a number of steps.
func (p *Part) Whole(h Um) Um {
	if p.Step == 0 {
		return h
	}
	return (h + p.Step - 1) / p.Step * p.Step
}

// room is the height of the columns that begin at top.
func (p *Part) room(top Um) Um { return p.H - p.Area.Top - p.Area.Bottom - top }

// number notes the page and the label of each block.
func (f *Plan) number() {
	f.page = make([]int, len(f.part.Body))
	for n := len(f.pages) - 1; n >= 0; n-- {
		for i := f.pages[n].last - 1; i >= f.pages[n].first; i-- {
			f.page[f.from[i]] = n
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
		used = f.part.Held.Top
		for _, b := range f.part.Intro {
			if used > 0 {
				used += b.Air
			}
			used += b.H
		}
	}
	for _, s := range f.pages[n].spots {
		used = max(used, s.y+f.Blocks[s.block].H)
	}
	if f.pages[n].outro && len(f.part.Outro) > 0 {
		used = f.part.H - f.part.Area.Top - f.Foot(n)
	}
	return used
}

// Foot is from the edge of the paper to the area of page n.
func (f *Plan) Foot(n int) Um {
	if n == 0 {
		return f.part.Area.Bottom + f.part.Held.Foot
	}
	return f.part.Area.Bottom
}

// Free is what page n leaves under what it holds.
func (f *Plan) Free(n int) Um { return f.part.H - f.part.Area.Top - f.Foot(n) - f.Used(n) }

// PageOf is the page where block i of Part.Body begins, from 0.
func (f *Plan) PageOf(i int) int { return f.page[i] }

// Range are the blocks of Part.Body that stand on page n, from 0, in whole or in
// part: from first up to last, last excluded.
func (f *Plan) Range(n int) (first, last int) {
	p := f.pages[n]
	if p.first == p.last {
		return 0, 0
	}
	return f.from[p.first], f.from[p.last-1] + 1
}

// Page makes page n, from 0, whose printed number is number. Pages are made
// one at a time, so that a long document is never whole in memory.
func (f *Plan) Page(n, number int) Page {
	p, pl := f.part, f.pages[n]
	m := borrow()
	defer m.giveBack()
	if p.Frame != nil && (n > 0 || p.Held.Top == 0) {
		first, last := "", ""
		if pl.first < pl.last {
			first, last = f.labels[pl.first], f.labels[pl.last-1]
		}
		m.items = append(m.items, p.Frame(number, first, last)...)
	}
	X, Y := p.Area.Left, p.Area.Top
	if pl.intro {
		y := Y + p.Held.Top
		for i := range p.Intro {
			if y > Y {
				y += p.Intro[i].Air
			}
			m.add(&p.Intro[i], X, y)
			y += p.Intro[i].H
		}
	}
	for i, s := range pl.spots {
		b := &f.Blocks[s.block]
		if s.again {
			again := b.Again.Artifact()
			m.add(&again, X+s.x, Y+s.y-f.again(b))
		}
		joined := i+1 < len(pl.spots) && pl.spots[i+1].x == s.x
		switch {
		case b.of != nil && b.head && joined: // with its other half, once
			m.add(b.of, X+s.x, Y+s.y)
		case b.of != nil && !b.head && i > 0 && pl.spots[i-1].x == s.x: // so drawn
		default:
			m.add(b, X+s.x, Y+s.y)
		}
	}
	if pl.outro {
		y := p.H - f.Foot(n) - p.concluded()
		for i := range p.Outro {
			m.add(&p.Outro[i], X, y+p.Outro[i].Air)
			y += p.Outro[i].Air + p.Outro[i].H
		}
	}
	return Page{W: p.W, H: p.H, Items: slices.Clone(m.items)}
}
