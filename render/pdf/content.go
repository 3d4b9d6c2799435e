package pdf

import (
	"fmt"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// content makes the content stream of one page, and notes what the file then
// needs. Operators that change nothing are left out.
type content struct {
	tree *tree
	b    []byte
	page int32     // from 1
	h    layout.Um // height of the page

	face  fonts.Face
	size  layout.Mpt // 0 while no face is set
	color doc.Color  // of fills
	open  bool       // a marked-content sequence is open, of node, or an artifact if node is none
	node  int32
	count int // of marks on this page

	used   [fonts.NumFaces]bool // by the whole file
	images []*doc.Image         // by the whole file, in order of first use
	forms  []form               // by the whole file, in order of first use
	whole  bool                 // a rune outside the common repertoire was drawn
}

// start begins a page, in the state in which a content stream starts.
func (c *content) start(page int, h layout.Um) {
	c.b, c.page, c.h = append(c.b[:0], "0 g\n"...), int32(page), h // black is said, whoever draws the page
	c.size, c.color, c.open, c.count = 0, doc.Color{}, false, 0
}

// owner finds the node that a mark belongs to; none for an artifact.
func (c *content) owner(it *layout.Item) (int32, error) {
	if it.Node == nil {
		return none, nil
	}
	i, known := c.tree.index[it.Node]
	if !known {
		return none, fmt.Errorf("the mark %q belongs to a node outside the tree", it.Text)
	}
	if c.tree.nodes[i].owner == none {
		return none, nil
	}
	return i, nil
}

// item draws one mark, in the sequence of its node.
func (c *content) item(it *layout.Item, owner int32) error {
	if it.Draw != nil {
		c.tag(owner, it.Y)
		return c.drawing(it)
	}
	if owner != none {
		if heard := typo.Entendre(it.Text); heard != nil {
			return c.aloud(it, owner, heard)
		}
	}
	c.tag(owner, it.Y)
	return c.text(it, it.Seen(), 0)
}

// tag opens the marked-content sequence of a node, unless it is open.
func (c *content) tag(owner int32, y layout.Um) {
	if c.open && c.node == owner {
		return
	}
	c.close()
	c.open, c.node = true, owner
	if owner == none {
		c.b = append(c.b, "/Artifact BMC\n"...)
		return
	}
	c.sequence(c.tree.nodes[c.tree.nodes[owner].owner].Role.String())
	c.tree.mark(owner, c.page, y)
}

// sequence begins the next marked-content sequence of the page.
func (c *content) sequence(role string) {
	c.b = append(append(c.b, '/'), role...)
	c.b = append(appendInt(append(c.b, "<</MCID "...), c.count), ">>BDC\n"...)
	c.count++
}

func (c *content) close() {
	if c.open {
		c.b = append(c.b, "EMC\n"...)
	}
	c.open = false
}

// text writes a part of a line, which begins after an advance in 1/1000 em: codes
// are UTF-16, as the embedded fonts map them, and the kerning that was measured is drawn.
func (c *content) text(it *layout.Item, text string, after int) error {
	f := it.Face
	if f >= fonts.NumFaces || it.Size <= 0 {
		return fmt.Errorf("the text %q has face %d at size %d", it.Text, f, it.Size)
	}
	c.fill(it.Color)
	c.b = append(c.b, "BT "...)
	if c.size != it.Size || c.face != f {
		c.face, c.size, c.used[f] = f, it.Size, true
		c.b = append(c.b, '/', 'F', byte('0'+f), ' ')
		c.b = append(appendFixed(c.b, int(it.Size), 3), " Tf "...)
	}
	along := layout.Um((after*int(it.Size)*127 + 180000) / 360000)
	if it.Turned {
		c.b = append(appendPt(append(c.b, "0 1 -1 0 "...), it.Base), ' ')
		c.b = append(appendPt(c.b, c.h-it.Y-it.H+along), " Tm[("...)
	} else {
		c.b = append(appendPt(c.b, it.X+along), ' ')
		c.b = append(appendPt(c.b, c.h-it.Base), " Td[("...)
	}
	if err := c.glyphs(f, text); err != nil {
		return err
	}
	c.b = append(c.b, ")]TJ ET\n"...)
	return nil
}

// glyphs writes the codes of a text, with their kerning.
func (c *content) glyphs(f fonts.Face, text string) error {
	prev := rune(-1)
	for _, r := range text {
		if !f.Has(r) || r > 0xFFFF {
			return fmt.Errorf("the text %q has %q (%U), which the face %v cannot draw", text, r, r, f)
		}
		c.whole = c.whole || !isCommon(r)
		if prev >= 0 {
			if k := f.Kern(prev, r); k != 0 {
				c.b = append(appendInt(append(c.b, ')'), -k), '(')
			}
		}
		c.b = appendEscaped(appendEscaped(c.b, byte(r>>8)), byte(r))
		prev = r
	}
	return nil
}

// fill sets the color of fills and texts.
func (c *content) fill(color doc.Color) {
	if c.color != color {
		c.b = appendFill(c.b, color)
		c.color = color
	}
}

// appendFill sets the color of fills; appendStroke that of lines.
func appendFill(b []byte, color doc.Color) []byte   { return appendColor(b, color, "g\n", "rg\n") }
func appendStroke(b []byte, color doc.Color) []byte { return appendColor(b, color, "G\n", "RG\n") }

// appendColor writes a color and its operator. A gray is DeviceGray: a printer
// then uses its black alone, and a copier counts no page in colours.
func appendColor(b []byte, color doc.Color, gray, rgb string) []byte {
	levels, operator := []uint8{color.R, color.G, color.B}, rgb
	if color.R == color.G && color.G == color.B {
		levels, operator = levels[:1], gray
	}
	for _, v := range levels {
		b = append(appendFixed(b, (int(v)*1000+127)/255, 3), ' ')
	}
	return append(b, operator...)
}
