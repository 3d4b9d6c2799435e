package main

import (
	"context"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

type exclureOptions struct {
	ouverte
	auteur, motif  string
	annuler, liste bool
}

func newExclure(a *app) *cobra.Command {
	var o exclureOptions
	c := &cobra.Command{
		Use:   "exclure ID… --motif TEXTE",
		Short: "Retire des lieux de tous les papiers",
		Long: `Retire des lieux de tous les papiers et de toutes les listes, pour cet import et les suivants. Ils restent dans la base,
avec le motif, et reviennent avec --annuler. Pour qu'un lieu ou une personne ne soit plus du tout dans la base : feuillet oublier.`,
		Example: "  feuillet exclure Lieu_12 --motif \"fermé depuis septembre\"\n  feuillet exclure Lieu_12 --annuler\n" +
			"  feuillet exclure --liste",
		RunE: func(c *cobra.Command, args []string) error { return a.exclure(c.Context(), o, args) },
	}
	o.addBase(c)
	addAuteur(c, &o.auteur)
	c.Flags().StringVar(&o.motif, "motif", "", "pourquoi, en quelques `mots` : gardé dans l'historique")
	c.Flags().BoolVar(&o.annuler, "annuler", false, "montre de nouveau ces lieux")
	c.Flags().BoolVar(&o.liste, "liste", false, "montre les lieux exclus, et pourquoi")
	return c
}

func (a *app) exclure(ctx context.Context, o exclureOptions, ids []string) error {
	switch {
	case o.liste:
		return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error { return a.listerExclus(ctx, w) })
	case len(ids) == 0:
		return usage("il manque l'identifiant du lieu à exclure", "Par exemple : feuillet exclure Lieu_12 --motif \"fermé\"")
	case o.motif == "" && !o.annuler:
		return usage("il manque le motif",
			"Dites pourquoi, pour qui lira l'historique : --motif \"fermé depuis septembre\"")
	}
	return a.onBase(ctx, o.ouverte, store.Ecriture, func(w *atelier.Atelier) (err error) {
		var decides []atelier.Decide
		if o.annuler {
			decides, err = w.Reintegrer(ctx, ids, auteur(o.auteur))
		} else {
			decides, err = w.Exclure(ctx, ids, o.motif, auteur(o.auteur))
		}
		for _, d := range decides {
			a.say(d.Phrase())
		}
		return err
	})
}

func (a *app) listerExclus(ctx context.Context, w *atelier.Atelier) error {
	exclus, err := w.Exclusions(ctx)
	if err != nil {
		return err
	}
	for _, x := range exclus {
		a.say(atelier.PhraseExclusion(x))
	}
	a.dit("%s.\n", typo.Pluriel(len(exclus), "lieu exclu", "lieux exclus"))
	return nil
}
