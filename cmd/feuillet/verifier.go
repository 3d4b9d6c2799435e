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
dit les mêmes lieux. Rien n'est changé. Les copies qui sont à côté sont dites avec leur jour et leurs lieux.
Une base abîmée se reprend d'une copie : feuillet restaurer.`,
		Example: "  feuillet verifier\n  feuillet verifier --base sauvegarde.db",
		Args:    sansArgument,
	}
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, _ []string) error {
		v, err := w.Verifier(ctx)
		if err != nil {
			return err
		}
		for _, s := range append(v.Phrases(), atelier.PhrasesCopies(v.Copies)...) {
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
		Use:   "restaurer [COPIE]",
		Short: "Reprend la base d'une sauvegarde",
		Long: `Remplace la base par une copie, après avoir lu et vérifié toute la copie. La base d'avant est gardée à côté,
sous un autre nom ; la copie reste où elle est. Ce qui a été oublié dans la base l'est aussi dans ce qui la remplace.
Sans copie, dit celles qui sont à côté de la base, avec leur jour et leurs lieux.`,
		Example: "  feuillet restaurer\n  feuillet restaurer feuillet-2026-11-22.db",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("il faut le nom d'une seule copie", "Par exemple : feuillet restaurer feuillet-2026-11-22.db")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.copies(c.Context(), atelier.Trouver(o.base, a.env))
			}
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

// copies lists those that the base may be taken back from.
func (a *app) copies(ctx context.Context, base string) error {
	copies, err := atelier.Copies(ctx, base)
	if err != nil {
		return err
	}
	for _, s := range atelier.PhrasesCopies(copies) {
		if err := a.say(s); err != nil {
			return err
		}
	}
	if len(copies) == 0 {
		return usage("il n'y a pas de copie à côté de la base", "Donnez le nom d'une copie : feuillet restaurer "+
			"feuillet-2026-11-22.db")
	}
	return usage("rien n'a été changé", "Donnez le nom de la copie à reprendre : feuillet restaurer "+copies[0].Chemin)
}
