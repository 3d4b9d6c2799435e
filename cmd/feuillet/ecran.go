package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// largeurUsuelle is that of a window whose size is not known, in characters.
const largeurUsuelle = 110

// largeurMin is the narrowest that is believed.
const largeurMin = 20

// terminal reports whether w is a screen, where a line can be rewritten. The
// null device is none, though it is no file either.
func terminal(w any) bool {
	f, ok := dessous(w).(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// largeur is that of the window, in characters: what COLUMNS says, for scripts
// and for who wants another, else what the system says of the screen.
func (a *app) largeur() int {
	if n, err := strconv.Atoi(a.env("COLUMNS")); err == nil && n > largeurMin {
		return n
	}
	if f, ok := dessous(a.out).(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > largeurMin {
			return n
		}
	}
	return largeurUsuelle
}
