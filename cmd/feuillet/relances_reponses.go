package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// reponsesOptions are the answers of places, and whether they are kept.
type reponsesOptions struct {
	ouverte
	fileOut
	auteur string
	garder bool
}

func newRelancesReponses(a *app) *cobra.Command {
	var o reponsesOptions
	c := &cobra.Command{
		Use:   "reponses FICHIER",
		Short: "Lit les réponses des lieux dans un fichier CSV, et les garde avec --garder",
		Long: `Lit un fichier CSV : une ligne par lieu, son « id », et sa « reponse » : juste, corrigé, fermé, ou ne plus imprimer. Ce
que le lieu corrige s'écrit dans les colonnes du standard (telephone, horaires, adresse…) ; une case vide, ou qui dit
comme la base, ne change rien ; « vide » efface un champ. « date » est le jour de la réponse. Le fichier que « feuillet
relances --sortie » écrit se remplit ainsi.
Dit d'abord ce que cela ferait. Avec --garder, ce qui est corrigé est une correction, un lieu fermé ou qui ne veut plus
être imprimé est exclu, et la fiche d'un lieu qui répond est de ce jour. Une ligne qui n'est pas comprise est
refusée, avec son motif ; --sortie l'écrit à part.`,
		Example: "  feuillet relances reponses creuse.csv\n" +
			"  feuillet relances reponses creuse.csv --garder --sortie refus.csv",
		Args: arguments("FICHIER"),
		RunE: func(c *cobra.Command, args []string) error { return a.reponses(c.Context(), &o, args[0]) },
	}
	o.addBase(c)
	addAuteur(c, &o.auteur)
	c.Flags().BoolVar(&o.garder, "garder", false, "garde ces réponses dans la base")
	c.Flags().StringVar(&o.sortie, "sortie", "", "écrit les lignes refusées dans un `fichier` CSV, avec leur motif")
	c.Flags().BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
	return c
}

func (a *app) reponses(ctx context.Context, o *reponsesOptions, chemin string) error {
	r, err := os.Open(chemin)
	if err != nil {
		return usage(fmt.Sprintf("le fichier « %s » ne peut pas être lu", chemin), "Vérifiez son nom et son dossier.")
	}
	defer r.Close()
	f, err := atelier.LireReponses(chemin, r)
	if err != nil {
		return err
	}
	mode := store.Lecture
	if o.garder {
		mode = store.Ecriture
	}
	return a.onBase(ctx, o.ouverte, mode, func(w *atelier.Atelier) error {
		b, err := w.Repondre(ctx, f, auteur(o.auteur), o.garder)
		if err != nil {
			return err
		}
		return a.direReponses(o, f, b)
	})
}

// direReponses says the answers, then those that were refused.
func (a *app) direReponses(o *reponsesOptions, f *atelier.FichierReponses, b *atelier.BilanReponses) error {
	for _, r := range b.Repondues {
		a.say(strings.Join(r.Phrases(), "\n  "))
	}
	for _, r := range b.Refusees {
		a.dit("- ligne %d refusée : %s\n", r.Rang+1, r.Faute)
	}
	a.partiel = a.partiel || len(b.Refusees) > 0
	a.dit("%s\n", b.Phrase())
	if !b.Gardees && len(b.Repondues) > 0 {
		a.dit("Rien n'est gardé. Pour garder ces réponses, ajoutez --garder.\n")
	}
	if len(b.Refusees) == 0 {
		return nil
	}
	if o.sortie == "" {
		a.dit("Pour écrire à part les lignes refusées, avec leur motif : --sortie refus.csv\n")
		return nil
	}
	return a.vers(o.fileOut, enCSV, func(w io.Writer) error { return f.EcrireRefus(donnees(w), b.Refusees) })
}
