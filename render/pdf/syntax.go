package pdf

import (
	"strconv"
	"unicode/utf16"

	"feuillet/render/layout"
)

// appendRef writes a reference to object n.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

func appendInt(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }

// appendFixed writes v/10^digits, without needless zeros.
func appendFixed(b []byte, v, digits int) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	unit := 1
	for range digits {
		unit *= 10
	}
	b = strconv.AppendInt(b, int64(v/unit), 10)
	if v %= unit; v == 0 {
		return b
	}
	b = append(b, '.')
	for v > 0 {
		unit /= 10
		b = append(b, byte('0'+v/unit))
		v %= unit
	}
	return b
}

// appendPt writes a length in points, to the hundredth (3.5 µm).
func appendPt(b []byte, v layout.Um) []byte {
	n := int(v) * 36
	if n < 0 {
		n -= 63
	} else {
		n += 63
	}
	return appendFixed(b, n/127, 2)
}

// appendRect writes the corners of a box on a page of height h.
func appendRect(b []byte, r box, h layout.Um) []byte {
	b = append(appendPt(append(b, '['), r.x0), ' ')
	b = append(appendPt(b, h-r.y1), ' ')
	b = append(appendPt(b, r.x1), ' ')
	return append(appendPt(b, h-r.y0), ']')
}

// appendText writes a text string: ASCII as it is, else UTF-16 (ISO 32000-1, 7.9.2.2).
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return appendUTF16(b, s)
		}
	}
	b = append(b, '(')
	for i := range len(s) {
		b = appendEscaped(b, s[i])
	}
	return append(b, ')')
}

func appendUTF16(b []byte, s string) []byte {
	const hex = "0123456789ABCDEF"
	b = append(b, "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, hex[u>>12], hex[u>>8&15], hex[u>>4&15], hex[u&15])
	}
	return append(b, '>')
}

// appendEscaped writes a byte of a literal string.
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a bare one would read as a line feed
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// appendURI writes an address in ASCII, as ISO 32000-1, 12.6.4.7 wants.
func appendURI(b []byte, s string) []byte {
	const hex = "0123456789ABCDEF"
	b = append(b, '(')
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F {
			b = appendEscaped(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return append(b, ')')
}

// box is a rectangle on a page, from the top left.
type box struct{ x0, y0, x1, y1 layout.Um }

func boxOf(it *layout.Item) box { return box{it.X, it.Y, it.X + it.W, it.Y + it.H} }

func (r box) union(s box) box {
	return box{min(r.x0, s.x0), min(r.y0, s.y0), max(r.x1, s.x1), max(r.y1, s.y1)}
}
