package source

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"
)

// LireTable is Table of a file, in any encoding that a spreadsheet saves: Excel's own
// CSV is no UTF-8. fichier is its name, for the fault of one that reads in none.
func LireTable(fichier string, r io.Reader) (*csv.Reader, error) {
	octets, err := io.ReadAll(enUTF8(bufio.NewReaderSize(r, tampon), fichier))
	return Table(string(octets)), err
}

// Table reads a small CSV file that holds no places: corrections, ids. As
// spreadsheets of this country and of others write it: its first row shows what
// separates cells, after a byte-order mark or a line « sep=; » if there is one.
// Rows may be short.
func Table(texte string) *csv.Reader {
	texte = strings.TrimPrefix(texte, "\ufeff")
	tete, suite, _ := strings.Cut(texte, "\n")
	if ditSeparateur(tete) {
		texte = suite
		tete, _, _ = strings.Cut(texte, "\n")
	}
	r := csv.NewReader(strings.NewReader(texte))
	r.Comma = rune(separateur(tete))
	r.FieldsPerRecord = -1
	return r
}

// ditSeparateur tells the line that Excel understands, « sep=; ».
func ditSeparateur(ligne string) bool {
	nu := strings.TrimSpace(ligne)
	return len(nu) == 5 && strings.HasPrefix(strings.ToLower(nu), "sep=")
}
