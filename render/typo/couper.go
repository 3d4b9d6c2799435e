package typo

import (
	"regexp"
	"strings"
)

// Couper is a text of so many letters at most, cut at a word if it can; « … » tells
// that it goes on. A number stays whole or goes: half of an hour, of a phone or of a
// price is another one.
func Couper(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	c := string(r[:most])
	if i := strings.LastIndexByte(c, ' '); i > len(c)/2 && r[most] != ' ' {
		c = c[:i]
	}
	for _, m := range nombreEntier.FindAllStringIndex(s, -1) {
		if m[0] < len(c) && len(c) < m[1] {
			c = c[:m[0]]
			break
		}
	}
	return strings.TrimRight(c, blancs+",;:–-") + "…"
}

// blancs are the spaces of French, which break a line or not.
const blancs = " \u00a0\u202f"

// nombreEntier finds a number with all that makes it one: a phone, an hour and the one
// it goes to, a date, an amount and what it counts.
var nombreEntier = regexp.MustCompile(`\+?(?:\(\d+\)|\d+)(?:` +
	`[` + blancs + `]?(?:[–/.:-]|à|et)[` + blancs + `]?\d+` + // « 9 h–12 h », « 01.02 », « 10 et 12 »
	`|[` + blancs + `]?\(?\d+\)?` + // « 05 36 49 00 01 », « 12 000 »
	`|[` + blancs + `]?h(?:[` + blancs + `]?\d+|\b)` + // « 13 h 30 », « 9h »
	`|,\d+)*(?:[` + blancs + `]?(?:€|%|(?:euros?|km|min|minutes?|ans?|mois|h|janv|f[ée]v|mars|avril|mai|juin|juillet|` +
	`ao[ûu]t|sept|oct|nov|d[ée]c|janvier|f[ée]vrier|septembre|octobre|novembre|d[ée]cembre)\b))?`)
