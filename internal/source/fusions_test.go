package source_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/source"
)

// nomsCommunes are the names and communes of the rows of a workbook.
func nomsCommunes(t *testing.T, classeur string) (out []string, f *source.Fichier) {
	t.Helper()
	f, err := source.Ouvrir(strings.NewReader(classeur), "lieux.xlsx", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for l, err := range f.Lignes() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l.Lieu.Nom+"/"+l.Lieu.Commune)
	}
	return out, f
}

// A value that spans rows is that of each of them, up to the last; a cell that
// says something else keeps it, and what spans columns is a title.
func TestMergedCells(t *testing.T) {
	entete := []string{"id", "nom", "commune"}
	rangees := [][]string{{"a1", "Abri", "Orle"}, {"a2", "Banc", ""}, {"a3", "Cave", ""}, {"a4", "Dock", "Pons"},
		{"a5", "Étal", "Saintes"}}
	for _, tt := range []struct {
		nom, xlsx string // where cells are merged, as each format says it
		ods       map[int]string
		want      []string
	}{
		{"one column, three rows", `<mergeCell ref="C2:C4"/>`, map[int]string{0: ` table:number-rows-spanned="3"`},
			[]string{"Abri/Orle", "Banc/Orle", "Cave/Orle", "Dock/Pons", "Étal/Saintes"}},
		{"the last of its rows says something", `<mergeCell ref="C2:C5"/>`,
			map[int]string{0: ` table:number-rows-spanned="4"`},
			[]string{"Abri/Orle", "Banc/Orle", "Cave/Orle", "Dock/Pons", "Étal/Saintes"}},
		{"one row alone", `<mergeCell ref="C2:C2"/>`, map[int]string{0: ` table:number-rows-spanned="1"`},
			[]string{"Abri/Orle", "Banc/", "Cave/", "Dock/Pons", "Étal/Saintes"}},
		{"two columns are a title", `<mergeCell ref="C2:D4"/>`,
			map[int]string{0: ` table:number-rows-spanned="3" table:number-columns-spanned="2"`},
			[]string{"Abri/Orle", "Banc/", "Cave/", "Dock/Pons", "Étal/Saintes"}},
		{"a blank one gives nothing", `<mergeCell ref="C3:C4"/>`, map[int]string{1: ` table:number-rows-spanned="2"`},
			[]string{"Abri/Orle", "Banc/", "Cave/", "Dock/Pons", "Étal/Saintes"}},
	} {
		feuille, table := rangeeXLSX(entete...), rangeeODS(entete...)
		for i, r := range rangees {
			feuille += rangeeXLSX(r...)
			derniere := `<table:table-cell office:value-type="string"` + tt.ods[i] + `><text:p>` + r[2] +
				`</text:p></table:table-cell>`
			table += strings.TrimSuffix(rangeeODS(r[:2]...), "</table:table-row>") + derniere + "</table:table-row>"
		}
		feuille += "</sheetData><mergeCells>" + tt.xlsx + "</mergeCells><sheetData>"
		for format, classeur := range map[string]string{"XLSX": xlsx(t, "", feuille),
			"ODS": ods(t, "<table:table>"+table+"</table:table>")} {
			if got, _ := nomsCommunes(t, classeur); !slices.Equal(got, tt.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", tt.nom, format, got, tt.want)
			}
		}
	}
}

// Rows that nobody sees in the workbook are read as the others, and counted; a
// hidden row that is blank is none.
func TestHiddenRowsAreCounted(t *testing.T) {
	feuille := rangeeXLSX("id", "nom", "commune") + rangeeXLSX("a1", "Abri", "Orle") +
		strings.Replace(rangeeXLSX("a2", "Banc", "Orle"), "<row>", `<row hidden="1">`, 1) + `<row hidden="1"></row>`
	cachee := `<table:table-row table:visibility="filter">`
	table := rangeeODS("id", "nom", "commune") + rangeeODS("a1", "Abri", "Orle") +
		strings.Replace(rangeeODS("a2", "Banc", "Orle"), "<table:table-row>", cachee, 1) + cachee + "</table:table-row>"
	for format, classeur := range map[string]string{"XLSX": xlsx(t, "", feuille),
		"ODS": ods(t, "<table:table>"+table+"</table:table>")} {
		got, f := nomsCommunes(t, classeur)
		if !slices.Equal(got, []string{"Abri/Orle", "Banc/Orle"}) || f.Masquees() != 1 {
			t.Errorf("%s: %q, %d hidden", format, got, f.Masquees())
		}
	}
	f, err := source.Ouvrir(strings.NewReader("id,nom,commune\na1,Abri,Orle\n"), "a.csv", source.Options{})
	if err != nil || f.Masquees() != 0 {
		t.Errorf("a CSV hides nothing: %v", err)
	}
}
