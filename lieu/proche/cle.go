package proche

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var ligatures = strings.NewReplacer("œ", "oe", "æ", "ae", "ß", "ss")

// Cle is a word as it is compared: lower case, without accents, with one space
// for all that is neither letter nor digit.
func Cle(s string) string {
	s = strings.ToLower(s)
	if !ascii(s) {
		s = ligatures.Replace(strings.ToLower(norm.NFKD.String(s))) // some capitals show once they are apart
	}
	var b strings.Builder
	b.Grow(len(s))
	vide := false
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			vide = b.Len() > 0
		default:
			if vide {
				b.WriteByte(' ')
				vide = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
