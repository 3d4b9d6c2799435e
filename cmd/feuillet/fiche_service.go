package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"feuillet/lieu"
	"feuillet/render"
)

func newFicheService(a *app) *cobra.Command {
	var o livretOptions
	c := &cobra.Command{
		Use:   "fiche-service",
		Short: "Fait la fiche d'un service sur un territoire",
		Long: `Fait pour chacun des neuf services du standard une fiche A4 pour le grand public : ce que c'est,
des exemples, ce qu'il faut apporter, et les lieux qui le proposent. Avec --service, ne fait que celui-là.
Un service que personne ne propose n'a pas de fiche.`,
		Example: "  feuillet fiche-service --service démarches --departement Gironde\n  feuillet fiche-service --commune Pons --sortie services",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.ficheService(c.Context(), o) },
	}
	o.addFlags(c)
	return c
}

func (a *app) ficheService(ctx context.Context, o livretOptions) error {
	t, err := a.tirage(ctx, o, "fiche-service")
	if err != nil {
		return err
	}
	defer t.fonds.fermer()
	services := t.selection.Filtre.Services
	if len(services) == 0 {
		if services, err = t.proposes(); err != nil {
			return err
		}
	}
	a.direLaisses(t.selection.Lien(t.edition.Carte, 0))
	if len(services) > 1 && o.sortie != "" {
		o.sortie = dossierDe(o.sortie)
	}
	for _, s := range services {
		chemin, err := o.fichier("fiche-service", t, t.modele.Services[s].Court)
		if err != nil {
			return err
		}
		err = a.ecrireLivret(chemin, o, func(w io.Writer) (render.Bilan, error) {
			return render.FicheService(ctx, w, t.lieux, t.edition, t.modele, t.territoire, s)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// proposes are the services that places of the selection give, in the order of
// the standard.
func (t *tirage) proposes() ([]string, error) {
	seen := map[string]bool{}
	for l, err := range t.lieux {
		if err != nil {
			return nil, err
		}
		for _, s := range l.Services {
			seen[s] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(lieu.Services()), func(s string) bool { return !seen[s] }), nil
}
