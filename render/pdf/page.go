package pdf

import (
	"fmt"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// page is what the rest of the file needs of a written page.
type page struct {
	object, firstMark int
	h                 layout.Um
}

// link is the area of a Link on one page: one annotation, so that it is read
// once, with a rectangle for each of its lines.
type link struct {
	node   int32
	page   int // from 1
	object int
	lines  []box
	next   int32 // the area on the next page, or none
}

// addPage writes a page.
func (j *job) addPage(p layout.Page) error {
	if p.W <= 0 || p.H <= 0 {
		return fmt.Errorf("a page of %d by %d µm", p.W, p.H)
	}
	object, stream, firstLink, firstField := j.alloc(), j.alloc(), len(j.links), len(j.fields)
	j.pages = append(j.pages, page{object, len(j.marks), p.H})
	j.content.start(len(j.pages), p.H)
	for i := range p.Items {
		if err := j.addItem(&p.Items[i]); err != nil {
			return err
		}
	}
	j.content.close()
	j.stream(stream, "", j.content.b)

	b := appendRef(append(j.buf[:0], "<</Type/Page/Parent "...), j.numbers.pages)
	b = append(appendPt(append(b, "/MediaBox[0 0 "...), p.W), ' ')
	b = append(appendPt(b, p.H), ']')
	if p.Margin > 0 {
		b = appendInset(append(b, "/TrimBox"...), p, p.Margin)
		b = appendInset(append(b, "/BleedBox"...), p, p.Margin-layout.Bleed)
	}
	b = append(b, "/Resources "...)
	b = append(appendRef(b, j.numbers.resources), "/Contents "...)
	b = append(appendRef(b, stream), "/Tabs/S/StructParents "...)
	b = appendInt(b, len(j.pages)-1)
	if len(j.links) > firstLink || len(j.fields) > firstField {
		b = append(b, "/Annots["...)
		for _, l := range j.links[firstLink:] {
			b = append(appendRef(b, l.object), ' ')
		}
		for _, f := range j.fields[firstField:] {
			b = append(appendRef(b, f.object), ' ')
		}
		b = append(b, ']')
	}
	j.buf = append(b, ">>"...)
	j.put(object, j.buf)
	return nil
}

// appendInset writes the box that lies within a page by a margin.
func appendInset(b []byte, p layout.Page, margin layout.Um) []byte {
	return appendRect(b, box{margin, margin, p.W - margin, p.H - margin}, p.H)
}

// addItem draws a mark and notes the areas of the Link and the Figure it is in.
func (j *job) addItem(it *layout.Item) error {
	if it.Node != nil && it.Node.Field != nil {
		return j.addField(it)
	}
	if it.Draw == nil && it.Text == "" {
		return nil
	}
	owner, err := j.content.owner(it)
	if err != nil {
		return err
	}
	if err := j.content.item(it, owner); err != nil || owner == none {
		return err
	}
	if l := j.around(owner, doc.Link); l != none {
		j.addArea(l, boxOf(it))
	}
	if f := j.around(owner, doc.Figure); f != none && int(j.nodes[f].page) == len(j.pages) {
		r, drawn := j.boxes[f]
		if !drawn {
			r = boxOf(it)
		}
		j.boxes[f] = r.union(boxOf(it))
	}
	return nil
}

// addArea adds a box to what one may click for a Link on the page at hand.
func (j *job) addArea(node int32, r box) {
	area := link{node: node, page: len(j.pages), lines: []box{r}, next: none}
	first, drawn := j.areas[node]
	if !drawn {
		j.areas[node] = int32(len(j.links))
	} else {
		last := &j.links[first]
		for last.next != none {
			last = &j.links[last.next]
		}
		if last.page == area.page {
			last.add(r)
			return
		}
		last.next = int32(len(j.links))
	}
	area.object = j.alloc()
	j.links = append(j.links, area)
}

// add joins a box to the line it stands on.
func (l *link) add(r box) {
	last := &l.lines[len(l.lines)-1]
	if middle := (r.y0 + r.y1) / 2; last.y0 <= middle && middle <= last.y1 {
		*last = last.union(r)
		return
	}
	l.lines = append(l.lines, r)
}

// addLinks writes the annotations (ISO 14289-1, 7.18).
func (j *job) addLinks() error {
	for i := range j.links {
		l := &j.links[i]
		n, h := j.nodes[l.node], j.pages[l.page-1].h
		all := l.lines[0]
		for _, r := range l.lines {
			all = all.union(r)
		}
		b := appendRect(append(j.buf[:0], "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect"...), all, h)
		if len(l.lines) > 1 {
			b = appendQuads(append(b, "/QuadPoints["...), l.lines, h)
		}
		b = appendInt(append(b, "/StructParent "...), len(j.pages)+i)
		b = appendText(append(b, "/Contents"...), describe(n.Node))
		b, err := j.appendTarget(b, n.Node)
		if err != nil {
			return err
		}
		j.buf = append(b, ">>"...)
		j.put(l.object, j.buf)
	}
	return nil
}

func appendQuads(b []byte, lines []box, h layout.Um) []byte {
	for _, r := range lines {
		for _, v := range [8]layout.Um{r.x0, h - r.y0, r.x1, h - r.y0, r.x0, h - r.y1, r.x1, h - r.y1} {
			b = append(appendPt(b, v), ' ')
		}
	}
	return append(b, ']')
}

// describe is what a screen reader says of a link.
func describe(n *doc.Node) string {
	if n.Alt != "" {
		return n.Alt
	}
	said, _ := fonts.Sanitize(fonts.Regular, string(appendWords(nil, n)))
	if said == "" {
		return n.Href
	}
	return said
}

func (j *job) appendTarget(b []byte, n *doc.Node) ([]byte, error) {
	if n.Href != "" {
		return append(appendURI(append(b, "/A<</S/URI/URI"...), n.Href), ">>"...), nil
	}
	i := j.target(n)
	if i == none {
		return nil, fmt.Errorf("the link %q leads nowhere: no address, and no target on a page", describe(n))
	}
	return j.appendGoTo(b, i), nil
}

// appendDest writes where node i begins.
func (j *job) appendDest(b []byte, i int32) []byte {
	page, _ := j.begins(i)
	b = appendRef(append(b, '['), j.pages[page-1].object)
	return append(j.appendPlace(b, i), ']')
}

// appendPlace writes the place of node i on its page, with a little air above.
func (j *job) appendPlace(b []byte, i int32) []byte {
	const air = 3000
	page, y := j.begins(i)
	top := j.pages[page-1].h - layout.Um(max(0, y-air))
	return append(appendPt(append(b, "/XYZ 0 "...), top), " null"...)
}
