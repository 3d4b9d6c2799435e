package export_test

import (
	"errors"
	"io"
	"iter"
	"strings"
	"testing"

	"feuillet/internal/export"
)

type named struct {
	Nom string `json:"nom"`
}

// rowsOf are rows of these names, then an error if there is one.
func rowsOf(end error, names ...string) iter.Seq2[named, error] {
	return func(yield func(named, error) bool) {
		for _, n := range names {
			if !yield(named{n}, nil) {
				return
			}
		}
		if end != nil {
			yield(named{}, end)
		}
	}
}

func tableOf(d export.Dialect) export.Table[named] {
	return export.Table[named]{[]string{"nom", "rien"}, func(v named) []string { return []string{v.Nom, ""} }, d}
}

func TestRowsInEachDialect(t *testing.T) {
	for _, c := range []struct {
		d    export.Dialect
		want string
	}{
		{export.Dialect{}, "nom,rien\na & b,\n'=1;2,\n"},
		{export.Spreadsheet, "\ufeffnom,rien\na & b,\n'=1;2,\n"},
		{export.DoubleClick, "\ufeffnom;rien\r\na & b;\r\n\"'=1;2\";\r\n"},
	} {
		var b strings.Builder
		if err := tableOf(c.d).CSV(&b, rowsOf(nil, "a & b", "=1;2")); err != nil || b.String() != c.want {
			t.Errorf("%+v: %q, %v, want %q", c.d, b.String(), err, c.want)
		}
	}
}

func TestRowsAsLines(t *testing.T) {
	var b strings.Builder
	err := export.Lines(&b, rowsOf(nil, "a & b", "<c>"))
	if want := "{\"nom\":\"a & b\"}\n{\"nom\":\"<c>\"}\n"; err != nil || b.String() != want {
		t.Errorf("%q, %v, want %q", b.String(), err, want)
	}
}

// What cannot be written further.
type full struct{ room int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// A base that breaks in the middle, or a full disk, is no short list.
func TestAnErrorEndsTheRows(t *testing.T) {
	cut := errors.New("the disk is gone")
	for name, write := range map[string]func(io.Writer, iter.Seq2[named, error]) error{
		"csv": tableOf(export.Spreadsheet).CSV, "json": export.Lines[named],
	} {
		var b strings.Builder
		if err := write(&b, rowsOf(cut, "a", "b")); !errors.Is(err, cut) || !strings.Contains(b.String(), "b") {
			t.Errorf("%s: %v, wrote %q", name, err, b.String())
		}
		for _, room := range []int{0, 4, 12} {
			if err := write(&full{room}, rowsOf(nil, "aaaaaa", "bbbbbb")); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d: %v", name, room, err)
			}
		}
	}
}

func TestTheFormatAskedFor(t *testing.T) {
	for _, c := range []struct {
		nom, fichier string
		want         export.Format
		ok           bool
	}{
		{"", "", "", true}, {"", "a.txt", "", true}, {"", "a.csv", export.Tableur, true}, {"", "dossier.csv/a", "", true},
		{"", "A.GeoJSON", export.GeoJSON, true}, {"json", "a.csv", export.JSON, true}, {"JSON", "", export.JSON, true},
		{"tableau", "a.csv", "", true}, {"xml", "a.csv", "xml", false}, {"", "a.pdf", "", true},
	} {
		if f, ok := export.LireFormat(c.nom, c.fichier); f != c.want || ok != c.ok {
			t.Errorf("%q, %q: %q, %v", c.nom, c.fichier, f, ok)
		}
	}
}
