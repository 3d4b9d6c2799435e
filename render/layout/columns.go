package layout

// prepare cuts what no column holds, and loosens keeps that ask too much. It
// returns the block of the part that each block comes from.
func (f *Plan) prepare() []int {
	limit := f.part.room(0)
	from := make([]int, 0, len(f.part.Body))
	f.Blocks = make([]Block, 0, len(f.part.Body))
	for i := range f.part.Body {
		for _, piece := range f.part.pieces(&f.part.Body[i], limit) {
			f.Blocks, from = append(f.Blocks, piece), append(from, i)
		}
	}
	sum := Um(0)
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if sum == 0 && b.Again != nil {
			sum = f.again(b)
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

// pieces are b, or what it is cut into: at its seam, where a column may end, and
// between two lines when no column of height limit holds it.
func (p *Part) pieces(b *Block, limit Um) (out []Block) {
	halves := []Block{*b}
	if b.Seam > 0 && b.Rest != nil {
		head, tail := b.halves()
		halves = []Block{head, tail}
	}
	for _, h := range halves {
		room := limit
		if h.Again != nil {
			room -= p.Whole(h.Again.H) + h.Air
		}
		if h.H <= room {
			out = append(out, h)
			continue
		}
		h.of = nil
		out = append(out, h.cut(room)...)
	}
	for i := range out {
		if len(out) > 2 { // more than two halves: each is drawn alone
			out[i].of = nil
		}
		out[i].Loose = out[i].Loose && i == 0
	}
	return out
}

// again is the height of what comes back above a block at the head of a column.
func (f *Plan) again(b *Block) Um { return f.part.Whole(b.Again.H) + b.Air }

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
		spots = f.column(spots, i, end, step*Um(col), y)
		i, y = end, f.part.Whole(y+need)
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
			at += f.again(b)
		case at > 0:
			at += b.Air
		}
		if at += b.H; !b.Keep {
			return end + 1, at - y
		}
		at = f.part.Whole(at)
	}
	return end, at - y
}

// even sets the blocks from i up to next, which the columns of a page hold, in
// those columns as evenly as they stand: the squares of what the columns leave
// empty at their feet are least. A block cut in two columns costs as much as a
// foot of cutCost; on the last page, which has room, none is where they hold whole.
func (f *Plan) even(i, next int, h Um, spots []spot) []spot {
	if len(spots) != next-i || len(spots) == 0 {
		return spots
	}
	if f.part.Columns < 2 {
		if next < len(f.Blocks) {
			f.loosen(spots, h)
		}
		return spots
	}
	e := evener{f, h, next == len(f.Blocks), map[[2]int]even{}}
	if e.whole && e.best(i, next, f.part.Columns).cost >= impossible {
		e.whole, e.known = false, map[[2]int]even{}
	}
	if e.best(i, next, f.part.Columns).cost >= impossible {
		return spots
	}
	out, x, step := spots[:0], Um(0), f.part.Width()+f.part.Gap
	for columns := f.part.Columns; i < next; columns-- {
		end, from := e.best(i, next, columns).end, len(out)
		out = f.column(out, i, end, x, 0)
		if next < len(f.Blocks) { // the last page ends where it ends
			f.loosen(out[from:], h)
		}
		i, x = end, x+step
	}
	return out
}

// loosen spreads what a column of height h leaves at its foot above those of its blocks
// that take it, the first one apart: on no step a little above each; else a step for some of
// them, of which the lines of the block above take a part, and those under it the rest.
func (f *Plan) loosen(column []spot, h Um) {
	loose := 0
	for i := 1; i < len(column); i++ {
		if f.Blocks[column[i].block].Loose {
			loose++
		}
	}
	if loose == 0 {
		return
	}
	last, step := column[len(column)-1], f.part.Step
	left := h - last.y - f.Blocks[last.block].H
	steps := 0
	if step > 0 {
		steps = min(int(left/step), loose)
	}
	down, seen := Um(0), 0
	for i := range column {
		b, lower := &f.Blocks[column[i].block], Um(0)
		switch {
		case i == 0 || !b.Loose:
		case step == 0:
			down += max(0, min(left/Um(loose), f.part.Looser))
		default:
			if seen++; seen*steps/loose > (seen-1)*steps/loose {
				down += step
				if b.Keep { // a heading stands amid its air, its lines on no step
					lower = step * 2 / 5
				}
			}
		}
		column[i].y += down - lower
	}
}

const (
	impossible = int64(1) << 60
	cutCost    = 20 // mm
)

// evener finds where the columns of a page end.
type evener struct {
	f     *Plan
	h     Um
	whole bool            // no block is cut
	known map[[2]int]even // by first block and columns
}

// even is the end of a column and what the columns from it on cost.
type even struct {
	end  int
	cost int64
}

// best is where the first of so many columns from block i on ends. Ties fill the
// first column.
func (e *evener) best(i, next, columns int) even {
	key := [2]int{i, columns}
	if k, ok := e.known[key]; ok {
		return k
	}
	out := even{next, impossible}
	for end, y := i, Um(0); end < next; {
		to, need := e.f.unit(end, y)
		bottom := y + need
		if bottom > e.h || to > next {
			break
		}
		end, y = to, e.f.part.Whole(bottom)
		if columns == 1 && end < next {
			continue
		}
		cost := e.foot(i, bottom)
		if end < next {
			cost += e.best(end, next, columns-1).cost
		} else { // the other columns would be empty
			cost += int64(columns-1) * e.foot(i, 0)
		}
		if cost <= out.cost && cost < impossible {
			out = even{end, cost}
		}
	}
	e.known[key] = out
	return out
}

// foot is what a column that begins with block i and ends at y costs.
func (e *evener) foot(i int, y Um) int64 {
	left := int64(e.h-y) / 1000
	cost := left * left
	switch b := &e.f.Blocks[i]; {
	case b.of == nil || b.head:
	case e.whole:
		return impossible
	default:
		cost += cutCost * cutCost
	}
	return cost
}

// column sets blocks from i up to end in the column at x, from y down.
func (f *Plan) column(out []spot, i, end int, x, y Um) []spot {
	for ; i < end; i++ {
		b := &f.Blocks[i]
		again := y == 0 && b.Again != nil
		switch {
		case again:
			y += f.again(b)
		case y > 0:
			y += b.Air
		}
		out = append(out, spot{i, x, y, again})
		y = f.part.Whole(y + b.H)
	}
	return out
}
