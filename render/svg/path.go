package svg

import (
	"fmt"
	"math"
	"strings"

	"feuillet/render/doc"
)

// ParsePath reads the data of an SVG path (SVG 1.1, 8.3): every command,
// absolute or relative, in units of a thousandth; quadratic curves and arcs
// become cubic ones. Path data that break the grammar are an error.
func ParsePath(data string) ([]doc.Seg, error) {
	p := &pen{at0: scale(1000)}
	if err := p.path(data); err != nil {
		return nil, err
	}
	return p.segs, p.err
}

// path adds the segments of path data.
func (p *pen) path(data string) error {
	p.scan, p.last = scanner{s: data}, 0
	for first := true; p.err == nil; first = false {
		cmd, ok := p.scan.command()
		if !ok {
			break
		}
		if first && cmd|0x20 != 'm' {
			return fmt.Errorf("path %.40q does not begin with a move", data)
		}
		if err := p.run(cmd); err != nil {
			return fmt.Errorf("path %.40q: %w", data, err)
		}
	}
	if p.err == nil && !p.scan.done() {
		return fmt.Errorf("path %.40q: unexpected %.20q", data, p.scan.s[p.scan.i:])
	}
	return nil
}

type point struct{ x, y float64 }

// pen is the state of a path being read. Points are those of the file; at0
// takes them to the units of the drawing.
type pen struct {
	at0   matrix
	err   error // too many segments, or too large
	scan  scanner
	segs  []doc.Seg
	at    point // current point
	start point // of the subpath
	ctrl  point // last control point, for S and T
	last  byte  // last command, lower case
}

// arity is the number of arguments of each command.
func arity(cmd byte) int {
	switch cmd | 0x20 {
	case 'z':
		return 0
	case 'h', 'v':
		return 1
	case 'm', 'l', 't':
		return 2
	case 's', 'q':
		return 4
	case 'c':
		return 6
	case 'a':
		return 7
	}
	return -1
}

// run reads the arguments of one command, and of its silent repetitions.
func (p *pen) run(cmd byte) error {
	n := arity(cmd)
	if n < 0 {
		return fmt.Errorf("unknown command %q", cmd)
	}
	for first := true; first || n > 0 && p.scan.more(); first = false {
		var v [7]float64
		for i := range n {
			read := p.scan.number
			if n == 7 && (i == 3 || i == 4) {
				read = p.scan.flag
			}
			x, ok := read()
			if !ok {
				return fmt.Errorf("command %q wants %d numbers", cmd, n)
			}
			v[i] = x
		}
		p.draw(cmd, v)
		if cmd|0x20 == 'm' {
			cmd-- // the pairs after the first one are lines: m → l, M → L
		}
	}
	return nil
}

// draw adds one segment.
func (p *pen) draw(cmd byte, v [7]float64) {
	base := point{}
	lower := cmd | 0x20
	if cmd == lower {
		base = p.at
	}
	pt := func(i int) point { return point{base.x + v[i], base.y + v[i+1]} }
	switch lower {
	case 'm':
		p.at = pt(0)
		p.start = p.at
		p.add(doc.MoveTo, p.at)
	case 'l':
		p.line(pt(0))
	case 'h':
		p.line(point{base.x + v[0], p.at.y})
	case 'v':
		p.line(point{p.at.x, base.y + v[0]})
	case 'c':
		p.curve(pt(0), pt(2), pt(4))
	case 's':
		p.curve(p.mirror("cs"), pt(0), pt(2))
	case 'q':
		p.quad(pt(0), pt(2))
	case 't':
		p.quad(p.mirror("qt"), pt(0))
	case 'a':
		p.arc(v[0], v[1], v[2], v[3] != 0, v[4] != 0, pt(5))
	case 'z':
		p.add(doc.Close)
		p.at = p.start
	}
	p.last = lower
}

func (p *pen) add(op doc.Op, pts ...point) {
	s := doc.Seg{Op: op}
	for i, q := range pts {
		q = p.at0.apply(q)
		if !(math.Abs(q.x) <= farthest && math.Abs(q.y) <= farthest) { // NaN too
			p.err = errFar
			return
		}
		s.V[2*i], s.V[2*i+1] = int(math.Round(q.x)), int(math.Round(q.y))
	}
	if len(p.segs) >= mostSegs {
		p.err = errMany
		return
	}
	p.segs = append(p.segs, s)
}

func (p *pen) line(to point) {
	p.at = to
	p.add(doc.LineTo, to)
}

func (p *pen) curve(c1, c2, to point) {
	p.ctrl, p.at = c2, to
	p.add(doc.CurveTo, c1, c2, to)
}

// quad raises a quadratic curve to a cubic one.
func (p *pen) quad(c, to point) {
	toward := func(a point) point { return point{a.x + (c.x-a.x)*2/3, a.y + (c.y-a.y)*2/3} }
	p.curve(toward(p.at), toward(to), to)
	p.ctrl = c
}

// mirror is the control point of a smooth curve: the last one reflected, if
// the last command was of the same family (8.3.6, 8.3.7).
func (p *pen) mirror(family string) point {
	if p.last == 0 || strings.IndexByte(family, p.last) < 0 {
		return p.at
	}
	return point{2*p.at.x - p.ctrl.x, 2*p.at.y - p.ctrl.y}
}
