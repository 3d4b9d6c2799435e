package svg_test

import (
	"math"
	"reflect"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/svg"
)

func TestParsePath(t *testing.T) {
	m := func(x, y int) doc.Seg { return doc.Seg{Op: doc.MoveTo, V: [6]int{x, y}} }
	l := func(x, y int) doc.Seg { return doc.Seg{Op: doc.LineTo, V: [6]int{x, y}} }
	c := func(v ...int) doc.Seg { return doc.Seg{Op: doc.CurveTo, V: [6]int(v)} }
	z := doc.Seg{Op: doc.Close}
	tests := []struct {
		in   string
		want []doc.Seg
	}{
		{"M1 2L3,4", []doc.Seg{m(1000, 2000), l(3000, 4000)}},
		{"m1 2 3 4-1.5.5", []doc.Seg{m(1000, 2000), l(4000, 6000), l(2500, 6500)}},
		{"M1 1H5V6h-1v-2z", []doc.Seg{m(1000, 1000), l(5000, 1000), l(5000, 6000), l(4000, 6000), l(4000, 4000), z}},
		{"M1 1h2zl1 1", []doc.Seg{m(1000, 1000), l(3000, 1000), z, l(2000, 2000)}},
		{"M0 0c1 0 2 1 2 2s1 2 2 2", []doc.Seg{m(0, 0), c(1000, 0, 2000, 1000, 2000, 2000),
			c(2000, 3000, 3000, 4000, 4000, 4000)}},
		{"M0 0S1 1 3 3", []doc.Seg{m(0, 0), c(0, 0, 1000, 1000, 3000, 3000)}},
		{"M0 0Q3 0 3 3T6 6", []doc.Seg{m(0, 0), c(2000, 0, 3000, 1000, 3000, 3000), c(3000, 5000, 4000, 6000, 6000, 6000)}},
		{"M0 0A0 5 0 0 1 4 4", []doc.Seg{m(0, 0), l(4000, 4000)}},
		{"M1e1 5E-1", []doc.Seg{m(10000, 500)}},
	}
	for _, tt := range tests {
		got, err := svg.ParsePath(tt.in)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("ParsePath(%q) = %v, %v\nwant %v", tt.in, got, err, tt.want)
		}
	}
}

func TestParsePathRefuses(t *testing.T) {
	for _, in := range []string{"L1 1", "M1", "M1 1 X2", "M0 0a1 1 0 2 0 1 1", "M0 0L1 1 1", "M0 0 é"} {
		if segs, err := svg.ParsePath(in); err == nil {
			t.Errorf("ParsePath(%q) = %v, want an error", in, segs)
		}
	}
}

// A circle of two arcs with glued flags: ends are exact, and every point of
// the curves is at its radius within a thousandth.
func TestArcs(t *testing.T) {
	segs, err := svg.ParsePath("M3 12a9 9 0 1018 0a9 9 0 00-18 0")
	if err != nil {
		t.Fatal(err)
	}
	last := segs[len(segs)-1].V
	if last[4] != 3000 || last[5] != 12000 {
		t.Errorf("the circle ends at %v, want 3000 12000", last[4:])
	}
	x, y := 3000.0, 12000.0
	for _, s := range segs[1:] {
		for i := range 11 {
			u := float64(i) / 10
			w := [4]float64{(1 - u) * (1 - u) * (1 - u), 3 * u * (1 - u) * (1 - u), 3 * u * u * (1 - u), u * u * u}
			px := w[0]*x + w[1]*float64(s.V[0]) + w[2]*float64(s.V[2]) + w[3]*float64(s.V[4])
			py := w[0]*y + w[1]*float64(s.V[1]) + w[2]*float64(s.V[3]) + w[3]*float64(s.V[5])
			if r := math.Hypot(px-12000, py-12000); math.Abs(r-9000) > 9 {
				t.Errorf("a point of the circle is at %.1f of its centre, want 9000", r)
			}
		}
		x, y = float64(s.V[4]), float64(s.V[5])
	}
}

// Radii too small for the distance grow until the arc is a half turn (F.6.6).
func TestArcGrows(t *testing.T) {
	segs, err := svg.ParsePath("M0 12a1 1 0 0 1 20 0")
	if err != nil {
		t.Fatal(err)
	}
	top := segs[1].V
	if len(segs) != 3 || top[4] != 10000 || top[5] != 2000 {
		t.Errorf("the half turn passes %v in %d curves, want 10000 2000 in 2", top[4:], len(segs)-1)
	}
}
