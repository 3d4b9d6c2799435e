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
	forced int
}

// set breaks the text in lines of width w, and counts the words that had to be
// broken where French does not.
func (t *paragraph) set(w Um) ([]piece, []line, int) {
	if t.lines == nil || t.w != w {
		t.w = w
		t.broken, t.forced = splitLong(t.ps, t.runs, w)
		t.lines = breakLines(t.broken, w)
	}
	return t.broken, t.lines, t.forced
}

// memory keeps what the tries of a page have in common: the advances of a text,
// which a size only multiplies, and its lines, which the air between blocks
// does not change. Without its maps it keeps nothing: for a single try.
type memory struct {
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

func newMemory() *memory {
	return &memory{map[inFace][]chunk{}, map[atScale]*paragraph{}}
}

func (b *builder) paragraph(n *doc.Node, in look) *paragraph {
	k := atScale{n, b.state.scale, len(b.state.small)}
	t := b.texts[k]
	if t == nil {
		runs := b.collect(n, in, nil)
		t = &paragraph{runs: runs, ps: pieces(runs)}
		if b.texts != nil {
			b.texts[k] = t
		}
	}
	return t
}

func (b *builder) advances(n *doc.Node, f fonts.Face) []chunk {
	c, ok := b.chunks[inFace{n, f}]
	if !ok {
		c = chunks(f, n.Text)
		if b.chunks != nil {
			b.chunks[inFace{n, f}] = c
		}
	}
	return c
}
