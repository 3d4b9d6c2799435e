package store

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"feuillet/lieu"
)

// A person stands in a value under many coats: references of HTML, escapes of
// JSON or of addresses, letters read in another encoding, one over the other.
// What is looked for is what the value says; what is taken out is what it
// holds, so that each sign keeps its place in it.

// signe is one character that a value says, and the bytes that say it.
type signe struct {
	r          rune
	debut, fin int
}

// coats bounds how many readings are taken one over the other: JSON in JSON,
// with HTML in it, written in an address.
const coats = 5

// readers take off one coat: the character that the first signs write, and how
// many they are; 0 when they write themselves. One row a kind.
var readers = []func([]signe) (rune, int){escape, reference, percent, misread}

// dit is what a value says, sign by sign.
func dit(s string) []signe {
	out := make([]signe, 0, len(s))
	coated := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = rune(s[i]) // of Latin-1, as old files have
		}
		coated = coated || r == '\\' || r == '&' || r == '%' || r >= utf8.RuneSelf && !plain(r)
		out = append(out, signe{r, i, i + n})
		i += n
	}
	for range coats {
		if !coated || !takeOff(&out) {
			break
		}
	}
	return out
}

// plain reports a letter or a sign of French, which begins no sequence that was misread.
func plain(r rune) bool {
	if r < 0x250 {
		return plains[r]
	}
	return r >= '\u2010' && r <= '\u201f' || r == '…' || r == '€' || r == '\u202f'
}

var plains = func() (out [0x250]bool) {
	for r := range utf8.RuneSelf {
		out[r] = true
	}
	for _, r := range "éèêëàâäáçîïíôöóùûüúñœæÉÈÊËÀÁÇÎÏÔÖŒÙÛÜ«»°·²³\u00a0" {
		out[r] = true
	}
	return out
}()

// takeOff reads one coat off all signs; false when there was none.
func takeOff(signs *[]signe) (found bool) {
	in, out := *signs, (*signs)[:0]
	for i := 0; i < len(in); {
		s, n := in[i], 0
		if s.r == '\\' || s.r == '&' || s.r == '%' || s.r >= utf8.RuneSelf {
			for _, read := range readers {
				var r rune
				if r, n = read(in[i:]); n > 0 {
					s.r, s.fin = r, in[i+n-1].fin
					found = true
					break
				}
			}
		}
		out = append(out, s)
		i += max(n, 1)
	}
	*signs = out
	return found
}

// escape reads \u00e9, two of them for the rarer characters, and \n, \", \/.
func escape(in []signe) (rune, int) {
	if in[0].r != '\\' || len(in) < 2 {
		return 0, 0
	}
	switch r := in[1].r; r {
	case 'u', 'U':
		high, n := hexadecimal(in[2:], 4)
		if n < 4 {
			return 0, 0
		}
		if low, m := escape16(in[6:]); high>>10 == 0xd800>>10 && m > 0 {
			return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000, 12
		}
		return high, 6
	case 'x':
		v, n := hexadecimal(in[2:], 2)
		if n < 2 {
			return 0, 0
		}
		return v, 4
	case 'n', 'r', 't', 'b', 'f':
		return ' ', 2
	case '"', '\'', '/', '\\', '&', '@':
		return r, 2
	}
	return 0, 0
}

// escape16 reads the second half of a pair.
func escape16(in []signe) (rune, int) {
	if len(in) < 6 || in[0].r != '\\' || in[1].r != 'u' {
		return 0, 0
	}
	v, n := hexadecimal(in[2:], 4)
	if n < 4 || v>>10 != 0xdc00>>10 {
		return 0, 0
	}
	return v, 6
}

// hexadecimal reads at most n digits.
func hexadecimal(in []signe, n int) (v rune, lus int) {
	for lus < n && lus < len(in) {
		d := strings.IndexRune("0123456789abcdef", unicode.ToLower(in[lus].r))
		if d < 0 {
			break
		}
		v = v<<4 | rune(d)
		lus++
	}
	return v, lus
}

