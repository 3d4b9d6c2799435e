package pdf

import (
	"fmt"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// drawing draws line art in its own units, so that its coordinates stay the
// small integers they are. The state it leaves is the one it found.
func (c *content) drawing(it *layout.Item) error {
	d := it.Draw
	if d.W <= 0 || d.H <= 0 {
		return fmt.Errorf("a drawing of %d by %d units", d.W, d.H)
	}
	foot := it.Y
	if c.b = append(c.b, "q "...); it.Turned {
		foot += it.H
		c.b = append(appendScale(append(c.b, "0 "...), it.H, d.W), ' ')
		c.b = append(appendScale(c.b, it.W, d.H), " 0 "...)
	} else {
		c.b = append(appendScale(c.b, it.W, d.W), " 0 0 "...)
		c.b = append(appendScale(c.b, -it.H, d.H), ' ')
	}
	c.b = append(appendPt(c.b, it.X), ' ')
	c.b = append(appendPt(c.b, c.h-foot), " cm\n"...)
	if d.Clip {
		c.b = append(append(appendInt(append(appendInt(append(c.b, "0 0 "...), d.W), ' '), d.H), " re W n"...), '\n')
	}
	if d.Image != nil {
		c.image(d)
	}
	if !d.Common || !c.form(d, it.Color) {
		if err := c.paths(d, it.Color, pen{fill: c.color}); err != nil {
			return err
		}
	}
	c.b = append(c.b, "Q\n"...)
	return nil
}

func (c *content) paths(d *doc.Drawing, color doc.Color, pen pen) error {
	for i := range d.Paths {
		if err := c.path(&d.Paths[i], color, &pen); err != nil {
			return err
		}
	}
	return nil
}

// appendScale writes the factor from units to points, to the millionth.
func appendScale(b []byte, length layout.Um, units int) []byte {
	return appendFixed(b, int(length)*36*10000/(127*units), 6)
}

// pen is the state of a drawing. Caps and joins are round: pictograms are
// drawn for it.
type pen struct {
	fill, stroke doc.Color // black where a page begins
	width        int
	dashed       bool
	butt, miter  bool
}

// flat is the style of caps or joins (ISO 32000-1, 8.4.3.3): 0 sharp, 1 round.
func flat(sharp bool) int {
	if sharp {
		return 0
	}
	return 1
}

func (c *content) path(p *doc.Path, color doc.Color, pen *pen) error {
	if len(p.Segs) == 0 {
		return nil
	}
	if p.Color != nil {
		color = *p.Color
	}
	if p.Pen > 0 {
		c.setPen(p, color, pen)
	} else if pen.fill != color {
		pen.fill = color
		c.b = appendFill(c.b, color)
	}
	b, err := c.b, error(nil)
	for i := range p.Segs {
		if b, err = appendSeg(b, &p.Segs[i]); err != nil {
			return err
		}
	}
	c.b = b
	if p.Pen > 0 {
		c.b = append(c.b, "S\n"...)
	} else if p.EvenOdd {
		c.b = append(c.b, "f*\n"...)
	} else {
		c.b = append(c.b, "f\n"...)
	}
	return nil
}

func (c *content) setPen(p *doc.Path, color doc.Color, pen *pen) {
	if pen.width == 0 {
		c.b = append(c.b, "1 J 1 j\n"...)
	}
	if pen.butt != p.Butt {
		pen.butt = p.Butt
		c.b = append(appendInt(c.b, flat(p.Butt)), " J\n"...)
	}
	if pen.miter != p.Miter {
		pen.miter = p.Miter
		c.b = append(appendInt(c.b, flat(p.Miter)), " j 4 M\n"...) // SVG 1.1, 11.4
	}
	if pen.width != p.Pen {
		pen.width = p.Pen
		c.b = append(appendInt(c.b, p.Pen), " w\n"...)
	}
	if pen.stroke != color {
		pen.stroke = color
		c.b = appendStroke(c.b, color)
	}
	if len(p.Dash) > 0 || pen.dashed {
		pen.dashed = len(p.Dash) > 0
		c.b = append(c.b, '[')
		for _, v := range p.Dash {
			c.b = append(appendInt(c.b, v), ' ')
		}
		c.b = append(c.b, "] 0 d\n"...)
	}
}

func appendSeg(b []byte, s *doc.Seg) ([]byte, error) {
	operands, operator := 0, string(rune(s.Op))
	switch s.Op {
	case doc.MoveTo, doc.LineTo:
		operands = 2
	case doc.CurveTo:
		operands = 6
	case doc.Rect:
		operands, operator = 4, "re"
	case doc.Close:
	default:
		return nil, fmt.Errorf("a path with the operator %q", s.Op)
	}
	for _, v := range s.V[:operands] {
		b = append(appendInt(b, v), ' ')
	}
	return append(append(b, operator...), '\n'), nil
}
