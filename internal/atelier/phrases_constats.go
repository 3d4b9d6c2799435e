package atelier

import (
	"fmt"
	"strings"

	"feuillet/render/typo"
)

// findingWords are the words of each kind of finding, for one and for several.
var findingWords = map[GenreConstat][2]string{
	Refus:      {"ligne refusée", "lignes refusées"},
	Doute:      {"valeur douteuse", "valeurs douteuses"},
	Reparation: {"valeur réparée", "valeurs réparées"},
}

// Titre is above findings of a kind.
func (g GenreConstat) Titre() string { return findingWords[g][1] }

// Phrase counts the findings: « 3 lignes refusées ».
func (c CompteConstats) Phrase() string {
	return typo.Pluriel(c.Total, findingWords[c.Genre][0], findingWords[c.Genre][1])
}

// excerpt bounds a value in a sentence, in characters: a cell may hold a page.
const excerpt = 80

// Phrase says where a finding is, what stands there and what was done of it; a
// long value is cut.
func (c ConstatImport) Phrase() string {
	ou := fmt.Sprintf("%s, ligne %d", c.Fichier, c.Ligne)
	if c.Id != "" {
		ou += " (" + c.Id + ")"
	}
	if c.Colonne != "" {
		ou += ", " + c.Colonne
	}
	valeur, apres := quoted(shorten(c.Valeur)), quoted(shorten(c.Apres))
	switch {
	case c.Motif == "" && c.Apres == "":
		return ou + " : " + valeur + " mis de côté (" + c.Regle + ")"
	case c.Motif == "":
		return ou + " : " + valeur + " devient " + apres + " (" + c.Regle + ")"
	case c.Valeur != "":
		return ou + " : " + valeur + ", " + c.Motif
	}
	return ou + " : " + c.Motif
}

func quoted(s string) string { return "« " + s + " »" }

func shorten(s string) string {
	if r := []rune(s); len(r) > excerpt {
		return strings.TrimSpace(string(r[:excerpt])) + "…"
	}
	return s
}
