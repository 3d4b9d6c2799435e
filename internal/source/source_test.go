package source_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/lieu"
)

func lire(t *testing.T, texte string, o source.Options) ([]lieu.Ligne, error) {
	t.Helper()
	seq, err := source.Read(strings.NewReader(texte), "lieux.csv", o)
	if err != nil {
		return nil, err
	}
	var out []lieu.Ligne
	for l, err := range seq {
		if err != nil {
			return out, err
		}
		out = append(out, l)
	}
	return out, nil
}

// projection is what a row became, on one line.
func projection(l lieu.Ligne) string {
	s := fmt.Sprintf("%d %s/%s/%s", l.Numero, l.Lieu.Id, l.Lieu.Nom, l.Lieu.Commune)
	for k, v := range l.Extra {
		s += fmt.Sprintf(" +%s=%s", k, v)
	}
	if l.Rejet != nil {
		s += " REJET " + l.Rejet.Colonne + ": " + l.Rejet.Motif
	}
	return s
}

func TestFilesAsPeopleSaveThem(t *testing.T) {
	tests := []struct {
		nom, texte string
		veut       []string
	}{
		{"published", "\"id\",\"nom\",\"commune\"\n\"a1\",\"Abri\",\"Valombre\"", []string{"2 a1/Abri/Valombre"}},
		{"Excel, ; and BOM and CRLF", "\ufeffid;nom;commune\r\na1;Abri;Valombre\r\n", []string{"2 a1/Abri/Valombre"}},
		{"tabs", "id\tnom\tcommune\na1\tAbri, bar; etc.\tValombre\n", []string{"2 a1/Abri, bar; etc./Valombre"}},
		{"separators inside quotes of the head", "id;\"nom\";commune;\"a,b,c,d,e\"\na1;Abri;Valombre;x\n",
			[]string{"2 a1/Abri/Valombre +a,b,c,d,e=x"}},
		{"sep= line", "sep=;\r\nid;nom;commune\r\na1;Abri;Valombre\r\n", []string{"3 a1/Abri/Valombre"}},
		{"other order, case, accents, blanks", " Commune ; NOM;couleur;Id\nValombre;Abri;bleu;a1\n",
			[]string{"2 a1/Abri/Valombre +couleur=bleu"}},
		{"empty columns and empty rows at the end", "id;nom;commune;;;\na1;Abri;Valombre;;;\n;;;;;\n\n",
			[]string{"2 a1/Abri/Valombre"}},
		{"cells under no name", "id;nom;commune;\na1;Abri;Valombre;bleu\n", []string{"2 a1/Abri/Valombre +(colonne 4)=bleu"}},
		{"line breaks between quotes", "id,nom,commune\na1,\"Abri\nde\nbois\",Valombre\na2,Banc,Orle\n",
			[]string{"2 a1/Abri\nde\nbois/Valombre", "5 a2/Banc/Orle"}},
		{"quotes doubled, quotes in a bare cell, blanks around", "id,nom,commune\na1,\"Le " +
			"\"\"Bac\"\"\",Valombre\na2,Écran 12\" ,Orle\na3, \"x, y\" ,Orle\n",
			[]string{"2 a1/Le \"Bac\"/Valombre", "3 a2/Écran 12\"/Orle", "4 a3/x, y/Orle"}},
		{"text after a quote", "id,nom,commune\na1,\"Le \"Bac\",Valombre\na2,Banc,Orle\n",
			[]string{"2 // REJET : un guillemet", "3 a2/Banc/Orle"}},
		{"quote left open: the next rows are read", "id,nom,commune\na1,\"Abri,Valombre\na2,Banc,Orle\na3,\"Cour\",Orle\n",
			[]string{"2 // REJET : un guillemet", "3 a2/Banc/Orle", "4 a3/Cour/Orle"}},
		{"too many cells", "id,nom,commune\na1,Abri, le grand,Valombre\n", []string{"2 a1/Abri/le grand REJET : la ligne " +
			"a 4 cellules pour 3"}},
		{"row cut in two", "id,nom,commune,code_postal,adresse\na1,Abri,Valombre,99120,12 rue\ndes Tilleuls,x,y\n",
			[]string{"2 a1/Abri/Valombre", "3 des Tilleuls/x/y REJET : la ligne n'a que 3 cellules"}},
		{"last empty cells not written", "id,nom,commune,code_postal,adresse\na1,Abri,Valombre,99120\n",
			[]string{"2 a1/Abri/Valombre"}},
		{"nothing to name or to place", "id,nom,commune,code_insee\n,Abri,Valombre,\na2,,Valombre,\na3,Abri,,\na4,Abri,," +
			"99101\n",
			[]string{"2 /Abri/Valombre REJET id: l'identifiant manque", "3 a2//Valombre REJET nom: le nom manque",
				"4 a3/Abri/ REJET commune: ni commune", "5 a4/Abri/"}},
		{"id twice", "id,nom,commune\na1,Abri,Valombre\na1,Banc,Orle\n",
			[]string{"2 a1/Abri/Valombre", "3 a1/Banc/Orle REJET id: identifiant déjà lu à la ligne 2"}},
	}
	for _, tt := range tests {
		t.Run(tt.nom, func(t *testing.T) {
			got, err := lire(t, tt.texte, source.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(tt.veut) {
				t.Fatalf("got %d rows %+v, want %d", len(got), got, len(tt.veut))
			}
			for i, l := range got {
				if p := projection(l); p != tt.veut[i] && !(l.Rejet != nil && strings.HasPrefix(p, tt.veut[i])) {
					t.Errorf("got  %q\nwant %q", p, tt.veut[i])
				}
			}
		})
	}
}

func TestFilesRefused(t *testing.T) {
	tests := []struct {
		nom, texte string
		ligne      int
		veut       string
	}{
		{"empty", "", 0, "est vide"},
		{"blank", "\n \n", 0, "est vide"},
		{"head alone", "id,nom,commune\n", 0, "aucune ligne"},
		{"no head", "a1;Abri;Valombre\n", 1, "il manque des colonnes : nom, commune (ou code_insee), id. Colonnes de ce " +
			"fichier : « a1 »"},
		{"no place", "id;nom;adresse\n", 1, "il manque des colonnes : commune (ou code_insee)"},
		{"column twice", "id;nom;commune;Nom\n", 1, "la colonne nom est présente deux fois"},
		{"UTF-8 damaged", "id;nom;commune\na1;Médiathèque;Valombre\na2;M\xe9;Orle\n", 3, "ne sont pas en UTF-8"},
		{"NUL", "id;nom;commune\na\x001;Abri;Valombre\n", 2, "caractères nuls"},
		{"endless line", "id;nom;commune\na1;" + strings.Repeat("x", 2<<20), 2, "un million de caractères"},
		{"too many columns", "id;nom;commune" + strings.Repeat(";", 5000) + "\n", 1, "5003 colonnes"},
		{"quote left open in the head", "id;nom;\"commune\n", 1, "noms de colonnes est illisible"},
		{"workbook", "PK\x03\x04xxxxxxxxxxxxxxxxxxxx", 0, "classeur"},
		{"UTF-16 without the columns", "\xff\xfei\x00d\x00;\x00", 1, "il manque des colonnes"},
		{"JSON of something else", "[{\"id\": 1}]", 0, "il manque des champs : nom, commune"},
		{"web page", "<!DOCTYPE html><html>", 0, "page web"},
	}
	for _, tt := range tests {
		t.Run(tt.nom, func(t *testing.T) {
			_, err := lire(t, tt.texte, source.Options{})
			p := faute.De(err)
			if p == nil || p.Place.Fichier != "lieux.csv" || p.Place.Ligne != tt.ligne || !strings.Contains(p.Texte, tt.veut) ||
				p.Conseil == "" {
				t.Errorf("got %v, want line %d: %q", err, tt.ligne, tt.veut)
			}
		})
	}
}

// Cells are given as published; those that no field can hold are beside it.
func TestCellsAsPublished(t *testing.T) {
	tests := []struct {
		colonne, valeur string
		garde           string // the cell that the place would give back
		illisible       bool
	}{
		{"code_postal", "99 120", "99 120", false},
		{"telephone", "01.99.00.12.34 / 01.99.00.12.35", "01.99.00.12.34 / 01.99.00.12.35", false},
		{"frais_a_charge", "Gratuit |Troc|Gratuit", "Gratuit|Troc", false},
		{"frais_a_charge", "Gratuit : adhésion 12 €/an", "Gratuit : adhésion 12 €/an", false},
		{"frais_a_charge", "Gratuit : carte de 5 euros", "Gratuit : carte de 5 euros", false},
		{"frais_a_charge", "Gratuit : sauf les ateliers", "Gratuit : sauf les ateliers", false},
		{"frais_a_charge", "Gratuit : Je peux accéder gratuitement au lieu et ses services", "Gratuit", false},
		{"frais_a_charge", "Gratuit sous condition : adhésion", "Gratuit sous condition", false},
		{"frais_a_charge", "Payant : 5 €", "Payant", false},
		{"date_maj", "2026-03-04", "2026-03-04", false},
		{"date_maj", "2026-03-04T23:30:00.000Z", "2026-03-04", false},
		{"date_maj", "1970-01-01", "1970-01-01", false},
		{"date_maj", "mars 2026", "", true},
	}
	for _, tt := range tests {
		t.Run(tt.colonne+" "+tt.valeur, func(t *testing.T) {
			got, err := lire(t, "id;nom;commune;"+tt.colonne+"\na1;Abri;Orle;"+tt.valeur+"\n", source.Options{})
			if err != nil || len(got) != 1 || got[0].Rejet != nil {
				t.Fatalf("row not kept: %+v, %v", got, err)
			}
			i := slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == tt.colonne })
			if v := lieu.Champs()[i].Texte(&got[0].Lieu); v != tt.garde {
				t.Errorf("kept %q, want %q", v, tt.garde)
			}
			if v := got[0].Illisibles[tt.colonne]; (v == tt.valeur) != tt.illisible {
				t.Errorf("unreadable: %q, want %v", v, tt.illisible)
			}
		})
	}
}

func TestPositions(t *testing.T) {
	tests := []struct {
		latitude, longitude string
		lue                 bool
	}{
		{"45.5", "3,25", true}, {"48.5", "0.0", true}, {"0", "0", false}, {"45.5", "", false},
		{"95", "3", false}, {"45", "est", false}, {"Inf", "3", false}, {"45", "1e999", false},
	}
	for _, tt := range tests {
		t.Run(tt.latitude+" "+tt.longitude, func(t *testing.T) {
			got, err := lire(t, "id;nom;commune;latitude;longitude\na1;Abri;Orle;"+tt.latitude+";"+tt.longitude,
				source.Options{})
			if err != nil || len(got) != 1 {
				t.Fatal(got, err)
			}
			if _, _, ok := got[0].Lieu.Position(); ok != tt.lue {
				t.Errorf("position read: %v, want %v", ok, tt.lue)
			}
			if v := got[0].Illisibles; !tt.lue && (v["latitude"] != tt.latitude || v["longitude"] != tt.longitude) || tt.lue &&
				v != nil {
				t.Errorf("unreadable: %q", v)
			}
		})
	}
}
