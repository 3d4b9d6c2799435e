package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
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
		return usage("il manque le jour de départ", "Par exemple : feuillet changements --depuis 01/11/2026")
	}
	depuis, err := a.lireDate(o.depuis)
	if err == nil {
		err = verifierForme(o.format)
	}
	if err != nil {
		return err
	}
	c, err := o.choix()
	if err != nil {
		return err
	}
	w, err := a.atelier(ctx, o.ouverte, store.Lecture)
	if err != nil {
		return err
	}
	defer w.Close()
	evenements, err := w.Changements(ctx, depuis, c)
	if err != nil {
		return err
	}
	return tableEvenements(func(w io.Writer, evenements iter.Seq2[store.Evenement, error]) error {
		b, err := atelier.ParLieu(evenements)
		if err != nil {
			return err
		}
		return direChangements(w, depuis, b)
	}).ecrire(a.out, o.format, evenements)
}

// direChangements prints a summary, then place by place.
func direChangements(w io.Writer, depuis time.Time, b *atelier.BilanChangements) error {
	out := bufio.NewWriter(w)
	n := b.Genres
	fmt.Fprintf(out, "Depuis le %s : nouveaux %s, partis %s, revenus %s, modifiés %s, corrigés %s, exclus %s.\n", typo.Date(depuis),
		typo.Nombre(n[store.Nouveau]), typo.Nombre(n["parti"]), typo.Nombre(n["revenu"]), typo.Nombre(n["modifie"]),
		typo.Nombre(n["corrige"]), typo.Nombre(n["exclu"]+n["fusionne"]))
	for _, c := range b.Lieux {
		fmt.Fprintf(out, "\n%s (%s)\n", quiEst(c.Nom, c.Commune), c.Id)
		for _, e := range c.Evenements {
			fmt.Fprintf(out, "- %s : %s\n", jourCourt(e.Date), evenementEnMots(e))
		}
	}
	return out.Flush()
}
