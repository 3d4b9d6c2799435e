package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	choix "feuillet/lieu/selection"
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
	var o selection
	c := &cobra.Command{
		Use:   "lister",
		Short: "Montre les sélections enregistrées, et combien de lieux elles ont aujourd'hui",
		Args:  sansArgument,
		RunE:  func(c *cobra.Command, _ []string) error { return a.listerSelections(c.Context(), &o) },
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	return c
}

func newSelectionSupprimer(a *app) *cobra.Command {
	var o selection
	c := &cobra.Command{
		Use:   "supprimer NOM",
		Short: "Supprime une sélection ; les lieux restent",
		Args:  arguments("NOM"),
		RunE:  func(c *cobra.Command, args []string) error { return a.supprimerSelection(c.Context(), &o, args[0]) },
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	return c
}

// enregistrerSelection keeps what was asked once it is understood, with the
// criteria of --selection: a selection stands alone.
func (a *app) enregistrerSelection(ctx context.Context, o *selection, nom string) error {
	nom = strings.TrimSpace(nom)
	if o.vide() || nom == "" {
		return &usage{"il manque ce qu'il faut choisir", "Ajoutez au moins un critère : feuillet selection enregistrer samedi --departement Gironde --ouvert samedi."}
	}
	if o.exemple {
		return &usage{"l'exemple ne garde rien", "Importez d'abord des lieux dans une base : feuillet importer FICHIER.csv."}
	}
	f, err := o.ouvrir(ctx, a)
	if err != nil {
		return err
	}
	s, err := o.choisir(f)
	if err != nil {
		f.fermer()
		return err
	}
	n, err := f.compter(s.Filtre)
	f.fermer()
	if err != nil {
		return err
	}
	err = a.dansBase(ctx, o.base, func(db *store.DB) error { return db.GarderSelection(ctx, nom, s.Requete.String(), a.jour) })
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s : %s.\n", nom, s.Phrase(n))
	return err
}

// dansBase opens the base for writing.
func (a *app) dansBase(ctx context.Context, option string, faire func(*store.DB) error) error {
	chemin := a.cheminBase(option)
	if chemin == "" {
		return &sansBase{}
	}
	db, err := store.Open(ctx, chemin, store.Ecriture)
	if err != nil {
		return err
	}
	defer db.Close()
	return faire(db)
}

func (a *app) listerSelections(ctx context.Context, o *selection) error {
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	gardees, err := db.Selections(ctx)
	if err != nil {
		db.Close()
		return err
	}
	f, err := depuisBase(ctx, db)
	if err != nil {
		return err
	}
	defer f.fermer()
	if len(gardees) == 0 {
		fmt.Fprintln(a.err, "Aucune sélection enregistrée. Pour en faire une : feuillet selection enregistrer NOM --commune Pons.")
	}
	for _, g := range gardees {
		dit, err := f.direGardee(g)
		if err != nil && !faute.Est(err, faute.Demande) {
			return err
		}
		if _, err := fmt.Fprintf(a.out, "%s : %s\n", g.Nom, dit); err != nil {
			return err
		}
	}
	return nil
}

// direGardee reads a selection again; a value may have left the base since.
func (f *fonds) direGardee(g store.SelectionGardee) (string, error) {
	r, err := choix.Lire(g.Requete)
	if err != nil {
		return g.Requete + " (" + err.Error() + ")", err
	}
	s, err := f.contexte().Lire(r)
	if err != nil {
		return g.Requete + " (" + err.Error() + ")", err
	}
	n, err := f.compter(s.Filtre)
	return s.Phrase(n), err
}

func (a *app) supprimerSelection(ctx context.Context, o *selection, nom string) error {
	return a.dansBase(ctx, o.base, func(db *store.DB) error {
		ok, err := db.OublierSelection(ctx, nom)
		if err != nil {
			return err
		}
		if !ok {
			return &usage{fmt.Sprintf("la sélection « %s » n'existe pas dans cette base", nom), "Pour voir celles qui existent : feuillet selection lister."}
		}
		_, err = fmt.Fprintf(a.err, "La sélection « %s » est supprimée.\n", nom)
		return err
	})
}
