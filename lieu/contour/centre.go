package contour

import (
	"math"
	"slices"
)

// Centre is a point inside: the centre of gravity, or when that falls outside
// (a crescent, islands) the middle of the widest stretch of the largest ring.
// Not ok without a ring.
func (c Contour) Centre() (Point, bool) {
	i := c.plusGrand()
	if i < 0 {
		return Point{}, false
	}
	if g, ok := c.gravite(); ok && c.Contient(g) {
		return g, true
	}
	return c.large(c[i]), true
}

// plusGrand is the rank of the ring of the largest area, -1 without rings.
func (c Contour) plusGrand() int {
	best, rang := -1.0, -1
	for i, a := range c {
		if s := math.Abs(a.aire()); s > best {
			best, rang = s, i
		}
	}
	return rang
}

// aire is the signed area, in units: the sign is the way the ring turns.
func (a Anneau) aire() float64 {
	s := 0.0
	for i, p := range a {
		q := a[(i+1)%len(a)]
		s += cross(a[0], p, q)
	}
	return s / 2
}

// cross is twice the signed area of a triangle, from o so that numbers stay
// small.
func cross(o, p, q Point) float64 {
	return float64(p.X-o.X)*float64(q.Y-o.Y) - float64(q.X-o.X)*float64(p.Y-o.Y)
}

// gravite is the centre of gravity; rings that turn the other way are holes in
// official files, and islands turn as the main one does.
func (c Contour) gravite() (Point, bool) {
	var sx, sy, s float64
	o := c[0][0]
	for _, a := range c {
		for i, p := range a {
			q := a[(i+1)%len(a)]
			t := cross(o, p, q)
			s += t
			sx += t * (float64(p.X-o.X) + float64(q.X-o.X))
			sy += t * (float64(p.Y-o.Y) + float64(q.Y-o.Y))
		}
	}
	if s == 0 {
		return Point{}, false
	}
	return Point{o.X + int32(math.Round(sx/(3*s))), o.Y + int32(math.Round(sy/(3*s)))}, true
}

// bandes is how many lines look for the widest stretch.
const bandes = 15

// large is the middle of the widest stretch inside c of lines across a.
func (c Contour) large(a Anneau) Point {
	bas, haut := a[0].Y, a[0].Y
	for _, p := range a {
		bas, haut = min(bas, p.Y), max(haut, p.Y)
	}
	best, at := -1.0, a[0]
	for k := 1; k <= bandes; k++ {
		y := float64(bas) + float64(haut-bas)*float64(k)/(bandes+1)
		xs := c.croisements(y)
		for i := 1; i < len(xs); i += 2 {
			if w := xs[i] - xs[i-1]; w > best {
				best, at = w, Point{int32(math.Round((xs[i] + xs[i-1]) / 2)), int32(math.Round(y))}
			}
		}
	}
	return at
}

// croisements are where the rings cross a parallel, from west to east.
func (c Contour) croisements(y float64) []float64 {
	var xs []float64
	for _, a := range c {
		for i, p := range a {
			q := a[(i+1)%len(a)]
			if (float64(p.Y) > y) != (float64(q.Y) > y) {
				xs = append(xs, float64(p.X)+float64(q.X-p.X)*(y-float64(p.Y))/float64(q.Y-p.Y))
			}
		}
	}
	slices.Sort(xs)
	return xs
}
