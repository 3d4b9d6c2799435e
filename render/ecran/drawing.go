package ecran

import (
	"fmt"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// drawing draws line art in its own units, so that its coordinates stay the
// small integers they are. A drawing of one path needs no group.
func (s *svg) drawing(it *layout.Item) error {
	d := it.Draw
	if d.W <= 0 || d.H <= 0 {
		return fmt.Errorf("a drawing of %d by %d units", d.W, d.H)
	}
	if len(d.Paths) == 1 && d.Image == nil && !d.Clip {
		return s.path(it, &d.Paths[0], true)
	}
	s.add("<g")
	s.place(it)
	if s.add(">"); d.Clip { // an inner view clips what leaves it, and needs no name, which two pages in one would share
		s.add(`<svg width="`)
		s.b = appendInt(s.b, d.W)
		s.add(`" height="`)
		s.b = appendInt(s.b, d.H)
		s.add(`" overflow="hidden">`)
	}
	if d.Image != nil {
		if err := s.image(d); err != nil {
			return err
		}
	}
	for i := range d.Paths {
		if err := s.path(it, &d.Paths[i], false); err != nil {
			return err
		}
	}
	if d.Clip {
		s.add("</svg>")
	}
	s.add("</g>\n")
	return nil
}

// place writes the transform that makes a drawing fill the box of its mark.
func (s *svg) place(it *layout.Item) {
	d := it.Draw
	if it.Turned {
		s.add(` transform="matrix(0 `)
		s.b = append(appendScale(s.b, -it.H, d.W), ' ')
		s.b = append(appendScale(s.b, it.W, d.H), " 0 "...)
		s.b = append(appendExact(s.b, it.X), ' ')
		s.b = appendExact(s.b, it.Y+it.H)
		s.add(`)"`)
		return
	}
	s.add(` transform="translate(`)
	s.b = append(appendExact(s.b, it.X), ' ')
	s.b = appendExact(s.b, it.Y)
	s.add(`)scale(`)
	s.b = appendScale(s.b, it.W, d.W)
	if it.W*layout.Um(d.H) != it.H*layout.Um(d.W) {
		s.b = appendScale(append(s.b, ' '), it.H, d.H)
	}
	s.add(`)"`)
}

// path draws a path; alone, it bears the place of its drawing.
func (s *svg) path(it *layout.Item, p *doc.Path, alone bool) error {
	if len(p.Segs) == 0 {
		return nil
	}
	s.add("<path")
	if alone {
		s.place(it)
	}
	color := it.Color
	if p.Color != nil {
		color = *p.Color
	}
	switch {
	case p.Pen > 0:
		s.pen(p, color)
	case p.EvenOdd:
		s.color(` fill-rule="evenodd" fill="`, color)
	default:
		s.color(` fill="`, color)
	}
	if s.add(`"`); isCode(it) {
		s.add(` shape-rendering="crispEdges"`)
	}
	s.add(` d="`)
	for i := range p.Segs {
		if err := s.segment(&p.Segs[i]); err != nil {
			return err
		}
	}
	s.add(`"/>`)
	if alone {
		s.add("\n")
	}
	return nil
}

// pen is the stroke of a path. Caps and joins are round unless a path says
// otherwise: pictograms are drawn for it. The limit of sharp corners is 4, which
// SVG takes by itself (SVG 1.1, 11.4).
func (s *svg) pen(p *doc.Path, color doc.Color) {
	s.color(` fill="none" stroke="`, color)
	s.add(`" stroke-width="`)
	s.b = appendInt(s.b, p.Pen)
	if !p.Butt {
		s.add(`" stroke-linecap="round`)
	}
	if !p.Miter {
		s.add(`" stroke-linejoin="round`)
	}
	for i, v := range p.Dash {
		if i == 0 {
			s.add(`" stroke-dasharray="`)
		} else {
			s.add(" ")
		}
		s.b = appendInt(s.b, v)
	}
}

// isCode tells a code, a Figure of squares, from other drawings: its edges are
// those of pixels, so that no grey line shows between neighbours. Rules must
// not be drawn so: one thinner than a pixel would vanish.
func isCode(it *layout.Item) bool {
	if it.Node == nil || it.Node.Role != doc.Figure || len(it.Draw.Paths) != 1 || it.Draw.Image != nil {
		return false
	}
	p := &it.Draw.Paths[0]
	for i := range p.Segs {
		if p.Segs[i].Op != doc.Rect {
			return false
		}
	}
	return p.Pen == 0
}

var letters = [256]byte{doc.MoveTo: 'M', doc.LineTo: 'L', doc.CurveTo: 'C', doc.Close: 'z', doc.Rect: 'M'}

// segment writes one operator. A rectangle is a subpath of its own, from where
// the next operator goes on (ISO 32000-1, 8.5.2.1), as after a close in SVG.
func (s *svg) segment(g *doc.Seg) error {
	operands := 2
	switch g.Op {
	case doc.MoveTo, doc.LineTo, doc.Rect:
	case doc.CurveTo:
		operands = 6
	case doc.Close:
		operands = 0
	default:
		return fmt.Errorf("a path with the operator %q", g.Op)
	}
	s.b = append(s.b, letters[g.Op])
	for i, v := range g.V[:operands] {
		if i > 0 {
			s.b = append(s.b, ' ')
		}
		s.b = appendInt(s.b, v)
	}
	if g.Op == doc.Rect {
		s.b = appendInt(append(s.b, 'h'), g.V[2])
		s.b = appendInt(append(s.b, 'v'), g.V[3])
		s.b = appendInt(append(s.b, 'h'), -g.V[2])
		s.b = append(s.b, 'z')
	}
	return nil
}
