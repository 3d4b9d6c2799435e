package layout

import "slices"

// breakLines sets pieces in lines of width w: as few lines as greedy breaking
// gives, then the least ragged of those (total fit), so that headlines are
// balanced and no paragraph ends on one short word when it can be helped. One line
// has nothing to balance; a text of several hundred words is one that nobody looks
// at as a shape, and greedy breaking is then as good and much faster.
func (m *memory) breakLines(ps []piece, w Um) []line {
	n := countLines(ps, w)
	lines := m.lines.take(n)
	if n == 1 || len(ps) > 400 {
		return greedyLines(lines, ps, w)
	}
	return m.totalFit(lines[:n], ps, w)
}

// greedyLines appends the longest lines that hold.
func greedyLines(out []line, ps []piece, w Um) []line {
	for from := 0; from < len(ps); {
		to := lineEnd(ps, from, w)
		out = append(out, line{from, to, lineWidth(ps, from, to)})
		from = to
	}
	return out
}

// lineEnd is the end of the longest line from piece from, one unit at least.
func lineEnd(ps []piece, from int, w Um) int {
	end, sum := from, Um(0)
	for i := from; i < len(ps); i++ {
		if sum += ps[i].w; sum-ps[i].trail > w && end > from {
			return end
		}
		if !ps[i].glued {
			end = i + 1
		}
	}
	return len(ps)
}

func lineWidth(ps []piece, from, to int) Um {
	sum := Um(0)
	for i := from; i < to; i++ {
		sum += ps[i].w
	}
	if to > from {
		sum -= ps[to-1].trail
	}
	return sum
}

// totalFit minimises the sum of squared ends of lines over as many lines as out
// has.
//
// Greedy lines take what holds, and leave what remains to the last one: a title of
// nine words becomes eight and one. What is set large is read as a shape before it
// is read as words, so that lines of one paragraph must have about one length. No
// line can be judged alone for that: a word that goes down from one line may be
// what the next has no room for. Hence all breaks are weighed together, as Knuth
// and Plass do (Breaking Paragraphs into Lines, 1981), with less than they need:
// text is not justified, so that spaces do not stretch and no line is infeasible,
// and French is not hyphenated here, so that words are what lines are made of.
//
// The number of lines is that of greedy breaking, which is the least there is.
// Without that a wider gap at each end could be cheaper than a full paragraph with
// a short last line, and the page, which counts heights in lines, would not hold
// any more for the sake of a nicer break.
//
// It is then a shortest path. A state is (k, j): the first j pieces are set in k
// lines. Its cost comes from some (k-1, i), plus that of the line from i to j.
// cost is that row of k-1, next the one of k, and from[j] is the i of the least,
// kept for all k to walk back from the last piece. From each i the line grows until
// it is full, so that the work is lines × pieces × pieces of a line: some thousands
// of additions for a paragraph of a page. The squares make two middling gaps cheaper
// than a small one and a large one, which is what « even » means; they are counted
// in whole tenths of a millimetre, so that pages are the same on every machine.
//
// Ties go to the first i, that is, to the longest last line.
func (m *memory) totalFit(out []line, ps []piece, w Um) []line {
	const none = int64(1) << 62
	n, size := len(out), len(ps)+1
	m.costs = slices.Grow(m.costs[:0], 2*size)[:2*size]
	m.from = slices.Grow(m.from[:0], n*size)[:n*size]
	cost, next := m.costs[:size], m.costs[size:]
	for j := range cost {
		cost[j] = none
	}
	cost[0] = 0
	for k := range n {
		from := m.from[k*size:][:size]
		for j := range next {
			next[j] = none
		}
		for i := range ps {
			if cost[i] == none {
				continue
			}
			sum := Um(0)
			for j := i + 1; j <= len(ps); j++ {
				p := &ps[j-1]
				sum += p.w
				set := sum - p.trail
				if set > w && j > i+1 {
					break
				}
				if p.glued && j < len(ps) {
					continue
				}
				if c := cost[i] + ragged(set, w, j == len(ps)); c < next[j] {
					next[j], from[j] = c, int32(i)
				}
			}
		}
		cost, next = next, cost
	}
	if cost[len(ps)] >= none {
		return greedyLines(out[:0], ps, w)
	}
	for k, j := n-1, len(ps); k >= 0; k-- {
		i := int(m.from[k*size+j])
		out[k] = line{i, j, lineWidth(ps, i, j)}
		j = i
	}
	return out
}

// ragged is the cost of a line: the square of the room left at its end, in
// tenths of a millimetre. A last line may be short without any cost, but not one
// small word: under a third of the width it costs what lacks to that third, times
// the third. So a paragraph whose lines are all good keeps its short last line,
// and one that can bring a word down at little cost does.
func ragged(set, w Um, last bool) int64 {
	room := int64(w-set) / 100
	if !last {
		return room * room
	}
	if set*3 < w {
		return (int64(w)/300 - int64(set)/100) * int64(w) / 300
	}
	return 0
}
