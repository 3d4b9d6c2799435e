package main

import (
	"cmp"
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

type aReimprimerOptions struct {
	ouverte
	fileOut
	format  string
	refaire bool
}

func newAReimprimer(a *app) *cobra.Command {
	var o aReimprimerOptions
	c := &cobra.Command{
		Use:   "a-reimprimer",
		Short: "Dit les papiers imprimés qui ne sont plus vrais, et pourquoi",
		Long: `Dit les papiers imprimés qui disent quelque chose de faux aujourd'hui, chacun avec sa raison : des heures, un téléphone, une
adresse qui a changé, un lieu qui n'est plus montré, une date passée. Voir feuillet tirages.`,
		Example: "  feuillet a-reimprimer\n  feuillet a-reimprimer --refaire --sortie a-afficher",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.aReimprimer(c.Context(), &o) },
	}
	o.addBase(c)
	o.fileOut.addFlags(c)
	addFormat(c, &o.format)
	c.Flags().BoolVar(&o.refaire, "refaire", false, "refait ces papiers, dans le dossier que dit --sortie")
	return c
}

func (a *app) aReimprimer(ctx context.Context, o *aReimprimerOptions) error {
	if err := verifierForme(o.format); err != nil {
		return err
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		l, suivis, err := w.AReimprimer(ctx)
		if err != nil {
			return err
		}
		if o.refaire {
			return a.refaire(ctx, w, l, o)
		}
		if o.sortie == "" && o.format == "" {
			a.dit("%s\n", bilanReimprimer(w, len(l), suivis))
		}
		forme := o.form(o.format)
		return a.vers(o.fileOut, forme, func(out io.Writer) error {
			return writeRows(out, forme, atelier.TableAReimprimer, rows(l), direAReimprimer)
		})
	})
}

// bilanReimprimer says how many papers are false, of those remembered.
func bilanReimprimer(w *atelier.Atelier, faux, suivis int) string {
	switch {
	case suivis == 0:
		return aucunTirage(w)
	case faux == 0:
		return "Rien à réimprimer : " + typo.Pluriel(suivis, "papier est toujours juste",
			"papiers sont toujours justes") + "."
	}
	return typo.Pluriel(faux, "papier", "papiers") + " à réimprimer, sur " + typo.Nombre(suivis) + "."
}

func direAReimprimer(w io.Writer, l iter.Seq2[atelier.AReimprimer, error]) error {
	return export.Each(l, func(r atelier.AReimprimer) error {
		_, err := fmt.Fprintf(w, "- %d. %s\n", r.Num, r.Phrase())
		return err
	})
}

// refaire makes again the papers that are false, but those whose day is past.
func (a *app) refaire(ctx context.Context, w *atelier.Atelier, l []atelier.AReimprimer, o *aReimprimerOptions) error {
	var papiers []atelier.Reprise
	for _, r := range l {
		if !r.Refaisable() {
			a.dit("- %d. %s : à refaire vous-même.\n", r.Num, r.Phrase())
			a.partiel = true
			continue
		}
		papiers = append(papiers, atelier.Reprise{Demande: r.Demande, Nom: r.Nom})
	}
	return a.refairePapiers(ctx, w, papiers, cmp.Or(o.sortie, "a-reimprimer"), o.ecraser)
}

// refairePapiers makes papers again in a folder.
func (a *app) refairePapiers(ctx context.Context, w *atelier.Atelier, l []atelier.Reprise, sortie string,
	ecraser bool) error {
	r := &rapport{app: a, progress: a.progress()}
	bilan, err := w.Refaire(ctx, l, atelier.Destination{Chemin: sortie, Ecraser: ecraser, Sortie: atelier.Sorties()[0]},
		r.evenement)
	r.fin(bilan)
	a.partiel = a.partiel || bilan.Perte
	return err
}
