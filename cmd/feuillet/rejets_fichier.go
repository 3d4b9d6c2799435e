package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// ecrireACorriger writes the file that a producer mends and that can be
// imported again.
func (a *app) ecrireACorriger(ctx context.Context, db *store.DB, o rejetsOptions) error {
	n := 0
	for _, err := range o.aCorriger(ctx, db) {
		if n++; err != nil {
			return err
		}
		break
	}
	if n == 0 {
		_, err := fmt.Fprintln(a.err, "Rien à corriger : aucun fichier n'est écrit.")
		return err
	}
	err := sortie.Ecrire(o.sortie, o.ecraser, func(w io.Writer) (err error) {
		n, err = export.EcrireACorriger(w, o.aCorriger(ctx, db))
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(a.err, "%s. Une fois le fichier corrigé : feuillet importer %s\n", pluriel(n, "ligne à corriger", "lignes à corriger"), o.sortie)
	_, err = fmt.Fprintln(a.out, o.sortie)
	return err
}

func (o *rejetsOptions) aCorriger(ctx context.Context, db *store.DB) iter.Seq2[export.ACorriger, error] {
	return func(yield func(export.ACorriger, error) bool) {
		for r, err := range db.ACorriger(ctx, o.fichier) {
			if err != nil {
				yield(export.ACorriger{}, err)
				return
			}
			if !o.retient(r) {
				continue
			}
			e := export.ACorriger{Origine: lieu.Origine{Fichier: r.Fichier, Ligne: r.Ligne}, Faire: faire(r.Constats), Valeurs: r.Cellules}
			if len(r.Cellules) == 0 {
				e.Brut = r.Brut
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// retient reports a row with a finding that was asked for.
func (o *rejetsOptions) retient(r store.ACorriger) bool {
	if o.doutes && r.Brut != "" {
		return false
	}
	return o.regle == "" || slices.ContainsFunc(r.Constats, func(c store.Constat) bool { return c.Regle == o.regle })
}

// faire says what to do with a row: each column, and what is wrong there.
func faire(constats []store.Constat) string {
	var out []string
	for _, c := range constats {
		s := c.Motif
		if c.Colonne != "" {
			s = c.Colonne + " : " + s
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ; ")
}
