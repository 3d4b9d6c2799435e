package source_test

import (
	"io"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// lois holds for any file: reading ends, rows that are kept have an id and a
// name, faults are said in French with an advice, and in the order of the file
// when it is read line by line.
func lois(t *testing.T, octets string, ordonne bool) {
	t.Helper()
	f, err := source.Ouvrir(strings.NewReader(octets), "x", source.Options{})
	if err != nil {
		dit(t, err)
		return
	}
	dernier, n := 0, strings.Count(octets, "\n")+1
	for l, err := range f.Lignes() {
		if err != nil {
			dit(t, err)
			return
		}
		if l.Rejet == nil && (l.Lieu.Id == "" || l.Lieu.Nom == "" || l.Lieu.Commune+l.Lieu.CodeInsee+
			l.Lieu.CodePostal == "") {
			t.Fatalf("kept without id, name or commune: %+v", l.Lieu)
		}
		if l.Rejet != nil && (l.Rejet.Motif == "" || l.Rejet.Regle == "") {
			t.Fatalf("refused without a reason: %+v", l.Rejet)
		}
		if ordonne && (l.Numero <= dernier || l.Numero > n) {
			t.Fatalf("line %d after line %d, of %d", l.Numero, dernier, n)
		}
		dernier = l.Numero
	}
	if f.Format() == "" {
		t.Fatal("a format without a name")
	}
}

func dit(t *testing.T, err error) {
	t.Helper()
	p := faute.De(err)
	if p == nil {
		t.Fatalf("an error that no user can read: %v", err)
	}
	if p.Texte == "" || p.Conseil == "" {
		t.Fatalf("an error without advice: %+v", p)
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("id;nom;commune\na1;\"Abri\nx\";Orle\n\"a2;b\n\"\"\n")
	f.Add("sep=,\r\nid,nom,code_insee\n,,\n\"")
	f.Add("id\tnom\tcommune\tcourriel\tpublics_accueillis\na1\tM\xe9diath\xe8que\tOrle\t;\tAdultes;x\n")
	f.Add("id,nom,commune,services\na1,Abri,Orle,\"Payant;|;[\"\"x\"\"]\"\n")
	f.Fuzz(func(t *testing.T, texte string) {
		if strings.HasPrefix(texte, "PK") || strings.Contains(texte, "\x00") ||
			strings.ContainsAny(texte[:min(1, len(texte))], "[{") {
			return // other formats, which have their own
		}
		lois(t, texte, true)
	})
}

func FuzzEncodings(f *testing.F) {
	f.Add("\xff\xfei\x00d\x00;\x00n\x00o\x00m\x00;\x00c\x00p\x00\n\x00")
	f.Add("\xfe\xff\x00i\x00d\x00;")
	f.Add("i\x00d\x00,\x00n\x00o\x00m\x00,\x00c\x00p\x00\n\x001\x00,\x00\xd8\x00,\x001\x00")
	f.Add("id;nom;cp\n1;\x81\x8d\xe9;2\n")
	f.Fuzz(func(t *testing.T, octets string) { lois(t, octets, false) })
}

func FuzzJSON(f *testing.F) {
	f.Add(`[{"id":"a1","nom":"Abri","commune":"Orle","services":["x",["y"],{"z":1},null,true,1e3]}]`)
	f.Add(`{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[3,45]},"properties":{"nom":"Abri","ville":"Orle"}}]}`)
	f.Add(`{"id":1,"nom":"Abri","adresse":{"commune":"Orle","numero_voie":3,"x":{"y":{"z":[]}}}}` + "\n{}\n")
	f.Add(`{"items":[{"id":"dora--1","structure_id":"dora--2","nom":"Atelier","thematiques":["numerique"],"commune":"Orle"}],"page":{}}`)
	f.Add(`{"data":[],"data":[{"id":"é"}]}[`)
	f.Fuzz(func(t *testing.T, texte string) {
		lois(t, "["+texte, false)
		lois(t, "{"+texte, false)
		lois(t, texte, false)
	})
}

func FuzzXLSX(f *testing.F) {
	f.Add("<si><t>Abri</t></si>", rangeeXLSX("id", "nom", "commune")+
		`<row r="7"><c r="B7" t="s"><v>0</v></c><c><v>1e3</v></c></row>`)
	f.Add("<si><r><t>a</t></r><rPh/></si>", `<row><c t="b"><v>2</v></c><c t="e"><v>#N/A</v></c></row></sheetData>`)
	f.Fuzz(func(t *testing.T, textes, feuille string) { lois(t, xlsx(t, textes, feuille), false) })
}

func FuzzODS(f *testing.F) {
	f.Add("<table:table>" + rangeeODS("id", "nom", "commune") + rangeeODS("a1", "Abri", "Orle") + "</table:table>")
	f.Add(`<table:table><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="x" table:number-columns-repeated="-1"><text:p><text:s text:c="9"/></text:p></table:table-cell></table:table-row>`)
	f.Fuzz(func(t *testing.T, tables string) { lois(t, ods(t, tables), false) })
}

// What packs files is read to its end, or said to be broken.
func FuzzArchives(f *testing.F) {
	f.Add(paquet(f, "a.csv", "id", "b.gz", gz(f, "x")))
	f.Add(gz(f, gz(f, "id")))
	f.Add(xlsx(f, "", rangeeXLSX("id", "nom", "commune")))
	f.Fuzz(func(t *testing.T, octets string) {
		err := source.Deballer(strings.NewReader(octets), "x", func(e source.Entree) error {
			b, err := io.ReadAll(e.Octets)
			if err == nil {
				lois(t, string(b), false)
			}
			return err
		})
		if err != nil {
			dit(t, err)
		}
	})
}
