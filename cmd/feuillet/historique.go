package main

import (
	"context"
	"fmt"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

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
				return &usage{"un seul lieu à la fois", "Par exemple : feuillet historique Lieu_12"}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
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
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	t, err := nouveauTableau(a.out, o.format, "import", "date", "fichier", "lus", "nouveaux", "modifies", "inchanges", "partis", "rejets", "doutes", "reparations")
	if err != nil {
		return err
	}
	texte := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for e, err := range db.Editions(ctx) {
		if err != nil {
			return err
		}
		if t == nil {
			fmt.Fprintf(texte, "%s\t%s\t%s\tnouveaux %d\tmodifiés %d\tpartis %d\trefusées %d\n", jourCourt(e.Date), e.Fichier,
				pluriel(e.Lus, "ligne", "lignes"), e.Nouveaux, e.Modifies, e.Partis, e.Rejets)
			continue
		}
		n := strconv.Itoa
		if err := t.ecrire(e, n(e.Num), e.Date, e.Fichier, n(e.Lus), n(e.Nouveaux), n(e.Modifies), n(e.Inchanges), n(e.Partis), n(e.Rejets), n(e.Doutes), n(e.Reparations)); err != nil {
			return err
		}
	}
	if t == nil {
		return texte.Flush()
	}
	return t.clore()
}

// histoire tells the story of one place.
func (a *app) histoire(ctx context.Context, o historiqueOptions, id string) error {
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	l, etat, err := trouver(ctx, db, id)
	if err != nil {
		return err
	}
	t, err := nouveauTableau(a.out, o.format, colonnesEvenements[:]...)
	if err != nil {
		return err
	}
	if t == nil {
		fmt.Fprintf(a.out, "%s (%s)%s\n", qui(&l), id, etatEnMots(etat))
	}
	for e, err := range db.Evenements(ctx, time.Time{}, id, nil) {
		if err == nil && t == nil {
			_, err = fmt.Fprintf(a.out, "- %s : %s\n", jourCourt(e.Date), evenementEnMots(e))
		} else if err == nil {
			err = t.ecrire(e, cellulesEvenement(e)...)
		}
		if err != nil {
			return err
		}
	}
	if t == nil {
		return nil
	}
	return t.clore()
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

var colonnesEvenements = [...]string{"date", "genre", "id", "nom", "commune", "champ", "avant", "apres", "fichier", "auteur"}

func cellulesEvenement(e store.Evenement) []string {
	return []string{e.Date, e.Genre, e.Id, e.Nom, e.Commune, e.Colonne, e.Avant, e.Apres, e.Fichier, e.Auteur}
}

// jourCourt is a day as people write it.
func jourCourt(jour string) string {
	t, err := time.Parse(time.DateOnly, jour)
	if err != nil {
		return "jour inconnu"
	}
	return typo.DateCourte(t)
}
