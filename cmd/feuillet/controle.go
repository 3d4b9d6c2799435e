package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
)

type controleOptions struct {
	livretOptions
	format string
	detail bool
}

func newControle(a *app) *cobra.Command {
	var o controleOptions
	c := &cobra.Command{
		Use:   "controle",
		Short: "Dit ce qui gêne le public dans les lieux d'un territoire",
		Long: `Contrôle les lieux d'un territoire : ce qui manque, ce qui est ancien, ce qui ne peut pas être imprimé, ce qui est douteux,
les doublons, les personnes nommées. Dit d'abord les chiffres, puis ce qu'il faut faire, puis les lieux les moins sûrs.
Écrit aussi un tableau pour Excel (--format csv), ou une page pour une réunion (--format pdf). Ne change rien.`,
		Example: "  feuillet controle --departement Gironde\n  feuillet controle --departement Gironde --sortie controle.csv\n  feuillet controle --departement Gironde --sortie controle.pdf",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.controle(c.Context(), o) },
	}
	o.addFlags(c)
	c.Flags().StringVar(&o.format, "format", "", "`forme` du contrôle : texte, csv, json ou pdf (sinon celle du fichier de --sortie, sinon texte)")
	c.Flags().BoolVar(&o.detail, "detail", false, "dit tout, lieu par lieu")
	return c
}

// forme is how the control is told: asked for, or by the name of the file.
func (o *controleOptions) forme() (string, error) {
	forme := cmp.Or(o.format, strings.TrimPrefix(strings.ToLower(filepath.Ext(o.sortie)), "."), "texte")
	if o.json {
		forme = "json"
	}
	switch forme {
	case "texte", "csv", "json", "pdf":
		return forme, nil
	case "txt":
		return "texte", nil
	}
	return "", &usage{fmt.Sprintf("la forme « %s » n'existe pas pour un contrôle", forme), "Choisissez --format texte, csv, json ou pdf."}
}

func (a *app) controle(ctx context.Context, o controleOptions) error {
	forme, err := o.forme()
	if err != nil {
		return err
	}
	r := atelier.ReglagesControle{Carte: o.carte, Modele: o.modele}
	if o.date != "" {
		if r.Jour, err = a.lireDate(o.date); err != nil {
			return err
		}
	}
	w, s, err := a.choisir(ctx, &o.selection)
	if err != nil {
		return err
	}
	defer w.Close()
	frugal()
	k, err := w.Controle(ctx, s, r)
	if err != nil {
		return err
	}
	k.Territoire = cmp.Or(o.territoire, k.Territoire)
	if forme == "pdf" {
		return a.pageControle(o, w, s, k)
	}
	return a.vers(o.sortie, o.ecraser, func(out io.Writer) error {
		return tableControle(k, o.detail).ecrire(out, forme, k.Constats())
	})
}

// tableControle is the findings of a control, which the text tells by its figures.
func tableControle(k *atelier.Controle, detail bool) rangees[atelier.Constat] {
	return rangees[atelier.Constat]{
		titres: []string{"id", "nom", "commune", "source", "regle", "colonne", "valeur", "que_faire"},
		cellules: func(c atelier.Constat) []string {
			return []string{c.Id, c.Nom, c.Commune, c.Source, c.Regle, c.Colonne, c.Valeur, c.Faire}
		},
		texte: func(w io.Writer, constats iter.Seq2[atelier.Constat, error]) error {
			return (&examen{Controle: k, detail: detail}).texte(w, constats)
		},
		dialecte: csvExcel,
	}
}
