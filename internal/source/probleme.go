package source

import (
	"strconv"
	"strings"
)

// Probleme is a fault of a file that the user can mend, said in French.
type Probleme struct {
	Fichier string
	Ligne   int    // from 1, 0 for the whole file
	Colonne string // empty for the whole line
	Texte   string
	Conseil string
	// Etranger reports a file of something else, which has no place to give.
	Etranger bool
}

// Error gives where, what and, on a second line, what to do.
func (p *Probleme) Error() string {
	var b strings.Builder
	b.WriteString(p.Fichier)
	if p.Ligne > 0 {
		b.WriteString(", ligne " + strconv.Itoa(p.Ligne))
	}
	if p.Colonne != "" {
		b.WriteString(", colonne " + p.Colonne)
	}
	return b.String() + " : " + p.Texte + "\n" + p.Conseil
}
