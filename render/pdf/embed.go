package pdf

import (
	"bytes"
	"fmt"

	"feuillet/fonts"
)

// addResources writes what the pages refer to by name: faces, pictures, forms.
func (j *job) addResources(w *Writer) error {
	b, err := j.addFonts(w, []byte("<</Font <<"))
	if err != nil {
		return err
	}
	if b, err = j.addImages(append(b, ">>/XObject <<"...)); err != nil {
		return err
	}
	if b, err = j.addForms(b); err != nil {
		return err
	}
	j.put(j.numbers.resources, append(b, ">>>>"...))
	return nil
}

// addFonts writes the faces that the pages used, in the smaller repertoire if
// it holds all their runes, and lists them as resources.
func (j *job) addFonts(w *Writer, resources []byte) ([]byte, error) {
	take := w.common
	if j.content.whole {
		take = w.whole
	}
	k, err := take()
	if err != nil {
		return nil, err
	}
	unicode := j.alloc()
	j.raw(unicode, "/Filter /FlateDecode ", k.toUnicode)
	for face := range fonts.Face(fonts.NumFaces) {
		if j.content.used[face] {
			resources = appendRef(fmt.Appendf(resources, "/F%d ", face), len(j.places))
			j.addFace(k.faces[face], unicode)
		}
	}
	return resources, nil
}

// addFace writes the objects of a face under consecutive numbers.
func (j *job) addFace(objects []object, unicode int) {
	base := len(j.places)
	for range objects {
		j.alloc()
	}
	for i, o := range objects {
		if o.data != nil {
			j.raw(base+i, o.pieces[0]+"/Filter /FlateDecode ", o.data)
			continue
		}
		b := append(j.buf[:0], o.pieces[0]...)
		for r, ref := range o.refs {
			n := unicode
			if ref != toUnicodeRef {
				n = base + ref
			}
			b = append(appendRef(b, n), o.pieces[r+1]...)
		}
		j.buf = b
		j.put(base+i, b)
	}
}

// toUnicode maps codes to themselves, as fpdf's codes are UTF-16. A range may
// vary in its last byte only (Adobe Technical Note 5014): one for each of the
// rows of 256 codes, of which a section may hold 100.
func toUnicode(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) " +
		"/Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 " +
		"begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	fmt.Fprintf(&b, "%d beginbfrange\n<0001> <00FF> <0001>\n", rows)
	for hi := 1; hi < rows; hi++ {
		fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", hi, hi, hi)
	}
	b.WriteString("endbfrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.Bytes()
}
