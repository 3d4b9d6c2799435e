package svg

import (
	"encoding/xml"
	"math"

	"feuillet/render/doc"
)

// shape adds the paths of an element: its surface, then its outline.
func (r *reader) shape(el xml.StartElement, s style) error {
	p := &pen{at0: s.m}
	if err := r.outline(p, el); err != nil {
		return err
	}
	if p.err != nil || r.segs+len(p.segs) > mostSegs {
		return r.fault(Heavy, el.Name.Local, "")
	}
	if s.hidden || len(p.segs) == 0 {
		return nil
	}
	if s.fill != nil && el.Name.Local != "line" {
		r.add(doc.Path{Segs: p.segs, Color: s.fill, EvenOdd: s.evenOdd})
	}
	if s.stroke == nil || s.width <= 0 {
		return nil
	}
	k, even := s.m.stretch()
	if !even {
		return r.fault(Attribute, "transform", "")
	}
	width := math.Round(s.width * k)
	if !(width <= side) {
		return r.fault(Heavy, el.Name.Local, "")
	}
	r.add(doc.Path{Segs: p.segs, Color: s.stroke, Pen: max(1, int(width)), Butt: !s.round[0], Miter: !s.round[1]})
	return nil
}

func (r *reader) add(p doc.Path) {
	r.segs += len(p.Segs)
	r.out.Paths = append(r.out.Paths, p)
}

// outline draws an element with the pen.
func (r *reader) outline(p *pen, el xml.StartElement) error {
	var bad *Fault
	num := func(name string) float64 {
		v := attr(el, name)
		if v == "" {
			return 0
		}
		f, ok := length(v)
		if !ok && bad == nil {
			bad = r.fault(Attribute, name, v)
		}
		return f
	}
	switch el.Name.Local {
	case "path":
		if d := attr(el, "d"); p.path(d) != nil && p.err == nil {
			return r.fault(Attribute, "d", d)
		}
	case "polyline", "polygon":
		if v := attr(el, "points"); !p.points(v, el.Name.Local == "polygon") {
			return r.fault(Attribute, "points", v)
		}
	case "line":
		p.move(point{num("x1"), num("y1")})
		p.line(point{num("x2"), num("y2")})
	case "circle":
		p.ellipse(point{num("cx"), num("cy")}, num("r"), num("r"))
	case "ellipse":
		p.ellipse(point{num("cx"), num("cy")}, num("rx"), num("ry"))
	case "rect":
		rx, ry := num("rx"), num("ry")
		if attr(el, "rx") == "" {
			rx = ry
		}
		if attr(el, "ry") == "" {
			ry = rx
		}
		p.rect(point{num("x"), num("y")}, num("width"), num("height"), rx, ry)
	}
	if bad != nil {
		return bad
	}
	return nil
}

func (p *pen) move(to point) { p.draw('M', [7]float64{to.x, to.y}) }
func (p *pen) close()        { p.draw('Z', [7]float64{}) }

// points reads a list of points, an even number of numbers.
func (p *pen) points(s string, closed bool) bool {
	c := scanner{s: s}
	for i := 0; c.more(); i++ {
		x, okX := c.number()
		y, okY := c.number()
		if !okX || !okY {
			return false
		}
		if i == 0 {
			p.move(point{x, y})
		} else {
			p.line(point{x, y})
		}
		if p.err != nil {
			return true
		}
	}
	if closed && len(p.segs) > 0 {
		p.close()
	}
	return c.done()
}

// ellipse draws nothing without both radii (SVG 1.1, 9.3, 9.4).
func (p *pen) ellipse(c point, rx, ry float64) {
	if rx <= 0 || ry <= 0 {
		return
	}
	p.move(point{c.x + rx, c.y})
	p.arc(rx, ry, 0, false, true, point{c.x - rx, c.y})
	p.arc(rx, ry, 0, false, true, point{c.x + rx, c.y})
	p.close()
}

// rect rounds corners to half the sides at most (SVG 1.1, 9.2).
func (p *pen) rect(at point, w, h, rx, ry float64) {
	if w <= 0 || h <= 0 {
		return
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	if rx == 0 || ry == 0 {
		rx, ry = 0, 0
	}
	corner := func(to point) {
		if rx > 0 {
			p.arc(rx, ry, 0, false, true, to)
		}
	}
	x, y, X, Y := at.x, at.y, at.x+w, at.y+h
	p.move(point{x + rx, y})
	p.line(point{X - rx, y})
	corner(point{X, y + ry})
	p.line(point{X, Y - ry})
	corner(point{X - rx, Y})
	p.line(point{x + rx, Y})
	corner(point{x, Y - ry})
	p.line(point{x, y + ry})
	corner(point{x + rx, y})
	p.close()
}
