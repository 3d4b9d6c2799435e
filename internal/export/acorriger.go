package export

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// ACorriger is a row that its producer should mend.
type ACorriger struct {
	Origine lieu.Origine
	Faire   string            // what to do, French
	Valeurs map[string]string // as published, by column of the standard
	Brut    string            // the row as it stood, when it could not be cut into columns
}

// EcrireACorriger writes rows to mend as a CSV that spreadsheets open well
// (byte-order mark, semicolons) and that can be imported again. A cell that a
// spreadsheet would run as a formula or round as a number begins with an
// apostrophe, which the import takes off.
func EcrireACorriger(w io.Writer, rangees iter.Seq2[ACorriger, error]) (n int, err error) {
	b := bufio.NewWriterSize(w, 1<<16)
	b.WriteString("\ufeff") // errors of b come with Flush
	c := csv.NewWriter(b)
	c.Comma = ';'
	entete := []string{lieu.ColonneACorriger}
	for _, champ := range lieu.Champs() {
		entete = append(entete, champ.Nom)
	}
	if err := c.Write(append(entete, lieu.ColonneFichier, lieu.ColonneLigne, lieu.ColonneBrut)); err != nil {
		return 0, fmt.Errorf("write columns: %w", err)
	}
	for r, err := range rangees {
		if err != nil {
			return n, err
		}
		ligne := []string{Neutre(r.Faire)}
		for _, champ := range lieu.Champs() {
			ligne = append(ligne, Neutre(r.Valeurs[champ.Nom]))
		}
		ligne = append(ligne, Neutre(r.Origine.Fichier), strconv.Itoa(r.Origine.Ligne), Neutre(r.Brut))
		if err := c.Write(ligne); err != nil {
			return n, fmt.Errorf("write line %d of %s: %w", r.Origine.Ligne, r.Origine.Fichier, err)
		}
		n++
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return n, err
	}
	return n, b.Flush()
}

// Neutre puts an apostrophe before what a spreadsheet would change, in every
// table meant for people: formulas begin with = + - @, a tab or a return; digits
// lose zeros at their head, and those after the eleventh. An apostrophe gets
// another, which Publie takes off.
func Neutre(v string) string {
	nombre := len(v) > 1 && strings.Trim(v, "0123456789") == "" && (v[0] == '0' || len(v) > 11)
	if v != "" && (nombre || strings.ContainsRune("=+-@\t\r'", rune(v[0]))) {
		return "'" + v
	}
	return v
}

// Publie is a cell as it was before Neutre; one that Neutre did not write stays.
func Publie(v string) string {
	if reste, ok := strings.CutPrefix(v, "'"); ok && Neutre(reste) == v {
		return reste
	}
	return v
}
