package feuille_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// ordre is the order of the blocks of a sheet for the public, by their headings;
// those with a star are on every sheet.
var ordre = []string{"* Où ?|Renseignements", "* Combien ça coûte ?", "* Quand venir ?",
	"* Ici, vous pouvez|Quelle aide ?", "Pour qui ?",
	"À savoir", "Mon rendez-vous"}

// inOrder: the blocks of a sheet for the public stand in one order, whatever is
// known of the place; those that tell where, how much, when and what never lack.
func inOrder(_ papertest.Sheet, d *pdftest.Doc) (out []string) {
	var heads []string
	var walk func(e *pdftest.Elem)
	walk = func(e *pdftest.Elem) {
		if e.Role == "H2" {
			heads = append(heads, papertest.Plain(papertest.Marks(e)))
		}
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(d.Root)
	last := -1
	for _, block := range ordre {
		names := strings.Split(strings.TrimPrefix(block, "* "), "|")
		at := slices.IndexFunc(heads, func(h string) bool { return slices.Contains(names, h) })
		switch {
		case at < 0 && strings.HasPrefix(block, "*"):
			out = append(out, fmt.Sprintf("no block %s: %q", block, heads))
		case at >= 0 && at < last:
			out = append(out, fmt.Sprintf("%s is not in its place: %q", names[0], heads))
		case at >= 0:
			last = at
		}
	}
	return out
}

// whole is a line of a cell: spans of hours, none of them cut.
var whole = regexp.MustCompile(`^(?:\d+ h(?: \d\d)?–(?:\d+ h(?: \d\d)?|minuit)(?:,? ?et ?|, ?| ?sans pause|$)){1,}$`)

// oneLine: no span of a table of hours is cut over two lines; a cell that says more
// than hours may be.
func oneLine(f papertest.Sheet, _ *pdftest.Doc) (out []string) {
	first := map[*doc.Node]layout.Um{}
	for _, it := range f.Page.Items {
		n := it.Node
		if it.Text == "" || n == nil || n.Role != doc.TD && n.Role != doc.TH || n.Cols > 2 {
			continue
		}
		if y, seen := first[n]; seen && y != it.Y && !whole.MatchString(papertest.Plain(it.Text)) {
			out = append(out, "hours over two lines: "+n.Text)
		}
		first[n] = it.Y
	}
	return out
}

// sheetFaults are the laws of a sheet of the public by the built-in model.
func sheetFaults(f papertest.Sheet) []string {
	if f.Err != nil {
		return nil // told by the other laws
	}
	d, err := pdftest.Read(f.PDF)
	if err != nil {
		return []string{err.Error()}
	}
	return append(inOrder(f, d), oneLine(f, d)...)
}
