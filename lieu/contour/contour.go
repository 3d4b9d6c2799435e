// Package contour keeps the outlines of territories in few bytes, joins them
// without any library of geometry, and finds a point inside.
package contour

import "math"

// Unite is the step of coordinates, in degrees: about 5 m, 0.2 mm on the map
// of a small town printed on A4.
const Unite = 1.0 / parDegre

const parDegre = 20000

// Point is a place on the ground, in units of Unite WGS84.
type Point struct{ X, Y int32 } // longitude, latitude

// DePoint rounds a position in degrees.
func DePoint(longitude, latitude float64) Point {
	return Point{int32(math.Round(longitude * parDegre)), int32(math.Round(latitude * parDegre))}
}

// Degres is the position in degrees.
func (p Point) Degres() (latitude, longitude float64) {
	return float64(p.Y) / parDegre, float64(p.X) / parDegre
}

// Anneau is a closed line; its last point is not the first one again.
type Anneau []Point

// Contour are the rings of a territory, outer ones and holes alike: a point is
// inside when a line from it crosses them an odd number of times.
type Contour []Anneau

// Figure is a territory as a file draws it.
type Figure struct {
	Code    string // INSEE code, as written; empty when the file has none
	Partie  bool   // part of a commune that has an outline of its own elsewhere
	Contour Contour
}

// Ajouter is c with one more ring, given in degrees (longitude, latitude):
// points that fall together are one, and what has no area is left out.
func (c Contour) Ajouter(points [][2]float64) Contour {
	a := make(Anneau, 0, len(points))
	for _, p := range points {
		if q := DePoint(p[0], p[1]); len(a) == 0 || a[len(a)-1] != q {
			a = append(a, q)
		}
	}
	for len(a) > 1 && a[0] == a[len(a)-1] {
		a = a[:len(a)-1]
	}
	if len(a) < 3 {
		return c
	}
	return append(c, a)
}

// Contient reports a point inside.
func (c Contour) Contient(p Point) bool {
	in := false
	for _, a := range c {
		for i, q := range a {
			r := a[(i+1)%len(a)]
			if (q.Y > p.Y) != (r.Y > p.Y) &&
				float64(p.X) < float64(q.X)+float64(r.X-q.X)*float64(p.Y-q.Y)/float64(r.Y-q.Y) {
				in = !in
			}
		}
	}
	return in
}
