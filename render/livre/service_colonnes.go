package livre

import (
	"iter"
	"math"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// passages are the columns of a table of stops.
var passages = [...]string{"passage-jour", "passage-commune", "passage-place", "passage-heures"}

// widths are those of the columns of a table of stops.
type widths [len(passages)]layout.Um

func (w widths) sum() (all layout.Um) {
	for _, c := range w {
		all += c
	}
	return all
}

// measures is what the cells of a table of stops ask for: each on one line, and of each
// column the widest cell and the widest of what is never cut, a word or a range of hours,
// in the boldest letters of the table.
type measures struct {
	cells         []widths
	widest, least widths
}

// cells reads the cells of rows.
func (s *service) cells(rows []*doc.Node) (m measures) {
	m.cells = make([]widths, len(rows))
	for r, row := range rows {
		for c, cell := range row.Kids {
			m.cells[r][c] = s.alone(cell.Text, cell.Kids...)
			m.widest[c] = max(m.widest[c], m.cells[r][c])
			for _, word := range whole(plain(cell)) {
				m.least[c] = max(m.least[c], s.alone("", doc.Text(doc.Group, "gras", word)))
			}
		}
	}
	return m
}

// alone is how wide what a cell holds is on one line.
func (s *service) alone(text string, kids ...*doc.Node) (w layout.Um) {
	bare := &doc.Node{Role: doc.Artifact, Style: "passage-place", Text: text, Kids: kids}
	for _, it := range s.sheet.Set(bare, 10*s.sheet.W, "page").Items {
		w = max(w, it.X+it.W)
	}
	return w
}

// plain is the text of a cell.
func plain(n *doc.Node) string {
	all := n.Text
	for _, k := range n.Kids {
		all += plain(k)
	}
	return all
}

// whole are the parts of a text that no line cuts: between its spaces that break, and a name
// between its hyphens.
func whole(text string) (out []string) {
	for word := range strings.SplitSeq(text, " ") {
		out = append(out, strings.SplitAfter(word, "-")...)
	}
	return out
}

// columnParts are the parts of its widest cell that a column may have, in hundredths.
var columnParts = [...]layout.Um{100, 80, 66, 52, 36}

// columnsOf makes the columns of a table of stops as wide as its rows need: where a row of
// one line does not hold, as wide as makes the fewest lines. A column is as wide as its
// longest words, or a part of that, and never so narrow that a word or hours are cut.
func (s *service) columnsOf(rows []*doc.Node) {
	room := s.sheet.W - 2*layout.MM(s.m.Page.Marge) - 3*s.sheet.Styles["passage"].Gap
	m := s.cells(rows)
	best, fewest := m.least, math.MaxInt
	for w := range m.tries() {
		if w.sum() > room {
			continue
		}
		if lines := m.lines(w); lines < fewest {
			best, fewest = w, lines
		}
	}
	best[0] += max(0, room-best.sum())
	for c, name := range passages {
		if st := *s.sheet.Styles[name]; name != "passage-place" {
			st.Width = layout.Size{Base: int(best[c])}
			s.sheet.Styles[name] = &st
		}
	}
}

// tries are widths of columns that are each a part of their widest cell.
func (m *measures) tries() iter.Seq[widths] {
	all := 1
	for range passages {
		all *= len(columnParts)
	}
	return func(yield func(widths) bool) {
		for i := range all {
			w := m.widest
			for c, left := 0, i; c < len(w); c, left = c+1, left/len(columnParts) {
				w[c] = max(m.least[c], w[c]*columnParts[left%len(columnParts)]/100)
			}
			if !yield(w) {
				return
			}
		}
	}
}

// lines are about how many lines the rows have in columns of these widths: words do not
// fill all of their lines.
func (m *measures) lines(w widths) (all int) {
	for _, cells := range m.cells {
		high := 1
		for c := range w {
			if cells[c] > w[c] {
				high = max(high, 2, int((cells[c]*115/100+w[c]-1)/w[c]))
			}
		}
		all += high
	}
	return all
}
