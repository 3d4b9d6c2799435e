package main

import (
	"context"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	choix "feuillet/lieu/selection"
)

// choisir opens the base of a command to read it, and chooses places in it.
func (a *app) choisir(ctx context.Context, s *selection) (*atelier.Atelier, *choix.Selection, error) {
	c, err := s.choix()
	if err != nil {
		return nil, nil, err
	}
	w, err := a.atelier(ctx, s.ouverte, store.Lecture)
	if err != nil {
		return nil, nil, err
	}
	choisis, err := w.Choisir(ctx, c)
	if err != nil {
		w.Close()
		return nil, nil, err
	}
	return w, choisis, nil
}

// avecBase opens a base for as long as a work lasts.
func (a *app) avecBase(ctx context.Context, base string, mode store.Mode, faire func(*atelier.Atelier) error) error {
	w, err := a.atelier(ctx, ouverte{base: base}, mode)
	if err != nil {
		return err
	}
	defer w.Close()
	return faire(w)
}
