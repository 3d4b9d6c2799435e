package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

func newCampagne(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "campagne",
		Short: "Refait ensemble des papiers déjà faits, chaque trimestre par exemple",
		Long: `Réunit sous un nom des papiers déjà faits pour être imprimés (feuillet tirages), et les refait tous d'une commande, avec les
lieux du jour.`,
		Example: "  feuillet campagne enregistrer janvier 3 5 8\n" +
			"  feuillet campagne refaire janvier --sortie affiches-de-janvier\n  feuillet campagne lister",
	}
	return family(c, newCampagneEnregistrer(a), newCampagneLister(a), newCampagneRefaire(a), newCampagneSupprimer(a))
}

func newCampagneEnregistrer(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:     "enregistrer NOM [NUMÉRO…]",
		Short:   "Réunit des papiers par leurs numéros, tous sans numéro, à la place de la campagne du même nom",
		Example: "  feuillet campagne enregistrer janvier\n  feuillet campagne enregistrer janvier 3 5 8",
		Args: func(c *cobra.Command, args []string) error {
			return arguments("NOM")(c, args[:min(len(args), 1)])
		},
	}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		nums, err := numeros(args[1:])
		if err != nil {
			return err
		}
		g, err := w.EnregistrerCampagne(ctx, args[0], nums...)
		if err != nil {
			return err
		}
		return a.say(direCampagne(g))
	})
}

// direCampagne says what a campaign holds: one demand may give several papers.
func direCampagne(c atelier.Campagne) string {
	s := c.Nom + " : " + typo.Pluriel(len(c.Demandes), "demande", "demandes") + "."
	if n := len(c.Fautes); n > 0 {
		s += " " + typo.Pluriel(n, "n'est plus comprise", "ne sont plus comprises") + "."
	}
	return s
}

func newCampagneLister(a *app) *cobra.Command {
	c := &cobra.Command{Use: "lister", Short: "Montre les campagnes et leurs papiers", Args: sansArgument}
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, _ []string) error {
		l, err := w.Campagnes(ctx)
		if err == nil && len(l) == 0 {
			a.dit("Aucune campagne. Pour en faire une : feuillet campagne enregistrer NOM.\n")
		}
		for _, c := range l {
			a.say(direCampagne(c))
			for _, d := range c.Demandes {
				a.say("  " + ligneDe(d.String()))
			}
		}
		return err
	})
}

func newCampagneRefaire(a *app) *cobra.Command {
	var vers string
	var ecraser bool
	c := &cobra.Command{
		Use:   "refaire NOM",
		Short: "Refait tous les papiers d'une campagne, avec les lieux du jour",
		Args:  arguments("NOM"),
	}
	c.Flags().StringVar(&vers, "sortie", "", "`dossier` où les écrire (sinon un dossier au nom de la campagne)")
	c.Flags().BoolVar(&ecraser, "ecraser", false, aideEcraser)
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		g, err := w.Campagne(ctx, args[0])
		if err != nil {
			return err
		}
		for _, f := range g.Fautes {
			a.dit("Un papier ne peut plus être demandé : %s.\n", f)
			a.partiel = true
		}
		return a.refairePapiers(ctx, w, atelier.Reprises(g.Demandes...), cmp.Or(vers, sortie.Simple(g.Nom)), ecraser)
	})
}

func newCampagneSupprimer(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "supprimer NOM",
		Short: "Supprime une campagne ; ses papiers restent suivis",
		Args:  arguments("NOM"),
	}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		err := w.SupprimerCampagne(ctx, args[0])
		if err == nil {
			a.dit("La campagne « %s » est supprimée.\n", args[0])
		}
		return err
	})
}
