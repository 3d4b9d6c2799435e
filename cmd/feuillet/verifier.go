package main

import (
	"context"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

func newVerifier(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "verifier",
		Short: "Vérifie toute la base",
		Long: `Lit toute la base : son fichier est entier, aucune ligne ne parle de ce qui n'y est plus, et l'index, refait à part,
dit les mêmes lieux. Rien n'est changé. Une base abîmée se reprend d'une sauvegarde : feuillet restaurer.`,
		Example: "  feuillet verifier\n  feuillet verifier --base sauvegarde.db",
		Args:    sansArgument,
	}
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, _ []string) error {
		v, err := w.Verifier(ctx)
		if err != nil {
			return err
		}
		for _, s := range v.Phrases() {
			if err := a.say(s); err != nil {
				return err
			}
		}
		return v.Faute()
	})
}

func newRestaurer(a *app) *cobra.Command {
	var o ouverte
	c := &cobra.Command{
		Use:   "restaurer COPIE",
		Short: "Reprend la base d'une sauvegarde",
		Long: `Remplace la base par une copie, après avoir lu et vérifié toute la copie. La base d'avant est gardée à côté,
sous un autre nom ; la copie reste où elle est.`,
		Example: "  feuillet restaurer feuillet-2026-11-22.db",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("il faut le nom d'une copie", "Par exemple : feuillet restaurer feuillet-2026-11-22.db")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			base, gardee, err := atelier.Restaurer(c.Context(), args[0], atelier.Trouver(o.base, a.env), a.options())
			if err != nil {
				return err
			}
			return a.say(atelier.PhraseRestauree(args[0], base, gardee))
		},
	}
	o.addBase(c)
	return c
}
