package layout_test

import (
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// The tail of a bubble hangs below its box: one outline, that leaves the words
// and the boxes after it where they are.
func TestTail(t *testing.T) {
	ink := &doc.Color{}
	sheet := layout.Sheet{W: layout.MM(100), H: layout.MM(100), Styles: map[string]*layout.Style{
		"text":   {Size: layout.Size{Base: 10000}},
		"plain":  {Fill: ink, Radius: layout.MM(4), Pad: layout.All(layout.MM(5))},
		"bubble": {Fill: ink, Radius: layout.MM(4), Pad: layout.All(layout.MM(5))},
	}}
	set := func(tail layout.Tail) (panel, text layout.Item) {
		sheet.Styles["bubble"].Tail = tail
		b := sheet.Set(doc.Elem(doc.Sect, "", doc.Box("bubble", doc.Text(doc.P, "text", "Venez.")),
			doc.Text(doc.P, "text", "Ici.")), layout.MM(100), "text")
		return b.Items[0], b.Items[2]
	}
	plain, after := set(layout.Tail{})
	for _, tail := range []layout.Tail{
		{At: layout.MM(10), W: layout.MM(8), Tip: -layout.MM(2), Long: layout.MM(6)},
		{At: -layout.MM(10), W: layout.MM(8), Tip: layout.MM(9), Long: layout.MM(6)},
	} {
		panel, text := set(tail)
		if panel.H != plain.H+tail.Long || text.Y != after.Y || len(panel.Draw.Paths) != 1 {
			t.Errorf("%+v: the panel is %d high, the text at %d; without tail %d and %d", tail, panel.H, text.Y, plain.H,
				after.Y)
		}
		low, left, right := 0, panel.Draw.W, 0
		for _, s := range panel.Draw.Paths[0].Segs {
			if s.Op != doc.LineTo {
				continue
			}
			if low = max(low, s.V[1]); s.V[1] == int(plain.H) {
				left, right = min(left, s.V[0]), max(right, s.V[0])
			}
		}
		if low != int(panel.H) || left < int(layout.MM(4)) || right > panel.Draw.W-int(layout.MM(4)) {
			t.Errorf("%+v: the tail ends at %d, its foot from %d to %d", tail, low, left, right)
		}
	}
}
