package fonts

import (
	"encoding/binary"
	"fmt"
)

// sfnt is a TrueType file, or a part of one: all offsets inside a table of
// OpenType count from the table's own start.
type sfnt []byte

func (b sfnt) u16(at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func (b sfnt) i16(at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }
func (b sfnt) u32(at int) int { return int(binary.BigEndian.Uint32(b[at:])) }

// table is what measuring needs of one face, scaled to 1/1000 em.
type table struct {
	glyph  []uint16 // by rune, up to the last one of the face; 0 where it has none
	width  []int16  // by glyph
	kern   []int16  // by glyph of the left, then of the right
	glyphs int

	ascent, descent, capHeight, xHeight int
}

// of is the glyph of r, 0 if the face lacks it.
func (t *table) of(r rune) int {
	if uint32(r) < uint32(len(t.glyph)) {
		return int(t.glyph[r])
	}
	return 0
}

func (t *table) has(r rune) bool { return t.of(r) != 0 }

// mustParse reads an embedded file: a fault in it is a fault of the build.
func mustParse(ttf string) *table {
	t, err := parse([]byte(ttf))
	if err != nil {
		panic(err)
	}
	return t
}

func parse(file sfnt) (t *table, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("fonts: font file cut short: %v", r)
		}
	}()
	parts := map[string]sfnt{}
	for i := range file.u16(4) {
		rec := file[12+16*i:]
		parts[string(rec[:4])] = file[rec.u32(8):][:rec.u32(12)]
	}
	t = &table{glyphs: parts["maxp"].u16(4)}
	if err := t.readCmap(parts["cmap"]); err != nil {
		return nil, err
	}
	em := parts["head"].u16(18)
	scale := func(v int) int { return roundDiv(v*1000, em) }
	hhea, os2 := parts["hhea"], parts["OS/2"]
	t.ascent, t.descent = scale(hhea.i16(4)), scale(hhea.i16(6))
	t.xHeight, t.capHeight = scale(os2.i16(86)), scale(os2.i16(88))

	long, hmtx := hhea.u16(34), parts["hmtx"]
	t.width = make([]int16, t.glyphs)
	// glyphs after the last long record repeat its width; 0 stands for none, and has no width
	for g := 1; g < t.glyphs; g++ {
		t.width[g] = int16(scale(hmtx.u16(4 * min(g, long-1))))
	}
	t.kern = make([]int16, t.glyphs*t.glyphs)
	if gpos := parts["GPOS"]; gpos != nil {
		t.readKerning(gpos)
	}
	for i, v := range t.kern {
		if v != 0 {
			t.kern[i] = int16(scale(int(v)))
		}
	}
	for g := range t.glyphs { // glyph 0 stands for none
		t.kern[g], t.kern[g*t.glyphs] = 0, 0
	}
	return t, nil
}

func roundDiv(a, b int) int {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// readCmap reads the Unicode BMP subtable (format 4).
func (t *table) readCmap(cmap sfnt) error {
	var sub sfnt
	for i := range cmap.u16(2) {
		if s := cmap[cmap.u32(4+8*i+4):]; s.u16(0) == 4 {
			sub = s
		}
	}
	if sub == nil {
		return fmt.Errorf("fonts: no character map of format 4")
	}
	n := sub.u16(6) // twice the number of segments
	for i := 0; i < n; i += 2 {
		last, first := sub.u16(14+i), sub.u16(16+n+i)
		delta, offset := sub.u16(16+2*n+i), sub.u16(16+3*n+i)
		for r := first; r <= last && r < 0xFFFF; r++ {
			g := r
			if offset != 0 {
				if g = sub.u16(16 + 3*n + i + offset + 2*(r-first)); g == 0 {
					continue
				}
			}
			t.mapRune(r, uint16(g+delta))
		}
	}
	return nil
}

func (t *table) mapRune(r int, g uint16) {
	if r >= len(t.glyph) {
		t.glyph = append(t.glyph, make([]uint16, r+1-len(t.glyph))...)
	}
	t.glyph[r] = g
}
