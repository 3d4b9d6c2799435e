package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

func newSauvegarder(a *app) *cobra.Command {
	var ecraser bool
	c := &cobra.Command{
		Use:   "sauvegarder [FICHIER]",
		Short: "Copie la base, même pendant qu'elle sert",
		Long: `Copie la base telle qu'elle est maintenant, et vérifie la copie, même pendant que d'autres la lisent.
Sans nom, la copie porte celui de la base et la date, dans le dossier courant. Elle s'utilise telle quelle, avec --base.`,
		Example: "  feuillet sauvegarder\n  feuillet sauvegarder /sauvegardes/lieux.db --ecraser",
		Args:    atMostOne("une base se copie dans un seul fichier", "feuillet sauvegarder lieux-2026-11-22.db"),
	}
	c.Flags().BoolVar(&ecraser, "ecraser", false, "remplace le fichier s'il existe")
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		copie := cmp.Or(first(args), w.NomCopie())
		if err := w.Sauvegarder(ctx, copie, ecraser); err != nil {
			return err
		}
		return a.say(copie)
	})
}
