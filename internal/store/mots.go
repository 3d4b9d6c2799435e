package store

import (
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
)

// mot is one word of a text, letters and digits.
type mot struct {
	debut, fin int    // bytes in the text
	cle        string // folded
	chiffres   bool   // digits alone
}

// decouper cuts a text into words, whatever stands between them: mails and
// numbers come in pieces, which makes their spellings equal.
func decouper(s string) []mot {
	var out []mot
	debut := -1
	clore := func(fin int) {
		if debut >= 0 {
			k := lieu.Plier(s[debut:fin])
			out = append(out, mot{debut, fin, k, strings.Trim(k, "0123456789") == ""})
			debut = -1
		}
	}
	for i, r := range s {
		dedans := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if dedans && debut < 0 {
			debut = i
		} else if !dedans {
			clore(i)
		}
	}
	clore(len(s))
	return out
}

// sansOrdre is a text for comparison: « MARTIN Jeanne » is « Jeanne Martin ».
func sansOrdre(mots []mot) string {
	if len(mots) == 2 { // nearly always
		return min(mots[0].cle, mots[1].cle) + " " + max(mots[0].cle, mots[1].cle)
	}
	var cles []string
	for _, m := range mots {
		cles = append(cles, m.cle)
	}
	slices.Sort(cles)
	return strings.Join(cles, " ")
}

// Digits of a phone number, with its international prefix.
const minChiffres, maxChiffres = 6, 15
