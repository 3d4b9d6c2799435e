package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/proche"
)

// ouvrirEcriture opens the base to change it, and says when that changed its form.
func (a *app) ouvrirEcriture(ctx context.Context, option string) (*store.DB, error) {
	chemin := a.cheminBase(option)
	if chemin == "" {
		return nil, &sansBase{}
	}
	db, err := store.Open(ctx, chemin, store.Ecriture)
	if err != nil {
		return nil, err
	}
	a.direCopie(db)
	return db, nil
}

// direCopie says where the base of before an update is.
func (a *app) direCopie(db *store.DB) {
	if c := db.Copie(); c != "" {
		fmt.Fprintf(a.err, "La base a été mise à jour pour cette version de Feuillet. Celle d'avant est gardée : %s\n", c)
	}
}

// trouver reads a place that the base knows, shown or not.
func trouver(ctx context.Context, db *store.DB, id string) (lieu.Lieu, store.Etat, error) {
	l, etat, err := db.Trouver(ctx, id)
	if err != nil || etat != store.Inconnu {
		return l, etat, err
	}
	conseil := "Recopiez l'identifiant tel que « feuillet lister » le montre."
	if proches, err := db.IdsProches(ctx, id); err != nil {
		return l, etat, err
	} else if len(proches) > 0 {
		conseil = proche.VouliezVous(proches...)
	}
	return l, etat, &usage{fmt.Sprintf("la base ne connaît pas de lieu « %s »", id), conseil}
}

// qui names a place for the person at the keyboard.
func qui(l *lieu.Lieu) string {
	if l.Commune == "" {
		return l.Nom
	}
	return l.Nom + ", " + l.Commune
}

// addBase gives a command the flag of the base.
func addBase(c *cobra.Command, base *string) {
	c.Flags().StringVar(base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
}

func addAuteur(c *cobra.Command, qui *string) {
	c.Flags().StringVar(qui, "auteur", "", "`nom` de la personne qui décide (sinon celui de la session)")
}

// Forms of what a command writes.
const enTexte, enCSV, enJSON = "texte", "csv", "json" // the first when nothing is asked

func addFormat(c *cobra.Command, format *string) {
	c.Flags().StringVar(format, "format", "", "`forme` de ce qui est écrit : texte (sinon), csv ou json (une ligne JSON par élément)")
}

// tableau writes rows as CSV or as lines of JSON.
type tableau struct {
	csv  *csv.Writer
	json *json.Encoder
}

// nouveauTableau is nil for text.
func nouveauTableau(w io.Writer, format string, titres ...string) (*tableau, error) {
	switch format {
	case "", enTexte:
		return nil, nil
	case enJSON:
		return &tableau{json: json.NewEncoder(w)}, nil
	case enCSV:
		t := &tableau{csv: csv.NewWriter(w)}
		return t, t.csv.Write(titres)
	}
	return nil, &usage{fmt.Sprintf("la forme « %s » n'existe pas", format), "Choisissez --format texte, csv ou json."}
}

// ecrire writes one row: v as JSON, else its cells.
func (t *tableau) ecrire(v any, cellules ...string) error {
	if t.json != nil {
		return t.json.Encode(v)
	}
	return t.csv.Write(cellules)
}

func (t *tableau) clore() error {
	if t.csv == nil {
		return nil
	}
	t.csv.Flush()
	return t.csv.Error()
}

// ecrireCSV makes a CSV file, that spreadsheets take as UTF-8.
func ecrireCSV(chemin string, ecraser bool, titres []string, lignes func(*csv.Writer) error) error {
	if _, err := os.Stat(chemin); err == nil && !ecraser {
		return sortie.Existe(chemin)
	}
	return sortie.Ecrire(chemin, true, func(w io.Writer) error {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
		c := csv.NewWriter(w)
		if err := c.Write(titres); err != nil {
			return err
		}
		if err := lignes(c); err != nil {
			return err
		}
		c.Flush()
		return c.Error()
	})
}
