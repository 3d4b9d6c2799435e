package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/render/typo"
)

type changementsOptions struct {
	selection
	depuis, format string
}

func newChangements(a *app) *cobra.Command {
	var o changementsOptions
	c := &cobra.Command{
		Use:   "changements --depuis DATE",
		Short: "Dit ce qui a changé dans la base depuis un jour",
		Long: `Dit ce qui a changé dans la base depuis un jour, ce jour compris : les lieux nouveaux, partis, revenus, et champ par champ ce
qui a été modifié par les producteurs ou corrigé ici. De quoi savoir quels papiers refaire.`,
		Example: "  feuillet changements --depuis 01/11/2026\n  feuillet changements --depuis 2026-11-01 --departement Gironde --format csv > changements.csv",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.changements(c.Context(), &o) },
	}
	o.addFlags(c)
	c.Flags().StringVar(&o.depuis, "depuis", "", "le premier `jour` : 2026-11-22 ou 22/11/2026")
	addFormat(c, &o.format)
	return c
}

func (a *app) changements(ctx context.Context, o *changementsOptions) error {
	if o.depuis == "" {
		return &usage{"il manque le jour de départ", "Par exemple : feuillet changements --depuis 01/11/2026"}
	}
	depuis, err := a.lireDate(o.depuis)
	if err != nil {
		return err
	}
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	voulu, err := o.filtrer(ctx, db)
	if err != nil {
		return err
	}
	t, err := nouveauTableau(a.out, o.format, colonnesEvenements[:]...)
	if err != nil {
		return err
	}
	var r bilanChangements
	for e, err := range db.Evenements(ctx, depuis, "", voulu) {
		if err == nil && t != nil {
			err = t.ecrire(e, cellulesEvenement(e)...)
		} else if err == nil {
			r.noter(e)
		}
		if err != nil {
			return err
		}
	}
	if t != nil {
		return t.clore()
	}
	return a.direChangements(depuis, &r)
}

// filtrer is the choice of places, nil for all.
func (o *changementsOptions) filtrer(ctx context.Context, db *store.DB) (func(*lieu.Lieu) bool, error) {
	if o.vide() {
		return nil, nil
	}
	f, err := depuisBase(ctx, db)
	if err != nil {
		return nil, err
	}
	s, err := o.choisir(f)
	if err != nil {
		return nil, err
	}
	return s.Filtre.Match, nil
}

// bilanChangements gathers what happened by place.
type bilanChangements struct {
	lieux []*change
	rang  map[string]int
	n     map[string]int // places, by what happened to them
}

// change is what happened to one place.
type change struct {
	id, nom string
	dits    []string
	genres  map[string]bool
}

func (r *bilanChangements) noter(e store.Evenement) {
	if r.rang == nil {
		r.rang, r.n = map[string]int{}, map[string]int{}
	}
	i, ok := r.rang[e.Id]
	if !ok {
		i = len(r.lieux)
		r.rang[e.Id] = i
		r.lieux = append(r.lieux, &change{id: e.Id, nom: qui(&lieu.Lieu{Nom: e.Nom, Commune: e.Commune}), genres: map[string]bool{}})
	}
	c := r.lieux[i]
	if !c.genres[e.Genre] {
		c.genres[e.Genre] = true
		r.n[e.Genre]++
	}
	c.dits = append(c.dits, jourCourt(e.Date)+" : "+evenementEnMots(e))
}

// direChangements prints a summary, then place by place.
func (a *app) direChangements(depuis time.Time, r *bilanChangements) error {
	n := r.n
	fmt.Fprintf(a.out, "Depuis le %s : nouveaux %s, partis %s, revenus %s, modifiés %s, corrigés %s, exclus %s.\n", typo.Date(depuis),
		typo.Nombre(n[store.Nouveau]), typo.Nombre(n["parti"]), typo.Nombre(n["revenu"]), typo.Nombre(n["modifie"]),
		typo.Nombre(n["corrige"]), typo.Nombre(n["exclu"]+n["fusionne"]))
	for _, c := range r.lieux {
		fmt.Fprintf(a.out, "\n%s (%s)\n", c.nom, c.id)
		for _, s := range c.dits {
			fmt.Fprintf(a.out, "- %s\n", s)
		}
	}
	return nil
}
