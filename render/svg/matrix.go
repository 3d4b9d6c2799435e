package svg

import (
	"errors"
	"math"
	"strings"
)

// matrix is an affine transform: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func scale(k float64) matrix { return matrix{a: k, d: k} }

func (m matrix) apply(p point) point { return point{m.a*p.x + m.c*p.y + m.e, m.b*p.x + m.d*p.y + m.f} }

// then is m after n: the points go through n first.
func (m matrix) then(n matrix) matrix {
	return matrix{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f}
}

// stretch is how much lengths grow, and whether they do so in all directions
// alike, which the pen of a drawing wants.
func (m matrix) stretch() (k float64, even bool) {
	k = math.Sqrt(math.Abs(m.a*m.d - m.b*m.c))
	x, y := math.Hypot(m.a, m.b), math.Hypot(m.c, m.d)
	return k, math.Abs(x-y) <= 0.01*max(x, y) && math.Abs(m.a*m.c+m.b*m.d) <= 0.01*x*y
}

var errTransform = errors.New("a transform that breaks the grammar")

// parseTransform reads a list of transforms (SVG 1.1, 7.6).
func parseTransform(s string) (matrix, error) {
	m := scale(1)
	for s = strings.TrimLeft(s, " ,\t\r\n"); s != ""; s = strings.TrimLeft(s, " ,\t\r\n") {
		name, rest, ok := strings.Cut(s, "(")
		args, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return m, errTransform
		}
		c := scanner{s: args}
		var v []float64
		for len(v) < 6 && c.more() {
			x, ok := c.number()
			if !ok {
				return m, errTransform
			}
			v = append(v, x)
		}
		n, ok := transform(strings.TrimSpace(name), v)
		if !ok || !c.done() {
			return m, errTransform
		}
		m, s = m.then(n), after
	}
	return m, nil
}

// transform is one transform, false when its name or its arguments are not known.
func transform(name string, v []float64) (matrix, bool) {
	at := func(i int, or float64) float64 {
		if i < len(v) {
			return v[i]
		}
		return or
	}
	turn := func(degrees float64) matrix {
		sin, cos := math.Sincos(degrees * math.Pi / 180)
		return matrix{cos, sin, -sin, cos, 0, 0}
	}
	tan := func() float64 { return math.Tan(at(0, 0) * math.Pi / 180) }
	switch n := len(v); {
	case name == "matrix" && n == 6:
		return matrix{v[0], v[1], v[2], v[3], v[4], v[5]}, true
	case name == "translate" && (n == 1 || n == 2):
		return matrix{1, 0, 0, 1, v[0], at(1, 0)}, true
	case name == "scale" && (n == 1 || n == 2):
		return matrix{v[0], 0, 0, at(1, v[0]), 0, 0}, true
	case name == "rotate" && (n == 1 || n == 3):
		cx, cy := at(1, 0), at(2, 0)
		return matrix{1, 0, 0, 1, cx, cy}.then(turn(v[0])).then(matrix{1, 0, 0, 1, -cx, -cy}), true
	case name == "skewX" && n == 1:
		return matrix{1, 0, tan(), 1, 0, 0}, true
	case name == "skewY" && n == 1:
		return matrix{1, tan(), 0, 1, 0, 0}, true
	}
	return matrix{}, false
}
