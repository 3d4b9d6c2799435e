package pdf

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"feuillet/render/layout"
)

// appendRef writes a reference to object n.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

// appendInt writes an integer: of the modules of codes, most by far, it takes
// one digit or two.
func appendInt(b []byte, v int) []byte {
	switch {
	case 0 <= v && v < 10:
		return append(b, byte('0'+v))
	case 0 <= v && v < 100:
		return append(b, byte('0'+v/10), byte('0'+v%10))
	}
	return strconv.AppendInt(b, int64(v), 10)
}

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

// appendText writes a text string (ISO 32000-1, 7.9.2.2): a byte a sign in
// PDFDocEncoding, or UTF-16 for what has other signs or would read as UTF.
func appendText(b []byte, s string) []byte {
	if strings.HasPrefix(s, "þÿ") || strings.HasPrefix(s, "ï»¿") {
		return appendUTF16(b, s)
	}
	from := len(b)
	b = append(b, '(')
	for _, r := range s {
		c := docCode(r)
		if c == 0 {
			return appendUTF16(b[:from], s)
		}
		b = appendEscaped(b, c)
	}
	return append(b, ')')
}

// docCode is the code of r in PDFDocEncoding (ISO 32000-1, D.2), of which it
// knows what French needs; 0 for none.
func docCode(r rune) byte {
	switch {
	case ' ' <= r && r <= '~', '¡' <= r && r <= 'ÿ' && r != '\u00AD':
		return byte(r)
	case r == '’':
		return 0x90
	case r == '–':
		return 0x85
	case r == '…':
		return 0x83
	case r == 'œ':
		return 0x9C
	case r == 'Œ':
		return 0x96
	}
	return 0
}

func appendUTF16(b []byte, s string) []byte {
	b = append(b, "(\xFE\xFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = appendEscaped(appendEscaped(b, byte(u>>8)), byte(u))
	}
	return append(b, ')')
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
