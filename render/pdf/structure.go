package pdf

import (
	"fmt"
	"strings"

	"feuillet/render/doc"
)

// addStructure writes the structure tree, in reading order, and the links.
func (j *job) addStructure() error {
	for i := range j.nodes {
		if j.isElement(int32(i)) && j.kept(int32(i)) {
			j.nodes[i].object = int32(j.alloc())
		}
	}
	for i := range j.spans {
		j.spans[i].object = j.alloc()
	}
	j.addNamespaces()
	for i := range j.nodes {
		if j.nodes[i].object == 0 {
			continue
		}
		if err := j.addElement(int32(i)); err != nil {
			return err
		}
		j.addReference(int32(i))
	}
	j.addSpans()
	if j.nodes[0].object == 0 {
		return fmt.Errorf("no page shows anything of the tree")
	}
	if err := j.addLinks(); err != nil {
		return err
	}
	if err := j.addFields(); err != nil {
		return err
	}
	b := appendRef(append(j.buf[:0], "<</Type/StructTreeRoot/K "...), int(j.nodes[0].object))
	b = appendRef(append(b, "/ParentTree "...), j.alloc())
	b = appendInt(append(b, "/ParentTreeNextKey "...), len(j.pages)+len(j.links)+len(j.fields))
	parents := len(j.places) - 1
	j.buf = append(j.appendNamespaces(b), ">>"...)
	j.put(j.numbers.structure, j.buf)
	j.addParentTree(parents)
	return nil
}

// addElement writes one structure element (ISO 32000-1, 14.7.2).
func (j *job) addElement(i int32) error {
	n := &j.nodes[i]
	b := append(append(j.buf[:0], "<</S/"...), n.Role.String()...)
	b = appendRef(append(j.appendNamespace(b, n.Role), "/P "...), j.parentOf(i))
	b, err := j.appendAttributes(b, i)
	if err != nil {
		return err
	}
	b, onPage := j.appendKids(append(b, "/K["...), i)
	if b = append(b, ']'); onPage {
		b = appendRef(append(b, "/Pg "...), j.pages[n.page-1].object)
	}
	j.buf = append(b, ">>"...)
	j.put(int(n.object), j.buf)
	return nil
}

// appendAttributes writes what PDF/UA asks of some roles.
func (j *job) appendAttributes(b []byte, i int32) ([]byte, error) {
	n := &j.nodes[i]
	switch n.Role {
	case doc.Figure:
		if strings.TrimSpace(n.Alt) == "" {
			return nil, fmt.Errorf("a Figure without a description")
		}
		b = appendText(append(b, "/Alt"...), n.Alt)
		b = appendRect(append(b, "/A<</O/Layout/BBox"...), j.boxes[i], j.pages[n.page-1].h)
		b = append(b, ">>"...)
	case doc.H1, doc.H2, doc.H3, doc.Span:
		if n.Alt != "" { // heard in its place: of which town this « Mairie » is, « fermé » of an empty cell
			b = appendText(append(b, "/ActualText"...), n.Alt)
		}
	case doc.TH:
		scope := "Column"
		if n.Scope == doc.Row {
			scope = "Row"
		}
		b = append(append(b, "/A<</O/Table/Scope/"...), scope...)
		b = append(appendColumns(b, n.Cols), ">>"...)
	case doc.TD:
		if n.Cols > 1 {
			b = append(appendColumns(append(b, "/A<</O/Table"...), n.Cols), ">>"...)
		}
	case doc.L:
		if numbering := numbering(n.Node); numbering != "" {
			b = append(append(append(b, "/A<</O/List/ListNumbering/"...), numbering...), ">>"...)
		}
	}
	return b, nil
}

// appendColumns says how many columns a cell takes, when it is more than one.
func appendColumns(b []byte, columns uint8) []byte {
	if columns < 2 {
		return b
	}
	return appendInt(append(b, "/ColSpan "...), int(columns))
}

// numbering tells what the labels of a list are; empty if it has none.
func numbering(n *doc.Node) string {
	for _, kid := range n.Kids {
		switch kid.Role {
		case doc.Lbl:
			if label := appendWords(nil, kid); len(label) > 0 && '0' <= label[0] && label[0] <= '9' {
				return "Decimal"
			} else if len(label) > 0 {
				return "Disc"
			}
		case doc.LI, doc.Group:
			if found := numbering(kid); found != "" {
				return found
			}
		}
	}
	return ""
}

