package source_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// paquet zips files, given as name and content.
func paquet(t testing.TB, fichiers ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(fichiers); i += 2 {
		h := &zip.FileHeader{Name: fichiers[i], Method: zip.Store} // deflating is most of the time of fuzzing
		if len(fichiers[i+1]) > 1<<20 {
			h.Method = zip.Deflate
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte(fichiers[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const enteteXML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// xlsx is a workbook of sheets, with the texts that their cells share.
func xlsx(t testing.TB, textes string, feuilles ...string) string {
	liste, liens := "", ""
	fichiers := []string{"[Content_Types].xml", enteteXML + "<Types/>", "xl/sharedStrings.xml",
		enteteXML + `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + textes + "</sst>"}
	for i, f := range feuilles {
		liste += fmt.Sprintf(`<sheet name="Feuille %d" sheetId="%d" r:id="rId%d"/>`, i+1, i+1, i+1)
		liens += fmt.Sprintf(`<Relationship Id="rId%d" Target="worksheets/sheet%d.xml"/>`, i+1, i+1)
		fichiers = append(fichiers, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), enteteXML+
			`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1"/></cols><sheetData>`+f+`</sheetData><pageMargins/></worksheet>`)
	}
	return paquet(t, append(fichiers, "xl/workbook.xml", enteteXML+
		`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`+liste+`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", enteteXML+`<Relationships>`+liens+`</Relationships>`)...)
}

// ods is a spreadsheet whose tables are given.
func ods(t testing.TB, tables string) string {
	return paquet(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", enteteXML+
		`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">`+
		`<office:automatic-styles/><office:body><office:spreadsheet>`+tables+
		`</office:spreadsheet></office:body></office:document-content>`)
}

// rangeeXLSX is a row of texts held by their cells.
func rangeeXLSX(textes ...string) string {
	var b strings.Builder
	b.WriteString("<row>")
	for _, s := range textes {
		b.WriteString(`<c t="inlineStr"><is><t>`)
		_ = xml.EscapeText(&b, []byte(s))
		b.WriteString("</t></is></c>")
	}
	b.WriteString("</row>")
	return b.String()
}

// rangeeODS is a row of texts.
func rangeeODS(textes ...string) string {
	var b strings.Builder
	b.WriteString("<table:table-row>")
	for _, s := range textes {
		b.WriteString(`<table:table-cell office:value-type="string"><text:p>`)
		_ = xml.EscapeText(&b, []byte(s))
		b.WriteString("</text:p></table:table-cell>")
	}
	b.WriteString("</table:table-row>")
	return b.String()
}

const lieuDeTableur = `id=a1
	nom=Le « Bac » & l'abri
	commune=Bourg-en-Bresse
	code_postal=01000
	code_insee=01053
	latitude=46.2
	longitude=5.22
	date_maj=2026-06-26
	pivot=21010053400012
	horaires=Mo 09:00-12:00
	+couleur=oui`

// What Excel writes: shared texts, some in pieces, numbers without their first
// zero, days counted from 1900, cells left out, titles above the names.
func TestXLSX(t *testing.T) {
	textes := `<si><t>Identifiants</t></si><si><t>id</t></si><si><r><t>Le « Bac »</t></r><r><rPr><b/></rPr><t xml:space="preserve"> &amp; l'abri</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>`
	feuille := `<row r="1"><c r="A1" t="s"><v>0</v></c></row>` +
		`<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>NOM</t></is></c><c r="C3" t="str"><v>Commune</v></c>` +
		strings.TrimSuffix(strings.TrimPrefix(rangeeXLSX("Code postal", "Code INSEE", "latitude", "longitude", "date_maj",
			"pivot", "horaires", "couleur"), "<row>"), "</row>") + `</row>` +
		`<row r="5" spans="1:11"><c r="A5" t="inlineStr"><is><t>a1</t></is></c><c r="B5" t="s"><v>2</v></c><c r="C5" t="str"><f>A1</f><v>Bourg-en-Bresse</v></c>` +
		`<c r="D5"><v>1000</v></c><c r="E5" t="n"><v>1053</v></c><c r="F5"><v>46.200000000000003</v></c><c r="G5"><v>5.22</v></c><c r="H5" s="4"><v>46199.377</v></c>` +
		`<c r="I5"><v>2.1010053400012E13</v></c><c r="J5" t="inlineStr"><is><t>Mo 09:00-12:00</t></is></c><c r="K5" t="b"><v>1</v></c></row>` +
		`<row r="9"/><row r="10"><c r="B10"/></row>`
	got, format := ouvrir(t, xlsx(t, textes, rangeeXLSX("Mode d'emploi"), feuille, rangeeXLSX("id", "nom", "commune")),
		source.Options{})
	if len(got) != 1 || got[0].Numero != 5 || format != "classeur Excel, feuille « Feuille 2 »" {
		t.Fatalf("%d rows, %+v, %s", len(got), got, format)
	}
	attendre(t, got[0], lieuDeTableur)
	if n := len(got[0].Reparations); n != 2 || got[0].Reparations[0].Avant != "1000" ||
		got[0].Reparations[1].Avant != "1053" {
		t.Errorf("repairs %+v", got[0].Reparations)
	}
}

// One sheet is read; those that are lists of places too are not passed over in silence.
func TestOtherSheets(t *testing.T) {
	tete := rangeeXLSX("id", "nom", "commune")
	for _, tt := range []struct {
		name     string
		feuilles []string
		want     []string
	}{
		{"one", []string{tete + rangeeXLSX("a1", "Abri", "Pons")}, nil},
		{"help, names alone", []string{rangeeXLSX("Aide"), tete + rangeeXLSX("a1", "Abri", "Pons"), tete,
			rangeeXLSX("Listes")}, nil},
		{"two more", []string{tete + rangeeXLSX("a1", "Abri", "Pons"), tete + rangeeXLSX("a2", "Halte", "Pons"),
			rangeeXLSX("Aide"), tete + rangeeXLSX("a3", "Port", "Pons")},
			[]string{"Feuille 2", "Feuille 4"}},
	} {
		f, err := source.Ouvrir(strings.NewReader(xlsx(t, "", tt.feuilles...)), "lieux.xlsx", source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, err := range f.Lignes() {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if got := f.Laissees(); n != 1 || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %d rows, left %q, want %q", tt.name, n, got, tt.want)
		}
	}
}

// What LibreOffice writes: rows and cells that repeat, values beside what is shown.
func TestODS(t *testing.T) {
	vide := `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
	tables := `<table:table table:name="Aide">` + rangeeODS("Mode d'emploi") + vide +
		`</table:table><table:table table:name="Lieux">` +
		`<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>` +
		rangeeODS("id", "nom", "commune", "code_postal", "code_insee", "latitude", "longitude", "date_maj", "pivot",
			"horaires", "couleur") +
		`<table:table-row><table:table-cell office:value-type="string"><text:p>a1</text:p></table:table-cell>` +
		`<table:table-cell office:value-type="string"><office:annotation><text:p>à revoir</text:p></office:annotation><text:p>Le « Bac »<text:s/>&amp;<text:s/><text:span>l'abri</text:span></text:p></table:table-cell>` +
		`<table:table-cell office:value-type="string"><text:p>Bourg-en-Bresse</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1000"><text:p>1 000</text:p></table:table-cell>` +
		`<table:table-cell office:value-type="float" office:value="1053"/><table:table-cell office:value-type="float" office:value="46.2"/><table:table-cell office:value-type="float" office:value="5.22"/>` +
		`<table:table-cell office:value-type="date" office:date-value="2026-06-26T09:03:00"><text:p>26/06/26</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="21010053400012"/>` +
		`<table:table-cell office:value-type="string"><text:p>Mo 09:00-12:00</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:number-columns-repeated="16000"/></table:table-row>` +
		vide + `</table:table><table:table table:name="Listes">` + rangeeODS("id", "nom", "commune") + `</table:table>`
	got, format := ouvrir(t, ods(t, tables), source.Options{})
	if len(got) != 1 || got[0].Numero != 4 || format != "classeur OpenDocument, feuille « Lieux »" {
		t.Fatalf("%d rows, %+v, %s", len(got), got, format)
	}
	attendre(t, got[0], lieuDeTableur)
}

func TestRowsOfWorkbooksRefused(t *testing.T) {
	got, _ := ouvrir(t, xlsx(t, "", rangeeXLSX("id", "nom", "commune")+rangeeXLSX("", "Abri; \"petit\"", "Orle", "x")),
		source.Options{})
	if len(got) != 1 || got[0].Rejet == nil || got[0].Rejet.Brut != `;"Abri; ""petit""";Orle;x` {
		t.Errorf("%+v", got[0].Rejet)
	}
}

func TestWorkbooksRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	tete := rangeeXLSX("id", "nom", "commune")
	for _, tt := range []struct {
		nom, octets string
		ligne       int
		veut        string
	}{
		{"no column", xlsx(t, "", rangeeXLSX("produit", "prix"), ""), 0, "aucune feuille"},
		{"a column is missing", xlsx(t, "", rangeeXLSX("Titre")+rangeeXLSX("nom", "commune", "couleur")), 2,
			"il manque des colonnes : id"},
		{"broken XML", xlsx(t, "", tete+"<row><c>"), 0, "abîmé"},
		{"XML of another version", xlsx(t, "", tete+`<?xml version="2.0"?>`), 0, "abîmé"},
		{"tables of another version", ods(t, `<?xml version="2.0"?>`), 0, "abîmé"},
		{"text that does not exist", xlsx(t, "", tete+`<row><c t="s"><v>12</v></c></row>`), 0, "abîmé"},
		{"zip cut", xlsx(t, "", tete)[:300], 0, "abîmé"},
		{"no sheet in it", paquet(t, "xl/workbook.xml", "<workbook><sheets/></workbook>"), 0, "abîmé"},
		{"binary workbook", paquet(t, "[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"), 0, ".xlsb"},
		{"text document", paquet(t, "[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"), 0,
			"traitement de texte"},
		{"column XFD", xlsx(t, "", tete+`<row><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>`), 0, "démesuré"},
		{"endless cell", xlsx(t, "", tete+rangeeXLSX(strings.Repeat("x", 3<<20))), 0, "démesuré"},
		{"endless shared text", xlsx(t, "<si><t>"+strings.Repeat("x", 3<<20)+"</t></si>", tete), 0, "démesuré"},
		{"texts without number", xlsx(t, strings.Repeat("<si><t>"+strings.Repeat("x", 1<<19)+"</t></si>", 140), tete), 0,
			"démesuré"},
		{"one text a thousand times", xlsx(t, "<si><t>"+strings.Repeat("x", 1<<19)+"</t></si>",
			tete+"<row>"+strings.Repeat(`<c t="s"><v>0</v></c>`, 900)+"</row>"), 0, "démesuré"},
		{"one text in all rows", xlsx(t, "<si><t>"+strings.Repeat("x", 1<<16)+"</t></si>",
			tete+strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 2000)), 0, "démesuré"},
		{"nested without end", xlsx(t, "", tete+"<row>"+strings.Repeat("<c>", 1<<20)), 0, "démesuré"},
		{"spaces of spaces", ods(t, "<table:table>"+rangeeODS("id", "nom", "commune")+
			`<table:table-row><table:table-cell><text:p>`+strings.Repeat(`<text:s text:c="100000"/>`, 20000)+
			`</text:p></table:table-cell></table:table-row></table:table>`), 0, "démesuré"},
		{"cells that repeat", ods(t, "<table:table>"+rangeeODS("id", "nom", "commune")+
			`<table:table-row><table:table-cell table:number-columns-repeated="9000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`), 0, "démesuré"},
		{"rows that repeat", ods(t, "<table:table>"+rangeeODS("id", "nom", "commune")+
			`<table:table-row table:number-rows-repeated="900000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`+`</table:table>`), 0, "démesuré"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			_, err := lire(t, tt.octets, source.Options{})
			p := faute.De(err)
			if p == nil || p.Place.Ligne != tt.ligne || !strings.Contains(p.Texte, tt.veut) || p.Conseil == "" {
				t.Errorf("got %v, want line %d: %q", err, tt.ligne, tt.veut)
			}
		})
	}
}
