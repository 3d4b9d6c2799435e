package source

import (
	"errors"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/lieu"
)

// cellule is what a record says in one column.
type cellule struct {
	texte  string
	liste  []string // the values of a JSON array; nil for a text
	nombre bool     // a spreadsheet took it for a number: zeros at its head are lost
}

// fiche is one record as its file has it, before it is a place.
type fiche struct {
	numero    int       // line of the file, or of the sheet, from 1
	cellules  []cellule // by column, in the order of lecteur.noms; the last ones may be missing
	attendues int       // cells that a row must have; 0 where a column cannot shift
	doutes    []lieu.Doute
	brut      string // the record as it stands in the file
}

// brisee is a record that cannot be split; the ones after it can be read.
type brisee struct{ motif string }

func (b brisee) Error() string { return b.motif }

// lecteur reads one format. Cells are valid until the next call of suivante.
type lecteur interface {
	// noms are the columns met so far, as the file names them: more may come with a record.
	noms() []string
	// suivante gives the next record that is not blank, brisee when it cannot be
	// split (numero and brut are set), io.EOF at the end.
	suivante() (fiche, error)
	// titre names the format, in French.
	titre() string
}

// table is the columns of a file whose records name their cells.
type table struct {
	colonnes []string
	index    map[string]int
	cellules []cellule // of the current record
}

func nouvelleTable() *table { return &table{index: map[string]int{}} }

func (t *table) noms() []string { return t.colonnes }

// vider begins a record.
func (t *table) vider() { clear(t.cellules); t.cellules = t.cellules[:len(t.colonnes)] }

var errColonnes = errors.New("too many columns")

// poser puts a cell in the column nom, which is added when it is new. The
// first value of a column stays: GeoJSON may tell the position twice.
func (t *table) poser(nom string, c cellule) error {
	if c.texte == "" && len(c.liste) == 0 {
		return nil
	}
	i, ok := t.index[nom]
	if !ok {
		if i = len(t.colonnes); i == bornes.Colonnes.Max {
			return errColonnes
		}
		t.index[nom] = i
		t.colonnes = append(t.colonnes, nom)
		t.cellules = append(t.cellules, cellule{})
	}
	if d := &t.cellules[i]; d.texte == "" && d.liste == nil {
		*d = c
	}
	return nil
}

// tout is the cell as one text, lists joined as the standard does.
func (c cellule) tout() string {
	if c.liste == nil {
		return c.texte
	}
	return strings.Join(c.liste, lieu.Separateur)
}
