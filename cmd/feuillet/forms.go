package main

import (
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/export"
	"feuillet/internal/sortie"
)

// Forms of what a command writes.
const enTexte, enCSV, enJSON = "texte", "csv", "json" // the first when nothing is asked

func addFormat(c *cobra.Command, format *string) {
	c.Flags().StringVar(format, "format", "",
		"`forme` de ce qui est écrit : texte (sinon), csv ou json (une ligne JSON par élément)")
}

// aideEcraser is one rule for all that is written.
const aideEcraser = "remplace aussi un fichier qui ne vient pas de Feuillet"

// fileOut is a file to write instead of the screen: a redirection would spoil
// accents on Windows.
type fileOut struct {
	sortie  string
	ecraser bool
}

func (f *fileOut) addFlags(c *cobra.Command) {
	c.Flags().StringVar(&f.sortie, "sortie", "", "`fichier` à écrire (sinon à l'écran)")
	c.Flags().BoolVar(&f.ecraser, "ecraser", false, aideEcraser)
}

// form is the one asked for, else that of the name of the file.
func (f *fileOut) form(asked string) string {
	if fin := strings.ToLower(strings.TrimPrefix(filepath.Ext(f.sortie), ".")); asked == "" && verifierForme(fin) == nil {
		return fin
	}
	return asked
}

// verifierForme refuses a form that does not exist, before the base is opened.
func verifierForme(forme string) error {
	if !slices.Contains([]string{"", enTexte, enCSV, enJSON}, forme) {
		return usage(fmt.Sprintf("la forme « %s » n'existe pas", forme), "Choisissez --format texte, csv ou json.")
	}
	return nil
}

// writeRows writes rows as they come: as the text of a command, as CSV, or a
// line of JSON each. An error of the rows ends them.
func writeRows[T any](w io.Writer, form string, t export.Table[T], rows iter.Seq2[T, error],
	text func(io.Writer, iter.Seq2[T, error]) error) error {
	switch form {
	case enJSON:
		return export.Lines(donnees(w), rows)
	case enCSV:
		return t.CSV(donnees(w), rows)
	}
	return text(ecran(w), rows)
}

// vers writes a form to the file that was asked for, and says its name; else to
// the screen.
func (a *app) vers(f fileOut, form string, ecrire func(io.Writer) error) error {
	if f.sortie == "" {
		return ecrire(a.out)
	}
	if err := verifierSortie(f.sortie); err != nil {
		return err
	}
	write := sortie.EcrireTexte
	if form == enCSV {
		write = sortie.EcrireCSV
	}
	if err := write(f.sortie, f.ecraser, ecrire); err != nil {
		return err
	}
	return a.say(f.sortie)
}

// verifierSortie refuses names that promise what no table of ours is.
func verifierSortie(chemin string) error {
	switch fin := strings.ToLower(filepath.Ext(chemin)); fin {
	case ".xlsx", ".xls", ".xlsm", ".ods", ".docx", ".doc", ".odt", ".pdf":
		return usage(fmt.Sprintf("Feuillet n'écrit pas de tableau %s", fin),
			"Finissez son nom par .csv : un tableur l'ouvre d'un double clic.")
	}
	return nil
}

// say writes a line of what the command gives.
func (a *app) say(s string) error {
	_, err := fmt.Fprintln(a.out, s)
	return err
}

// linesOf writes what is known already, a line of JSON each.
func linesOf[T any](w io.Writer, rows []T) error {
	return export.Lines(w, func(yield func(T, error) bool) {
		for _, v := range rows {
			if !yield(v, nil) {
				return
			}
		}
	})
}
