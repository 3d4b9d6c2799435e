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
	liste := "id;nom;commune;adresse\na1;Médiathèque de l'Été;Valombre;3 allée des Chênes\na2;Foyer façade sud;Orlé;à " +
		"côté\n"
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
		{"formulas, apostrophes", "id;nom;commune\n=\"a1\";=\"Le \"\"Bac\"\"\";Orle\n'12;'t Abri;Orle\n",
			[]string{`2 a1/Le "Bac"/Orle`, "3 12/'t Abri/Orle"}},
		{"nothing, in the words of programs", "id;nom;commune;source\na1;Abri;Orle;NULL\nnan;Banc;Orle;x\na3;Nana;NC;n/a\n",
			[]string{"2 a1/Abri/Orle", "3 /Banc/Orle REJET id", "4 a3/Nana/ REJET commune"}},
		{"invisible signs", "\u200bid;no\u00adm;commune\n\u200ea1\u2060;Ab\u200bri;Orle\na1;Banc;Orle\n",
			[]string{"2 a1/Abri/Orle", "3 a1/Banc/Orle REJET id: identifiant déjà lu à la ligne 2"}},
		{"lost accents of a name", "id;nom;commune\na1;M?diath?que;Orle\na2;Qui ? quoi ?;Orle\n",
			[]string{"2 a1/M?diath?que/Orle REJET nom: les accents", "3 a2/Qui ? quoi ?/Orle"}},
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
	for in, want := range map[string]string{"26130.0": "26130", "1000,00": "1000", "26130.5": "26130.5",
		"=\"01000\"": "01000", "'17800": "17800", "#REF!": "",
		"17800 #N/A": "17800", "12.0": "12.0"} {
		got, err := lire(t, "id;nom;commune;code_postal\na1;Abri;Orle;"+strings.ReplaceAll(in, `"`, `""`)+"\n",
			source.Options{})
		if strings.Contains(in, `"`) {
			got, err = lire(t, "id;nom;commune;code_postal\na1;Abri;Orle;\""+strings.ReplaceAll(in, `"`, `""`)+"\"\n",
				source.Options{})
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
		if _, err := lire(t, tt.texte, source.Options{}); !faute.Est(err, faute.Fichier) ||
			!strings.Contains(err.Error(), tt.veut) {
			t.Errorf("%s: %v, want %q", nom, err, tt.veut)
		}
	}
}

// Headers as offices write them.
func TestHeadersOfOffices(t *testing.T) {
	for _, tt := range []struct {
		nom, texte string
		colonnes   map[string]string
		veut       string
	}{
		{"of a town hall", "Nom de la structure ;Ville ;CP;Tél. :;Horaires d’ouverture\nFoyer du Pin;Orlé;99120;01 99 00 " +
			"12 34;Mo 09:00-12:00\n", nil,
			"2 foyer-du-pin-orle/Foyer du Pin/Orlé 99120 01 99 00 12 34 Mo 09:00-12:00"},
		{"own names first", "id;nom;Structure;commune;Ville;code_postal\na1;Abri;Mairie;Orle;Bourg;99120\n", nil,
			"2 a1/Abri/Orle 99120  "},
		{"the surest of two", "Lieu;Nom du lieu;Commune;Adresse mail\nx;Abri;Orle;a@b.example\n", nil,
			"2 abri-orle/Abri/Orle   "},
		{"named by a person", "Appellation;Bourgade;Bigophone\nAbri;Orle;01 99 00 12 34\n",
			map[string]string{"nom": "appellation", "commune": "Bourgade", "telephone": "Bigophone"},
			"2 abri-orle/Abri/Orle  01 99 00 12 34 "},
		{"named against the standard", "nom;structure;commune;adresse\nDurand;Abri;Orle;1 rue\n",
			map[string]string{"nom": "structure"}, "2 abri-orle/Abri/Orle   "},
	} {
		got, err := lire(t, tt.texte, source.Options{Colonnes: tt.colonnes})
		if err != nil || len(got) != 1 {
			t.Errorf("%s: %+v, %v", tt.nom, got, err)
			continue
		}
		got[0].Extra = nil
		l := got[0].Lieu
		if p := projection(got[0]) + " " + l.CodePostal + " " + l.Telephone + " " + l.Horaires; p != tt.veut {
			t.Errorf("%s: got  %q\nwant %q", tt.nom, p, tt.veut)
		}
	}
}

