package main

import (
	"context"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// ouverte is the base that a command works on.
type ouverte struct {
	base    string // as typed, empty for the usual one
	exemple bool   // the fictional places
}

// sansBase is the workshop of a command that needs no place.
func (a *app) sansBase() *atelier.Atelier {
	return atelier.Vide(atelier.Options{Jour: a.jour, Papiers: a.papiers()})
}

// atelier opens the workshop of a command on its base, or on the example.
func (a *app) atelier(ctx context.Context, o ouverte, mode store.Mode) (*atelier.Atelier, error) {
	a.ouvertures++
	options := atelier.Options{Jour: a.jour, Papiers: a.papiers()}
	if o.exemple {
		w, err := atelier.OpenExample(ctx, options)
		if err == nil {
			a.ateliers = append(a.ateliers, w)
		}
		return w, err
	}
	w, err := atelier.Open(ctx, atelier.Trouver(o.base, a.env), mode, options)
	if err == nil {
		a.direMiseAJour(w)
	}
	return w, err
}

// creer opens the workshop of a command that may make its base.
func (a *app) creer(ctx context.Context, base string) (*atelier.Atelier, error) {
	a.ouvertures++
	w, err := atelier.Create(ctx, atelier.Trouver(base, a.env), atelier.Options{Jour: a.jour})
	if err == nil {
		a.direMiseAJour(w)
	}
	return w, err
}

// direRestes says what was removed of works that were killed.
func (a *app) direRestes() {
	n := 0
	for _, w := range a.ateliers {
		n += w.Restes()
	}
	if n > 0 {
		a.dit("Un travail avait été arrêté brutalement : %s.\n",
			pluriel(n, "fichier qu'il avait laissé est supprimé", "fichiers qu'il avait laissés sont supprimés"))
	}
}

// direMiseAJour says where the base of before an update is.
func (a *app) direMiseAJour(w *atelier.Atelier) {
	a.ateliers = append(a.ateliers, w)
	if c := w.Copie(); c != "" {
		a.dit("La base a été mise à jour pour cette version de Feuillet. Celle d'avant est gardée : %s\n", c)
	}
	switch {
	case w.IndexRefait():
		a.dit("L'index de la base ne disait plus tous ses lieux : il a été refait. Aucun lieu n'a été perdu.\n")
	case w.SansIndex():
		a.dit("L'index de cette base ne dit plus tous ses lieux : ils sont tous lus, ce qui est plus long. Le prochain import le refait.\n")
	}
}
