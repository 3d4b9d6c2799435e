package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

type sauvegarderOptions struct {
	base    string
	ecraser bool
}

func newSauvegarder(a *app) *cobra.Command {
	var o sauvegarderOptions
	c := &cobra.Command{
		Use:   "sauvegarder [FICHIER]",
		Short: "Copie la base, même pendant qu'elle sert",
		Long: `Copie la base telle qu'elle est maintenant, et vérifie la copie, même pendant que d'autres la lisent.
Sans nom, la copie porte celui de la base et la date, dans le dossier courant. Elle s'utilise telle quelle, avec --base.`,
		Example: "  feuillet sauvegarder\n  feuillet sauvegarder /sauvegardes/lieux.db --ecraser",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("une base se copie dans un seul fichier", "Par exemple : feuillet sauvegarder lieux-2026-11-22.db")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.sauvegarder(c.Context(), o, args) },
	}
	addBase(c, &o.base)
	c.Flags().BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier s'il existe")
	return c
}

func (a *app) sauvegarder(ctx context.Context, o sauvegarderOptions, args []string) error {
	return a.avecBase(ctx, o.base, store.Lecture, func(w *atelier.Atelier) error {
		copie := w.NomCopie()
		if len(args) > 0 {
			copie = args[0]
		}
		if err := w.Sauvegarder(ctx, copie, o.ecraser); err != nil {
			return err
		}
		_, err := fmt.Fprintln(a.out, copie)
		return err
	})
}
