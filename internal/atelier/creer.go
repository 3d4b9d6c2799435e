package atelier

import (
	"cmp"
	"context"
	"path/filepath"

	"feuillet/internal/store"
)

// Create opens the base of a file for writing, Nouvelle for an empty path, and
// makes it first when there is none. Close takes away again a base made here
// in which nothing was kept: an empty base would hide that there is none.
func Create(ctx context.Context, chemin string, o Options) (*Atelier, error) {
	chemin = cmp.Or(chemin, Nouvelle())
	preparer(chemin)
	made := !existe(chemin)
	db, err := store.OpenWith(ctx, chemin, store.Options{Faire: true, Simultane: o.Simultane})
	if err != nil {
		return nil, err
	}
	a, err := sur(ctx, db, o)
	if err != nil {
		return nil, err
	}
	a.made, a.chemin = made, chemin
	a.menage(filepath.Dir(chemin))
	return a, nil
}

// Chemin is the file of a base that Create opened.
func (a *Atelier) Chemin() string { return a.chemin }

// leave takes away a base made here in which nothing was kept, by us or by others.
func (a *Atelier) leave() error {
	if !a.made {
		return nil
	}
	a.made = false
	_, err := a.db.RetirerVide(context.Background())
	return err
}

// kept notes that something went into the base: Close leaves it.
func (a *Atelier) kept() { a.made = false }

// ecriture is the fault of a work that keeps something, without a base.
func (a *Atelier) ecriture() error {
	if a.db == nil {
		return SansBase()
	}
	return nil
}
