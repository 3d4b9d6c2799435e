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
	"feuillet/lieu/jour"
)

type changementsOptions struct {
	selection
	fileOut
	depuis, format string
}

func newChangements(a *app) *cobra.Command {
	var o changementsOptions
	c := &cobra.Command{
		Use:   "changements --depuis DATE",
		Short: "Dit ce qui a changé dans la base depuis un jour",
		Long: `Dit ce qui a changé dans la base depuis un jour, ce jour compris : les lieux nouveaux, partis, revenus, et champ par champ ce
qui a été modifié par les producteurs ou corrigé ici. De quoi savoir quels papiers refaire.`,
		Example: "  feuillet changements --depuis 01/11/2026\n" +
			"  feuillet changements --depuis 2026-11-01 --departement Gironde --sortie changements.csv",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.changements(c.Context(), &o) },
	}
	o.selection.addFlags(c)
	o.fileOut.addFlags(c)
	c.Flags().StringVar(&o.depuis, "depuis", "", "le premier `jour` : 2026-11-22 ou 22/11/2026")
	addFormat(c, &o.format)
	return c
}

func (a *app) changements(ctx context.Context, o *changementsOptions) error {
	if o.depuis == "" {
		return usage("il manque le jour de départ", "Par exemple : feuillet changements --depuis 01/11/2026")
	}
	depuis, err := jour.Lire(o.depuis, a.jour)
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
	c.Requete = c.Requete.Dater(a.jour)
	text := func(w io.Writer, events iter.Seq2[store.Evenement, error]) error {
		return direChangements(w, depuis, events)
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		events, err := w.Changements(ctx, depuis, c)
		if err != nil {
			return err
		}
		forme := o.form(o.format)
		return a.vers(o.fileOut, forme, func(out io.Writer) error {
			return writeRows(out, forme, atelier.TableEvenements, events, text)
		})
	})
}

// direChangements prints a summary, then place by place.
func direChangements(w io.Writer, depuis time.Time, events iter.Seq2[store.Evenement, error]) error {
	b, err := atelier.ParLieu(events)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, b.Phrase(depuis))
	for _, c := range b.Lieux {
		fmt.Fprintf(out, "\n%s\n", c.Titre())
		for _, e := range c.Evenements {
			direEvenement(out, e)
		}
	}
	return out.Flush()
}