// maxReference is the longest name of a reference of HTML that writes a letter
// or a sign of a mail, with its & and its ;.
const maxReference = 12

// reference reads &eacute; and &#64;, with or without the last sign for numbers.
func reference(in []signe) (rune, int) {
	if in[0].r != '&' || len(in) < 3 {
		return 0, 0
	}
	if in[1].r == '#' {
		return number(in)
	}
	in = in[:min(len(in), maxReference)]
	n := slices.IndexFunc(in, func(g signe) bool { return g.r == ';' })
	if n < 0 {
		return 0, 0
	}
	lu := []rune(html.UnescapeString(textOf(in[:n+1])))
	if len(lu) != 1 {
		return 0, 0
	}
	return lu[0], n + 1
}

// number reads a reference by number, &#233; or &#xe9, with what ends it.
func number(in []signe) (rune, int) {
	var v rune
	n := 2
	if in[2].r == 'x' || in[2].r == 'X' {
		lu, k := hexadecimal(in[3:], 6)
		v, n = lu, 3+k
	} else {
		for ; n < len(in) && n < maxReference && isDigit(in[n].r); n++ {
			v = v*10 + in[n].r - '0'
		}
	}
	if v <= 0 || v > unicode.MaxRune {
		return 0, 0
	}
	if n < len(in) && in[n].r == ';' {
		n++
	}
	return v, n
}

func alphanumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// percent reads the bytes of an address: %40, %C3%A9.
func percent(in []signe) (rune, int) {
	var octets []byte
	for i := 0; i+2 < len(in) && len(octets) < utf8.UTFMax && in[i].r == '%'; i += 3 {
		v, n := hexadecimal(in[i+1:], 2)
		if n < 2 {
			break
		}
		octets = append(octets, byte(v))
		if r, n := utf8.DecodeRune(octets); r != utf8.RuneError && n == len(octets) {
			return r, i + 3
		}
	}
	if len(octets) > 0 { // of Latin-1
		return rune(octets[0]), 3
	}
	return 0, 0
}

// hauts1252 are the signs of the bytes 0x80 to 0x9f of Windows-1252.
var hauts1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// misread reads UTF-8 that was read as Windows-1252: Ã© is é.
func misread(in []signe) (rune, int) {
	if in[0].r < 0xc2 || in[0].r > 0xf4 {
		return 0, 0
	}
	var octets []byte
	for _, s := range in[:min(len(in), utf8.UTFMax)] {
		o := s.r
		if i := slices.Index(hauts1252, o); i >= 0 {
			o = rune(0x80 + i)
		}
		if o > 0xff {
			return 0, 0
		}
		octets = append(octets, byte(o))
		if r, n := utf8.DecodeRune(octets); r != utf8.RuneError && n == len(octets) {
			if n == 1 {
				return 0, 0
			}
			return r, n
		}
	}
	return 0, 0
}

// invisible reports what nobody sees in a text: soft hyphens, zero widths,
// marks of direction and of order, selectors of a glyph.
func invisible(r rune) bool {
	return r >= 0xad && (unicode.In(r, unicode.Cf, unicode.Variation_Selector) || r == '\u034f' || r == '\u115f' ||
		r == '\u3164')
}

// pli folds a character as words are compared: small letters without accents,
// whatever their width and their alphabet when they look alike, and digits of
// any script.
func pli(r rune) string {
	s := lieu.Plier(string(r))
	if r < utf8.RuneSelf || ascii(s) {
		return s
	}
	if d, ok := digit(r); ok {
		return string('0' + d)
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		if semblable, ok := semblables[d]; ok {
			b.WriteString(semblable)
		} else if !unicode.Is(unicode.Mn, d) {
			b.WriteString(lieu.Plier(string(d)))
		}
	}
	return b.String()
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// digit is the value of a digit of any script: each has its ten in order.
func digit(r rune) (rune, bool) {
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10, true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10, true
		}
	}
	return 0, false
}
