package layout

import "feuillet/render/doc"

// paragraph is a text with its sizes, and how it was last broken.
//
// A page is measured about ten times before it is set, and most of what a measure
// does is the same as in the one before. Three things are kept apart, for they
// change at three speeds. The chunks of a run, words with the sums of their
// advances and kerning in the units of the face, never change: they are cut once a
// page. Pieces are chunks at a size, and change with the scale of the type or with
// a style that a step reduced. Lines are pieces at a width, and change with the
// width of the column too, which hiding its neighbour does. A change of air alone
// touches none of the three, and moves boxes only. A measure only counts lines: they are
// broken once, where the page places them.
type paragraph struct {
	runs []run
	ps   []piece // on one line

	broken []piece // for lines of width w
	w      Um
	rows   int    // how many lines these are
	names  int    // that are cut at their hyphens, for no line holds them
	forced int    // words broken where French does not
	in     room   // that it was last set in
	fold   folded // the text in two columns there; empty for one
	high   int    // lines high it is there

	// all that its sizes depend on: small styles are added, never taken away, so that their number
	// tells which they are
	scale, small int
	other        *paragraph // the same text at other sizes
}

// room is what a box leaves to its text.
type room struct {
	w    Um
	long bool // lines may be as long as the box is wide
}

// paragraph is the text of n, a paragraph. Tries of a page share what they have
// in common: the advances of a text, which a size only multiplies, and its
// lines, which the air between blocks does not change.
func (b *builder) paragraph(n *doc.Node, in look) *paragraph {
	scale, small, last := b.state.scale, len(b.state.small), b.known[n]
	for t := last; t != nil; t = t.other {
		if t.scale == scale && t.small == small {
			return t
		}
	}
	runs := b.collect(n, in, b.runs.take(countRuns(n)))
	for i := range runs {
		if r := &runs[i]; last != nil {
			r.chunks = last.runs[i].chunks
		} else {
			b.cut = chunks(b.cut[:0], r.face, r.node.Text)
			r.chunks = append(b.chunks.take(len(b.cut)), b.cut...)
		}
	}
	t := &append(b.texts.take(1), paragraph{runs: runs, ps: b.sized(runs), scale: scale, small: small, other: last})[0]
	if b.known != nil {
		b.known[n] = t
	}
	return t
}

// countRuns counts the runs of text in n.
func countRuns(n *doc.Node) int {
	count := 0
	if n.Text != "" {
		count = 1
	}
	for _, k := range n.Kids {
		count += countRuns(k)
	}
	return count
}

// collect appends the runs of text in n, not cut yet.
func (b *builder) collect(n *doc.Node, in look, out []run) []run {
	if n.Text != "" {
		out = append(out, run{node: n, face: in.face, size: in.size, color: in.color})
	}
	for _, k := range n.Kids {
		from, st := len(out), b.sheet.style(k.Style)
		out = b.collect(k, b.inherit(in, k.Style, st), out)
		if (st.Fill != nil || st.Line != nil) && len(out) == from+1 {
			out[from].panel = st
		}
	}
	return out
}

// measure is the length of a line of some seventy signs, which the eye follows to its end
// and back to the next: in thousandths of the size of its letters.
const measure = 30800

// measure is the longest line of the text that is read with ease, in the letters that most
// of it has.
func (t *paragraph) measure() Um {
	longest, size := 0, Mpt(0)
	for i := range t.runs {
		if n := len(t.runs[i].node.Text); n > longest {
			longest, size = n, t.runs[i].size
		}
	}
	return width(measure, size)
}

// setIn sets the text of x in a box of width w, and gives how many lines high it is.
func (x *box) setIn(w Um) int {
	t, in := x.text, room{w, x.long}
	if t.high == 0 || t.in != in {
		t.in, t.high = in, t.setIn(x.st, in)
	}
	return t.high
}

// setIn sets the text in a room. However wide the box, no line is longer than one that is read
// with ease; but on a page that must have longer ones for its words, where these are fewer.
func (t *paragraph) setIn(st *Style, in room) int {
	readable := min(in.w, t.measure())
	t.fold = folded{}
	most, rows := readable, t.set(readable)
	read := rows
	if st.Long || in.long && readable < in.w {
		if n := t.set(in.w); st.Long || n < rows {
			most, rows = in.w, n
		}
	}
	if st.Fold && in.w*10 >= t.measure()*foldMin {
		f := t.folds(st, in.w)
		high := f.high()
		lower := high < rows || rows < read && high < read && high*100 <= rows*foldCost
		if lower && high >= max(st.Column, 2) { // one line is no column
			t.set(min(f.first, f.last))
			t.fold = f
			return high
		}
	}
	return t.set(most)
}

// set breaks the words that lines of width w do not hold, and counts these lines.
func (t *paragraph) set(w Um) int {
	if t.rows == 0 || t.w != w {
		t.w = w
		t.broken, t.names, t.forced = splitLong(t.ps, t.runs, w)
		t.rows = countLines(t.broken, w)
	}
	return t.rows
}

// linesOf are those of the text as it was set.
func (m *memory) linesOf(t *paragraph) []line {
	if t.fold.head > 0 && t.fold.at > 0 {
		return m.foldedLines(t)
	}
	return m.breakLines(t.broken, t.w)
}
