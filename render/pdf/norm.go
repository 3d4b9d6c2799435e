package pdf

import (
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// What a file of PDF 2.0 asks beside one of 1.7: structure types in namespaces,
// destinations that name an element, a Reference around the link of a line of
// contents, no dictionary of information. ISO 14289-2:2024 (PDF/UA-2), WTPDF 1.0
// for accessibility, ISO 19005-4:2020 (PDF/A-4).

// Namespaces of structure types (ISO 32000-2, 14.8.6).
const (
	namespace17 = "http://iso.org/pdf/ssn"
	namespace20 = "http://iso.org/pdf2/ssn"
)

// modern is true of a file of PDF 2.0.
func (j *job) modern() bool { return j.norm == layout.UA2 }

// addNamespaces writes the namespaces, and takes a Reference for each link of a
// line of contents.
func (j *job) addNamespaces() {
	if !j.modern() {
		return
	}
	for i, name := range [...]string{namespace17, namespace20} {
		j.namespaces[i] = j.alloc()
		j.buf = append(append(append(j.buf[:0], "<</Type/Namespace/NS("...), name...), ")>>"...)
		j.put(j.namespaces[i], j.buf)
	}
	for i := range j.nodes {
		if up := j.above(int32(i)); j.nodes[i].object != 0 && j.nodes[i].Role == doc.Link && up != none &&
			j.nodes[up].Role == doc.TOCI {
			j.references[int32(i)] = j.alloc()
		}
	}
}

// appendNamespace says where a structure type is defined: contents and indexes
// are types of PDF 1.7 alone.
func (j *job) appendNamespace(b []byte, role doc.Role) []byte {
	if !j.modern() {
		return b
	}
	n := j.namespaces[1]
	if role == doc.TOC || role == doc.TOCI || role == doc.Index {
		n = j.namespaces[0]
	}
	return appendRef(append(b, "/NS "...), n)
}

// appendNamespaces lists the namespaces in the root of the tree.
func (j *job) appendNamespaces(b []byte) []byte {
	if !j.modern() {
		return b
	}
	b = append(appendRef(append(b, "/Namespaces["...), j.namespaces[0]), ' ')
	return append(appendRef(b, j.namespaces[1]), ']')
}

// parentOf is the object above element i.
func (j *job) parentOf(i int32) int {
	if r := j.references[i]; r != 0 {
		return r
	}
	return j.aboveOf(i)
}

// aboveOf is parentOf, References left out.
func (j *job) aboveOf(i int32) int {
	if up := j.above(i); up != none {
		return int(j.nodes[up].object)
	}
	return j.numbers.structure
}

// kidOf is the object that stands for element i in the one above.
func (j *job) kidOf(i int32) int {
	if r := j.references[i]; r != 0 {
		return r
	}
	return int(j.nodes[i].object)
}

// addReference writes the Reference around link i, which names what it leads to.
func (j *job) addReference(i int32) {
	r := j.references[i]
	if r == 0 {
		return
	}
	b := appendRef(append(j.buf[:0], "<</S/Reference/NS "...), j.namespaces[0])
	b = appendRef(append(b, "/P "...), j.aboveOf(i))
	if to := j.target(j.nodes[i].Node); to != none {
		b = append(appendRef(append(b, "/Ref["...), j.elementOf(to)), ']')
	}
	b = appendRef(append(b, "/K["...), int(j.nodes[i].object))
	j.buf = append(b, "]>>"...)
	j.put(r, j.buf)
}

// target is the node that a link inside the document leads to, or none.
func (j *job) target(n *doc.Node) int32 {
	i, known := j.index[n.Ref]
	if n.Ref == nil || !known || j.nodes[i].page == 0 {
		return none
	}
	return i
}

// elementOf is the structure element of node i: its own, the first one drawn
// below a box, or else the one around it.
func (j *job) elementOf(i int32) int {
	for k := i; k < j.nodes[i].end; k++ {
		if o := j.nodes[k].object; o != 0 {
			return int(o)
		}
	}
	return int(j.nodes[j.nodes[i].owner].object)
}

// appendGoTo writes how one goes to node i: a place on a page, and in PDF 2.0 the
// element that stands there, which the place only helps to find.
func (j *job) appendGoTo(b []byte, i int32) []byte {
	if !j.modern() {
		return j.appendDest(append(b, "/Dest"...), i)
	}
	b = j.appendDest(append(b, "/A<</S/GoTo/D"...), i)
	b = appendRef(append(b, "/SD["...), j.elementOf(i))
	return append(append(j.appendPlace(b, i), ']'), ">>"...)
}
