package atelier

import (
	"context"
	"slices"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// Effet is what a decision to show a place or not came to.
type Effet string

// The effects.
const (
	PlusMontre  Effet = "cache"     // documents do not show it any more
	MotifNeuf   Effet = "motif"     // it was excluded before; the reason is the new one
	Remontre    Effet = "remontre"  // documents show it again
	SansFichier Effet = "parti"     // excluded no more, but no file has it today
	PasExclu    Effet = "pas-exclu" // it was not excluded
)

// Decide is a place and what a decision came to.
type Decide struct {
	Lieu  lieu.Lieu
	Effet Effet
}

// Exclure keeps places out of every paper and list, at this import and the
// next; motif is for who reads the history. All must be known before one is
// excluded.
func (a *Atelier) Exclure(ctx context.Context, ids []string, motif, auteur string) ([]Decide, error) {
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	var out []Decide
	var exclusions []store.Exclusion
	for _, id := range ids {
		l, etat, err := a.trouver(ctx, id)
		if err != nil {
			return nil, err
		}
		d := Decide{l, PlusMontre}
		if etat == store.Exclu {
			d.Effet = MotifNeuf
		}
		out = append(out, d)
		exclusions = append(exclusions, store.Exclusion{Id: l.Id, Motif: motif, Auteur: auteur, Date: a.aujourdhui()})
	}
	_, err = db.Exclure(ctx, exclusions...)
	return out, err
}

// Reintegrer shows excluded places again. All must be known before one is; what
// was done before an error is given with it.
func (a *Atelier) Reintegrer(ctx context.Context, ids []string, auteur string) ([]Decide, error) {
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	ids = slices.Clone(ids)
	for i, saisie := range ids {
		l, _, err := a.trouver(ctx, saisie)
		if err != nil {
			return nil, err
		}
		ids[i] = l.Id
	}
	var out []Decide
	for _, id := range ids {
		faite, err := db.Reintegrer(ctx, id, auteur, a.aujourdhui())
		if err != nil {
			return out, err
		}
		l, etat, err := a.trouver(ctx, id)
		if err != nil {
			return out, err
		}
		out = append(out, Decide{l, effetDuRetour(faite, etat)})
	}
	return out, nil
}

func effetDuRetour(faite bool, etat store.Etat) Effet {
	switch {
	case !faite:
		return PasExclu
	case etat == store.Parti:
		return SansFichier
	}
	return Remontre
}

// Exclusions are the places that no document shows, by id.
func (a *Atelier) Exclusions(ctx context.Context) ([]store.Exclusion, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	return db.Exclusions(ctx)
}
