package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

func newSelection(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "selection",
		Short: "Enregistre une sélection de lieux sous un nom, pour toutes les commandes",
		Long: `Enregistre dans la base une sélection de lieux sous un nom. Donnez-la ensuite à toute commande avec --selection NOM ;
d'autres options la précisent. Ce qui est enregistré est la question, pas la réponse : après un import, la sélection donne les lieux du moment.`,
		Example: "  feuillet selection enregistrer samedi --departement Gironde --ouvert samedi\n  feuillet annuaire --selection samedi\n" +
			"  feuillet affiche --selection samedi --commune Bordeaux\n  feuillet selection lister",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return inconnue(c, args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newSelectionEnregistrer(a), newSelectionLister(a), newSelectionSupprimer(a))
	for _, s := range c.Commands() {
		s.DisableFlagsInUseLine = true
	}
	return c
}

func newSelectionEnregistrer(a *app) *cobra.Command {
	var o selection
	c := &cobra.Command{
		Use:     "enregistrer NOM",
		Short:   "Enregistre une sélection, à la place de celle du même nom",
		Example: "  feuillet selection enregistrer samedi --departement Gironde --ouvert samedi",
		Args:    arguments("NOM"),
		RunE:    func(c *cobra.Command, args []string) error { return a.enregistrerSelection(c.Context(), &o, args[0]) },
	}
	o.addFlags(c)
	return c
}

func newSelectionLister(a *app) *cobra.Command {
	var base string
	c := &cobra.Command{
		Use:   "lister",
		Short: "Montre les sélections enregistrées, et combien de lieux elles ont aujourd'hui",
		Args:  sansArgument,
		RunE:  func(c *cobra.Command, _ []string) error { return a.listerSelections(c.Context(), base) },
	}
	addBase(c, &base)
	return c
}

func newSelectionSupprimer(a *app) *cobra.Command {
	var base string
	c := &cobra.Command{
		Use:   "supprimer NOM",
		Short: "Supprime une sélection ; les lieux restent",
		Args:  arguments("NOM"),
		RunE:  func(c *cobra.Command, args []string) error { return a.supprimerSelection(c.Context(), base, args[0]) },
	}
	addBase(c, &base)
	return c
}

// enregistrerSelection keeps what was asked once it is understood.
func (a *app) enregistrerSelection(ctx context.Context, o *selection, nom string) error {
	if o.vide() {
		return usage("il manque ce qu'il faut choisir", "Ajoutez au moins un critère : feuillet selection enregistrer samedi --departement Gironde --ouvert samedi.")
	}
	c, err := o.choix()
	if err != nil {
		return err
	}
	w, err := a.atelier(ctx, o.ouverte, store.Ecriture)
	if err != nil {
		return err
	}
	defer w.Close()
	g, err := w.Enregistrer(ctx, nom, c)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s : %s.\n", g.Nom, g.Choisie.Phrase(g.Lieux))
	return err
}

func (a *app) listerSelections(ctx context.Context, base string) error {
	return a.avecBase(ctx, base, store.Lecture, func(w *atelier.Atelier) error {
		gardees, err := w.Gardees(ctx)
		if err != nil {
			return err
		}
		if len(gardees) == 0 {
			fmt.Fprintln(a.err, "Aucune sélection enregistrée. Pour en faire une : feuillet selection enregistrer NOM --commune Pons.")
		}
		for _, g := range gardees {
			if _, err := fmt.Fprintf(a.out, "%s : %s\n", g.Nom, gardeeEnMots(g)); err != nil {
				return err
			}
		}
		return nil
	})
}

func gardeeEnMots(g atelier.Gardee) string {
	if g.Faute != nil {
		return g.Requete + " (" + g.Faute.Error() + ")"
	}
	return g.Choisie.Phrase(g.Lieux)
}

func (a *app) supprimerSelection(ctx context.Context, base, nom string) error {
	return a.avecBase(ctx, base, store.Ecriture, func(w *atelier.Atelier) error {
		if err := w.Supprimer(ctx, nom); err != nil {
			return err
		}
		_, err := fmt.Fprintf(a.err, "La sélection « %s » est supprimée.\n", nom)
		return err
	})
}
