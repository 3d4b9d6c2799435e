package templates

import (
	"regexp"
	"strings"
)

var accolades = regexp.MustCompile(`\{[^{}\n]*\}`)

// Remplir replaces each {champ} of a text by its value; a field without value
// leaves nothing. Values are not read again: braces in them stay.
func Remplir(texte string, champs map[string]string) string {
	if !strings.Contains(texte, "{") {
		return texte
	}
	return accolades.ReplaceAllStringFunc(texte, func(c string) string { return champs[c[1:len(c)-1]] })
}

// Champs are the names between braces of a text, in order.
func Champs(texte string) []string {
	found := accolades.FindAllString(texte, -1)
	for i, c := range found {
		found[i] = c[1 : len(c)-1]
	}
	return found
}
