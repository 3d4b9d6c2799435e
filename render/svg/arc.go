package svg

import "math"

// arc draws an elliptical arc as cubic curves of at most a quarter turn
// (SVG 1.1, appendix F.6). Its end point is exact, not computed.
func (p *pen) arc(rx, ry, degrees float64, large, sweep bool, to point) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if p.at == to {
		return // F.6.2
	}
	if rx == 0 || ry == 0 {
		p.line(to)
		return
	}
	e := ellipse{rx: rx, ry: ry}
	e.sin, e.cos = math.Sincos(degrees * math.Pi / 180)
	from, delta := e.centre(p.at, to, large, sweep)
	n := int(math.Ceil(math.Abs(delta)/(math.Pi/2) - 1e-9))
	step := delta / float64(n)
	k := 4.0 / 3 * math.Tan(step/4)
	for i := range n {
		a := from + float64(i)*step
		b := a + step
		end := e.at(b, 0)
		if i == n-1 {
			end = to
		}
		p.curve(e.at(a, k), e.at(b, -k), end)
	}
}

// ellipse is an ellipse of radii rx and ry, turned.
type ellipse struct{ rx, ry, sin, cos, cx, cy float64 }

// at is the point at angle t, moved along the tangent by k.
func (e ellipse) at(t, k float64) point {
	s, c := math.Sincos(t)
	x, y := e.rx*(c-k*s), e.ry*(s+k*c)
	return point{e.cx + e.cos*x - e.sin*y, e.cy + e.sin*x + e.cos*y}
}

// centre finds the centre from two points of the ellipse, and gives the first
// angle and the turn (F.6.5); radii too small grow (F.6.6).
func (e *ellipse) centre(a, b point, large, sweep bool) (from, delta float64) {
	hx, hy := (a.x-b.x)/2, (a.y-b.y)/2
	x, y := e.cos*hx+e.sin*hy, e.cos*hy-e.sin*hx
	if l := x*x/(e.rx*e.rx) + y*y/(e.ry*e.ry); l > 1 {
		e.rx *= math.Sqrt(l)
		e.ry *= math.Sqrt(l)
	}
	px, py := x*x*e.ry*e.ry, y*y*e.rx*e.rx
	f := math.Sqrt(math.Max(0, (e.rx*e.rx*e.ry*e.ry-px-py)/(px+py)))
	if large == sweep {
		f = -f
	}
	cx, cy := f*e.rx*y/e.ry, -f*e.ry*x/e.rx
	e.cx = e.cos*cx - e.sin*cy + (a.x+b.x)/2
	e.cy = e.sin*cx + e.cos*cy + (a.y+b.y)/2
	from = math.Atan2((y-cy)/e.ry, (x-cx)/e.rx)
	delta = math.Atan2((-y-cy)/e.ry, (-x-cx)/e.rx) - from
	if sweep && delta < 0 {
		delta += 2 * math.Pi
	}
	if !sweep && delta > 0 {
		delta -= 2 * math.Pi
	}
	return from, delta
}
