package lieu

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plis are the Latin letters of French records with their plain form; the
// domain imports nothing, and a full Unicode decomposition would be wasted.
var plis = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'æ': "ae", 'ç': "c",
	'è': "e", 'é': "e", 'ê': "e", 'ë': "e", 'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ñ': "n",
	'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o", 'œ': "oe", 'ß': "ss",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ÿ': "y",
	'\u0300': "", '\u0301': "", '\u0302': "", '\u0308': "", '\u0327': "", // decomposed accents
	'’': "'", '‘': "'", 'ʼ': "'", '\u00a0': " ", '\u202f': " ", '\u2011': "-", '–': "-", '—': "-",
}

// Plier folds s for comparison: lower case, no accents, plain apostrophes,
// spaces and hyphens.
func Plier(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		plie(&b, r)
	}
	return b.String()
}

// plie adds one folded rune.
func plie(b *strings.Builder, r rune) {
	if r = unicode.ToLower(r); r < utf8.RuneSelf {
		b.WriteByte(byte(r))
	} else if forme, ok := plis[r]; ok {
		b.WriteString(forme)
	} else {
		b.WriteRune(r)
	}
}

// Mot is one word of a text: letters and digits, without its punctuation.
type Mot struct {
	Debut, Fin int    // bytes in the text
	Brut       string // as written
	Cle        string // folded, « st » read as « saint »
}

// LireMots cuts s into words; apostrophes and hyphens separate. Every rule of
// names and texts reads through it.
func LireMots(s string) []Mot {
	out := make([]Mot, 0, 1+len(s)/6)
	eachMot(s, func(m Mot) bool {
		out = append(out, m)
		return true
	})
	return out
}

// eachMot gives the words of s until one is not wanted, and reports whether all
// were. A word that folding leaves as it is is its own key, and the keys of the
// others share one buffer: an import reads each text of each place.
func eachMot(s string, yield func(Mot) bool) bool {
	var cles strings.Builder
	debut, pliee := -1, true
	mot := func(fin int) bool {
		m := Mot{debut, fin, s[debut:fin], s[debut:fin]}
		if !pliee {
			m.Cle = cleDans(&cles, m.Brut, len(s)-debut)
		}
		m.Cle = saint(m.Cle)
		debut, pliee = -1, true
		return yield(m)
	}
	for i, r := range s {
		switch {
		case deMot(r):
			if debut < 0 {
				debut = i
			}
			pliee = pliee && ('a' <= r && r <= 'z' || '0' <= r && r <= '9')
		case debut >= 0 && !mot(i):
			return false
		}
	}
	return debut < 0 || mot(len(s))
}

// cleDans adds the key of a word to a buffer, which is first given the room of
// all that may follow.
func cleDans(b *strings.Builder, brut string, room int) string {
	if b.Cap() == 0 {
		b.Grow(room)
	}
	cle := b.Len()
	for _, r := range brut {
		plie(b, r)
	}
	return b.String()[cle:]
}

// deMot reports a letter, a digit or an accent.
func deMot(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// CleMot is the key of one word, as Mot has it.
func CleMot(s string) string { return saint(Plier(s)) }

// saint reads a folded abridgement.
func saint(cle string) string {
	switch cle {
	case "st":
		return "saint"
	case "ste":
		return "sainte"
	}
	return cle
}

// EnMots is s as its folded words, one space between them: two spellings of a name or
// of an answer are the same whatever their case, accents and signs.
func EnMots(s string) string { return strings.Join(Mots(s), " ") }

// Mots are the folded words of s, « st » read as « saint »: what two names of a
// place have in common whatever their case, accents and hyphens.
func Mots(s string) []string {
	ms := LireMots(s)
	out := make([]string, len(ms))
	for i, m := range ms {
		out[i] = m.Cle
	}
	return out
}
