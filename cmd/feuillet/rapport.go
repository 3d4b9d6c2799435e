package main

import (
	"fmt"
	"strings"

	"feuillet/render"
)

// rapport tells the work as it goes, and at the end what to look at.
type rapport struct {
	a            *app
	total, faits int
	refuses      int
	avis         []string // the first remarks, those that are shown
	remarques    int      // all of them
	terminal     bool
}

// avisMontres is how many remarks are shown; --json gives them all.
const avisMontres = 12

func newRapport(a *app, total int) *rapport {
	return &rapport{a: a, total: total, terminal: terminal(a.err)}
}

func (r *rapport) note(f render.Feuille) {
	r.faits++
	for _, v := range f.Avis {
		r.remarque(fmt.Sprintf("%s (%s) : %s", f.Nom, v.Lieu, v.Texte))
		r.a.partiel = r.a.partiel || v.Perte
	}
	switch {
	case r.total < 2:
	case r.terminal && (r.faits%10 == 0 || r.faits == r.total):
		fmt.Fprintf(r.a.err, "\r%d fiches sur %d", r.faits, r.total)
	case !r.terminal && r.faits%1000 == 0:
		fmt.Fprintf(r.a.err, "%d fiches sur %d\n", r.faits, r.total)
	}
}

func (r *rapport) refus(f render.Feuille) {
	r.refuses++
	r.a.partiel = true
	r.remarque(fmt.Sprintf("%s (%s) : %v", f.Nom, f.Lieu.Id, f.Err))
}

func (r *rapport) remarque(texte string) {
	if r.remarques++; r.remarques <= avisMontres {
		r.avis = append(r.avis, texte)
	}
}

func (r *rapport) fin() {
	if r.terminal && r.total > 1 {
		fmt.Fprint(r.a.err, "\r"+strings.Repeat(" ", 40)+"\r")
	}
	fmt.Fprintf(r.a.err, "%s.\n", pluriel(r.faits, "fiche faite", "fiches faites"))
	if r.refuses > 0 {
		fmt.Fprintf(r.a.err, "%s.\n", pluriel(r.refuses, "fiche n'a pas pu être faite", "fiches n'ont pas pu être faites"))
	}
	r.a.remarques(r.avis, r.remarques)
}

// remarques shows what the person who prints should look at.
func (a *app) remarques(avis []string, total int) {
	if total == 0 {
		return
	}
	fmt.Fprintf(a.err, "%s :\n", pluriel(total, "remarque", "remarques"))
	for _, s := range avis[:min(len(avis), avisMontres)] {
		fmt.Fprintf(a.err, "- %s\n", s)
	}
	if n := total - avisMontres; n > 0 {
		fmt.Fprintf(a.err, "- … et %s. Ajoutez --json pour les avoir toutes, lieu par lieu.\n", pluriel(n, "autre", "autres"))
	}
}
