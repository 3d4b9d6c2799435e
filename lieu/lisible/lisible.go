// Package lisible says what the public may read of a place: its name as it is
// printed, the lines of its address, its number as it is dialled, its texts
// without persons, what they tell of hours and conditions, and how far its
// information may be trusted. Records are written by many hands, in capitals,
// with glued sentences and the names of those who help: rules mend what is
// sure, leave out what is not to be printed, and tell what they left out.
//
// It knows places and French, and nothing of paper: the same words stand on a
// sheet, in a control and in a repair.
package lisible

// Retrait is a passage left out of public paper. Motif is French.
type Retrait struct {
	Texte string
	Motif string
}
