package lisible

import (
	"html"
	"strings"
)

var (
	// reference is a whole character reference. HTML also reads some without
	// their semicolon, which would make « © » of « ?a=1&copy=2 » in an address.
	reference = patronDe(`&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});`)
	// signes are what exports leave in texts and nobody sees.
	signes = strings.NewReplacer("\u200b", "", "\ufeff", "", "\u00ad", "", `\n`, "\n")
)

// sansEntites reads the character references of a text, once; what is none
// stays as it stands, and so does one whose beginning alone is a name.
func sansEntites(s string) string {
	if strings.Contains(s, "&") {
		s = reference.ReplaceAllStringFunc(s, func(r string) string {
			lu := html.UnescapeString(r)
			if lu == "\u00a0" {
				return " " // typography puts its own
			}
			if strings.HasSuffix(lu, ";") && lu != ";" {
				return r // « &notin » is read in « &notina; »
			}
			return lu
		})
	}
	return signes.Replace(s)
}
