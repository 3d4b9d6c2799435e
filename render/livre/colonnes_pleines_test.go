package livre_test

import (
	"maps"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// unusedFeet is what the columns of the places of a book leave at their feet, in
// thousandths of their height, but for the last page of them.
func unusedFeet(t *testing.T, lieux []lieu.Lieu, e *render.Edition, columns int, options map[string]string) int {
	t.Helper()
	var lows [][]layout.Um
	top, bottom := layout.MM(1000), layout.Um(0)
	for _, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, e, "", maps.Clone(options))) {
		low, phones := make([]layout.Um, columns), 0
		for _, it := range p.Items {
			if it.Node == nil || it.Text == "" || it.Node.Role == doc.Figure || it.Node.Role == doc.Artifact {
				continue
			}
			if strings.HasPrefix(it.Node.Href, "tel:") {
				phones++
			}
			c := min(columns-1, int(it.X/(p.W/layout.Um(columns))))
			low[c], top = max(low[c], it.Y+it.H), min(top, it.Y)
		}
		if phones > 0 {
			lows = append(lows, low)
		}
	}
	for _, low := range lows {
		for _, y := range low {
			bottom = max(bottom, y)
		}
	}
	unused, all := layout.Um(0), layout.Um(0)
	for _, low := range lows[:len(lows)-1] {
		for _, y := range low {
			unused, all = unused+bottom-max(y, top), all+bottom-top
		}
	}
	return int(unused * 1000 / all)
}

// Columns leave nine hundredths of their height at most, for all readers, in letters of all
// sizes; the air of that stands between places, and no heading of a commune has a hole above.
func TestColumnsAreFull(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for _, c := range []struct {
		options map[string]string
		columns int
	}{
		{nil, 2}, {map[string]string{"pour": "pro"}, 2}, {map[string]string{"pour": "aidants"}, 2},
		{map[string]string{"format": "A5"}, 1}, {map[string]string{"grands-caracteres": "oui"}, 1},
		{map[string]string{"colonnes": "1"}, 1},
	} {
		options := c.options
		if options == nil {
			options = map[string]string{}
		}
		n := unusedFeet(t, lieux, e, c.columns, options)
		if n > 90 {
			t.Errorf("%v: %d thousandths of the columns are empty", options, n)
		}
	}
	checkHeadsAir(t, lieux, e)
}

// checkHeadsAir: above the heading of a commune is the air of its style, or a little more.
func checkHeadsAir(t *testing.T, lieux []lieu.Lieu, e *render.Edition) {
	t.Helper()
	heads := 0
	for _, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, e, "", nil)) {
		for _, it := range p.Items {
			if it.Node == nil || it.Node.Role != doc.H2 || it.Node.Style != "commune" {
				continue
			}
			above := layout.Um(0)
			for _, o := range p.Items { // the rule under the place above it
				if o.Text == "" && o.Node == nil && o.X == it.X && o.Y < it.Y && o.W > layout.MM(60) {
					above = max(above, o.Y)
				}
			}
			if air := it.Y - above; above > layout.MM(30) {
				if heads++; air > layout.MM(9.5) {
					t.Errorf("%q has %d µm above it", it.Text, air)
				}
			}
		}
	}
	if heads < 4 {
		t.Errorf("%d headings under a place", heads)
	}
}
