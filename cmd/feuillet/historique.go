package main

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

func newHistorique(a *app) *cobra.Command {
	var format string
	var f fileOut
	c := &cobra.Command{
		Use:   "historique [ID]",
		Short: "Raconte les imports, ou la vie d'un lieu",
		Long: `Sans identifiant, liste les imports qui ont changé quelque chose, le dernier d'abord. Avec un identifiant, raconte ce qui
est arrivé à ce lieu : d'où il vient, ce que ses producteurs ont changé, ce qui a été corrigé ou exclu ici, et par qui.`,
		Example: "  feuillet historique\n  feuillet historique Lieu_12\n  feuillet historique --sortie imports.csv",
		Args:    atMostOne("un seul lieu à la fois", "feuillet historique Lieu_12"),
		PreRunE: func(*cobra.Command, []string) error { return verifierForme(format) },
	}
	addFormat(c, &format)
	f.addFlags(c)
	return a.bound(c, store.Lecture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		if len(args) > 0 {
			return a.histoire(ctx, w, args[0], format, f)
		}
		return a.vers(f, f.form(format), func(out io.Writer) error {
			return writeRows(out, f.form(format), atelier.TableEditions, w.Editions(ctx), direEditions)
		})
	})
}

func direEditions(w io.Writer, editions iter.Seq2[store.Edition, error]) error {
	t := newTable(w, 0)
	err := export.Each(editions, func(e store.Edition) error {
		t.row(atelier.Jour(e.Date), e.Fichier, typo.Pluriel(e.Lus, "ligne", "lignes"), fmt.Sprint("nouveaux ", e.Nouveaux),
			fmt.Sprint("modifiés ", e.Modifies), fmt.Sprint("partis ", e.Partis), fmt.Sprint("refusées ", e.Rejets))
		return nil
	})
	if err != nil {
		return err
	}
	return t.flush()
}

// histoire tells the story of one place.
func (a *app) histoire(ctx context.Context, w *atelier.Atelier, id, format string, f fileOut) error {
	h, err := w.Histoire(ctx, id)
	if err != nil {
		return err
	}
	text := func(w io.Writer, events iter.Seq2[store.Evenement, error]) error {
		fmt.Fprintln(w, h.Titre())
		return export.Each(events, func(e store.Evenement) error { return direEvenement(w, e) })
	}
	return a.vers(f, f.form(format), func(out io.Writer) error {
		return writeRows(out, f.form(format), atelier.TableEvenements, h.Evenements, text)
	})
}

func direEvenement(w io.Writer, e store.Evenement) error {
	_, err := fmt.Fprintf(w, "- %s\n", atelier.Phrase(e))
	return err
}
