package atelier

import (
	"context"

	"feuillet/examples"
)

// keepExample writes in the base what its fictional places need to be printed:
// communes that no list has, a map that does not exist, and that they are
// fictional. Importing twice changes nothing.
func (a *Atelier) keepExample(ctx context.Context, d examples.Description) error {
	if a.reglages.exemple {
		return nil
	}
	if err := a.db.SetTerritoire(ctx, d.Donnees); err != nil {
		return err
	}
	for _, p := range [][2]string{{cleCarte, d.Carte.Base}, {cleEditeur, d.Editeur.Nom},
		{cleAdresseEditeur, d.Editeur.Adresse}, {cleExemple, "oui"}} {
		if err := a.db.SetParametre(ctx, p[0], p[1]); err != nil {
			return err
		}
	}
	return a.reread(ctx)
}

// reread reads again what the base says of its territory and its papers.
func (a *Atelier) reread(ctx context.Context) error {
	if err := a.lireReglages(ctx); err != nil {
		return err
	}
	var err error
	a.territoires, err = territoires(ctx, a.db)
	return err
}
