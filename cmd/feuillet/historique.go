package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

type historiqueOptions struct{ base, format string }

func newHistorique(a *app) *cobra.Command {
	var o historiqueOptions
	c := &cobra.Command{
		Use:   "historique [ID]",
		Short: "Raconte les imports, ou la vie d'un lieu",
		Long: `Sans identifiant, liste les imports qui ont changé quelque chose, le dernier d'abord. Avec un identifiant, raconte ce qui
est arrivé à ce lieu : d'où il vient, ce que ses producteurs ont changé, ce qui a été corrigé ou exclu ici, et par qui.`,
		Example: "  feuillet historique\n  feuillet historique Lieu_12\n  feuillet historique --format csv > imports.csv",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("un seul lieu à la fois", "Par exemple : feuillet historique Lieu_12")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := verifierForme(o.format); err != nil {
				return err
			}
			if len(args) == 0 {
				return a.historique(c.Context(), o)
			}
			return a.histoire(c.Context(), o, args[0])
		},
	}
	addBase(c, &o.base)
	addFormat(c, &o.format)
	return c
}

// historique lists the editions of the base.
func (a *app) historique(ctx context.Context, o historiqueOptions) error {
	return a.avecBase(ctx, o.base, store.Lecture, func(w *atelier.Atelier) error {
		return tableEditions.ecrire(a.out, o.format, w.Editions(ctx))
	})
}

var tableEditions = rangees[store.Edition]{
	titres: []string{"import", "date", "fichier", "lus", "nouveaux", "modifies", "inchanges", "partis", "rejets", "doutes", "reparations"},
	cellules: func(e store.Edition) []string {
		n := strconv.Itoa
		return []string{n(e.Num), e.Date, e.Fichier, n(e.Lus), n(e.Nouveaux), n(e.Modifies), n(e.Inchanges), n(e.Partis),
			n(e.Rejets), n(e.Doutes), n(e.Reparations)}
	},
	texte: func(w io.Writer, editions iter.Seq2[store.Edition, error]) error {
		colonnes := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		err := chacune(editions, func(e store.Edition) error {
			_, err := fmt.Fprintf(colonnes, "%s\t%s\t%s\tnouveaux %d\tmodifiés %d\tpartis %d\trefusées %d\n", jourCourt(e.Date), e.Fichier,
				pluriel(e.Lus, "ligne", "lignes"), e.Nouveaux, e.Modifies, e.Partis, e.Rejets)
			return err
		})
		if err != nil {
			return err
		}
		return colonnes.Flush()
	},
}

// histoire tells the story of one place.
func (a *app) histoire(ctx context.Context, o historiqueOptions, id string) error {
	return a.avecBase(ctx, o.base, store.Lecture, func(w *atelier.Atelier) error {
		h, err := w.Histoire(ctx, id)
		if err != nil {
			return err
		}
		return tableEvenements(func(w io.Writer, evenements iter.Seq2[store.Evenement, error]) error {
			fmt.Fprintf(w, "%s (%s)%s\n", qui(&h.Lieu), id, etatEnMots(h.Etat))
			return chacune(evenements, func(e store.Evenement) error {
				_, err := fmt.Fprintf(w, "- %s : %s\n", jourCourt(e.Date), evenementEnMots(e))
				return err
			})
		}).ecrire(a.out, o.format, h.Evenements)
	})
}

// tableEvenements are the events of one place or of many, as texte tells them.
func tableEvenements(texte func(io.Writer, iter.Seq2[store.Evenement, error]) error) rangees[store.Evenement] {
	return rangees[store.Evenement]{
		titres: []string{"date", "genre", "id", "nom", "commune", "champ", "avant", "apres", "fichier", "auteur"},
		cellules: func(e store.Evenement) []string {
			return []string{e.Date, e.Genre, e.Id, e.Nom, e.Commune, e.Colonne, e.Avant, e.Apres, e.Fichier, e.Auteur}
		},
		texte: texte,
	}
}

func etatEnMots(e store.Etat) string {
	switch e {
	case store.Exclu:
		return " : exclu des papiers"
	case store.Parti:
		return " : dans aucun fichier aujourd'hui"
	}
	return ""
}

// evenementEnMots says what happened, and who did it.
func evenementEnMots(e store.Evenement) string {
	s := genreEnMots(e)
	if e.Fichier != "" {
		return s + " (" + e.Fichier + ")"
	}
	return s + " (" + e.Auteur + ")"
}

func genreEnMots(e store.Evenement) string {
	switch e.Genre {
	case store.Nouveau:
		return "lieu nouveau"
	case "modifie":
		return e.Colonne + " : " + remplace(e.Avant, e.Apres)
	case "parti":
		return "n'est plus dans son fichier"
	case "revenu":
		return "de nouveau dans un fichier"
	case "corrige":
		return "correction, " + e.Colonne + " : " + remplace(e.Avant, e.Apres)
	case "annule":
		return "correction annulée, " + e.Colonne + " : " + remplace(e.Avant, e.Apres)
	case "exclu":
		return "exclu des papiers : " + e.Apres
	case "fusionne":
		return "exclu des papiers, au profit de " + e.Apres
	case "reintegre":
		return "montré de nouveau"
	}
	return e.Genre
}

// jourCourt is a day as people write it.
func jourCourt(jour string) string {
	t, err := time.Parse(time.DateOnly, jour)
	if err != nil {
		return "jour inconnu"
	}
	return typo.DateCourte(t)
}
