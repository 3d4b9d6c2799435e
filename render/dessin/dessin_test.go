package dessin_test

import (
	"math"
	"slices"
	"testing"

	"feuillet/lieu/contour"
	"feuillet/render/dessin"
	"feuillet/render/doc"
)

// carre is the outline of a square of so many degrees, from its south-west corner.
func carre(lon, lat, cote float64) contour.Contour {
	est, nord := lon+cote, lat+cote
	return contour.Contour{}.Ajouter([][2]float64{{lon, lat}, {est, lat}, {est, nord}, {lon, nord}})
}

// A frame is as large as its room allows, and keeps the shape of the ground: at 60°
// north a degree of longitude is half as long as one of latitude.
func TestAFrameKeepsShapes(t *testing.T) {
	c, ok := dessin.Cadrer(map[string]contour.Contour{"1": carre(2, 59.5, 1)}, 4000, 8000)
	if !ok || c.H != 8000+1 && c.W != 4000+1 || math.Abs(float64(c.H)/float64(c.W)-2) > 0.01 {
		t.Errorf("a square of degrees is drawn %d × %d", c.W, c.H)
	}
	if x, y := c.At(contour.DePoint(2, 60.5)); x != 0 || y != 0 {
		t.Errorf("the north-west corner stands at %d, %d", x, y)
	}
	if n := c.Km(111.2); math.Abs(float64(n-c.H)) > 2 {
		t.Errorf("a degree of latitude takes %d units of %d", n, c.H)
	}
	for nom, vide := range map[string]map[string]contour.Contour{
		"nothing": nil, "no ring": {"1": {}}, "a point": {"1": {{{X: 1, Y: 1}, {X: 1, Y: 1}, {X: 1, Y: 1}}}},
	} {
		if _, ok := dessin.Cadrer(vide, 100, 100); ok {
			t.Errorf("%s has a frame", nom)
		}
	}
}

// Points that would be seen as one are one; a ring of which nothing is left is none.
func TestRingsAreAsFineAsAsked(t *testing.T) {
	c, _ := dessin.Cadrer(map[string]contour.Contour{"1": carre(0, 0, 1)}, 1000, 1000)
	rings := c.Anneaux(append(carre(0, 0, 1), carre(0.5, 0.5, 0.001)...), 10)
	if len(rings) != 1 || len(rings[0]) != 4 {
		t.Fatalf("%v", rings)
	}
	segs := dessin.Segs(rings)
	if len(segs) != 5 || segs[0].Op != doc.MoveTo || segs[4].Op != doc.Close {
		t.Errorf("%v", segs)
	}
}

// anneau is a ring around a hole.
var anneau = [][]dessin.Point{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}},
	{{300, 300}, {300, 700}, {700, 700}, {700, 300}}}

// A pattern stands inside, never in a hole nor beyond, and leaves no large part bare.
func TestPatternsStayInside(t *testing.T) {
	encre, fond := &doc.Color{}, &doc.Color{R: 200}
	dedans := func(x, y float64) bool {
		trou := x > 301 && x < 699 && y > 301 && y < 699
		return !trou && x >= -1 && x <= 1002 && y >= -1 && y <= 1002
	}
	for nom, m := range map[string]dessin.Motif{
		"lines":  {Encre: encre, Pas: 50, Pen: 10},
		"cross":  {Encre: encre, Pas: 50, Pen: 10, Croise: true},
		"dots":   {Encre: encre, Pas: 50, Pen: 10, Points: true},
		"ground": {Fond: fond, Encre: encre, Pas: 50, Pen: 10},
	} {
		paths := m.Remplir(anneau)
		if m.Fond != nil {
			if !paths[0].EvenOdd || paths[0].Pen != 0 {
				t.Errorf("%s: the ground is not one surface with its hole", nom)
			}
			paths = paths[1:]
		}
		if len(paths) != 1 {
			t.Fatalf("%s: %d paths", nom, len(paths))
		}
		segs := paths[0].Segs
		cases := map[[2]int]bool{}
		for i := 0; i+1 < len(segs); i += 2 {
			a, b := segs[i].V, segs[i+1].V
			for k := range 51 {
				f := float64(k) / 50
				x, y := float64(a[0])+f*float64(b[0]-a[0]), float64(a[1])+f*float64(b[1]-a[1])
				if !dedans(x, y) {
					t.Fatalf("%s: %v–%v leaves the surface at %.0f, %.0f", nom, a, b, x, y)
				}
				cases[[2]int{int(x) / 100, int(y) / 100}] = true
			}
		}
		for x := range 10 {
			for y := range 10 {
				if milieu := x >= 3 && x < 7 && y >= 3 && y < 7; !milieu && !cases[[2]int{x, y}] {
					t.Errorf("%s: nothing in the square %d, %d", nom, x, y)
				}
			}
		}
	}
}

// Neighbours of one class have their lines on the same places: no seam is seen.
func TestPatternsOfNeighboursMeet(t *testing.T) {
	m := dessin.Motif{Encre: &doc.Color{}, Pas: 40, Pen: 5}
	rangs := func(x int) (out []int) {
		for _, s := range m.Remplir(dessin.Rectangle(x, 0, 500, 500))[0].Segs {
			if r := s.V[0] + s.V[1]; !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
		return out
	}
	gauche, droite := rangs(0), rangs(500)
	communs := 0
	for _, r := range droite {
		if r <= 1000 && slices.Contains(gauche, r) {
			communs++
		}
	}
	if communs < 5 {
		t.Errorf("%d lines in common: %v, %v", communs, gauche, droite)
	}
}

// What has neither ground nor ink, and what has no surface, is nothing.
func TestNothingIsDrawnOfNothing(t *testing.T) {
	if p := (dessin.Motif{}).Remplir(anneau); p != nil {
		t.Errorf("%v", p)
	}
	plein := dessin.Motif{Fond: &doc.Color{}, Encre: &doc.Color{}, Pas: 10, Pen: 1}
	if p := plein.Remplir(nil); p != nil {
		t.Errorf("%v", p)
	}
	if p := (dessin.Motif{Encre: &doc.Color{}, Pas: 1 << 20, Pen: 1}).Remplir(dessin.Rectangle(3, 3, 4, 4)); p != nil {
		t.Errorf("a surface between two lines: %v", p)
	}
}

// A disc is round: its curve crosses the diagonals at its radius.
func TestADiscIsRound(t *testing.T) {
	segs := dessin.Rond(0, 0, 1000)
	p := segs[1].V // from the left to the top
	x := (-1000.0 + 3*float64(p[0]) + 3*float64(p[2]) + float64(p[4])) / 8
	y := (3*float64(p[1]) + 3*float64(p[3]) + float64(p[5])) / 8
	if r := math.Hypot(x, y); math.Abs(r-1000) > 2 {
		t.Errorf("radius %.1f on the diagonal", r)
	}
}
