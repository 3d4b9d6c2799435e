package main

import (
	"fmt"
	"io"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/render/typo"
)

// progress says how far a work is: often on a screen, on one line that is
// rewritten, and seldom in a log.
type progress struct {
	w       io.Writer
	ecran   bool
	largeur int // of the line on the screen, 0 when there is none
}

func (a *app) progress() progress { return progress{w: ligneMobile(a.err), ecran: terminal(a.err)} }

// ligneMobile is where a line may be rewritten: what is said there is made visible first.
func ligneMobile(w io.Writer) io.Writer {
	if p, ok := w.(*propre); ok {
		return p.w
	}
	return w
}

// avance tells of the reading of a file, or of papers when they are several.
func (v *progress) avance(e atelier.Avance) {
	s, seldom := fmt.Sprintf("%s : %s lignes lues…", enLigne(e.Quoi), typo.Nombre(e.Faits)), 50_000
	if e.Quoi == "" {
		s, seldom = fmt.Sprintf("%d papiers sur %d", e.Faits, e.Total), 1000
	}
	switch {
	case e.Quoi == "" && e.Total < 2:
	case v.ecran:
		fmt.Fprint(v.w, "\r"+s)
		v.largeur = max(v.largeur, len(s))
	case e.Faits%seldom == 0:
		fmt.Fprintln(v.w, s)
	}
}

// effacer leaves the line of the screen to what is said next.
func (v *progress) effacer() {
	if v.largeur > 0 {
		fmt.Fprint(v.w, "\r"+strings.Repeat(" ", v.largeur)+"\r")
		v.largeur = 0
	}
}
