package ecran

import (
	"strconv"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// perUnit is a unit of the page, a hundredth of a millimetre, in micrometres.
const perUnit = 10

// appendLength writes a length to the unit.
func appendLength(b []byte, v layout.Um) []byte { return appendInt(b, nearest(int(v), perUnit)) }

// appendExact writes a length to the micrometre.
func appendExact(b []byte, v layout.Um) []byte { return appendFixed(b, int(v), 1) }

// appendPlace writes a place on a line, in units: a length, and an advance in
// 1/1000 em times a size in 1/1000 pt. A point is 127/360 mm.
func appendPlace(b []byte, from, advance int) []byte {
	return appendInt(b, nearest(from*360_000+advance*127, perUnit*360_000))
}

// appendScale writes the factor from units of a drawing to those of the page, to
// the millionth.
func appendScale(b []byte, length layout.Um, units int) []byte {
	return appendFixed(b, nearest(int(length)*1_000_000/perUnit, units), 6)
}

// nearest is a/b rounded, halves away from zero; b is positive.
func nearest(a, b int) int {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
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
	b = appendInt(b, v/unit)
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

// color writes a color after the markup that leads to it.
func (s *svg) color(markup string, c doc.Color) {
	const hex = "0123456789abcdef"
	s.add(markup, "#")
	short := c.R%17 == 0 && c.G%17 == 0 && c.B%17 == 0
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		if s.b = append(s.b, hex[v>>4]); !short {
			s.b = append(s.b, hex[v&15])
		}
	}
}

// appendEscaped writes a text of an element or of an attribute. What XML cannot
// hold (XML 1.0, 2.2) becomes the sign of what is lost; spaces other than the
// plain one become references, which no reader of attributes changes.
func appendEscaped(b []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '\t' || r == '\n' || r == '\r':
			b = append(appendInt(append(b, "&#"...), int(r)), ';')
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			b = utf8.AppendRune(b, utf8.RuneError)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}
