package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foldGap is between the two columns of a text.
const foldGap = Um(6000)

// foldMin is how wide the box of a text in two columns is, in tenths of a line: narrower
// columns have too few words.
const foldMin = 12

// foldCost is how much higher than in long lines a text may be in two columns, in
// hundredths: a few lines more are not worth lines that the eye loses.
const foldCost = 120

// foldShares are the parts of a box that the first of two columns may have, in tenths, the
// best first: of a few lines, one that is wider than the other may spare a line to both.
var foldShares = [...]Um{5, 4, 6, 3, 7}

// folded is a text in two columns: how many lines each has, where the second begins, and how
// wide they are.
type folded struct {
	head, tail  int // lines; none where it does not fold
	at          int // the piece that begins the second column; zero for that of a line
	first, last Um  // widths
}

// high is how many lines high it is.
func (f *folded) high() int { return max(f.head, f.tail) }

// folds is the text in two columns in a box of width w. Columns of many lines are read as
// those of a newspaper; of a few, the second begins a sentence: one that goes on at the head
// of another column is lost.
func (t *paragraph) folds(st *Style, w Um) (best folded) {
	room, most := w-foldGap, t.measure()
	if st.Column > 0 {
		half := min(room/2, most)
		n := t.set(half)
		return folded{(n + 1) / 2, n / 2, 0, half, half}
	}
	for _, share := range foldShares {
		f := folded{first: min(room*share/10, most), last: min(room*(10-share)/10, most)}
		if t.part(&f); f.head > 0 && (best.head == 0 || f.high() < best.high()) {
			best = f
		}
	}
	return best
}

// part finds the sentence that begins the second of two columns so wide: the one that makes
// them lowest, then the first column longest.
func (t *paragraph) part(f *folded) {
	t.set(min(f.first, f.last))
	ps := t.broken
	for k := 1; k < len(ps); k++ {
		if !t.sentence(k) {
			continue
		}
		a, b := countLines(ps[:k], f.first), countLines(ps[k:], f.last)
		if f.at == 0 || max(a, b) < f.high() || max(a, b) == f.high() && a > f.head {
			f.at, f.head, f.tail = k, a, b
		}
	}
}

// foldedLines are those of t in two columns, of which the second begins a sentence.
func (m *memory) foldedLines(t *paragraph) []line {
	f := t.fold
	lines := append(m.lines.take(f.head+f.tail), m.breakLines(t.broken[:f.at], f.first)...)
	for _, l := range m.breakLines(t.broken[f.at:], f.last) {
		lines = append(lines, line{l.from + f.at, l.to + f.at, l.w})
	}
	return lines
}

// countLines is how many lines of width w hold pieces.
func countLines(ps []piece, w Um) (n int) {
	for from := 0; from < len(ps); n++ {
		from = lineEnd(ps, from, w)
	}
	return n
}

// sentence reports that piece k begins a sentence, and that the one before it is no question:
// its answer stands with it. A point after a short word, « av. », ends none.
func (t *paragraph) sentence(k int) bool {
	if t.broken[k-1].glued || t.broken[k].blank() {
		return false
	}
	last := k - 1
	for last > 0 && t.broken[last].blank() {
		last--
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.said(k), "«\u00a0\u202f"))
	return unicode.IsUpper(next) && endsSentence(t.said(last))
}

// said is the text of piece k.
func (t *paragraph) said(k int) string {
	p := &t.broken[k]
	return t.runs[p.run].node.Text[p.from:p.to]
}

// shortWord is the longest word that a point may shorten.
const shortWord = 3

func endsSentence(said string) bool {
	said = strings.TrimRight(said, " \u00a0\u202f»)")
	if strings.HasSuffix(said, "!") || strings.HasSuffix(said, "…") {
		return true
	}
	word, ok := strings.CutSuffix(said, ".")
	word = word[strings.LastIndexAny(word, " \u00a0\u202f'’(")+1:]
	return ok && (utf8.RuneCountInString(word) > shortWord || strings.ContainsFunc(word, unicode.IsDigit))
}
