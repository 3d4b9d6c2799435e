package pdf

import (
	"fmt"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// field is the widget of a Form (ISO 32000-1, 12.7). What it shows is drawn here:
// PDF/A-2 has no reader draw it (ISO 19005-2, 6.4.1).
type field struct {
	node, page int32 // the page from 1
	object     int
	area       box
}

// addField notes the place of a field on the page at hand.
func (j *job) addField(it *layout.Item) error {
	i, err := j.content.owner(it)
	if err != nil || i == none {
		return err
	}
	name := j.nodes[i].Field.Name
	if name == "" || strings.TrimSpace(j.nodes[i].Alt) == "" {
		return fmt.Errorf("the field %q says no name, or not what it is for", name)
	}
	for _, f := range j.fields {
		if j.nodes[f.node].Field.Name == name {
			return fmt.Errorf("two fields are named %q", name)
		}
	}
	j.tree.see(i, int32(len(j.pages)), it.Y)
	j.widgets[i] = int32(len(j.fields))
	j.fields = append(j.fields, field{node: i, page: int32(len(j.pages)), object: j.alloc(), area: boxOf(it)})
	return nil
}

// addFields writes the widgets, and what the catalog says of them.
func (j *job) addFields() error {
	if len(j.fields) == 0 {
		return nil
	}
	for k := range j.fields {
		if err := j.addWidget(k); err != nil {
			return err
		}
	}
	j.numbers.form = j.alloc()
	b := append(j.buf[:0], "<</Fields["...)
	for _, f := range j.fields {
		b = append(appendRef(b, f.object), ' ')
	}
	j.buf = append(appendRef(append(b, "]/DA(/FF 0 Tf 0 g)/DR<</Font<</FF "...), j.addTyping()), ">>>>>>"...)
	j.put(j.numbers.form, j.buf)
	return nil
}

// addWidget writes a field and its annotation, in one object.
func (j *job) addWidget(k int) error {
	f := &j.fields[k]
	n, page := j.nodes[f.node], j.pages[f.page-1]
	appearance, err := j.appearance(n.Field, f.area)
	if err != nil {
		return err
	}
	b := appendRect(append(j.buf[:0], "<</Type/Annot/Subtype/Widget/F 4/Rect"...), f.area, page.h)
	b = appendRef(append(b, "/P "...), page.object)
	b = appendInt(append(b, "/StructParent "...), len(j.pages)+len(j.links)+k)
	b = appendText(append(b, "/T"...), n.Field.Name)
	for _, key := range [...]string{"/TU", "/Contents"} { // PDF/UA-1 has it in the first, PDF/UA-2 in the other
		b = appendText(append(b, key...), n.Alt)
	}
	switch n.Field.Kind {
	case doc.CheckField:
		b = fmt.Appendf(b, "/FT/Btn/V/%s/AS/%[1]s", state(n.Field))
	case doc.LinesField:
		b = append(b, "/Ff 4096"...) // several lines (table 228)
		fallthrough
	default:
		b = append(appendFixed(append(b, "/FT/Tx/DA(/FF "...), int(layout.TypedSize), 3), " Tf 0 g)"...)
		b = appendText(append(b, "/V"...), n.Field.Value)
	}
	j.buf = append(append(append(b, "/AP<</N "...), appearance...), ">>>>"...)
	j.put(f.object, j.buf)
	return nil
}

// state is the name of what a check box shows.
func state(f *doc.Field) string {
	if f.Value != "" {
		return "Oui"
	}
	return "Off"
}

// appearance draws what a field shows: for a check box, ticked or not.
func (j *job) appearance(f *doc.Field, area box) (string, error) {
	if f.Kind == doc.CheckField {
		off, on := j.drawn(area, nil), j.drawn(area, tick(area))
		return fmt.Sprintf("<</Off %d 0 R/Oui %d 0 R>>", off, on), nil
	}
	text, err := j.typedIn(f, area)
	return fmt.Sprintf("%d 0 R", j.drawn(area, text)), err
}

// drawn writes an appearance as wide as its field.
func (j *job) drawn(area box, content []byte) int {
	n := j.alloc()
	b := append(appendPt([]byte("/Type /XObject /Subtype /Form /BBox [0 0 "), area.x1-area.x0), ' ')
	b = append(appendPt(b, area.y1-area.y0), "] /Resources "...)
	b = append(appendRef(b, j.numbers.resources), ' ')
	j.stream(n, string(b), content)
	return n
}

// tick is a cross from corner to corner, a little inside.
func tick(area box) []byte {
	w, h := area.x1-area.x0, area.y1-area.y0
	b := []byte("q 1.5 w 1 J ")
	for _, line := range [...][4]layout.Um{{w / 5, h / 5, w - w/5, h - h/5}, {w / 5, h - h/5, w - w/5, h / 5}} {
		b = append(appendPt(append(appendPt(b, line[0]), ' '), line[1]), " m "...)
		b = append(appendPt(append(appendPt(b, line[2]), ' '), line[3]), " l S "...)
	}
	return append(b, "Q\n"...)
}

// typedIn draws the text that a field holds already, as large as its box allows.
func (j *job) typedIn(f *doc.Field, area box) ([]byte, error) {
	c, face := &j.content, layout.TypedFace
	c.b = append(c.b[:0], "/Tx BMC q BT 0 g "...)
	height := area.y1 - area.y0
	size, lines := layout.Typed(f, area.x1-area.x0, height)
	if lines == nil && f.Value != "" {
		return nil, fmt.Errorf("the field %q is too small for what it holds", f.Name)
	}
	if len(lines) > 0 {
		c.used[face] = true
		c.b = append(appendFixed(append(c.b, "/F0 "...), int(size), 3), " Tf "...)
	}
	lead, capital := size.Um()*13/10, size.Um()*layout.Um(face.CapHeight())/1000
	y := (height - capital) / 2 // of one line: its capitals in the middle
	if f.Kind == doc.LinesField {
		y = height - layout.TypedPad - capital
	}
	for k, line := range lines {
		c.b = append(appendPt(append(c.b, "1 0 0 1 "...), layout.TypedPad), ' ')
		c.b = append(appendPt(c.b, y-layout.Um(k)*lead), " Tm[("...)
		if err := c.glyphs(face, line); err != nil {
			return nil, err
		}
		c.b = append(c.b, ")]TJ "...)
	}
	c.b = append(c.b, "ET Q EMC\n"...)
	return append([]byte(nil), c.b...), nil
}

// windows are the signs of WinAnsiEncoding from 128 to 159 (ISO 32000-1, D.2).
const windows = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"

// addTyping writes the face in which a reader writes what is typed: a simple
// font, embedded whole, since nobody knows what will be typed.
func (j *job) addTyping() int {
	face := layout.TypedFace
	file, descriptor, font := j.alloc(), j.alloc(), j.alloc()
	ttf := face.TTF()
	j.stream(file, fmt.Sprintf("/Length1 %d ", len(ttf)), ttf)
	j.put(descriptor, fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[-300 %d 1300 %d]"+
		"/ItalicAngle 0/Ascent %[3]d/Descent %[2]d/CapHeight %[4]d/StemV 80/FontFile2 %[5]d 0 R>>", face,
		face.Descent(), face.Ascent(), face.CapHeight(), file))
	b := fmt.Appendf(nil, "<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255"+
		"/FontDescriptor %d 0 R/Widths[", face, descriptor)
	special := []rune(windows)
	for code := rune(32); code < 256; code++ {
		r := code
		if code >= 128 && code < 160 {
			r = special[code-128]
		}
		b = append(appendInt(b, face.Width(r)), ' ')
	}
	j.put(font, append(b, "]>>"...))
	return font
}
