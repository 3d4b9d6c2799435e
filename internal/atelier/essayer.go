package atelier

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"feuillet/internal/sortie"
	"feuillet/internal/store"
)

// Essai is what an import would change.
type Essai struct {
	BilanImport
	Reimprimer []AReimprimer // printed papers that would not be true any more
}

// Essayer tells what an import would change, and changes nothing: it is done on
// a copy of the base, which is thrown away. Faults are those of the import.
func Essayer(ctx context.Context, chemin string, o Options, i Import, suivi Suivi) (e Essai, err error) {
	dossier := filepath.Dir(chemin)
	if !existe(chemin) {
		dossier = os.TempDir()
	}
	tmp, err := sortie.Temporaire(dossier)
	if err != nil {
		return e, err
	}
	defer jeterEssai(tmp.Name())
	if err := errors.Join(tmp.Close(), copierPour(ctx, chemin, tmp.Name(), o)); err != nil {
		return e, err
	}
	o.Simultane = false
	a, err := Create(ctx, tmp.Name(), o)
	if err != nil {
		return e, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	e.BilanImport, err = a.Importer(ctx, i, sansCopies(suivi))
	if err != nil {
		return e, err
	}
	e.Reimprimer, _, err = a.AReimprimer(ctx)
	return e, err
}

// copierPour copies a base, when there is one, to the file of a trial.
func copierPour(ctx context.Context, chemin, vers string, o Options) error {
	if !existe(chemin) {
		return nil
	}
	o.Simultane = false
	a, err := Open(ctx, chemin, store.Lecture, o)
	if err != nil {
		return err
	}
	return errors.Join(a.Sauvegarder(ctx, vers, true), a.Close())
}

// sansCopies tells a trial without the copies that it made of itself.
func sansCopies(suivi Suivi) Suivi {
	if suivi == nil {
		return nil
	}
	return func(e Evenement) {
		if _, copie := e.(CopieGardee); !copie {
			suivi(e)
		}
	}
}

// jeterEssai removes the file of a trial, and what was made beside it.
func jeterEssai(chemin string) {
	dossier, nom := filepath.Split(chemin)
	entrees, err := os.ReadDir(cmp.Or(dossier, "."))
	if err != nil {
		return // of a folder that went: so did the file
	}
	for _, e := range entrees {
		if strings.HasPrefix(e.Name(), nom) {
			os.Remove(filepath.Join(dossier, e.Name()))
		}
	}
}
