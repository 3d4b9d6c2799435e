package atelier

import (
	"context"
)

// Comprendre reads corrections of one place as Corriger does, and keeps nothing:
// a form says what it understood while one types. The example is read too.
func (a *Atelier) Comprendre(ctx context.Context, saisies []Saisie, confirmer bool) ([]Correction, error) {
	if len(saisies) == 0 {
		return nil, nil
	}
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	r, err := a.reparateur(ctx, Regles{}, a.territoires)
	if err != nil {
		return nil, err
	}
	c := &correcteur{a: a, db: db, reparer: r, confirmer: confirmer}
	return c.lire(ctx, saisies)
}
