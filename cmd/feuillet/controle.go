package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render"
)

type controleOptions struct {
	commande
	format string
	detail bool
}

func newControle(a *app, p render.Papier) *cobra.Command {
	o := &controleOptions{commande: commande{valeurs: map[string][]string{}}}
	c := &cobra.Command{
		Use: p.Nom, Short: p.Court, Long: p.Long,
		Example: exemples(p) + "\n  feuillet controle --departement Gironde --sortie controle.csv\n" +
			"  feuillet controle --departement Gironde --sortie controle.pdf",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.controle(c.Context(), o) },
	}
	under(c, duPapier, func(f *pflag.FlagSet) {
		f.StringVar(&o.format, "format", "",
			"`forme` de ce qui est écrit : texte, csv ou json ; un papier se demande avec --en"+
				" (sinon celle que dit --sortie, sinon texte)")
		f.BoolVar(&o.detail, "detail", false, "dit tout, lieu par lieu")
		o.reglages(f, p.Reglages())
	})
	o.addFlags(c)
	return c
}

// enPapier is the form of a control that is a paper, in one of its formats.
const enPapier = "papier"

// forme is how the control is told: as a paper, in the format of o.en, or as
// what a table is told in; asked for, else by the name of the file. The forms of
// both have names of their own, so that each may be asked for in either way.
func (o *controleOptions) forme() (string, error) {
	if o.en != "" && o.format != "" {
		return "", usage("--en et --format disent tous deux la forme du contrôle",
			"Gardez --en pour un papier, --format pour un texte ou un tableau.")
	}
	forme := strings.ToLower(cmp.Or(o.en, o.format, strings.TrimPrefix(filepath.Ext(o.sortie), ".")))
	switch {
	case slices.Contains(formes(nil), forme), forme == "htm":
		o.en = cmp.Or(o.en, o.format) // else the name of the file says it
		return enPapier, nil
	case o.json:
		return enJSON, nil
	case forme == "" || forme == "txt":
		return enTexte, nil
	case slices.Contains([]string{enTexte, enCSV, enJSON}, forme):
		return forme, nil
	}
	return "", usage(fmt.Sprintf("la forme « %s » n'existe pas pour un contrôle", forme),
		"Choisissez --format texte, csv ou json, ou un papier : --en "+strings.Join(formes(nil), ", ")+".")
}

func (a *app) controle(ctx context.Context, o *controleOptions) error {
	forme, err := o.forme()
	if err != nil {
		return err
	}
	if forme == enPapier {
		return a.papier(ctx, &o.commande, atelier.PapierControle)
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		sparing()
		d, err := o.demande(w, atelier.PapierControle)
		if err != nil {
			return err
		}
		k, err := w.Controle(ctx, d)
		if err != nil {
			return err
		}
		return a.vers(fileOut{o.sortie, o.ecraser}, forme, func(out io.Writer) error {
			return writeRows(out, forme, atelier.TableConstats, k.Constats(), (&examen{k, o.detail}).texte)
		})
	})
}
