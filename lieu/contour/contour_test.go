package contour_test

import (
	"math"
	"reflect"
	"testing"

	"feuillet/lieu/contour"
)

// carre is a square, its lower left corner and its side in units.
func carre(x, y, side int32) contour.Anneau {
	return contour.Anneau{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}
}

func tourne(a contour.Anneau) contour.Anneau {
	b := make(contour.Anneau, len(a))
	for i, p := range a {
		b[len(a)-1-i] = p
	}
	return b
}

func TestCentre(t *testing.T) {
	crescent := contour.Anneau{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 100}, {X: 0, Y: 100}, {X: 0, Y: 90},
		{X: 90, Y: 90}, {X: 90, Y: 10}, {X: 0, Y: 10}}
	for why, c := range map[string]contour.Contour{
		"square": {carre(0, 0, 10)}, "crescent": {crescent}, "ring with a hole": {carre(0, 0, 90), tourne(carre(5, 5, 80))},
		"two islands": {carre(0, 0, 10), carre(90, 90, 20)}, "clockwise": {tourne(carre(-40, -40, 10))},
	} {
		p, ok := c.Centre()
		if !ok || !c.Contient(p) {
			t.Errorf("%s: %v is not inside", why, p)
		}
	}
	if p, _ := (contour.Contour{carre(0, 0, 10)}).Centre(); p != (contour.Point{X: 5, Y: 5}) {
		t.Errorf("of a square: %v", p)
	}
	if _, ok := (contour.Contour{}).Centre(); ok {
		t.Error("nothing has a centre")
	}
}

func TestContient(t *testing.T) {
	c := contour.Contour{carre(0, 0, 100), tourne(carre(40, 40, 20))}
	for p, want := range map[contour.Point]bool{{X: 10, Y: 10}: true, {X: 50, Y: 50}: false, {X: -1, Y: 50}: false,
		{X: 99, Y: 99}: true, {X: 101, Y: 1}: false} {
		if c.Contient(p) != want {
			t.Errorf("%v: %v", p, !want)
		}
	}
}

// A grid of squares that share their points has the outline of the whole.
func TestUnion(t *testing.T) {
	var grid []contour.Contour
	for x := range int32(4) {
		for y := range int32(4) {
			grid = append(grid, contour.Contour{carre(10*x, 10*y, 10)})
		}
	}
	all := contour.Union(grid...)
	if len(all) != 1 || len(all[0]) != 16 {
		t.Fatalf("%d rings, the first of %d points", len(all), len(all[0]))
	}
	hole := contour.Union(append(grid[:5:5], grid[6:]...)...) // one square of the middle is missing
	if len(hole) != 2 {
		t.Errorf("with a hole: %d rings", len(hole))
	}
	if in := (contour.Point{X: 15, Y: 15}); hole.Contient(in) || !all.Contient(in) {
		t.Error("the hole is not where it should be")
	}
	if p, ok := hole.Centre(); !ok || !hole.Contient(p) {
		t.Errorf("centre %v", p)
	}
	corner := contour.Union(contour.Contour{carre(0, 0, 10)}, contour.Contour{carre(10, 10, 10)})
	if len(corner) != 2 {
		t.Errorf("two squares that touch at a corner: %d rings", len(corner))
	}
	if n := len(contour.Union()); n != 0 {
		t.Errorf("of nothing: %d rings", n)
	}
}

func TestAjouter(t *testing.T) {
	c := contour.Contour{}.Ajouter([][2]float64{{-0.55, 45.58}, {-0.54, 45.58}, {-0.5399999, 45.58}, {-0.54, 45.59},
		{-0.55, 45.58}})
	if len(c) != 1 || len(c[0]) != 3 {
		t.Fatalf("%v: points that fall together are one, and the first is not repeated", c)
	}
	lat, lon := c[0][0].Degres()
	if math.Abs(lat-45.58) > contour.Unite || math.Abs(lon+0.55) > contour.Unite {
		t.Errorf("%v %v", lat, lon)
	}
	if flat := (contour.Contour{}).Ajouter([][2]float64{{1, 1}, {1.1, 1}, {1, 1}}); len(flat) != 0 {
		t.Errorf("a line is no ring: %v", flat)
	}
}

func TestOctets(t *testing.T) {
	for _, c := range []contour.Contour{{}, {carre(0, 0, 10)},
		{carre(-3600000, 1800000, 7), tourne(carre(3500000, -1700000, 60000))}} {
		got, err := contour.DeOctets(c.Octets())
		if err != nil || len(got) != len(c) || len(c) > 0 && !reflect.DeepEqual(got, c) {
			t.Errorf("%v became %v, %v", c, got, err)
		}
	}
}

// Damaged bytes are an error, never a crash nor much memory.
func FuzzDeOctets(f *testing.F) {
	f.Add(contour.Contour{carre(5, 5, 10)}.Octets())
	f.Add([]byte{255, 255, 255, 255, 15})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := contour.DeOctets(b)
		if err != nil {
			return
		}
		back, err := contour.DeOctets(c.Octets())
		if err != nil || len(back) != len(c) {
			t.Errorf("%v became %v, %v", c, back, err)
		}
		c.Centre()
	})
}
