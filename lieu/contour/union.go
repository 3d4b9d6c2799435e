package contour

import (
	"cmp"
	"slices"
)

// Union is the outline of neighbours together: the sides that only one of them
// has, chained into rings. Neighbours share their points, as in all official
// files; what overlaps cancels out.
func Union(list ...Contour) Contour {
	var sides []cote
	for _, c := range list {
		for _, a := range c {
			for i, p := range a {
				sides = append(sides, nouveauCote(p, a[(i+1)%len(a)]))
			}
		}
	}
	compare := func(a, b cote) int { return cmp.Or(a.a.compare(b.a), a.b.compare(b.b)) }
	slices.SortFunc(sides, compare)
	// One of an odd number stays; an inner side is there twice.
	kept := sides[:0]
	for i := 0; i < len(sides); {
		j := i
		for j < len(sides) && compare(sides[i], sides[j]) == 0 {
			j++
		}
		if (j-i)%2 == 1 {
			kept = append(kept, sides[i])
		}
		i = j
	}
	return chainer(kept)
}

// cote is a side, by its ends in order.
type cote struct{ a, b Point }

func nouveauCote(p, q Point) cote {
	if p.compare(q) > 0 {
		p, q = q, p
	}
	return cote{p, q}
}

func (p Point) compare(q Point) int { return cmp.Or(cmp.Compare(p.Y, q.Y), cmp.Compare(p.X, q.X)) }

// chainer follows sides from end to end. Each point has an even number of
// them, so that each walk comes back; a ring that touches itself is cut there.
func chainer(sides []cote) Contour {
	type bout struct {
		to   Point
		side int
	}
	next := make(map[Point][]bout, len(sides))
	for i, s := range sides {
		next[s.a] = append(next[s.a], bout{s.b, i})
		next[s.b] = append(next[s.b], bout{s.a, i})
	}
	used := make([]bool, len(sides))
	var out Contour
	for i, s := range sides {
		if used[i] {
			continue
		}
		used[i] = true
		walk, rank := Anneau{s.a, s.b}, map[Point]int{s.a: 0, s.b: 1}
		for len(walk) > 1 {
			at := walk[len(walk)-1]
			k := slices.IndexFunc(next[at], func(b bout) bool { return !used[b.side] })
			if k < 0 {
				break // sides that never closed: not rings
			}
			b := next[at][k]
			used[b.side] = true
			if start, seen := rank[b.to]; seen {
				out = append(out, slices.Clone(walk[start:]))
				for _, p := range walk[start+1:] {
					delete(rank, p)
				}
				walk = walk[:start+1]
				continue
			}
			rank[b.to] = len(walk)
			walk = append(walk, b.to)
		}
	}
	return out.orienter()
}

// orienter turns outer rings one way and holes the other, as the centre of
// gravity wants them.
func (c Contour) orienter() Contour {
	for i, a := range c {
		trou := false
		milieu := a.interieur()
		for j, b := range c {
			if j != i && (Contour{b}).Contient(milieu) {
				trou = !trou
			}
		}
		if (a.aire() < 0) != trou {
			slices.Reverse(a)
		}
	}
	return c
}

// interieur is a point inside a ring.
func (a Anneau) interieur() Point {
	p, _ := Contour{a}.Centre()
	return p
}
