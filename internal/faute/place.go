package faute

import (
	"strconv"
	"strings"
)

// Place is where a fault is; the zero one is nowhere in particular. It stands
// apart from the text: an editor shows the text beside the line, a list needs both.
type Place struct {
	Fichier string // a file, a base or an address, as the person calls it
	Ligne   int    // from 1, 0 for the whole file
	Colonne int    // in characters from 1, 0 for the whole line
}

// String is « modele.toml, ligne 3, colonne 7 », as much of it as is known.
func (p Place) String() string {
	var parts []string
	if p.Fichier != "" {
		parts = append(parts, p.Fichier)
	}
	if p.Ligne > 0 {
		parts = append(parts, "ligne "+strconv.Itoa(p.Ligne))
	}
	if p.Colonne > 0 {
		parts = append(parts, "colonne "+strconv.Itoa(p.Colonne))
	}
	return strings.Join(parts, ", ")
}
