package papiers_test

import (
	"math"
	"slices"
	"testing"

	"feuillet/render"
	"feuillet/render/layout"
)

// Every paper can go to a printer: the same words on each page, which is whole
// within the cut, with the boxes that say where that is.
func TestPapersForAPrinter(t *testing.T) {
	plain := inked(t, nil)
	cut := inked(t, map[string]string{render.OptionImprimeur.Nom: "oui"})
	if len(plain) != len(cut) {
		t.Fatalf("%d papers, %d for a printer", len(plain), len(cut))
	}
	for i, p := range cut {
		a, b := slices.Collect(plain[i].pages(t)), slices.Collect(p.pages(t))
		if len(a) != len(b) {
			t.Errorf("%s: %d pages, %d to cut", p.name, len(a), len(b))
			continue
		}
		for n, page := range b {
			if want := a[n].ForPrinter(); page.W != want.W || page.H != want.H || len(page.Items) != len(want.Items) {
				t.Errorf("%s: page %d is %d by %d, %d marks", p.name, n+1, page.W, page.H, len(page.Items))
			}
		}
		d := p.read(t)
		if plain[i].read(t).Tags() != d.Tags() {
			t.Errorf("%s: says something else to a printer", p.name)
		}
		for n, sheet := range d.Sheets {
			for k, at := range [4]layout.Um{0, 0, b[n].W, b[n].H} {
				in := layout.Margin // from that edge of the sheet
				if k > 1 {
					in = -in
				}
				near(t, p.name+" trim", sheet.Trim[k], at+in)
				near(t, p.name+" bleed", sheet.Bleed[k], at+in*7/10)
				near(t, p.name+" media", sheet.Media[k], at)
			}
		}
		if whole := plain[i].read(t).Sheets[0]; whole.Trim != [4]float64{} {
			t.Errorf("%s: a page that nobody cuts has a cut", p.name)
		}
	}
}

// near tells a length of a file that is not the one wanted, to the hundredth of a point.
func near(t *testing.T, what string, got float64, want layout.Um) {
	t.Helper()
	if points := float64(want) * 72 / 25400; math.Abs(got-points) > 0.006 {
		t.Errorf("%s at %.3f, want %.3f", what, got, points)
	}
}
