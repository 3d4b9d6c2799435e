package layout_test

import (
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// A page for a printer is the page as it was, further in; what touched its edges
// goes on into the bleed, and crop marks stand outside of it.
func TestForPrinter(t *testing.T) {
	const w, h, m, b = layout.Um(210000), layout.Um(297000), layout.Margin, layout.Bleed
	ground, n := &doc.Drawing{W: 1, H: 1}, doc.Text(doc.Figure, "", "")
	for name, c := range map[string]struct{ it, want layout.Item }{
		"a text": {layout.Item{X: 20000, Y: 30000, W: 9, H: 4, Base: 33000, Text: "a"},
			layout.Item{X: 20000 + m, Y: 30000 + m, W: 9, H: 4, Base: 33000 + m, Text: "a"}},
		"the whole page": {layout.Item{W: w, H: h, Draw: ground},
			layout.Item{X: m - b, Y: m - b, W: w + 2*b, H: h + 2*b, Base: m, Draw: ground}},
		"a band at the head": {layout.Item{X: 8000, W: 100000, H: 50000, Draw: ground},
			layout.Item{X: 8000 + m, Y: m - b, W: 100000, H: 50000 + b, Base: m, Draw: ground}},
		"a band at the foot, to the right": {layout.Item{X: w - 5000, Y: h - 5000, W: 5000, H: 5000, Draw: ground},
			layout.Item{X: w - 5000 + m, Y: h - 5000 + m, W: 5000 + b, H: 5000 + b, Base: m, Draw: ground}},
		"a panel inside": {layout.Item{X: 1, Y: 1, W: w - 2, H: h - 2, Draw: ground},
			layout.Item{X: 1 + m, Y: 1 + m, W: w - 2, H: h - 2, Base: m, Draw: ground}},
		"a picture that is read": {layout.Item{W: w, H: h, Draw: ground, Node: n},
			layout.Item{X: m, Y: m, W: w, H: h, Base: m, Draw: ground, Node: n}},
	} {
		page := layout.Page{W: w, H: h, Items: []layout.Item{c.it}}
		got := page.ForPrinter()
		if got.W != w+2*m || got.H != h+2*m || got.Margin != m || len(got.Items) != 9 {
			t.Fatalf("%s: %d by %d, %d items", name, got.W, got.H, len(got.Items))
		}
		if got.Items[0] != c.want {
			t.Errorf("%s: %+v\nwant %+v", name, got.Items[0], c.want)
		}
		if page.Items[0] != c.it {
			t.Errorf("%s: the page itself changed", name)
		}
		for _, it := range got.Items[1:] {
			inside := it.X+it.W > m-b && it.X < w+m+b && it.Y+it.H > m-b && it.Y < h+m+b
			if inside || it.X < 0 || it.Y < 0 || it.X+it.W > got.W || it.Y+it.H > got.H || it.Node != nil {
				t.Errorf("a crop mark at %d, %d, %d by %d", it.X, it.Y, it.W, it.H)
			}
		}
	}
}
