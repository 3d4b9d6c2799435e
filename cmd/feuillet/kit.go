package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"feuillet/lieu"
	"feuillet/templates"
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
	modele, err := baseModele(o.modele)
	if err != nil {
		return err
	}
	of := func(document string) ficheOptions {
		one := o
		one.modele = modele[document]
		return one
	}
	livret := func(document string) livretOptions {
		one := of(document)
		return livretOptions{selection: one.selection, impression: one.impression}
	}
	for _, papier := range []func() error{
		func() error { return a.ficheLieu(ctx, of("fiche-lieu")) },
		func() error { return a.annuaire(ctx, livret("annuaire")) },
		func() error { return a.ficheService(ctx, livret("fiche-service")) },
		func() error { return a.affiches(ctx, of("affiche")) },
	} {
		if err = papier(); err != nil {
			break
		}
	}
	if o.exemple {
		a.partiel = false // its poor and crowded records are there to be seen
	}
	return err
}

// baseModele gives the model of the user to the one document it is of.
func baseModele(dossier string) (map[string]string, error) {
	if dossier == "" {
		return nil, nil
	}
	m, err := templates.Verifier(dossier)
	if err != nil {
		return nil, err
	}
	return map[string]string{m.Base: dossier}, nil
}

// communesMax is how many communes have each a poster in a kit; a larger
// territory has the poster of the whole.
const communesMax = 30

// affiches makes the posters of a kit: each commune that has places, then the
// whole territory on A3, then the ways to print, on the first commune.
func (a *app) affiches(ctx context.Context, o ficheOptions) error {
	communes, err := a.communesDe(ctx, o)
	if err != nil {
		return err
	}
	poster := func(change func(*afficheOptions)) {
		if err == nil {
			one := afficheOptions{selection: o.selection, impression: o.impression}
			change(&one)
			err = a.affiche(ctx, one)
		}
	}
	for _, code := range communes {
		poster(func(p *afficheOptions) { p.selection = p.precisee("commune", code) })
	}
	poster(func(p *afficheOptions) { p.format = "A3" })
	if len(communes) > 0 {
		first := o.precisee("commune", communes[0])
		poster(func(p *afficheOptions) { p.selection, p.Languettes = first, true })
		poster(func(p *afficheOptions) { p.selection, p.Noir = first, true })
	}
	return err
}

// communesDe are the codes of the communes of a selection that have places,
// the one with the most first; none when there are too many.
func (a *app) communesDe(ctx context.Context, o ficheOptions) ([]string, error) {
	f, err := o.selection.ouvrir(ctx, a)
	if err != nil {
		return nil, err
	}
	defer f.fermer()
	s, err := o.choisir(f)
	if err != nil {
		return nil, err
	}
	count := map[string]int{}
	for l, err := range f.lire(s.Filtre) {
		if err != nil {
			return nil, err
		}
		if _, ok := f.territoires.Commune(l.CodeInsee); ok && lieu.AccueillePublic(&l) {
			count[l.CodeInsee]++
		}
	}
	if len(count) > communesMax {
		return nil, nil
	}
	return slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(count[y]-count[x], cmp.Compare(x, y)) }), nil
}
