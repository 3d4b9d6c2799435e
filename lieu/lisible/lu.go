package lisible

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// lu is a text with its words: the rules of names change few texts, and share
// one reading of each.
type lu struct {
	texte string
	mots  []lieu.Mot
}

func lire(s string) lu { return lu{s, lieu.LireMots(s)} }

// devenu is the text as a rule left it, read again when it changed.
func (l lu) devenu(s string) lu {
	if s == l.texte {
		return l
	}
	return lire(s)
}

// cle is the text as its folded words, for comparing names of places.
func (l lu) cle() string {
	if len(l.mots) == 1 {
		return l.mots[0].Cle
	}
	var b strings.Builder
	b.Grow(len(l.texte) + 8)
	for i, m := range l.mots {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(m.Cle)
	}
	return b.String()
}

func cle(s string) string { return lire(s).cle() }

// criee reports whether a word is written in capitals only (two letters at least).
func criee(s string) bool { return Capitales(s) >= 2 }

// Capitales counts the capital letters of a text that has no small one; 0 when
// it has.
func Capitales(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return 0
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// capitale puts a letter that opens s in upper case.
func capitale(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
