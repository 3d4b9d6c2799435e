package dessin

import (
	"math"
	"slices"

	"feuillet/render/doc"
)

// Motif is how a surface is filled: what tells classes apart where there are no
// colours. The zero value leaves it as the paper is.
type Motif struct {
	Fond   *doc.Color // under the lines; nil for none
	Encre  *doc.Color // of lines and dots; nil for none
	Pas    int        // from one line or dot to the next, in units
	Pen    int        // width of lines, diameter of dots
	Croise bool       // lines both ways
	Points bool       // dots instead of lines
}

// Remplir are the paths that fill rings with a pattern: what is inside an odd number
// of them. Lines and dots stand at the same places whatever the rings, so that
// neighbours of one class look like one surface.
func (m Motif) Remplir(rings [][]Point) (out []doc.Path) {
	if m.Fond != nil && len(rings) > 0 {
		out = append(out, doc.Path{Segs: Segs(rings), Color: m.Fond, EvenOdd: true})
	}
	if m.Encre == nil || m.Pas <= 0 || len(rings) == 0 {
		return out
	}
	var segs []doc.Seg
	switch {
	case m.Points:
		segs = m.points(rings)
	case m.Croise:
		segs = append(m.lignes(rings, 1), m.lignes(rings, -1)...)
	default:
		segs = m.lignes(rings, 1)
	}
	if len(segs) == 0 {
		return out
	}
	return append(out, doc.Path{Segs: segs, Pen: m.Pen, Color: m.Encre, Butt: !m.Points})
}

// diagonale is how much farther apart lines of one slope are along an axis than
// across.
const diagonale = math.Sqrt2

// lignes are the stretches inside of slanted lines: y rises with x by sens.
func (m Motif) lignes(rings [][]Point, sens int) (out []doc.Seg) {
	pas := int(float64(m.Pas) * diagonale)
	rang := func(p Point) int { return p.Y + sens*p.X }
	lo, hi := etendue(rings, rang)
	for c := premier(lo, pas); c <= hi; c += pas {
		xs := croisements(rings, func(p Point) float64 { return float64(rang(p)) }, float64(c)+0.5,
			func(p Point) float64 { return float64(p.X) })
		for i := 1; i < len(xs); i += 2 {
			a, b := int(math.Round(xs[i-1])), int(math.Round(xs[i]))
			if b > a {
				out = append(out, doc.Seg{Op: doc.MoveTo, V: [6]int{a, c - sens*a}},
					doc.Seg{Op: doc.LineTo, V: [6]int{b, c - sens*b}})
			}
		}
	}
	return out
}

// points are the dots whose middle is inside, every second row moved by half a step:
// lines of no length with round ends.
func (m Motif) points(rings [][]Point) (out []doc.Seg) {
	lo, hi := etendue(rings, func(p Point) int { return p.Y })
	for y := premier(lo, m.Pas); y <= hi; y += m.Pas {
		xs := croisements(rings, func(p Point) float64 { return float64(p.Y) }, float64(y)+0.5,
			func(p Point) float64 { return float64(p.X) })
		decale := 0
		if (y/m.Pas)%2 != 0 {
			decale = m.Pas / 2
		}
		for i := 1; i < len(xs); i += 2 {
			for x := premier(int(xs[i-1])-decale, m.Pas) + decale; x <= int(xs[i]); x += m.Pas {
				out = append(out, doc.Seg{Op: doc.MoveTo, V: [6]int{x, y}}, doc.Seg{Op: doc.LineTo, V: [6]int{x + 1, y}})
			}
		}
	}
	return out
}

// premier is the first multiple of a step after a number.
func premier(n, pas int) int { return (int(math.Floor(float64(n)/float64(pas))) + 1) * pas }

// etendue is the least and the greatest of what points say.
func etendue(rings [][]Point, dit func(Point) int) (lo, hi int) {
	lo, hi = math.MaxInt32, math.MinInt32
	for _, ring := range rings {
		for _, p := range ring {
			lo, hi = min(lo, dit(p)), max(hi, dit(p))
		}
	}
	return lo, hi
}

// croisements are the values, in order, where the sides of rings have the level v.
func croisements(rings [][]Point, niveau func(Point) float64, v float64, valeur func(Point) float64) (out []float64) {
	for _, ring := range rings {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			a, b := niveau(p), niveau(q)
			if (a > v) != (b > v) {
				out = append(out, valeur(p)+(valeur(q)-valeur(p))*(v-a)/(b-a))
			}
		}
	}
	slices.Sort(out)
	return out
}

// Rectangle is a ring of four corners.
func Rectangle(x, y, w, h int) [][]Point {
	return [][]Point{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}}
}
