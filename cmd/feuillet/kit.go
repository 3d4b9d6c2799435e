package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newKit(a *app) *cobra.Command {
	o := ficheOptions{}
	c := &cobra.Command{
		Use:   "kit",
		Short: "Fait tous les papiers d'un territoire dans un dossier",
		Long: `Fait dans un dossier tous les papiers que Feuillet sait faire. Sans base, prend l'exemple :
un territoire qui n'existe pas, pour voir.`,
		Example: "  feuillet kit",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.kit(c.Context(), o) },
	}
	o.selection.addFlags(c)
	o.impression.addFlags(c)
	return c
}

func (a *app) kit(ctx context.Context, o ficheOptions) error {
	if !o.exemple && a.cheminBase(o.base) == "" {
		o.exemple = true
		fmt.Fprintln(a.err, "Aucune base : voici l'exemple, un territoire qui n'existe pas.")
	}
	if o.sortie == "" {
		o.sortie = "feuillets"
	}
	err := a.ficheLieu(ctx, o)
	l := livretOptions{selection: o.selection, impression: o.impression}
	l.modele = "" // a folder is the model of one document, here the sheets
	if err == nil {
		err = a.annuaire(ctx, l)
	}
	if err == nil {
		err = a.ficheService(ctx, l)
	}
	if o.exemple {
		a.partiel = false // its poor and crowded records are there to be seen
	}
	return err
}
