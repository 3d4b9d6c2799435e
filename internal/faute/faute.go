// Package faute is the one shape of what a person can mend: what is wrong, what
// to do about it, and where. Whoever shows a fault says it in its own way: the
// terminal adds the option or the command of a Geste, a page shows its button.
package faute

import (
	"errors"
	"fmt"
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

// Faute is a fault that a person can mend. Texts are French, for the person who
// asked; none names an option, a command or a button.
type Faute struct {
	Genre   Genre
	Texte   string  // what is wrong, and where: no capital, no final stop
	Conseil string  // what to do, in whole sentences; may be empty when Gestes say it
	Champ   string  // the criterion, option or column at fault, as it is named; may be empty
	Gestes  []Geste // what may be done at once
	Cause   error   // for errors.Is and errors.As; never shown
}

// Error is what is wrong; Conseil is what to do.
func (f *Faute) Error() string { return f.Texte }

// Unwrap is the cause, nil for most.
func (f *Faute) Unwrap() error { return f.Cause }

// New is a fault of a kind with its advice.
func New(g Genre, conseil, format string, args ...any) *Faute {
	return &Faute{Genre: g, Texte: fmt.Sprintf(format, args...), Conseil: conseil}
}

// Au says which criterion, option or column is at fault.
func (f *Faute) Au(champ string) *Faute {
	f.Champ = champ
	return f
}

// Avec adds what may be done at once.
func (f *Faute) Avec(gestes ...Geste) *Faute {
	f.Gestes = append(f.Gestes, gestes...)
	return f
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
