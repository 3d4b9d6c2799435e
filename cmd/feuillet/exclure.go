package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

type exclureOptions struct {
	base, auteur, motif string
	annuler, liste      bool
}

func newExclure(a *app) *cobra.Command {
	var o exclureOptions
	c := &cobra.Command{
		Use:   "exclure ID… --motif TEXTE",
		Short: "Retire des lieux de tous les papiers",
		Long: `Retire des lieux de tous les papiers et de toutes les listes, pour cet import et les suivants. Ils restent dans la base,
avec le motif, et reviennent avec --annuler. Pour qu'un lieu ou une personne ne soit plus du tout dans la base : feuillet oublier.`,
		Example: "  feuillet exclure Lieu_12 --motif \"fermé depuis septembre\"\n  feuillet exclure Lieu_12 --annuler\n  feuillet exclure --liste",
		RunE:    func(c *cobra.Command, args []string) error { return a.exclure(c.Context(), o, args) },
	}
	addBase(c, &o.base)
	addAuteur(c, &o.auteur)
	c.Flags().StringVar(&o.motif, "motif", "", "pourquoi, en quelques `mots` : gardé dans l'historique")
	c.Flags().BoolVar(&o.annuler, "annuler", false, "montre de nouveau ces lieux")
	c.Flags().BoolVar(&o.liste, "liste", false, "montre les lieux exclus, et pourquoi")
	return c
}

// effets say what a decision came to.
var effets = map[atelier.Effet]string{
	atelier.PlusMontre:  "n'est plus montré",
	atelier.MotifNeuf:   "était déjà exclu : le motif est mis à jour",
	atelier.Remontre:    "est montré de nouveau",
	atelier.SansFichier: "n'est plus exclu, mais aucun fichier ne l'a plus",
	atelier.PasExclu:    "n'était pas exclu",
}

func (a *app) exclure(ctx context.Context, o exclureOptions, ids []string) error {
	switch {
	case o.liste:
		return a.listerExclus(ctx, o.base)
	case len(ids) == 0:
		return usage("il manque l'identifiant du lieu à exclure", "Par exemple : feuillet exclure Lieu_12 --motif \"fermé\"")
	case o.motif == "" && !o.annuler:
		return usage("il manque le motif", "Dites pourquoi, pour qui lira l'historique : --motif \"fermé depuis septembre\"")
	}
	return a.avecBase(ctx, o.base, store.Ecriture, func(w *atelier.Atelier) (err error) {
		var decides []atelier.Decide
		if o.annuler {
			decides, err = w.Reintegrer(ctx, ids, auteur(o.auteur))
		} else {
			decides, err = w.Exclure(ctx, ids, o.motif, auteur(o.auteur))
		}
		for _, d := range decides {
			fmt.Fprintf(a.out, "%s (%s) : %s.\n", d.Lieu.Id, qui(&d.Lieu), effets[d.Effet])
		}
		return err
	})
}

func (a *app) listerExclus(ctx context.Context, base string) error {
	return a.avecBase(ctx, base, store.Lecture, func(w *atelier.Atelier) error {
		exclus, err := w.Exclusions(ctx)
		if err != nil {
			return err
		}
		for _, x := range exclus {
			fmt.Fprintf(a.out, "%s : %s%s (%s, %s)\n", x.Id, x.Motif, apres(" de ", x.AuProfit), x.Auteur, x.Date)
		}
		fmt.Fprintf(a.err, "%s.\n", pluriel(len(exclus), "lieu exclu", "lieux exclus"))
		return nil
	})
}