// appendKids lists what element i holds, in the order of the tree whatever the
// order of drawing. onPage is true if some of it refers to the page of the element.
func (j *job) appendKids(b []byte, i int32) (_ []byte, onPage bool) {
	b, onPage = j.appendMarks(b, i, i)
	for k := i + 1; k < j.nodes[i].end; {
		n := &j.nodes[k]
		switch n.owner {
		case k:
			if n.object != 0 {
				b = append(appendRef(b, j.kidOf(k)), ' ')
			}
			k = n.end
		case i:
			var here bool
			b, here = j.appendMarks(b, k, i)
			onPage = onPage || here
			k++
		default: // an artifact
			k = n.end
		}
	}
	if k, ok := j.widgets[i]; ok {
		b = append(appendRef(append(b, "<</Type/OBJR/Obj "...), j.fields[k].object), ">>"...)
		onPage = true
	}
	l, drawn := j.areas[i]
	for ; drawn && l != none; l = j.links[l].next {
		b = appendRef(append(b, "<</Type/OBJR/Obj "...), j.links[l].object)
		if p := j.links[l].page; p == int(j.nodes[i].page) {
			onPage = true
		} else {
			b = appendRef(append(b, "/Pg "...), j.pages[p-1].object)
		}
		b = append(b, ">>"...)
	}
	return b, onPage
}

// appendMarks lists the marked content of node i, in the element that owns it.
// onPage is true if some of it is on the page of the element.
func (j *job) appendMarks(b []byte, i, element int32) (_ []byte, onPage bool) {
	for m := j.nodes[i].first; m != none; m = j.marks[m].next {
		if s := j.marks[m].span; s > 0 {
			b = append(appendRef(b, j.spans[s-1].object), ' ')
			continue
		}
		p := j.marks[m].page
		id := int(m) - j.pages[p-1].firstMark
		if p == j.nodes[element].page {
			onPage = true
			b = append(appendInt(b, id), ' ')
			continue
		}
		b = appendRef(append(b, "<</Type/MCR/Pg "...), j.pages[p-1].object)
		b = append(appendInt(append(b, "/MCID "...), id), ">>"...)
	}
	return b, onPage
}

// addParentTree leads from marks and links back to their elements: for each
// page the elements of its marks, then the element of each link.
func (j *job) addParentTree(n int) {
	const leaf = 64
	total := len(j.pages) + len(j.links) + len(j.fields)
	kids := []byte("<</Kids[")
	for from := 0; from < total; from += leaf {
		to, object := min(from+leaf, total), j.alloc()
		b := appendInt(append(j.buf[:0], "<</Limits["...), from)
		b = append(appendInt(append(b, ' '), to-1), "]/Nums["...)
		for k := from; k < to; k++ {
			b = append(appendInt(b, k), ' ')
			switch link := k - len(j.pages); {
			case link < 0:
				b = j.appendOwners(b, k)
			case link < len(j.links):
				b = append(appendRef(b, int(j.nodes[j.links[link].node].object)), ' ')
			default:
				b = append(appendRef(b, int(j.nodes[j.fields[link-len(j.links)].node].object)), ' ')
			}
		}
		j.buf = append(b, "]>>"...)
		j.put(object, j.buf)
		kids = append(appendRef(kids, object), ' ')
	}
	j.put(n, append(kids, "]>>"...))
}

// appendOwners lists the elements of the marks of page k, from 0.
func (j *job) appendOwners(b []byte, k int) []byte {
	end := len(j.marks)
	if k+1 < len(j.pages) {
		end = j.pages[k+1].firstMark
	}
	b = append(b, '[')
	for _, m := range j.marks[j.pages[k].firstMark:end] {
		owner := int(j.nodes[j.nodes[m.node].owner].object)
		if m.span > 0 {
			owner = j.spans[m.span-1].object
		}
		b = append(appendRef(b, owner), ' ')
	}
	return append(b, "] "...)
}
