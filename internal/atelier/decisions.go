package atelier

import (
	"context"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/proche"
)

// lue is the base, for a work that reads it.
func (a *Atelier) lue() (*store.DB, error) {
	if a.db == nil {
		return nil, SansBase()
	}
	return a.db, nil
}

// ecrite is the base, for a work that changes it. The example of the program
// is no file: what a person would decide there would be lost.
func (a *Atelier) ecrite() (*store.DB, error) {
	if a.db != nil && a.db.Integree() {
		return nil, faute.New(faute.Demande, "", "l'exemple ne garde rien").Permet(faute.Importer)
	}
	return a.lue()
}

// aujourdhui is today as the base keeps days.
func (a *Atelier) aujourdhui() string { return a.jour.Format(time.DateOnly) }

// trouver reads a place that the base knows, shown or not.
func (a *Atelier) trouver(ctx context.Context, id string) (lieu.Lieu, store.Etat, error) {
	db, err := a.lue()
	if err != nil {
		return lieu.Lieu{}, store.Inconnu, err
	}
	l, etat, err := db.Trouver(ctx, id)
	if err != nil || etat != store.Inconnu {
		return l, etat, err
	}
	f := faute.New(faute.Demande, "", "la base ne connaît pas de lieu « %s »", id)
	proches, err := db.IdsProches(ctx, id)
	switch {
	case err != nil:
		return l, etat, err
	case len(proches) > 0:
		f.Conseil = proche.VouliezVous(proches...)
	default:
		f.Permet(faute.Lister)
	}
	return l, etat, f
}
