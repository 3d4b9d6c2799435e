package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// rassembler reads the services of data.inclusion first, when structures come
// in the same call: they complete them. Files of the disk alone are looked at,
// for the others can be read but once.
func (i *importation) rassembler(ctx context.Context, fichiers []origine) error {
	s := &source.Services{}
	services := map[string]bool{}
	err := i.regarder(ctx, fichiers, func(e source.Entree) error {
		f, err := source.Ouvrir(e.Octets, e.Nom, source.Options{})
		if err != nil {
			return passer(err) // it is said when its turn comes
		}
		switch f.Inclusion() {
		case source.DeStructures:
			s.Structures++
		case source.DeServices:
			services[e.Nom] = true
		}
		return nil
	})
	if err != nil || s.Structures == 0 || len(services) == 0 {
		return err
	}
	i.services, i.rattaches = s, services
	var premiere error
	err = i.regarder(ctx, fichiers, func(e source.Entree) error {
		if !services[e.Nom] || premiere != nil {
			return nil
		}
		avant := s.N()
		if premiere = s.Ajouter(e.Octets, e.Nom, source.Options{}); premiere != nil {
			return premiere
		}
		fmt.Fprintf(i.err, "%s : %s, à rattacher à leurs structures.\n", e.Nom, pluriel(s.N()-avant, "service numérique", "services numériques"))
		return nil
	})
	return errors.Join(premiere, err)
}

// regarder gives every file of the disk, and what archives hold; broken ones are passed.
func (i *importation) regarder(ctx context.Context, fichiers []origine, voir func(source.Entree) error) error {
	for _, f := range fichiers {
		if f.chemin == "" {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		r, err := f.ouvrir(ctx)
		if err != nil {
			continue // it is said when its turn comes
		}
		err = errors.Join(passer(source.Deballer(r, f.nom, voir)), r.Close())
		if err != nil {
			return err
		}
	}
	return nil
}

// passer forgets what is wrong with a file that is only looked at.
func passer(err error) error {
	if faute.Est(err, faute.Fichier) || faute.Est(err, faute.Etranger) || errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
