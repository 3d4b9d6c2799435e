package main

import (
	"fmt"
	"io"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/render/typo"
)

// pasJournal is how many rows pass between two lines of a log.
const pasJournal = 50_000

// avancement says how far the reading of a file is: often on a screen, on one
// line that is rewritten, and seldom in a log.
type avancement struct {
	w       io.Writer
	ecran   bool
	largeur int // of the line on the screen
}

func (v *avancement) avance(e atelier.Avance) {
	if !v.ecran && e.Faits%pasJournal != 0 {
		return
	}
	s := fmt.Sprintf("%s : %s lignes lues…", e.Quoi, typo.Nombre(e.Faits))
	if !v.ecran {
		fmt.Fprintln(v.w, s)
		return
	}
	fmt.Fprint(v.w, "\r"+s)
	v.largeur = max(v.largeur, len(s))
}

// effacer leaves the line of the screen to what is said next.
func (v *avancement) effacer() {
	if v.largeur > 0 {
		fmt.Fprint(v.w, "\r"+strings.Repeat(" ", v.largeur)+"\r")
		v.largeur = 0
	}
}
