package source_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"feuillet/internal/source"
)

// A table reads the same whatever separates its cells.
func TestATableOfAnySpreadsheet(t *testing.T) {
	want := [][]string{{"id", "champ", "valeur"}, {"Lieu_1", "nom", "L'atelier, ici"}, {"Lieu_2", "nom"}}
	for name, text := range map[string]string{
		"commas":         "id,champ,valeur\nLieu_1,nom,\"L'atelier, ici\"\nLieu_2,nom\n",
		"semicolons":     "id;champ;valeur\r\nLieu_1;nom;L'atelier, ici\r\nLieu_2;nom\r\n",
		"tabs":           "id\tchamp\tvaleur\nLieu_1\tnom\tL'atelier, ici\nLieu_2\tnom",
		"mark":           "\ufeffid;champ;valeur\nLieu_1;nom;L'atelier, ici\nLieu_2;nom\n",
		"sep line":       "sep=;\r\nid;champ;valeur\r\nLieu_1;nom;L'atelier, ici\r\nLieu_2;nom\r\n",
		"quoted heading": "\"id\",\"champ\",\"valeur\"\nLieu_1,nom,\"L'atelier, ici\"\nLieu_2,nom\n",
	} {
		rows, err := source.Table(text).ReadAll()
		if err != nil || !slices.EqualFunc(rows, want, slices.Equal) {
			t.Errorf("%s: %q, %v", name, rows, err)
		}
	}
	if rows, err := source.Table("").ReadAll(); err != nil || len(rows) != 0 {
		t.Errorf("nothing: %q, %v", rows, err)
	}
	if rows, err := source.Table("Lieu_1\nLieu_2\n").ReadAll(); err != nil || len(rows) != 2 {
		t.Errorf("one a line: %q, %v", rows, err)
	}
}

// A table reads the same in each encoding that spreadsheets save.
func TestATableOfAnyEncoding(t *testing.T) {
	const text = "id;reponse;nom\nLieu_1;fermé;Médiathèque\n"
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]string{"UTF-8": text, "a mark": "\ufeff" + text, "Excel": latin, "Unicode": wide} {
		r, err := source.LireTable("retours.csv", strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 2 || rows[1][1] != "fermé" || rows[1][2] != "Médiathèque" {
			t.Errorf("%s: %q, %v", name, rows, err)
		}
	}
}
