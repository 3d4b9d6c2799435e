package layout

import (
	"feuillet/fonts"
	"feuillet/render/doc"
)

// paragraph is a text with its sizes, and how it was last broken.
type paragraph struct {
	runs []run
	ps   []piece // on one line

	w      Um
	broken []piece
	lines  []line
	forced int // words broken where French does not
}

// tries is what the tries of a page have in common: the advances of a text,
// which a size only multiplies, and its lines, which the air between blocks
// does not change.
type tries struct {
	chunks map[inFace][]chunk
	texts  map[atScale]*paragraph
}

type inFace struct {
	node *doc.Node
	face fonts.Face
}

// atScale is all that the sizes of a text depend on: small styles are added,
// never taken away, so that their number tells which they are.
type atScale struct {
	node         *doc.Node
	scale, small int
}

// paragraph is the text of n, a paragraph.
func (b *builder) paragraph(n *doc.Node, in look) *paragraph {
	if b.tries == nil {
		return b.newParagraph(n, in)
	}
	k := atScale{n, b.state.scale, len(b.state.small)}
	t := b.tries.texts[k]
	if t == nil {
		t = b.newParagraph(n, in)
		b.tries.texts[k] = t
	}
	return t
}

func (b *builder) newParagraph(n *doc.Node, in look) *paragraph {
	runs := b.collect(n, in, b.runs.take(countRuns(n)))
	t := append(b.texts.take(1), paragraph{runs: runs, ps: b.sized(runs)})
	return &t[0]
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

// collect appends the runs of text in n.
func (b *builder) collect(n *doc.Node, in look, out []run) []run {
	if n.Text != "" {
		out = append(out, run{n, b.advances(n, in.face), in.face, in.size, in.color})
	}
	for _, k := range n.Kids {
		out = b.collect(k, b.inherit(in, k.Style, b.sheet.style(k.Style)), out)
	}
	return out
}

func (b *builder) advances(n *doc.Node, f fonts.Face) []chunk {
	if b.tries == nil {
		return b.newChunks(n, f)
	}
	k := inFace{n, f}
	c, ok := b.tries.chunks[k]
	if !ok {
		c = b.newChunks(n, f)
		b.tries.chunks[k] = c
	}
	return c
}

func (b *builder) newChunks(n *doc.Node, f fonts.Face) []chunk {
	b.cut = chunks(b.cut[:0], f, n.Text)
	return append(b.chunks.take(len(b.cut)), b.cut...)
}

// set breaks the text in lines of width w.
func (m *memory) set(t *paragraph, w Um) {
	if t.lines == nil || t.w != w {
		t.w = w
		t.broken, t.forced = splitLong(t.ps, t.runs, w)
		t.lines = m.breakLines(t.broken, w)
	}
}
