package atelier

import (
	"context"
	"errors"
	"io"
	"os"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// gather reads the services of data.inclusion first, when structures come in
// the same import: they complete them. Files of the disk alone are looked at,
// for the others can be read but once.
func (r *importation) gather(ctx context.Context) error {
	structures, services, err := r.inclusion(ctx)
	if err != nil || structures == 0 || len(services) == 0 {
		return err
	}
	r.services, r.attached = &source.Services{Structures: structures}, services
	var first error
	err = r.look(ctx, func(e source.Entree) error {
		if !services[e.Nom] || first != nil {
			return nil
		}
		before := r.services.N()
		if first = r.services.Ajouter(e.Octets, e.Nom, source.Options{}); first == nil {
			r.say(Rattaches{e.Nom, r.services.N() - before})
		}
		return first
	})
	if first != nil {
		return first
	}
	return err
}

// inclusion counts the files of structures, and names those of services.
func (r *importation) inclusion(ctx context.Context) (structures int, services map[string]bool, err error) {
	services = map[string]bool{}
	err = r.look(ctx, func(e source.Entree) error {
		f, err := source.Ouvrir(e.Octets, e.Nom, source.Options{})
		if err != nil {
			return pass(err) // it is said when its turn comes
		}
		switch f.Inclusion() {
		case source.DeStructures:
			structures++
		case source.DeServices:
			services[e.Nom] = true
		}
		return nil
	})
	return structures, services, err
}

// look gives every file of the disk, and what archives hold; broken ones are passed.
func (r *importation) look(ctx context.Context, see func(source.Entree) error) error {
	for _, s := range r.Sources {
		if info, err := os.Stat(s.Chemin); s.Chemin == "" || err != nil || !info.Mode().IsRegular() {
			continue // what can be read but once is not looked at
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		f, err := openFile(ctx, s.Chemin)
		if err != nil {
			continue // it is said when its turn comes
		}
		if err := errors.Join(pass(source.Deballer(f, s.Nom, see)), f.Close()); err != nil {
			return err
		}
	}
	return nil
}

// pass forgets what is wrong with a file that is only looked at.
func pass(err error) error {
	if faute.Est(err, faute.Fichier) || faute.Est(err, faute.Etranger) || errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
