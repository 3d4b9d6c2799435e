package layout

// cost is what pages are worse for: how many they are, then how they look.
type cost struct {
	pages int
	look  int64 // squares of what they leave empty, in mm
}

func (c cost) less(o cost) bool {
	return c.pages < o.pages || c.pages == o.pages && c.look < o.look
}

// turns is where the pages of one column end, by the block that each begins with, so that
// they are as few as can be and what they leave empty is shared among them: who turns them
// sees no page that is full beside one of half. Nil where lines stand on a step, for columns
// share what they leave, and where something stands across the foot of the last page.
func (f *Plan) turns(first Um) []int {
	if f.part.Columns != 1 || f.part.Looser == 0 || len(f.part.Outro) > 0 {
		return nil
	}
	n := len(f.Blocks)
	end, best := make([]int, n+1), make([]cost, n+1)
	for i := n - 1; i >= 0; i-- {
		h := f.part.room(0)
		if i == 0 {
			h = first
		}
		best[i].pages = n + 1
		for to, y := i, Um(0); to < n; {
			next, need := f.unit(to, y)
			if y+need > h {
				break
			}
			c := cost{best[next].pages + 1, best[next].look + f.looks(i, next, h-y-need)}
			if to, y = next, f.part.Whole(y+need); !best[i].less(c) {
				best[i], end[i] = c, next
			}
		}
	}
	return end
}

// looks is how badly a page looks that holds blocks from i up to end and leaves so much: a
// foot counts whole, air between blocks as if each of them had its own. The last page ends
// where it ends.
func (f *Plan) looks(i, end int, left Um) int64 {
	if end == len(f.Blocks) {
		return 0
	}
	loose := Um(f.loose(i, end))
	gap := Um(0)
	if loose > 0 {
		gap = min(left/loose, f.part.Looser)
	}
	foot, air := int64(left-gap*loose)/1000, int64(gap)/1000
	return foot*foot + air*air*int64(loose)
}

// loose is how many blocks after the first one, from i up to end, take air above them.
func (f *Plan) loose(i, end int) (n int) {
	for k := i + 1; k < end; k++ {
		if f.Blocks[k].Loose {
			n++
		}
	}
	return n
}
