package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/fonts"
	"feuillet/render/doc"
)

// run is text of one look inside a paragraph.
type run struct {
	node   *doc.Node
	text   string
	chunks []chunk
	face   fonts.Face
	size   Mpt
	color  doc.Color
}

// piece is what cannot be broken: a word with the space or hyphen that follows it.
type piece struct {
	run   int // index of its run
	text  string
	w     Um   // with its space
	trail Um   // of that space, which may hang over the end of a line
	glued bool // no break after it: the next run continues the word
}

// line is a range of pieces.
type line struct {
	from, to int
	w        Um // without the hanging space
}

// width is an advance of 1/1000 em at a size, in micrometres.
func width(advance int, size Mpt) Um {
	return Um((advance*int(size)*127 + 180000) / 360000)
}

// chunk is a piece before it has a size: text and advances in 1/1000 em.
type chunk struct {
	text       string
	adv, trail int
}

// chunks cuts text at its break points: after a space, after a hyphen between
// letters. Never at U+00A0, U+202F, U+2011 nor at a dash.
func chunks(f fonts.Face, text string) []chunk {
	out := make([]chunk, 0, 8)
	for text != "" {
		n := breakPoint(text)
		out = append(out, newChunk(f, text[:n]))
		text = text[n:]
	}
	return out
}

func newChunk(f fonts.Face, s string) chunk {
	bare := strings.TrimRight(s, " ")
	c := chunk{text: s, adv: f.Advance(bare)}
	if bare != s {
		_, last := utf8.DecodeLastRuneInString(bare)
		end := len(bare) - last // kerning between the last letter and the space goes with the space
		c.trail = f.Advance(s[end:]) - f.Advance(bare[end:])
		c.adv += c.trail
	}
	return c
}

// pieces gives the chunks of runs their sizes.
func pieces(runs []run) []piece {
	n := 0
	for _, r := range runs {
		n += len(r.chunks)
	}
	ps := make([]piece, 0, n)
	for i, r := range runs {
		for _, c := range r.chunks {
			ps = append(ps, newPiece(i, r, c))
		}
		if n := len(ps); n > 0 && i+1 < len(runs) && !strings.HasSuffix(ps[n-1].text, " ") && !strings.HasPrefix(runs[i+1].text, " ") {
			ps[n-1].glued = true
		}
	}
	return ps
}

func newPiece(i int, r run, c chunk) piece {
	return piece{run: i, text: c.text, w: width(c.adv, r.size), trail: width(c.trail, r.size)}
}

// breakPoint is the length of the first unbreakable piece of s.
func breakPoint(s string) int {
	letter := false
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		switch {
		case r == ' ':
			for end < len(s) && s[end] == ' ' {
				end++
			}
			return end
		case (r == '-' || r == '/') && letter && end < len(s):
			if next, _ := utf8.DecodeRuneInString(s[end:]); unicode.IsLetter(next) {
				return end
			}
		}
		letter = unicode.IsLetter(r)
	}
	return len(s)
}

// splitLong breaks pieces wider than w at their natural points (after / @ . - _),
// else between any two letters: an overflow is never printed. It counts the latter.
func splitLong(ps []piece, runs []run, w Um) (set []piece, forced int) {
	wide := false
	for _, p := range ps {
		wide = wide || p.w-p.trail > w
	}
	if !wide {
		return ps, 0
	}
	out := make([]piece, 0, len(ps)+8)
	for _, p := range ps {
		r := runs[p.run]
		for p.w-p.trail > w {
			n, natural := longest(p.text, r, w)
			if n >= len(p.text) {
				break
			}
			if !natural {
				forced++
			}
			head := newPiece(p.run, r, newChunk(r.face, p.text[:n]))
			glued := p.glued
			p = newPiece(p.run, r, newChunk(r.face, p.text[n:]))
			p.glued = glued
			out = append(out, head)
		}
		out = append(out, p)
	}
	return out, forced
}

// longest is the length of the longest start of s that fits in w, cut after a
// natural point when there is one in it, and one rune at least.
func longest(s string, r run, w Um) (n int, atNatural bool) {
	fit, natural := 0, 0
	for i, c := range s {
		end := i + utf8.RuneLen(c)
		if fit > 0 && width(r.face.Advance(s[:end]), r.size) > w {
			break
		}
		fit = end
		if strings.ContainsRune("/@.-_", c) {
			natural = end
		}
		if i > 400 { // no line holds more; keeps hostile words linear
			break
		}
	}
	if natural > 0 && natural < len(s) {
		return natural, true
	}
	return fit, false
}
