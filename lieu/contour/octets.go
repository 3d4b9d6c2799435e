package contour

import (
	"encoding/binary"
	"errors"
)

// errOctets is returned for bytes that Octets did not make.
var errOctets = errors.New("malformed outline")

// Octets packs the rings: their number, then for each the number of its points
// and the steps from each point to the next, as zigzag varints.
func (c Contour) Octets() []byte {
	b := binary.AppendUvarint(nil, uint64(len(c)))
	var last Point
	for _, a := range c {
		b = binary.AppendUvarint(b, uint64(len(a)))
		for _, p := range a {
			b = binary.AppendVarint(binary.AppendVarint(b, int64(p.X)-int64(last.X)), int64(p.Y)-int64(last.Y))
			last = p
		}
	}
	return b
}

// DeOctets unpacks what Octets packed.
func DeOctets(b []byte) (Contour, error) {
	r := lecteur{b: b}
	n := r.nombre()
	var c Contour
	var last Point
	for range n {
		a := make(Anneau, r.nombre())
		for i := range a {
			last.X += int32(r.pas())
			last.Y += int32(r.pas())
			a[i] = last
		}
		if c = append(c, a); r.faux || len(a) < 3 {
			return nil, errOctets
		}
	}
	if len(r.b) > 0 {
		return nil, errOctets
	}
	return c, nil
}

type lecteur struct {
	b    []byte
	faux bool
}

// nombre reads a count: each thing counted takes a byte at least.
func (r *lecteur) nombre() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > uint64(len(r.b)) {
		r.faux, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *lecteur) pas() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.faux, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}
