package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	lignesMesurees = 500 // are read before the first is shown, to fit columns to them
	largeurLisible = 10  // no column is cut below it
)

// table shows rows in columns as wide as their cells; when the window is too
// narrow, the widest are cut. The last column never is: an id must be copied whole.
type table struct {
	w       *bufio.Writer
	window  int        // characters of a line, 0 for no limit
	titles  int        // rows of titles: one, or none
	waiting [][]string // the first rows, until columns are fitted to them
	widths  []int      // nil until then
}

// newTable shows rows under titles, if there are; titles of nothing are not shown.
func newTable(w io.Writer, window int, titles ...string) *table {
	t := &table{w: bufio.NewWriter(w), window: window}
	if len(titles) > 0 {
		t.titles, t.waiting = 1, [][]string{titles}
	}
	return t
}

// row shows a row, as soon as it may.
func (t *table) row(cells ...string) {
	if t.widths != nil {
		t.write(cells)
		return
	}
	if t.waiting = append(t.waiting, cells); len(t.waiting) == lignesMesurees+t.titles {
		t.fit()
	}
}

// flush ends the table: all its rows are shown.
func (t *table) flush() error {
	if len(t.waiting) > t.titles {
		t.fit()
	}
	return t.w.Flush()
}

// fit gives each column the width of its longest cell, then takes from the
// widest until all fit, the last one apart.
func (t *table) fit() {
	t.widths = make([]int, len(t.waiting[0]))
	for _, row := range t.waiting {
		for i, v := range row {
			t.widths[i] = max(t.widths[i], utf8.RuneCountInString(v))
		}
	}
	over := -t.window
	for _, n := range t.widths {
		over += n + 2
	}
	free := t.widths[:len(t.widths)-1]
	for ; t.window > 0 && over > 0 && len(free) > 0; over-- {
		widest := slices.Index(free, slices.Max(free))
		if free[widest] <= largeurLisible {
			break
		}
		free[widest]--
	}
	for _, row := range t.waiting {
		t.write(row)
	}
	t.waiting = nil
}

func (t *table) write(row []string) {
	last := len(row) - 1
	for i, v := range row[:last] {
		fmt.Fprint(t.w, couper(v, t.widths[i]), "  ")
	}
	fmt.Fprintln(t.w, row[last])
}

// couper cuts or fills a text to a width.
func couper(s string, largeur int) string {
	if utf8.RuneCountInString(s) > largeur {
		s = strings.TrimRight(string([]rune(s)[:largeur-1]), " ") + "…"
	}
	return s + strings.Repeat(" ", largeur-utf8.RuneCountInString(s))
}

// enLigne is a text on one line, that no terminal takes for an order.
func enLigne(s string) string {
	return strings.Join(strings.Fields(strings.Map(visible, s)), " ")
}
