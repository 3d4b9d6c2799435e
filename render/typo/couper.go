package typo

import "strings"

// Couper is a text of so many letters at most, cut at a word if it can be; « … » tells
// that it goes on.
func Couper(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	c := string(r[:most])
	if i := strings.LastIndexByte(c, ' '); i > len(c)/2 {
		c = c[:i]
	}
	return strings.TrimRight(c, " ,;:–-") + "…"
}
