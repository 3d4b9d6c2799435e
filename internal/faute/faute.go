// Package faute is the one shape of what a person can mend: what is wrong, what
// to do about it, and where. Whoever shows a fault says it in its own way: the
// terminal adds the option or the command of a Geste, a page shows its button.
package faute

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Genre is the kind of a fault; a program decides by it, never by a text.
type Genre string

// The kinds.
const (
	Demande    Genre = "demande"    // what was asked is not understood, does not exist, or needs an agreement
	Fichier    Genre = "fichier"    // a file cannot be read, or is not what it should be
	Etranger   Genre = "etranger"   // a file of something else, among others
	Base       Genre = "base"       // the base cannot be opened, read or written
	Reseau     Genre = "reseau"     // an address does not answer, or not what it should
	Modele     Genre = "modele"     // a model holds a mistake
	Ecriture   Genre = "ecriture"   // a file cannot be written
	Interrompu Genre = "interrompu" // the person stopped the work
)

// Genres are all the kinds, for fronts and their tests.
func Genres() []Genre {
	return []Genre{Demande, Fichier, Etranger, Base, Reseau, Modele, Ecriture, Interrompu}
}

// Faute is a fault that a person can mend. Texts are French, for the person who
// asked; none names an option, a command or a button.
type Faute struct {
	Genre   Genre
	Place   Place
	Texte   string  // what is wrong: no capital, no final stop; Error says where too
	Conseil string  // what to do, in whole sentences; may be empty when Gestes say it
	Champ   string  // the criterion, option or column at fault, as it is named; may be empty
	Exemple string  // a value that would do at Champ, as a person types it; may be empty
	Gestes  []Geste // what may be done at once
	Cause   error   // for errors.Is and errors.As; never shown
}

// Error is where and what is wrong; Conseil is what to do.
func (f *Faute) Error() string {
	if lieu := f.Place.String(); lieu != "" {
		return lieu + " : " + f.Texte
	}
	return f.Texte
}

// Unwrap is the cause, nil for most.
func (f *Faute) Unwrap() error { return f.Cause }

// New is a fault of a kind with its advice.
func New(g Genre, conseil, format string, args ...any) *Faute {
	return &Faute{Genre: g, Texte: fmt.Sprintf(format, args...), Conseil: conseil}
}

// Dans says which file, base or address is at fault.
func (f *Faute) Dans(fichier string) *Faute {
	f.Place.Fichier = fichier
	return f
}

// Ici says where in its file; numbers as in Place.
func (f *Faute) Ici(ligne, colonne int) *Faute {
	f.Place.Ligne, f.Place.Colonne = ligne, colonne
	return f
}

// Au says which criterion, option or column is at fault.
func (f *Faute) Au(champ string) *Faute {
	f.Champ = champ
	return f
}

// Comme gives a value that would do.
func (f *Faute) Comme(exemple string) *Faute {
	f.Exemple = exemple
	return f
}

// Avec adds what may be done at once.
func (f *Faute) Avec(gestes ...Geste) *Faute {
	f.Gestes = append(f.Gestes, gestes...)
	return f
}

// Permet adds gestures that need no value, by their names.
func (f *Faute) Permet(noms ...string) *Faute {
	for _, nom := range noms {
		f.Gestes = append(f.Gestes, Geste{Nom: nom})
	}
	return f
}

// Par keeps the error that the fault comes from.
func (f *Faute) Par(cause error) *Faute {
	f.Cause = cause
	return f
}

// Peut reports that a gesture may be done about the fault.
func (f *Faute) Peut(nom string) bool {
	return slices.ContainsFunc(f.Gestes, func(g Geste) bool { return g.Nom == nom })
}

// De is the first fault in a chain of errors, nil when there is none.
func De(err error) *Faute {
	var f *Faute
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Est reports a fault of a kind.
func Est(err error, g Genre) bool {
	f := De(err)
	return f != nil && f.Genre == g
}

// Fautes are all the faults of a file, in its order: the error of what looks
// for more than the first. De finds the first one.
type Fautes []*Faute

// Toutes are all the faults of an error, however many it holds; none for what is no fault.
func Toutes(err error) Fautes {
	var l Fautes
	if errors.As(err, &l) {
		return l
	}
	if f := De(err); f != nil {
		return Fautes{f}
	}
	return nil
}

// Error joins them, one a line.
func (l Fautes) Error() string {
	textes := make([]string, len(l))
	for i, f := range l {
		textes[i] = f.Error()
	}
	return strings.Join(textes, "\n")
}

// Unwrap gives each fault to errors.Is and errors.As.
func (l Fautes) Unwrap() []error {
	all := make([]error, len(l))
	for i, f := range l {
		all[i] = f
	}
	return all
}
