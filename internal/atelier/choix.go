package atelier

import (
	"context"

	"feuillet/lieu/selection"
)

// Choix says which places: a request, that narrows a selection kept in the
// base under a name.
type Choix struct {
	Nom     string
	Requete selection.Requete
}

// Vide reports that no place is asked for, so that all are.
func (c Choix) Vide() bool { return c.Nom == "" && len(c.Requete.Nette()) == 0 }

// Choisir reads a choice against the base.
func (a *Atelier) Choisir(ctx context.Context, c Choix) (*selection.Selection, error) {
	return a.fonds(ctx).choisir(c)
}

func (f *fonds) choisir(c Choix) (*selection.Selection, error) {
	r, err := f.designer(c.Requete.Nette())
	if err != nil {
		return nil, err
	}
	if c.Nom != "" {
		debut, err := f.gardee(c.Nom)
		if err != nil {
			return nil, err
		}
		r = debut.Avec(r)
	}
	return f.Lire(r)
}

// gardee is a selection kept in the base.
func (f *fonds) gardee(nom string) (selection.Requete, error) {
	query := ""
	if f.db != nil {
		var err error
		if query, err = f.db.Selection(f.ctx, nom); err != nil {
			return nil, err
		}
	}
	if query == "" {
		return nil, selectionInconnue(nom)
	}
	return selection.Lire(query)
}

// Compter counts the places of a selection; the nearest are at most that many.
func (a *Atelier) Compter(ctx context.Context, s *selection.Selection) (int, error) {
	f := a.fonds(ctx)
	if f.db != nil && s.Filtre.Proches == 0 {
		return f.db.Compter(ctx, s.Filtre)
	}
	n := 0
	for _, err := range f.Lieux(s.Filtre) {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
