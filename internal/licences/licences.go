// Package licences carries the licences of all that the program is made of:
// itself, the modules it is built with, Go, its letters, its pictograms, its
// data. Licences ask that their text goes where the program goes.
package licences

import _ "embed" // licences.txt

//go:embed licences.txt
var texte string

// Texte is all of the licences, each under the name of what it is about. Its
// test makes it from the modules.
func Texte() string { return texte }
