package source

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// estOutil reports a column that we add to a file to be mended.
func estOutil(colonne string) bool {
	return slices.Contains([]string{lieu.ColonneACorriger, lieu.ColonneFichier, lieu.ColonneLigne, lieu.ColonneBrut},
		colonne)
}

// origine notes which row of which file a row mends. A row that somebody added
// mends none.
func origine(l *lieu.Ligne, colonne, v string) {
	o := lieu.Origine{}
	if l.Origine != nil {
		o = *l.Origine
	}
	switch colonne {
	case lieu.ColonneFichier:
		o.Fichier = v
	case lieu.ColonneLigne:
		o.Ligne, _ = strconv.Atoi(v) // not a number: no row has the number 0
	}
	l.Origine = &o
}

// deproteger takes off the apostrophe that kept a spreadsheet from running or
// rounding a cell.
func deproteger(v string) string {
	reste, ok := strings.CutPrefix(v, "'")
	if ok && reste != "" && strings.ContainsRune("=+-@\t\r'0123456789", rune(reste[0])) {
		return reste
	}
	return v
}

// SansApostrophe takes off a text the apostrophe that kept it from being run;
// before a digit it may be a word of the text.
func SansApostrophe(v string) string {
	if reste, ok := strings.CutPrefix(v, "'"); ok && reste != "" && strings.ContainsRune("=+-@\t\r'", rune(reste[0])) {
		return reste
	}
	return v
}
