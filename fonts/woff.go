package fonts

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"maps"
	"slices"
	"sync"
)

// WOFF is the whole face as a page of the web loads it (WOFF File Format 1.0):
// under half of the TrueType file, with its kerning. The bytes are shared: they
// are only read.
func (f Face) WOFF() []byte { return woffs[f]() }

var woffs = [NumFaces]func() []byte{
	sync.OnceValue(func() []byte { return woff(directory(sfnt(regular))) }),
	sync.OnceValue(func() []byte { return woff(directory(sfnt(bold))) }),
	sync.OnceValue(func() []byte { return woff(directory(sfnt(extraBold))) }),
}

// Subset is the face as WOFF with the outlines of the runes that keep holds and
// no others, and without kerning: for texts whose signs have places already. A
// file of one page is a third of what it is with whole faces. Glyphs keep their
// numbers, so that no other table changes; those left out are empty.
func (f Face) Subset(keep func(rune) bool) []byte {
	parts := directory(sfnt([NumFaces]string{regular, bold, extraBold}[f]))
	for _, name := range []string{"GPOS", "GSUB", "GDEF"} {
		delete(parts, name)
	}
	outlines := newOutlines(parts)
	outlines.keep(0)
	for r, g := range tables[f]().glyph {
		if g != 0 && keep(rune(r)) {
			outlines.keep(int(g))
		}
	}
	parts["glyf"], parts["loca"] = outlines.write()
	return woff(parts)
}

// directory lists the tables of a TrueType file.
func directory(file sfnt) map[string]sfnt {
	parts := make(map[string]sfnt, file.u16(4))
	for i := range file.u16(4) {
		rec := file[12+16*i:]
		parts[string(rec[:4])] = file[rec.u32(8):][:rec.u32(12)]
	}
	return parts
}

// outlines are the glyphs of a face, some of which are kept.
type outlines struct {
	glyf, loca sfnt
	long       bool // offsets of four bytes, else half of the offset in two
	kept       []bool
}

func newOutlines(parts map[string]sfnt) *outlines {
	return &outlines{parts["glyf"], parts["loca"], parts["head"].u16(50) != 0, make([]bool, parts["maxp"].u16(4))}
}

// glyph is the outline of glyph g; empty for one without ink.
func (o *outlines) glyph(g int) sfnt {
	if o.long {
		return o.glyf[o.loca.u32(4*g):o.loca.u32(4*g+4)]
	}
	return o.glyf[2*o.loca.u16(2*g) : 2*o.loca.u16(2*g+2)]
}

// keep keeps a glyph and those it is made of: an accented letter refers to the
// letter and to the accent (OpenType 1.9, glyf, composite glyphs).
func (o *outlines) keep(g int) {
	const (
		wordArgs   = 1 << 0
		scale      = 1 << 3
		more       = 1 << 5
		twoScales  = 1 << 6
		fourScales = 1 << 7
	)
	if o.kept[g] {
		return
	}
	o.kept[g] = true
	outline := o.glyph(g)
	if len(outline) == 0 || outline.i16(0) >= 0 {
		return
	}
	for at, flags := 10, more; flags&more != 0; {
		flags = outline.u16(at)
		o.keep(outline.u16(at + 2))
		at += 6
		for _, f := range [...]struct{ flag, size int }{{wordArgs, 2}, {scale, 2}, {twoScales, 4}, {fourScales, 8}} {
			if flags&f.flag != 0 {
				at += f.size
			}
		}
	}
}

// write gives both tables anew, with offsets of the same kind.
func (o *outlines) write() (glyf, loca sfnt) {
	place := func() {
		if o.long {
			loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(len(glyf)/2))
		}
	}
	for g, kept := range o.kept {
		place()
		if kept {
			glyf = append(glyf, o.glyph(g)...)
		}
	}
	place()
	return glyf, loca
}

// woff packs tables, in the order of their names, each compressed when it gains
// by it. The checksum of the whole, which stands in head, is made anew.
func woff(parts map[string]sfnt) []byte {
	const header, entry = 44, 20
	names := slices.Sorted(maps.Keys(parts))
	parts["head"] = slices.Clone(parts["head"])
	binary.BigEndian.PutUint32(parts["head"][8:], 0)
	binary.BigEndian.PutUint32(parts["head"][8:], 0xB1B0AFBA-sum(plainFile(names, parts)))

	be := binary.BigEndian
	b := make([]byte, header+entry*len(names))
	whole := 12 + 16*len(names)
	for i, name := range names {
		data := deflated(parts[name])
		e := b[header+entry*i:]
		copy(e, name)
		be.PutUint32(e[4:], uint32(len(b)))
		be.PutUint32(e[8:], uint32(len(data)))
		be.PutUint32(e[12:], uint32(len(parts[name])))
		be.PutUint32(e[16:], tableSum(name, parts[name]))
		b = padded(append(b, data...))
		whole += (len(parts[name]) + 3) &^ 3
	}
	copy(b, "wOFF\x00\x01\x00\x00")
	be.PutUint32(b[8:], uint32(len(b)))
	be.PutUint16(b[12:], uint16(len(names)))
	be.PutUint32(b[16:], uint32(whole))
	be.PutUint16(b[20:], 1)
	return b
}

// plainFile is the TrueType file of some tables, as its checksum sees it.
func plainFile(names []string, parts map[string]sfnt) []byte {
	be := binary.BigEndian
	power := 1 // the greatest power of two not above the number of tables, and its logarithm
	log := 0
	for 2*power <= len(names) {
		power, log = 2*power, log+1
	}
	b := be.AppendUint32(nil, 0x00010000)
	for _, v := range [...]int{len(names), 16 * power, log, 16 * (len(names) - power)} {
		b = be.AppendUint16(b, uint16(v))
	}
	at := len(b) + 16*len(names)
	for _, name := range names {
		b = be.AppendUint32(append(b, name...), tableSum(name, parts[name]))
		b = be.AppendUint32(be.AppendUint32(b, uint32(at)), uint32(len(parts[name])))
		at += (len(parts[name]) + 3) &^ 3
	}
	for _, name := range names {
		b = padded(append(b, parts[name]...))
	}
	return b
}

// tableSum is the checksum of a table; that of head counts its own field as 0.
func tableSum(name string, data sfnt) uint32 {
	if name != "head" {
		return sum(data)
	}
	return sum(data) - uint32(data.u32(8))
}

// sum adds up words of four bytes, the last one filled with zeros.
func sum(data []byte) (total uint32) {
	for ; len(data) >= 4; data = data[4:] {
		total += binary.BigEndian.Uint32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return total + binary.BigEndian.Uint32(last[:])
}

func padded(b []byte) []byte { return append(b, make([]byte, -len(b)&3)...) }

// packers compress tables; each is some 800 kB of tables of its own.
var packers = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

// deflated is data compressed, or itself when that is no smaller.
func deflated(data []byte) []byte {
	const least = 100 // what is shorter gains nothing
	if len(data) < least {
		return data
	}
	var b bytes.Buffer
	w := packers.Get().(*zlib.Writer)
	defer packers.Put(w)
	w.Reset(&b)
	w.Write(data) // a Buffer takes all
	w.Close()
	if b.Len() >= len(data) {
		return data
	}
	return b.Bytes()
}
