package templates

import (
	"fmt"
	"strings"
)

// Probleme is a fault of a model that its author can mend. Ligne and Colonne
// count from 1, in characters; 0 when the fault has no place in the file.
type Probleme struct {
	Fichier string
	Ligne   int
	Colonne int
	Texte   string
	Conseil string
}

// Error says where, what, and what to do, on two lines.
func (p *Probleme) Error() string {
	where := p.Fichier
	if p.Ligne > 0 {
		where = fmt.Sprintf("%s, ligne %d, colonne %d", p.Fichier, p.Ligne, p.Colonne)
	}
	s := where + "\u00A0: " + p.Texte
	if p.Conseil != "" {
		s += "\nConseil\u00A0: " + p.Conseil
	}
	return s
}

// Problemes are all the faults of a file, in its order. errors.As finds the first *Probleme.
type Problemes []*Probleme

// Error joins them, one after the other.
func (ps Problemes) Error() string {
	all := make([]string, len(ps))
	for i, p := range ps {
		all[i] = p.Error()
	}
	return strings.Join(all, "\n")
}

// Unwrap gives each fault to errors.Is and errors.As.
func (ps Problemes) Unwrap() []error {
	all := make([]error, len(ps))
	for i, p := range ps {
		all[i] = p
	}
	return all
}
