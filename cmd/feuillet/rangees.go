package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/sortie"
)

// Forms of what a command writes.
const enTexte, enCSV, enJSON = "texte", "csv", "json" // the first when nothing is asked

func addFormat(c *cobra.Command, format *string) {
	c.Flags().StringVar(format, "format", "", "`forme` de ce qui est écrit : texte (sinon), csv ou json (une ligne JSON par élément)")
}

// dialecte is how a CSV is written.
type dialecte struct {
	marque     bool // begins with a byte-order mark: spreadsheets then read UTF-8
	separateur rune // comma when 0
	crlf       bool
	prudent    bool // a cell that a spreadsheet takes for a formula begins with a quote
}

var (
	csvNu      = dialecte{}                                                         // for programs
	csvTableur = dialecte{marque: true}                                             // for spreadsheets
	csvExcel   = dialecte{marque: true, separateur: ';', crlf: true, prudent: true} // opened by a double click, in French
)

// rangees is how the rows of a command are written, in each of its forms.
type rangees[T any] struct {
	titres   []string
	cellules func(T) []string
	texte    func(io.Writer, iter.Seq2[T, error]) error
	dialecte dialecte
}

// verifierForme refuses a form that does not exist, before the base is opened.
func verifierForme(forme string) error {
	if !slices.Contains([]string{"", enTexte, enCSV, enJSON}, forme) {
		return usage(fmt.Sprintf("la forme « %s » n'existe pas", forme), "Choisissez --format texte, csv ou json.")
	}
	return nil
}

// ecrire writes rows as they come: as text, as CSV, or a line of JSON each. An
// error of the rows ends them.
func (r rangees[T]) ecrire(w io.Writer, forme string, lignes iter.Seq2[T, error]) error {
	switch forme {
	case enJSON:
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return chacune(lignes, func(v T) error { return e.Encode(v) })
	case enCSV:
		return r.csv(w, lignes)
	}
	return r.texte(w, lignes)
}

func (r rangees[T]) csv(w io.Writer, lignes iter.Seq2[T, error]) error {
	if r.dialecte.marque {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	c := csv.NewWriter(w)
	c.UseCRLF = r.dialecte.crlf
	if r.dialecte.separateur != 0 {
		c.Comma = r.dialecte.separateur
	}
	if err := c.Write(r.titres); err != nil {
		return err
	}
	err := chacune(lignes, func(v T) error { return c.Write(r.dialecte.cellules(r.cellules(v))) })
	c.Flush()
	if err != nil {
		return err
	}
	return c.Error()
}

// cellules are the cells as the dialect has them.
func (d dialecte) cellules(ligne []string) []string {
	for i, v := range ligne {
		if d.prudent && v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
			ligne[i] = "'" + v
		}
	}
	return ligne
}

// chacune does something with each row, until an error.
func chacune[T any](lignes iter.Seq2[T, error], faire func(T) error) error {
	for v, err := range lignes {
		if err == nil {
			err = faire(v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// vers writes to the file that was asked for, and says its name; else to the screen.
func (a *app) vers(chemin string, ecraser bool, ecrire func(io.Writer) error) error {
	if chemin == "" {
		return ecrire(a.out)
	}
	if err := sortie.Ecrire(chemin, ecraser, ecrire); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.out, chemin)
	return err
}
