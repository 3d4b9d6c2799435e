// Package fonts holds the embedded faces and measures text with them:
// advance widths and kerning, from the same tables that the PDF is drawn with.
package fonts

import (
	_ "embed"
	"sync"
)

// Face is one of the embedded faces.
type Face uint8

// The three weights of Feuillet Hyperlegible.
const (
	Regular Face = iota
	Bold
	ExtraBold
	NumFaces = 3
)

// The files are made by build.py; their licence is OFL.txt.
var (
	//go:embed FeuilletHyperlegible-Regular.ttf
	regular string
	//go:embed FeuilletHyperlegible-Bold.ttf
	bold string
	//go:embed FeuilletHyperlegible-ExtraBold.ttf
	extraBold string
)

// tables parses a face the first time it is asked for.
var tables = [NumFaces]func() *table{
	sync.OnceValue(func() *table { return mustParse(regular) }),
	sync.OnceValue(func() *table { return mustParse(bold) }),
	sync.OnceValue(func() *table { return mustParse(extraBold) }),
}

// String is the PostScript name of the face.
func (f Face) String() string {
	return [NumFaces]string{"FeuilletHyperlegible-Regular", "FeuilletHyperlegible-Bold",
		"FeuilletHyperlegible-ExtraBold"}[f]
}

// TTF is a copy of the font file, for the caller to keep: fpdf writes into the
// slice that it is given.
func (f Face) TTF() []byte { return []byte([NumFaces]string{regular, bold, extraBold}[f]) }

// Has says whether the face draws r.
func (f Face) Has(r rune) bool { return tables[f]().has(r) }

// Width is the advance of one rune in 1/1000 em, 0 if the face lacks it.
func (f Face) Width(r rune) int {
	t := tables[f]()
	return int(t.width[t.of(r)])
}

// Kern is what the face adds between a and b, in 1/1000 em, mostly negative
// (OpenType GPOS, feature kern).
func (f Face) Kern(a, b rune) int {
	t := tables[f]()
	return t.between(t.of(a), t.of(b))
}

// Advance is the width of a line of text in 1/1000 em, kerning included.
// Runes that the face lacks count for nothing: see Sanitize.
func (f Face) Advance(text string) int {
	p, sum := f.Pen(), 0
	for _, r := range text {
		sum += p.Add(r)
	}
	return sum
}

// Pen measures a line of text rune by rune.
type Pen struct {
	t    *table
	last int // glyph; 0 at the start, and after a rune that the face lacks
}

// Pen is a pen at the start of a line.
func (f Face) Pen() Pen { return Pen{t: tables[f]()} }

// Add is what r adds to the line, in 1/1000 em: its width, and its kerning with
// the rune before it.
func (p *Pen) Add(r rune) int {
	g := p.t.of(r)
	advance := int(p.t.width[g]) + p.t.between(p.last, g)
	p.last = g
	return advance
}

// Ascent is the height of the line above the baseline in 1/1000 em.
func (f Face) Ascent() int { return tables[f]().ascent }

// Descent is the depth of the line below the baseline in 1/1000 em, negative.
func (f Face) Descent() int { return tables[f]().descent }

// CapHeight is the height of a capital in 1/1000 em.
func (f Face) CapHeight() int { return tables[f]().capHeight }

// XHeight is the height of a small letter in 1/1000 em.
func (f Face) XHeight() int { return tables[f]().xHeight }

// Runes lists the repertoire of the face in order of code.
func (f Face) Runes() []rune {
	var all []rune
	for r, g := range tables[f]().glyph {
		if g != 0 {
			all = append(all, rune(r))
		}
	}
	return all
}