// What a paper could say and does not is told by its column, as the file names it.
func TestColumnsThatNoFieldTakesAreNamed(t *testing.T) {
	bureau := "N°;Nom du lieu;Ville;CP;Tél.;Aide donnée;Remarques;Vide\n"
	rangee := "1;Abri;Orle;99120;01 99 00 12 34;Impôts;Sonnez;\n"
	for _, tt := range []struct {
		nom, texte string
		colonnes   map[string]string
		veut       string
	}{
		{"of an office", bureau + rangee, nil, "Aide donnée,Remarques"},
		{"once said", bureau + rangee, map[string]string{"services": "Aide donnée"}, "Remarques"},
		{"of the standard, misspelt", "id;nom;commune;horairs\na1;Abri;Orle;Mo 09:00-12:00\n", nil, "horairs"},
		{"of the standard", "id;nom;commune;horaires\na1;Abri;Orle;Mo 09:00-12:00\n", nil, ""},
		{"of another vocabulary", "id;nom;commune;publics_accueillis;cle_ban\na1;Abri;Orle;Jeunes;99120_1\n", nil, ""},
		{"of a program", `[{"id":"a1","nom":"Abri","commune":"Orle","etat":"ouvert"}]`, nil, ""},
	} {
		f, err := source.Ouvrir(strings.NewReader(tt.texte), "liste", source.Options{Colonnes: tt.colonnes})
		if err != nil {
			t.Fatal(tt.nom, err)
		}
		for _, err := range f.Lignes() {
			if err != nil {
				t.Fatal(tt.nom, err)
			}
		}
		if got := strings.Join(f.ACote(), ","); got != tt.veut {
			t.Errorf("%s: %q, want %q", tt.nom, got, tt.veut)
		}
	}
}

// A list without ids cannot lack one: what is wrong is said of what it has.
func TestRowsOfAListWithoutIdsAreRefusedForWhatTheyLack(t *testing.T) {
	for rangee, veut := range map[string]string{
		"TOTAL : 8 lieux;;;":     "nom-absent",
		";;Orle;1 rue du Bac":    "nom-absent",
		";Abri;;1 rue du Bac":    "sans-commune",
		"2;Abri;Orle;1 rue":      "",
		"3;« … »;Orle;1 rue Bac": "",
	} {
		got, err := lire(t, "N°;Nom du lieu;Ville;Adresse\n"+rangee+"\n", source.Options{})
		if err != nil || len(got) != 1 {
			t.Fatalf("%s: %+v, %v", rangee, got, err)
		}
		regle := ""
		if got[0].Rejet != nil {
			regle = got[0].Rejet.Regle
		}
		if regle != veut {
			t.Errorf("%s: refused by %q, want %q", rangee, regle, veut)
		}
	}
}

func TestIdsOfAListAreTheSameInTheNextEdition(t *testing.T) {
	liste := "nom;commune;adresse\nAbri;Orle;1 rue Haute\nAbri;Orle;2 rue Basse\nBanc;Orle;3 cour\nAbri;Orle;1 rue Haute\n"
	got, err := lire(t, liste, source.Options{})
	if err != nil || len(got) != 4 {
		t.Fatal(got, err)
	}
	for i, want := range []string{"abri-orle", "abri-orle-2-rue-basse", "banc-orle", "abri-orle-1-rue-haute"} {
		if got[i].Lieu.Id != want {
			t.Errorf("row %d: %q, want %q", i, got[i].Lieu.Id, want)
		}
	}
}

func TestUnknownHeadersAreNamed(t *testing.T) {
	for texte, veut := range map[string]string{
		"Appellation;Bourgade\nAbri;Orle\n":         "Colonnes de ce fichier : « Appellation », « Bourgade »",
		"nom;code_insee;population\nOrle;99101;3\n": "il manque des colonnes : id",
	} {
		_, err := lire(t, texte, source.Options{})
		f := faute.De(err)
		if f == nil || !strings.Contains(f.Texte, veut) || !f.Peut(faute.NommerColonne) {
			t.Errorf("%v, want %q", err, veut)
		}
	}
	for champ, nom := range map[string]string{"nom": "Zut", "truc": "Appellation"} {
		_, err := lire(t, "Appellation;commune;adresse\nAbri;Orle;x\n",
			source.Options{Colonnes: map[string]string{champ: nom}})
		if f := faute.De(err); f == nil || f.Champ != "colonne" && !f.Peut(faute.NommerColonne) {
			t.Errorf("%s=%s: %v", champ, nom, err)
		}
	}
}
