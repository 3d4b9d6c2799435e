package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

type corrigerOptions struct {
	base, auteur, fichier, sortie string
	annuler                       []string
	liste, confirmer, ecraser     bool
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
			"  feuillet corriger Lieu_12 --annuler telephone\n  feuillet corriger --liste\n  feuillet corriger --sortie corrections.csv",
		RunE: func(c *cobra.Command, args []string) error { return a.corriger(c.Context(), &o, args) },
	}
	addBase(c, &o.base)
	addAuteur(c, &o.auteur)
	f := c.Flags()
	f.StringArrayVar(&o.annuler, "annuler", nil, "oublie la correction d'un `champ` ; plusieurs fois si besoin")
	f.BoolVar(&o.liste, "liste", false, "montre les corrections, et ce que dit le producteur aujourd'hui")
	f.StringVar(&o.fichier, "fichier", "", "lit les corrections d'un `fichier` CSV : id, champ, valeur, auteur, date")
	f.StringVar(&o.sortie, "sortie", "", "écrit les corrections dans un `fichier` CSV, pour le producteur")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier de --sortie s'il existe")
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
	case len(args) < 2:
		return usage("il manque l'identifiant du lieu, et ce qu'il faut corriger", "Par exemple : feuillet corriger Lieu_12 telephone=0199001234")
	}
	return a.avecBase(ctx, o.base, mode, func(w *atelier.Atelier) error { return faire(ctx, w, o, args) })
}

func (a *app) corrigerLieu(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, args []string) error {
	var saisies []atelier.Saisie
	for _, v := range args[1:] {
		s, err := atelier.LireSaisie(args[0], v)
		if err != nil {
			return err
		}
		s.Auteur = auteur(o.auteur)
		saisies = append(saisies, s)
	}
	faites, err := w.Corriger(ctx, saisies, o.confirmer)
	if err != nil {
		return err
	}
	for _, k := range faites {
		fmt.Fprintf(a.out, "%s (%s), %s : %s.\n", k.Id, qui(&k.Lieu), k.Colonne, remplace(k.Publie, k.Valeur))
	}
	return nil
}

// remplace says a change in words.
func remplace(avant, apres string) string {
	guillemets := func(s string) string {
		if s == "" {
			return "rien"
		}
		return "« " + s + " »"
	}
	return guillemets(avant) + " devient " + guillemets(apres)
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
	for i := range saisies {
		if saisies[i].Auteur == "" {
			saisies[i].Auteur = auteur("")
		}
	}
	b, err := w.CorrigerLot(ctx, saisies, o.confirmer)
	if err != nil {
		return err
	}
	for _, l := range b.Laissees {
		fmt.Fprintf(a.err, "- correction %d laissée de côté : %s\n", l.Rang, l.Faute)
	}
	a.partiel = a.partiel || len(b.Laissees) > 0
	_, err = fmt.Fprintf(a.out, "%s : %s. Nouvelles : %d. Déjà connues : %d. Laissées de côté : %d.\n", o.fichier,
		pluriel(b.Lues, "correction lue", "corrections lues"), b.Neuves, b.Connues, len(b.Laissees))
	return err
}

// lireCorrections lists or exports the corrections.
func (a *app) lireCorrections(ctx context.Context, w *atelier.Atelier, o *corrigerOptions, args []string) error {
	id := ""
	if len(args) > 0 {
		id = args[0]
	}
	forme := enTexte
	if o.sortie != "" {
		forme = enCSV
	}
	return a.vers(o.sortie, o.ecraser, func(out io.Writer) error {
		return a.tableCorrections().ecrire(out, forme, w.Corrections(ctx, id))
	})
}

func (a *app) tableCorrections() rangees[store.Correction] {
	return rangees[store.Correction]{
		titres:   atelier.ColonnesCorrections(),
		cellules: func(c store.Correction) []string { return []string{c.Id, c.Colonne, c.Valeur, c.Auteur, c.Date} },
		texte:    a.listerCorrections,
		dialecte: csvTableur,
	}
}

func (a *app) listerCorrections(w io.Writer, corrections iter.Seq2[store.Correction, error]) error {
	n := 0
	err := chacune(corrections, func(c store.Correction) error {
		n++
		suite := ""
		if atelier.Inutile(c) {
			suite = " : le producteur dit maintenant la même chose, elle peut être annulée"
		}
		_, err := fmt.Fprintf(w, "%s, %s : %s (%s, %s)%s\n", c.Id, c.Colonne, remplace(c.Publie, c.Valeur), c.Auteur, c.Date, suite)
		return err
	})
	if err == nil {
		fmt.Fprintf(a.err, "%s.\n", pluriel(n, "correction", "corrections"))
	}
	return err
}
