package source_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// Files as the programs of offices leave them.
func TestFilesOfOffices(t *testing.T) {
	encoder := func(c *charmap.Charmap, s string) string {
		out, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	liste := "id;nom;commune;adresse\na1;Médiathèque de l'Été;Valombre;3 allée des Chênes\na2;Foyer façade sud;Orlé;à côté\n"
	lus := []string{"2 a1/Médiathèque de l'Été/Valombre", "3 a2/Foyer façade sud/Orlé"}
	tests := []struct {
		nom, texte string
		veut       []string
	}{
		{"DOS", encoder(charmap.CodePage850, liste), lus},
		{"Macintosh, CR", encoder(charmap.Macintosh, strings.ReplaceAll(liste, "\n", "\r")), lus},
		{"Windows-1252", encoder(charmap.Windows1252, liste), lus},
		{"ISO 8859-15", encoder(charmap.ISO8859_15, "id;nom;commune\na1;Cœur d'été;Orlé\na2;Sœurs;Orlé\na3;Bœuf;Orlé\n"),
			[]string{"2 a1/Cœur d'été/Orlé", "3 a2/Sœurs/Orlé", "4 a3/Bœuf/Orlé"}},
		{"two marks", "\ufeff\ufeff" + liste, lus},
		{"CR alone in UTF-8", strings.ReplaceAll(liste, "\n", "\r"), lus},
		{"header again", liste + "\ufeffid;nom;commune;adresse\na3;Banc;Orle;\n", append(lus[:2:2], "5 a3/Banc/Orle")},
		{"formulas, apostrophes", "id;nom;commune\n=\"a1\";=\"Le \"\"Bac\"\"\";Orle\n'12;'t Abri;Orle\n", []string{`2 a1/Le "Bac"/Orle`, "3 12/'t Abri/Orle"}},
		{"nothing, in the words of programs", "id;nom;commune;source\na1;Abri;Orle;NULL\nnan;Banc;Orle;x\na3;Nana;NC;n/a\n",
			[]string{"2 a1/Abri/Orle", "3 /Banc/Orle REJET id", "4 a3/Nana/ REJET commune"}},
		{"invisible signs", "\u200bid;no\u00adm;commune\n\u200ea1\u2060;Ab\u200bri;Orle\na1;Banc;Orle\n",
			[]string{"2 a1/Abri/Orle", "3 a1/Banc/Orle REJET id: identifiant déjà lu à la ligne 2"}},
		{"lost accents of a name", "id;nom;commune\na1;M?diath?que;Orle\na2;Qui ? quoi ?;Orle\n", []string{"2 a1/M?diath?que/Orle REJET nom: les accents", "3 a2/Qui ? quoi ?/Orle"}},
		{"accents of the header", "id;nom;commune;TÃ©lÃ©phone\na1;Abri;Orle;x\n", []string{"2 a1/Abri/Orle"}},
		{"NaN in JSON", `[{"id":"a1","nom":"NaN -Infinity \"NaN","commune":"Orle","latitude":NaN,"longitude":-Infinity,"horaires":null}]`,
			[]string{`1 a1/NaN -Infinity "NaN/Orle`}},
	}
	for _, tt := range tests {
		t.Run(tt.nom, func(t *testing.T) {
			got, err := lire(t, tt.texte, source.Options{})
			if err != nil || len(got) != len(tt.veut) {
				t.Fatalf("got %+v, %v", got, err)
			}
			for i, l := range got {
				if p := projection(l); !strings.HasPrefix(p, tt.veut[i]) {
					t.Errorf("got  %q\nwant %q", p, tt.veut[i])
				}
			}
		})
	}
}

func TestNumbersOfSpreadsheets(t *testing.T) {
	for in, want := range map[string]string{"26130.0": "26130", "1000,00": "1000", "26130.5": "26130.5", "=\"01000\"": "01000", "'17800": "17800", "#REF!": "",
		"17800 #N/A": "17800", "12.0": "12.0"} {
		got, err := lire(t, "id;nom;commune;code_postal\na1;Abri;Orle;"+strings.ReplaceAll(in, `"`, `""`)+"\n", source.Options{})
		if strings.Contains(in, `"`) {
			got, err = lire(t, "id;nom;commune;code_postal\na1;Abri;Orle;\""+strings.ReplaceAll(in, `"`, `""`)+"\"\n", source.Options{})
		}
		if err != nil || len(got) != 1 || got[0].Lieu.CodePostal != want {
			t.Errorf("%s: %+v, %v", in, got, err)
		}
		if doute := len(got) == 1 && len(got[0].Doutes) > 0; doute != strings.Contains(in, "#") {
			t.Errorf("%s: doubted %v", in, doute)
		}
	}
}

func TestFilesWithoutRowsOrOfTwoHeadersAreRefused(t *testing.T) {
	for nom, tt := range map[string]struct{ texte, veut string }{
		"header alone":       {"id;nom;commune\n\n;;\n", "aucune ligne"},
		"header twice":       {"id;nom;commune\nid;nom;commune\n", "aucune ligne"},
		"another header":     {"id;nom;commune\na1;Abri;Orle\ncommune;id;nom\nOrle;a2;Banc\n", "mis bout à bout"},
		"no encoding of use": {"id;nom;commune\na1;M\xb3\xb4d\xb3th\xb4k;Orle\n", "codages"},
	} {
		if _, err := lire(t, tt.texte, source.Options{}); !faute.Est(err, faute.Fichier) || !strings.Contains(err.Error(), tt.veut) {
			t.Errorf("%s: %v, want %q", nom, err, tt.veut)
		}
	}
}
