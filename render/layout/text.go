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
	chunks []chunk
	face   fonts.Face
	size   Mpt
	color  doc.Color
	panel  *Style // behind it; nil for none
}

// entre is what stands between two facts of one line: at the end of a line nobody
// needs it, and it is not set.
const entre = "\u00a0· "

// chunk is what cannot be broken, before it has a size: a word with the space
// or hyphen that follows it. Advances are in 1/1000 em.
type chunk struct {
	from, to   int32 // in the text of the run
	adv, trail int32 // with what hangs at its end, and of that
}

// piece is a chunk at its size, or a part of one.
type piece struct {
	run      int32 // index of its run
	from, to int32 // in the text of that run
	glued    bool  // no break after it: the next run continues the word, or is its space
	w        Um    // with its spaces
	trail    Um    // of those spaces, which may hang over the end of a line
}

// blank reports the spaces that begin a run: they hang over the end of a line, and begin none.
func (p *piece) blank() bool { return p.w == p.trail }

// line is a range of pieces.
type line struct {
	from, to int
	w        Um // without the hanging space
}

// width is an advance of 1/1000 em at a size, in micrometres.
func width(advance int, size Mpt) Um {
	return Um((advance*int(size)*127 + 180000) / 360000)
}

// chunks appends text cut at its break points: after a space, after a hyphen or
// a slash between letters. Never at U+00A0, U+202F, U+2011 nor at a dash, nor inside
// a proper name that hyphens join, which a reader must know again. Each
// is measured alone, as a line may begin with it; kerning between its last
// letter and its spaces goes with these, and so does a point between two facts.
func chunks(out []chunk, f fonts.Face, text string) []chunk {
	pen, c, word, prev := f.Pen(), chunk{}, int32(0), ' '
	facts := int32(0) // the advance before the last space that does not break
	hyphen := false   // prev follows a letter: a line may end here if a letter follows
	for i, r := range text {
		if prev == ' ' && r != ' ' && i > 0 || hyphen && unicode.IsLetter(r) && (prev == '/' || !inName(text, i)) {
			out = append(out, c.ends(text, i, word, facts))
			pen, c, word, prev = f.Pen(), chunk{from: int32(i)}, 0, ' '
		}
		if r == '\u00a0' {
			facts = c.adv
		}
		if c.adv += int32(pen.Add(r)); r != ' ' {
			word = c.adv
		}
		hyphen = (r == '-' || r == '/') && unicode.IsLetter(prev)
		prev = r
	}
	return append(out, c.ends(text, len(text), word, facts))
}

// ends is a chunk up to i, of which what hangs over the end of a line begins after
// its word, or after the facts that a point parts.
func (c chunk) ends(text string, i int, word, facts int32) chunk {
	if c.to = int32(i); strings.HasSuffix(text[c.from:i], entre) {
		word = facts
	}
	c.trail = c.adv - word
	return c
}

// sized gives the chunks of runs their sizes.
func (m *memory) sized(runs []run) []piece {
	n := 0
	for i := range runs {
		n += len(runs[i].chunks)
	}
	ps := m.pieces.take(n)
	for i := range runs {
		r := &runs[i]
		from := len(ps)
		for _, c := range r.chunks {
			ps = append(ps, newPiece(i, r, c))
		}
		if st := r.panel; st != nil {
			ps[from].w += st.Pad.Left
			last := &ps[len(ps)-1]
			last.w, last.trail = last.w-last.trail+st.Pad.Right+st.Gap, st.Gap // the gap is the space that ends the run
		}
		// a space at the head of the next hangs here too
		if i+1 < len(runs) && (r.panel != nil || !strings.HasSuffix(r.node.Text, " ")) {
			ps[len(ps)-1].glued = true
		}
	}
	return ps
}

func newPiece(i int, r *run, c chunk) piece {
	return piece{run: int32(i), from: c.from, to: c.to, w: width(int(c.adv), r.size), trail: width(int(c.trail), r.size)}
}

// splitLong breaks pieces wider than w where they part best (see looser), then at their
// natural points (after / @ . - _), else between any two letters: an overflow is never
// printed. It counts the names that it cuts, and what it cuts worse: ties and words.
func splitLong(ps []piece, runs []run, w Um) (set []piece, names, forced int) {
	wide := false
	for i := range ps {
		if ps[i].glued && i+1 < len(ps) && !ps[i+1].blank() && ps[i].w+ps[i+1].w-ps[i+1].trail > w {
			ps[i].glued = false // two words that no line holds together stand one under the other
		}
		wide = wide || ps[i].w-ps[i].trail > w
	}
	if !wide {
		return ps, 0, 0
	}
	out := make([]piece, 0, len(ps)+8)
	for _, p := range ps {
		loose, cut, ties := runs[p.run].looser(p, w)
		names += cut
		for _, p := range loose {
			var hard int
			out, hard = runs[p.run].splitWord(out, p, w)
			forced += hard
		}
		forced += ties
	}
	return out, names, forced
}

