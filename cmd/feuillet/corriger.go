package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

type corrigerOptions struct {
	ouverte
	fileOut
	auteur, fichier  string
	annuler          []string
	liste, confirmer bool
}

func newCorriger(a *app) *cobra.Command {
	var o corrigerOptions
	c := &cobra.Command{
		Use:   "corriger [ID champ=valeur…]",
		Short: "Corrige un lieu, pour cet import et les suivants",
		Long: `Garde ce que vous savez mieux que le producteur d'un lieu. La correction reste après chaque import, se voit dans
l'historique, et s'exporte pour le producteur. Les champs sont ceux du standard (docs/BASE.md) ; une valeur vide efface le
champ. « avis=… » est un message local, imprimé sur les papiers : fermeture, travaux, déménagement.`,
		Example: "  feuillet corriger Lieu_12 telephone=0199001234 \"avis=Fermé jusqu'au 4 janvier.\"\n" +
			"  feuillet corriger Lieu_12 --annuler telephone\n  feuillet corriger --liste\n" +
			"  feuillet corriger --sortie corrections.csv",
		RunE: func(c *cobra.Command, args []string) error { return a.corriger(c.Context(), &o, args) },
	}
	o.addBase(c)
	addAuteur(c, &o.auteur)
	f := c.Flags()
	f.StringArrayVar(&o.annuler, "annuler", nil, "oublie la correction d'un `champ` ; plusieurs fois si besoin")
	f.BoolVar(&o.liste, "liste", false, "montre les corrections, et ce que dit le producteur aujourd'hui")
	f.StringVar(&o.fichier, "fichier", "", "lit les corrections d'un `fichier` CSV : id, champ, valeur, auteur, date")
	f.StringVar(&o.sortie, "sortie", "", "écrit les corrections dans un `fichier` CSV, pour le producteur")
	f.BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
	f.BoolVar(&o.confirmer, "confirmer", false, "garde aussi une valeur douteuse")
	return c
}

func (a *app) corriger(ctx context.Context, o *corrigerOptions, args []string) error {
	mode, faire := store.Ecriture, a.corrigerLieu
	switch {
	case o.liste || o.sortie != "":
		mode, faire = store.Lecture, a.lireCorrections
	case o.fichier != "":
		faire = a.corrigerFichier
	case len(o.annuler) > 0:
		if len(args) != 1 {
			return usage("il manque l'identifiant du lieu", "Par exemple : feuillet corriger Lieu_12 --annuler telephone")
		}
		faire = a.annulerCorrections
	case len(args) == 1 && !strings.Contains(args[0], "="):
		return usage("il manque ce qu'il faut corriger", "Par exemple : feuillet corriger "+proteger(args[0])+
			" telephone=0199001234")
	case len(args) < 2:
		return usage("il manque l'identifiant du lieu, et ce qu'il faut corriger",
			"Par exemple : feuillet corriger Lieu_12 telephone=0199001234")
	}
	return a.onBase(ctx, o.ouverte, mode, func(w *atelier.Atelier) error { return faire(ctx, w, o, args) })
}

func (a *app) corrigerLieu(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, args []string) error {
	saisies, err := atelier.LireSaisies(args[0], args[1:], auteur(o.auteur))
	if err != nil {
		return err
	}
	faites, err := w.Corriger(ctx, saisies, o.confirmer)
	if err != nil {
		return err
	}
	for _, k := range faites {
		a.say(k.Phrase())
		if len(k.Compris) > 0 {
			a.say("Sur le papier : " + strings.TrimSuffix(strings.Join(k.Compris, " ; "), "."))
		}
	}
	return nil
}

func (a *app) annulerCorrections(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, args []string) error {
	faites, err := w.AnnulerCorrections(ctx, args[0], o.annuler, auteur(o.auteur))
	for _, champ := range faites {
		fmt.Fprintf(a.out, "%s, %s : la correction est annulée.\n", args[0], champ)
	}
	return err
}

// corrigerFichier keeps the corrections of a CSV file; a faulty row is said and
// left out.
func (a *app) corrigerFichier(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, _ []string) error {
	f, err := os.Open(o.fichier)
	if err != nil {
		return usage(fmt.Sprintf("le fichier « %s » ne peut pas être lu", o.fichier), "Vérifiez son nom et son dossier.")
	}
	defer f.Close()
	saisies, err := atelier.LireCorrections(o.fichier, f)
	if err != nil {
		return err
	}
	b, err := w.CorrigerLot(ctx, saisies, auteur(""), o.confirmer)
	if err != nil {
		return err
	}
	for _, l := range b.Laissees {
		a.dit("- correction %d laissée de côté : %s\n", l.Rang, l.Faute)
	}
	a.partiel = a.partiel || len(b.Laissees) > 0
	return a.say(o.fichier + " : " + b.Phrase())
}

// lireCorrections lists or exports the corrections.
func (a *app) lireCorrections(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, args []string) error {
	forme := enTexte
	if o.sortie != "" {
		forme = enCSV
	}
	return a.vers(o.fileOut, forme, func(out io.Writer) error {
		return writeRows(out, forme, atelier.TableCorrections, w.Corrections(ctx, first(args)), a.listerCorrections)
	})
}

func (a *app) listerCorrections(w io.Writer, corrections iter.Seq2[store.Correction, error]) error {
	n := 0
	err := export.Each(corrections, func(c store.Correction) error {
		n++
		_, err := fmt.Fprintln(w, atelier.PhraseCorrection(c))
		return err
	})
	if err == nil {
		a.dit("%s.\n", typo.Pluriel(n, "correction", "corrections"))
	}
	return err
}
