package main

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"feuillet/examples"
	"feuillet/lieu"
	"feuillet/render/typo"
)

// Rows between two signs of life: often on a screen, seldom in a log.
const pasEcran, pasJournal = 1000, 50_000

// avancement says how far the reading of one file is.
type avancement struct {
	err     io.Writer
	nom     string
	ecran   bool
	lues    int
	largeur int // of the line on the screen
	fictif  bool
	regles  map[string]int // values mended, by rule
}

// suivre lets rows pass, says how many did, and notes that some are of the fictional example.
func (v *avancement) suivre(lignes iter.Seq2[lieu.Ligne, error]) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		defer v.effacer()
		v.regles = map[string]int{}
		for l, err := range lignes {
			v.fictif = v.fictif || l.Lieu.Source == examples.Source
			for _, r := range l.Reparations {
				v.regles[r.Regle]++
			}
			v.ligne()
			if !yield(l, err) {
				return
			}
		}
	}
}

func (v *avancement) ligne() {
	v.lues++
	pas := pasJournal
	if v.ecran {
		pas = pasEcran
	}
	if v.lues%pas != 0 {
		return
	}
	s := fmt.Sprintf("%s : %s lignes lues…", v.nom, typo.Nombre(v.lues))
	if !v.ecran {
		fmt.Fprintln(v.err, s)
		return
	}
	fmt.Fprint(v.err, "\r"+s)
	v.largeur = max(v.largeur, len(s))
}

// effacer leaves the line of the screen to what is said next.
func (v *avancement) effacer() {
	if v.largeur > 0 {
		fmt.Fprint(v.err, "\r"+strings.Repeat(" ", v.largeur)+"\r")
		v.largeur = 0
	}
}
