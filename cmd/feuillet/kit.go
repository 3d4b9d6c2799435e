package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

func newKit(a *app) *cobra.Command {
	o := &commande{valeurs: map[string][]string{}}
	c := &cobra.Command{
		Use:   "kit",
		Short: "Fait tous les papiers d'un territoire dans un dossier",
		Long: `Fait dans un dossier tous les papiers que Feuillet sait faire. Sans base, prend l'exemple :
un territoire qui n'existe pas, pour voir.`,
		Example: "  feuillet kit\n  feuillet kit --departement Gironde --sortie gironde",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.kit(c.Context(), o) },
	}
	o.addFlags(c)
	return c
}

func (a *app) kit(ctx context.Context, o *commande) error {
	if !o.exemple && atelier.Trouver(o.base, a.env) == "" {
		o.exemple = true
		a.dit("Aucune base : voici l'exemple, un territoire qui n'existe pas.\n")
	}
	w, err := a.atelier(ctx, o.ouverte, store.Lecture)
	if err != nil {
		return err
	}
	defer w.Close()
	d, err := o.demande(w, w.Papiers()[0].Nom)
	if err != nil {
		return err
	}
	vers, err := o.destination()
	if err != nil {
		return err
	}
	vers.Chemin = cmp.Or(vers.Chemin, "feuillets")
	r := a.nouveauRapport(o.json)
	bilan, err := w.ImprimerKit(ctx, d, vers, r.evenement)
	r.fin(bilan)
	a.partiel = a.partiel || bilan.Perte && !o.exemple // its poor and crowded records are there to be seen
	return err
}
