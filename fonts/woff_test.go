package fonts_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"strings"
	"testing"

	"feuillet/fonts"
)

// tables reads the tables of a TrueType file or of a WOFF, and checks lengths
// and checksums.
func tables(t *testing.T, b []byte) map[string][]byte {
	t.Helper()
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
	out, header, entry := map[string][]byte{}, 12, 16
	count := int(binary.BigEndian.Uint16(b[4:]))
	woff := string(b[:4]) == "wOFF"
	if woff {
		header, entry, count = 44, 20, int(binary.BigEndian.Uint16(b[12:]))
		if u32(8) != len(b) {
			t.Errorf("the file says %d bytes, it has %d", u32(8), len(b))
		}
	}
	for i := range count {
		at := header + entry*i
		name, sum := string(b[at:at+4]), u32(at+4)
		data := b[u32(at+8):]
		if woff {
			data, sum = unpack(t, b[u32(at+4):][:u32(at+8)], u32(at+12)), u32(at+16)
		} else {
			data = data[:u32(at+12)]
		}
		if got := checksum(name, data); got != sum {
			t.Errorf("%s: checksum %x, says %x", name, got, sum)
		}
		out[name] = data
	}
	return out
}

func unpack(t *testing.T, data []byte, length int) []byte {
	t.Helper()
	if len(data) == length {
		return data
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil || len(out) != length {
		t.Fatalf("%d bytes, want %d: %v", len(out), length, err)
	}
	return out
}

func checksum(name string, data []byte) int {
	data = bytes.Clone(data)
	if name == "head" {
		copy(data[8:12], make([]byte, 4))
	}
	var sum uint32
	for data = append(data, make([]byte, -len(data)&3)...); len(data) > 0; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return int(sum)
}

// outline is the glyph of a number in tables with short offsets.
func outline(parts map[string][]byte, g int) []byte {
	at := func(i int) int { return 2 * int(binary.BigEndian.Uint16(parts["loca"][2*i:])) }
	return parts["glyf"][at(g):at(g+1)]
}

func TestWOFFHoldsTheWholeFace(t *testing.T) {
	for _, f := range faces {
		want, got := tables(t, f.TTF()), tables(t, f.WOFF())
		for _, head := range [][]byte{want["head"], got["head"]} {
			copy(head[8:12], make([]byte, 4)) // a checksum of where tables stand
		}
		for name := range want {
			if !bytes.Equal(got[name], want[name]) {
				t.Errorf("%v: the table %s is another", f, name)
			}
		}
		if len(got) != len(want) || len(f.WOFF())*2 > len(f.TTF()) {
			t.Errorf("%v: %d tables of %d, %d bytes for %d", f, len(got), len(want), len(f.WOFF()), len(f.TTF()))
		}
	}
}

func TestSubset(t *testing.T) {
	const text = "Été à Évry, 05 12 ĳ" // accented letters are made of others; ĳ of four, some far away
	keep := func(r rune) bool { return strings.ContainsRune(text, r) }
	for _, f := range faces {
		b := f.Subset(keep)
		if !bytes.Equal(b, f.Subset(keep)) || len(b)*3 > len(f.WOFF()) {
			t.Errorf("%v: %d bytes of %d, or other bytes the second time", f, len(b), len(f.WOFF()))
		}
		whole, got := tables(t, f.TTF()), tables(t, b)
		for _, name := range []string{"cmap", "hmtx", "hhea", "maxp", "OS/2", "name", "post"} {
			if !bytes.Equal(got[name], whole[name]) {
				t.Errorf("%v: the table %s is another", f, name)
			}
		}
		if got["GPOS"] != nil {
			t.Errorf("%v: kerning that nothing uses", f)
		}
		kept := 0
		for g := range len(whole["loca"])/2 - 1 {
			if o := outline(got, g); len(o) > 0 {
				kept++
				if !bytes.Equal(o, outline(whole, g)) {
					t.Errorf("%v: glyph %d is another", f, g)
				}
			}
		}
		for _, r := range text {
			for _, g := range made(outline(got, glyphOf(got["cmap"], r))) {
				if len(outline(got, g)) == 0 && len(outline(whole, g)) > 0 {
					t.Errorf("%v: %q lacks one of the glyphs it is made of", f, r)
				}
			}
		}
		if kept < 18 || kept > 26 { // 12 signs with ink, .notdef, parts
			t.Errorf("%v: %d outlines", f, kept)
		}
	}
}

// made are the glyphs that a composite one is made of.
func made(o []byte) (out []int) {
	if len(o) == 0 || int16(binary.BigEndian.Uint16(o)) >= 0 {
		return nil
	}
	for o = o[10:]; ; {
		flags, size := binary.BigEndian.Uint16(o), 6
		out = append(out, int(binary.BigEndian.Uint16(o[2:])))
		if flags&1 != 0 {
			size = 8
		}
		switch {
		case flags&0x08 != 0:
			size += 2
		case flags&0x40 != 0:
			size += 4
		case flags&0x80 != 0:
			size += 8
		}
		if o = o[size:]; flags&0x20 == 0 {
			return out
		}
	}
}

// All that is kept is all there is, and nothing keeps one glyph.
func TestSubsetOfAllAndOfNone(t *testing.T) {
	for _, f := range faces {
		whole := tables(t, f.TTF())
		all := tables(t, f.Subset(func(rune) bool { return true }))
		none := tables(t, f.Subset(func(rune) bool { return false }))
		for _, r := range f.Runes() {
			g := glyphOf(whole["cmap"], r)
			if !bytes.Equal(outline(all, g), outline(whole, g)) || len(outline(none, g)) > 0 {
				t.Errorf("%v: %q is another, or was kept", f, r)
			}
		}
	}
}

// glyphOf reads the Unicode map, format 4, the plain way.
func glyphOf(cmap []byte, r rune) int {
	u16 := func(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
	for i := range u16(cmap, 2) {
		sub := cmap[binary.BigEndian.Uint32(cmap[8+8*i:]):]
		if u16(sub, 0) != 4 {
			continue
		}
		n := u16(sub, 6)
		for s := 0; s < n; s += 2 {
			first, last := u16(sub, 16+n+s), u16(sub, 14+s)
			if int(r) < first || int(r) > last {
				continue
			}
			offset := u16(sub, 16+3*n+s)
			if offset == 0 {
				return (int(r) + u16(sub, 16+2*n+s)) & 0xFFFF
			}
			return u16(sub, 16+3*n+s+offset+2*(int(r)-first))
		}
	}
	return 0
}

func BenchmarkSubset(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fonts.Bold.Subset(func(r rune) bool { return r < 'z' })
	}
}
