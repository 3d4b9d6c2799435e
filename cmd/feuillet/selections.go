package main

import (
	"context"

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
		Example: "  feuillet selection enregistrer samedi --departement Gironde --ouvert samedi\n" +
			"  feuillet annuaire --selection samedi\n" +
			"  feuillet affiche --selection samedi --commune Bordeaux\n  feuillet selection lister",
	}
	return family(c, newSelectionEnregistrer(a), newSelectionLister(a), newSelectionSupprimer(a))
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

// enregistrerSelection keeps what was asked once it is understood.
func (a *app) enregistrerSelection(ctx context.Context, o *selection, nom string) error {
	if o.vide() {
		return usage("il manque ce qu'il faut choisir",
			"Ajoutez au moins un critère : feuillet selection enregistrer samedi --departement Gironde --ouvert samedi.")
	}
	c, err := o.choix()
	if err != nil {
		return err
	}
	return a.onBase(ctx, o.ouverte, store.Ecriture, func(w *atelier.Atelier) error {
		g, err := w.Enregistrer(ctx, nom, c)
		if err != nil {
			return err
		}
		return a.say(g.Nom + " : " + g.Phrase() + ".")
	})
}

func newSelectionLister(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "lister",
		Short: "Montre les sélections enregistrées, et combien de lieux elles ont aujourd'hui",
		Args:  sansArgument,
	}
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, _ []string) error {
		gardees, err := w.Gardees(ctx)
		if err == nil && len(gardees) == 0 {
			a.dit("Aucune sélection enregistrée. Pour en faire une : feuillet selection enregistrer NOM --commune Pons.\n")
		}
		for _, g := range gardees {
			a.say(g.Nom + " : " + g.Phrase())
		}
		return err
	})
}

func newSelectionSupprimer(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "supprimer NOM",
		Short: "Supprime une sélection ; les lieux restent",
		Args:  arguments("NOM"),
	}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		err := w.Supprimer(ctx, args[0])
		if err == nil {
			a.dit("La sélection « %s » est supprimée.\n", args[0])
		}
		return err
	})
}
