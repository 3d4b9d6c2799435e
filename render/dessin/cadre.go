// Package dessin makes line art of territories: a frame that turns positions into
// units of a drawing, outlines, discs, and patterns that read without colours.
package dessin

import (
	"math"

	"feuillet/lieu/contour"
	"feuillet/render/doc"
)

// ParMM is how many units of a drawing are a millimetre.
const ParMM = 100

// Point is a place of a drawing, in its units from the top left.
type Point struct{ X, Y int }

// Cadre turns positions into units of a drawing, as large as its room allows; a
// degree of longitude is shorter than one of latitude.
type Cadre struct {
	W, H       int // of the drawing
	minX, maxY float64
	kx, ky     float64
}

// Cadrer is the frame of outlines in a room of w by h units. Not ok when they have
// no size: nothing would be seen.
func Cadrer(all map[string]contour.Contour, w, h int) (c Cadre, ok bool) {
	minX, minY, maxX, maxY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, shape := range all {
		for _, ring := range shape {
			for _, p := range ring {
				minX, maxX = min(minX, float64(p.X)), max(maxX, float64(p.X))
				minY, maxY = min(minY, float64(p.Y)), max(maxY, float64(p.Y))
			}
		}
	}
	if !(maxX > minX && maxY > minY) {
		return Cadre{}, false
	}
	lat, _ := contour.Point{Y: int32((minY + maxY) / 2)}.Degres()
	short := math.Cos(lat * math.Pi / 180)
	k := min(float64(w)/((maxX-minX)*short), float64(h)/(maxY-minY))
	return Cadre{W: int((maxX-minX)*k*short) + 1, H: int((maxY-minY)*k) + 1, minX: minX, maxY: maxY, kx: k * short, ky: k},
		true
}

// At is where a position stands.
func (c Cadre) At(p contour.Point) (x, y int) {
	return int((float64(p.X) - c.minX) * c.kx), int((c.maxY - float64(p.Y)) * c.ky)
}

// kmParUnite is the length of a unit of contour.Point along a meridian, in km.
const kmParUnite = 111.2 * contour.Unite

// Km is how many units of the drawing a distance on the ground takes.
func (c Cadre) Km(km float64) int { return int(km / kmParUnite * c.ky) }

// Anneaux are the rings of an outline in the drawing; points nearer than finesse to
// the one before are left out, and rings in which nothing is left.
func (c Cadre) Anneaux(shape contour.Contour, finesse int) (out [][]Point) {
	for _, ring := range shape {
		var points []Point
		for _, p := range ring {
			x, y := c.At(p)
			if n := len(points) - 1; n >= 0 && abs(x-points[n].X)+abs(y-points[n].Y) < finesse {
				continue
			}
			points = append(points, Point{x, y})
		}
		if len(points) > 2 {
			out = append(out, points)
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }

// Segs are rings as the segments of one path.
func Segs(rings [][]Point) (out []doc.Seg) {
	for _, ring := range rings {
		for i, p := range ring {
			op := doc.LineTo
			if i == 0 {
				op = doc.MoveTo
			}
			out = append(out, doc.Seg{Op: op, V: [6]int{p.X, p.Y}})
		}
		out = append(out, doc.Seg{Op: doc.Close})
	}
	return out
}

// Rond is a disc around a point.
func Rond(x, y, r int) []doc.Seg {
	k := r * 5523 / 10000
	m, c := doc.MoveTo, doc.CurveTo
	return []doc.Seg{{Op: m, V: [6]int{x - r, y}}, {Op: c, V: [6]int{x - r, y - k, x - k, y - r, x, y - r}},
		{Op: c, V: [6]int{x + k, y - r, x + r, y - k, x + r, y}}, {Op: c, V: [6]int{x + r, y + k, x + k, y + r, x, y + r}},
		{Op: c, V: [6]int{x - k, y + r, x - r, y + k, x - r, y}}, {Op: doc.Close}}
}
