package templates

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var accolades = regexp.MustCompile(`\{[^{}\n]*\}`)

// Remplir replaces each {champ} of a text by its value; a field without value
// leaves nothing. Values are not read again: braces in them stay.
func Remplir(texte string, champs map[string]string) string {
	return RemplirPar(texte, func(nom string) string { return champs[nom] })
}

// RemplirPar is Remplir with values that are made when a text asks for them.
func RemplirPar(texte string, valeur func(nom string) string) string {
	debut := strings.IndexByte(texte, '{')
	if debut < 0 {
		return texte
	}
	var b strings.Builder
	for debut >= 0 {
		avant := texte[:debut]
		texte = texte[debut:]
		fin := 1 + strings.IndexAny(texte[1:], "{}\n")
		switch {
		case fin == 0: // nothing closes the brace
			b.WriteString(avant)
			debut = -1
			continue
		case texte[fin] == '}':
			v := valeur(texte[1:fin])
			b.WriteString(elide(avant, v))
			b.WriteString(v)
			fin++
		default:
			b.WriteString(avant)
			b.WriteString(texte[:fin])
		}
		texte = texte[fin:]
		debut = strings.IndexByte(texte, '{')
	}
	b.WriteString(texte)
	return b.String()
}

// elide is what stands before a value: « de » loses its vowel before another,
// « d'octobre ».
func elide(avant, valeur string) string {
	mots, ok := strings.CutSuffix(avant, "de ")
	if !ok || mots != "" && !strings.HasSuffix(mots, " ") {
		return avant
	}
	if r, _ := utf8.DecodeRuneInString(valeur); !strings.ContainsRune("aeiouâàéèêîôûAEIOUÂÀÉÈÊÎÔÛ", r) || valeur == "" {
		return avant
	}
	return mots + "d’"
}

// Champs are the names between braces of a text, in order.
func Champs(texte string) []string {
	found := accolades.FindAllString(texte, -1)
	for i, c := range found {
		found[i] = c[1 : len(c)-1]
	}
	return found
}
