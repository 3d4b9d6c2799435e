package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

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

func (a *app) exclure(ctx context.Context, o exclureOptions, ids []string) error {
	switch {
	case o.liste:
		return a.listerExclus(ctx, o.base)
	case len(ids) == 0:
		return &usage{"il manque l'identifiant du lieu à exclure", "Par exemple : feuillet exclure Lieu_12 --motif \"fermé\""}
	case o.motif == "" && !o.annuler:
		return &usage{"il manque le motif", "Dites pourquoi, pour qui lira l'historique : --motif \"fermé depuis septembre\""}
	}
	db, err := a.ouvrirEcriture(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, id := range ids {
		l, etat, err := trouver(ctx, db, id)
		if err != nil {
			return err
		}
		dit := "n'est plus montré"
		if o.annuler {
			dit, err = a.reintegrer(ctx, db, id, o.auteur)
		} else if etat == store.Exclu {
			dit = "était déjà exclu : le motif est mis à jour"
		}
		if err == nil && !o.annuler {
			_, err = db.Exclure(ctx, store.Exclusion{Id: id, Motif: o.motif, Auteur: auteur(o.auteur), Date: a.jour.Format("2006-01-02")})
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "%s (%s) : %s.\n", id, qui(&l), dit)
	}
	return nil
}

// reintegrer shows a place again, and says what became of it.
func (a *app) reintegrer(ctx context.Context, db *store.DB, id, qui string) (string, error) {
	faite, err := db.Reintegrer(ctx, id, auteur(qui), a.jour.Format("2006-01-02"))
	if err != nil {
		return "", err
	}
	_, etat, err := db.Trouver(ctx, id)
	switch {
	case !faite:
		return "n'était pas exclu", err
	case etat == store.Parti:
		return "n'est plus exclu, mais aucun fichier ne l'a plus", err
	}
	return "est montré de nouveau", err
}

func (a *app) listerExclus(ctx context.Context, base string) error {
	db, err := a.ouvrirBase(ctx, base)
	if err != nil {
		return err
	}
	defer db.Close()
	exclus, err := db.Exclusions(ctx)
	if err != nil {
		return err
	}
	for _, x := range exclus {
		motif := x.Motif
		if x.AuProfit != "" {
			motif += " de " + x.AuProfit
		}
		fmt.Fprintf(a.out, "%s : %s (%s, %s)\n", x.Id, motif, x.Auteur, x.Date)
	}
	fmt.Fprintf(a.err, "%s.\n", pluriel(len(exclus), "lieu exclu", "lieux exclus"))
	return nil
}
