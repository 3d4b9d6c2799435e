package lieu

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plis are the Latin letters of French records with their plain form; the
// domain imports nothing, and a full Unicode decomposition would be wasted.
var plis = strings.NewReplacer(
	"à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "æ", "ae", "ç", "c",
	"è", "e", "é", "e", "ê", "e", "ë", "e", "ì", "i", "í", "i", "î", "i", "ï", "i", "ñ", "n",
	"ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "œ", "oe", "ß", "ss",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ý", "y", "ÿ", "y",
	"\u0300", "", "\u0301", "", "\u0302", "", "\u0308", "", "\u0327", "", // decomposed accents
	"’", "'", "‘", "'", "ʼ", "'", "\u00a0", " ", "\u202f", " ", "\u2011", "-", "–", "-", "—", "-")

// Plier folds s for comparison: lower case, no accents, plain apostrophes,
// spaces and hyphens.
func Plier(s string) string { return plis.Replace(strings.ToLower(s)) }

// mot is one word of a text: letters and digits, without its punctuation.
type mot struct {
	debut, fin int    // bytes in the text
	brut       string // as written
	cle        string // folded, « st » read as « saint »
}

// mots cuts s into words; apostrophes and hyphens separate.
func mots(s string) []mot {
	var out []mot
	debut := -1
	clore := func(fin int) {
		if debut >= 0 {
			out = append(out, mot{debut, fin, s[debut:fin], cleMot(s[debut:fin])})
			debut = -1
		}
	}
	for i, r := range s {
		lettre := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if lettre && debut < 0 {
			debut = i
		} else if !lettre {
			clore(i)
		}
	}
	clore(len(s))
	return out
}

func cleMot(s string) string {
	switch c := Plier(s); c {
	case "st":
		return "saint"
	case "ste":
		return "sainte"
	default:
		return c
	}
}

// cle is a text as its folded words, for comparing names of places.
func cle(s string) string {
	var b strings.Builder
	for i, m := range mots(s) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(m.cle)
	}
	return b.String()
}

// criee reports whether a word is written in capitals only (two letters at least).
func criee(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// capitale puts a letter that opens s in upper case.
func capitale(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Mots are the folded words of s, « st » read as « saint »: what two names of a
// place have in common whatever their case, accents and hyphens.
func Mots(s string) []string {
	ms := mots(s)
	out := make([]string, len(ms))
	for i, m := range ms {
		out[i] = m.cle
	}
	return out
}