// looser is p in the parts that it is made of, when no line holds it: a day parts from its
// hours before hours do, tied words before a name does at its hyphens, and a name before a
// word. It counts the names that it cuts, and the ties.
func (r *run) looser(p piece, w Um) (out []piece, names, ties int) {
	if p.w-p.trail <= w {
		return []piece{p}, 0, 0
	}
	var words []piece
	for _, part := range r.cutAt(nil, p, afterDay) {
		if part.w-part.trail <= w {
			words = append(words, part)
		} else {
			words = r.cutAt(words, part, afterTie)
		}
	}
	for _, word := range words {
		if word.w-word.trail <= w {
			out = append(out, word)
			continue
		}
		before := len(out)
		if out = r.cutAt(out, word, afterHyphen); len(out) > before+1 {
			names++
		}
	}
	return out, names, len(words) - 1
}

// cutAt appends the parts of p: a new one begins where one may.
func (r *run) cutAt(out []piece, p piece, may func(before, after string) bool) []piece {
	text, from := r.node.Text[p.from:p.to], p.from
	for i := range text {
		if may(text[:i], text[i:]) {
			head := r.part(p, from, p.from+int32(i))
			out, from = append(out, head), p.from+int32(i)
		}
	}
	last := r.part(p, from, p.to)
	last.glued = p.glued
	return append(out, last)
}

// afterTie reports a space that does not break, before a word and no sign.
func afterTie(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return strings.HasSuffix(before, "\u00a0") && (unicode.IsLetter(next) || unicode.IsDigit(next))
}

// afterDay reports a tie between a word, « lundi, » or « mai », and the figure that it leads to.
// What stands before is read only where there is one: a word of ten thousand signs is asked
// at each of them.
func afterDay(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return unicode.IsDigit(next) && afterTie(before, after) && endsInAWord(before)
}

// endsInAWord reports that the last of what ties hold together is three letters or more, and
// nothing but letters before its comma or colon.
func endsInAWord(tied string) bool {
	word := strings.TrimRight(tied[strings.LastIndexAny(strings.TrimRight(tied, "\u00a0"), " \u00a0")+1:], ",: \u00a0")
	return utf8.RuneCountInString(word) >= 3 &&
		!strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
}

func afterHyphen(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return strings.HasSuffix(before, "-") && unicode.IsLetter(next)
}

// splitWord appends p in parts that a line holds each, and counts those that it cuts
// between two letters.
func (r *run) splitWord(out []piece, p piece, w Um) (set []piece, forced int) {
	for p.w-p.trail > w {
		n, natural := longest(r.node.Text[p.from:p.to], r, w)
		if p.from+int32(n) >= p.to {
			break
		}
		if !natural {
			forced++
		}
		head, tail := r.part(p, p.from, p.from+int32(n)), r.rest(p, p.from+int32(n), w)
		tail.glued = p.glued
		out, p = append(out, head), tail
	}
	return append(out, p), forced
}

// rest is what is left of p from there on, measured where a line may hold it: ten thousand
// letters are not read again at each line.
func (r *run) rest(p piece, from int32, w Um) piece {
	if r.wider(bare(r.node.Text[from:p.to]), w) {
		p.from = from
		return p // as wide as before: it only has to be wider than a line
	}
	return r.part(p, from, p.to)
}

// wider reports a text that no line holds for sure, read as far as that shows.
func (r *run) wider(text string, w Um) bool {
	pen, adv := r.face.Pen(), 0
	for _, c := range text {
		if adv += pen.Add(c); width(adv, r.size) > w+1 { // widths of parts are rounded each
			return true
		}
	}
	return false
}

// part is a piece of p, measured anew.
func (r *run) part(p piece, from, to int32) piece {
	text := r.node.Text[from:to]
	adv := r.face.Advance(text)
	return newPiece(int(p.run), r, chunk{from, to, int32(adv), int32(adv - r.face.Advance(bare(text)))})
}

// bare is a text without what hangs over the end of a line.
func bare(text string) string { return strings.TrimRight(text[:len(text)-int(hung(text))], " \u00a0") }

// hung is how many bytes at the end of a line are a point that parts it from the next.
func hung(text string) int32 {
	if strings.HasSuffix(text, entre) {
		return int32(len(entre))
	}
	return 0
}

// longest is the length of the longest start of s that fits in w, cut after a
// natural point when there is one in it, and one rune at least.
func longest(s string, r *run, w Um) (n int, atNatural bool) {
	pen, adv, fit, natural := r.face.Pen(), 0, 0, 0
	for i, c := range s {
		end := i + utf8.RuneLen(c)
		if adv += pen.Add(c); fit > 0 && width(adv, r.size) > w {
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
