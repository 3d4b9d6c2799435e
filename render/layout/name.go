package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameMost is how far a name is looked for on either side of a hyphen, in bytes.
const nameMost = 80

// inName reports that i, after a hyphen, is inside a proper name: a word of which the
// first part has a capital, and one after it. « Saint-Médard-en-Jalles », « Centre-Val »,
// « Val-d’Oise »; not « Rendez-vous », nor « Peut-on ».
func inName(text string, i int) bool {
	from, to := max(i-nameMost, 0), min(i+nameMost, len(text))
	if k := strings.LastIndexFunc(text[from:i], outside); k >= 0 {
		_, n := utf8.DecodeRuneInString(text[from+k:])
		from += k + n
	}
	if k := strings.IndexFunc(text[i:to], outside); k >= 0 {
		to = i + k
	}
	first, later, _ := strings.Cut(text[from:to], "-")
	if !capital(first) {
		return false
	}
	for part := range strings.SplitSeq(later, "-") {
		if capital(part) {
			return true
		}
	}
	return false
}

// outside reports a sign that stands in no name.
func outside(r rune) bool { return !unicode.IsLetter(r) && r != '-' && !apostrophe(r) }

func apostrophe(r rune) bool { return r == '’' || r == '\'' }

// capital reports a part of a name that begins with a capital, before its apostrophe or
// after it.
func capital(part string) bool {
	begins := true
	for _, r := range part {
		if begins && unicode.IsUpper(r) {
			return true
		}
		begins = apostrophe(r)
	}
	return false
}
