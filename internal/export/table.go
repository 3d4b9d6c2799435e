package export

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
)

// Dialect is how a CSV is written. The zero one has commas, and no mark.
type Dialect struct {
	Mark  bool // begins with a byte-order mark: spreadsheets then read UTF-8
	Comma rune // between cells, a comma when 0
	CRLF  bool // ends lines as Windows does
}

var (
	// Spreadsheet is for who imports the file in a spreadsheet.
	Spreadsheet = Dialect{Mark: true}
	// DoubleClick is for who opens the file in a spreadsheet, in French.
	DoubleClick = Dialect{Mark: true, Comma: ';', CRLF: true}
)

// Table is how rows of one kind are written as data. People open such tables:
// a cell that a spreadsheet would change is neutral in all of them, see Neutre.
// Places are written for programs by Ecrire, exact.
type Table[T any] struct {
	Titles  []string // of the columns
	Cells   func(T) []string
	Dialect Dialect
}

// CSV writes rows as they come, under their titles. An error of the rows ends them.
func (t Table[T]) CSV(w io.Writer, rows iter.Seq2[T, error]) error {
	if t.Dialect.Mark {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	c := csv.NewWriter(w)
	c.UseCRLF = t.Dialect.CRLF
	if t.Dialect.Comma != 0 {
		c.Comma = t.Dialect.Comma
	}
	if err := c.Write(t.Titles); err != nil {
		return err
	}
	err := Each(rows, func(v T) error { return c.Write(neutral(t.Cells(v))) })
	c.Flush() // what came before an error is written
	if err != nil {
		return err
	}
	return c.Error()
}

// neutral are cells that no spreadsheet takes for formulas.
func neutral(row []string) []string {
	for i, v := range row {
		row[i] = Neutre(v)
	}
	return row
}

// Lines writes rows as they come, a line of JSON each. An error of the rows
// ends them.
func Lines[T any](w io.Writer, rows iter.Seq2[T, error]) error {
	e := Encoder(w)
	return Each(rows, func(v T) error { return e.Encode(v) })
}

// Encoder writes lines of JSON that are read by people too: « & » stays as it is.
func Encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// Each does something with each row, until an error.
func Each[T any](rows iter.Seq2[T, error], do func(T) error) error {
	for v, err := range rows {
		if err == nil {
			err = do(v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
