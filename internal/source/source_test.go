package source_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

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
		{"separators inside quotes of the head", "id;\"nom\";commune;\"a,b,c,d,e\"\na1;Abri;Valombre;x\n", []string{"2 a1/Abri/Valombre +a,b,c,d,e=x"}},
		{"sep= line", "sep=;\r\nid;nom;commune\r\na1;Abri;Valombre\r\n", []string{"3 a1/Abri/Valombre"}},
		{"other order, case, accents, blanks", " Commune ; NOM;couleur;Id\nValombre;Abri;bleu;a1\n", []string{"2 a1/Abri/Valombre +couleur=bleu"}},
		{"empty columns and empty rows at the end", "id;nom;commune;;;\na1;Abri;Valombre;;;\n;;;;;\n\n", []string{"2 a1/Abri/Valombre"}},
		{"cells under no name", "id;nom;commune;\na1;Abri;Valombre;bleu\n", []string{"2 a1/Abri/Valombre +(colonne 4)=bleu"}},
		{"line breaks between quotes", "id,nom,commune\na1,\"Abri\nde\nbois\",Valombre\na2,Banc,Orle\n",
			[]string{"2 a1/Abri\nde\nbois/Valombre", "5 a2/Banc/Orle"}},
		{"quotes doubled, quotes in a bare cell, blanks around", "id,nom,commune\na1,\"Le \"\"Bac\"\"\",Valombre\na2,Écran 12\" ,Orle\na3, \"x, y\" ,Orle\n",
			[]string{"2 a1/Le \"Bac\"/Valombre", "3 a2/Écran 12\"/Orle", "4 a3/x, y/Orle"}},
		{"text after a quote", "id,nom,commune\na1,\"Le \"Bac\",Valombre\na2,Banc,Orle\n",
			[]string{"2 // REJET : un guillemet", "3 a2/Banc/Orle"}},
		{"quote left open: the next rows are read", "id,nom,commune\na1,\"Abri,Valombre\na2,Banc,Orle\na3,\"Cour\",Orle\n",
			[]string{"2 // REJET : un guillemet", "3 a2/Banc/Orle", "4 a3/Cour/Orle"}},
		{"too many cells", "id,nom,commune\na1,Abri, le grand,Valombre\n", []string{"2 a1/Abri/le grand REJET : la ligne a 4 cellules pour 3"}},
		{"row cut in two", "id,nom,commune,code_postal,adresse\na1,Abri,Valombre,99120,12 rue\ndes Tilleuls,x,y\n",
			[]string{"2 a1/Abri/Valombre", "3 des Tilleuls/x/y REJET : la ligne n'a que 3 cellules"}},
		{"last empty cells not written", "id,nom,commune,code_postal,adresse\na1,Abri,Valombre,99120\n", []string{"2 a1/Abri/Valombre"}},
		{"nothing to name or to place", "id,nom,commune,code_insee\n,Abri,Valombre,\na2,,Valombre,\na3,Abri,,\na4,Abri,,99101\n",
			[]string{"2 /Abri/Valombre REJET id: l'identifiant manque", "3 a2//Valombre REJET nom: le nom manque", "4 a3/Abri/ REJET commune: ni commune", "5 a4/Abri/"}},
		{"id twice", "id,nom,commune\na1,Abri,Valombre\na1,Banc,Orle\n",
			[]string{"2 a1/Abri/Valombre", "3 a1/Banc/Orle REJET id: identifiant déjà lu à la ligne 2"}},
		{"head alone", "id,nom,commune\n", nil},
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
		{"no head", "a1;Abri;Valombre\n", 1, "il manque des colonnes : id, nom, commune"},
		{"no place", "id;nom;adresse\n", 1, "il manque des colonnes : commune (ou code_insee)."},
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
			var p *source.Probleme
			if !errors.As(err, &p) || p.Fichier != "lieux.csv" || p.Ligne != tt.ligne || !strings.Contains(p.Texte, tt.veut) || p.Conseil == "" {
				t.Errorf("got %v, want line %d: %q", err, tt.ligne, tt.veut)
			}
		})
	}
}

func TestDoubts(t *testing.T) {
	o := source.Options{
		Commune: func(code string) (string, bool) {
			nom, ok := map[string]string{"99101": "Saint-Valombre-sur-Orle", "99102": "Orle"}[code]
			return nom, ok
		},
		Horaires: func(v string) error {
			if strings.HasPrefix(v, "Mo") {
				return nil
			}
			return errors.New("illisible")
		},
	}
	tests := []struct {
		colonne, valeur string
		motif           string // empty: no doubt
		garde           string // the cell that the place would give back
	}{
		{"code_postal", "99120", "", "99120"},
		{"code_postal", "9912", "le 0 du début", "9912"},
		{"code_postal", "99 120", "cinq caractères", "99 120"},
		{"code_insee", "2A004", "aucune commune", "2A004"},
		{"code_insee", "20004", "cinq caractères", "20004"},
		{"telephone", "+33199001234", "", "+33199001234"},
		{"telephone", "01 99 00 12 34", "", "01 99 00 12 34"},
		{"telephone", "01.99.00.12.34 / 01.99.00.12.35", "un seul numéro", "01.99.00.12.34 / 01.99.00.12.35"},
		{"telephone", "199001234", "un seul numéro", "199001234"},
		{"courriels", "contact@valombre.example|Valombre.example / contact", "adresse électronique", "contact@valombre.example|Valombre.example / contact"},
		{"site_web", "https://valombre.example/a?b=c", "", "https://valombre.example/a?b=c"},
		{"site_web", "www. valombre.example", "adresse de site", "www. valombre.example"},
		{"prise_rdv", "valombre.example", "adresse de site", "valombre.example"},
		{"date_maj", "2026-03-04", "", "2026-03-04"},
		{"date_maj", "2026-03-04T23:30:00.000Z", "", "2026-03-04"},
		{"date_maj", "04/03/2026", "jour/mois/année", "2026-03-04"},
		{"date_maj", "1970-01-01", "inconnue", ""},
		{"date_maj", "mars 2026", "ce n'est pas une date", ""},
		{"date_maj", "0026-03-04", "année impossible", ""},
		{"horaires", "Mo-Fr 09:00-12:00", "", "Mo-Fr 09:00-12:00"},
		{"horaires", "Mo-Fr 09:00-12 :00", "espaces mal placés", "Mo-Fr 09:00-12:00"},
		{"horaires", "tous les matins", "ne seront pas imprimés", "tous les matins"},
		{"presentation_resume", strings.Repeat("é", 280), "", strings.Repeat("é", 280)},
		{"presentation_resume", strings.Repeat("é", 281), "281 caractères", strings.Repeat("é", 281)},
		{"frais_a_charge", "Gratuit|Gratuit", "", "Gratuit"},
		{"frais_a_charge", "Gratuit | À la tête du client", "liste du standard", "Gratuit|À la tête du client"},
		{"frais_a_charge", "Gratuit | Adhésion", "ancien standard 0.1 : lue comme « Payant »", "Gratuit|Payant"},
		{"services", "Prendre en main un ordinateur", "ancien standard 0.1", lieu.MaitriseOutils},
		{"modalites_accompagnement", "\"En autonomie;À distance\"", "", "En autonomie|À distance"},
		{"formations_labels", "Étapes numériques(La Poste)", "", "Étapes numériques (La Poste)"},
		{"dispositif_programmes_nationaux", "Point d’accès numérique CAF", "", "Point d'accès numérique CAF"},
		{"pivot", "00000000000000", "", "00000000000000"},
		{"pivot", "123 456", "SIRET", "123 456"},
	}
	for _, tt := range tests {
		t.Run(tt.colonne+" "+tt.valeur[:min(len(tt.valeur), 20)], func(t *testing.T) {
			got, err := lire(t, "id;nom;commune;"+tt.colonne+"\na1;Abri;Orle;"+tt.valeur+"\n", o)
			if err != nil || len(got) != 1 || got[0].Rejet != nil {
				t.Fatalf("row not kept: %+v, %v", got, err)
			}
			verifierDoutes(t, got[0], tt.colonne, tt.motif)
			i := slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == tt.colonne })
			if v := lieu.Champs()[i].Texte(&got[0].Lieu); v != tt.garde {
				t.Errorf("kept %q, want %q", v, tt.garde)
			}
		})
	}
}

func verifierDoutes(t *testing.T, l lieu.Ligne, colonne, motif string) {
	t.Helper()
	switch {
	case motif == "" && len(l.Doutes) > 0:
		t.Errorf("doubts %+v, want none", l.Doutes)
	case motif != "" && (len(l.Doutes) != 1 || l.Doutes[0].Colonne != colonne || !strings.Contains(l.Doutes[0].Motif, motif)):
		t.Errorf("doubts %+v, want one on %s with %q", l.Doutes, colonne, motif)
	}
}

func TestColumnsTogether(t *testing.T) {
	o := source.Options{Commune: func(code string) (string, bool) {
		nom, ok := map[string]string{"99101": "Saint-Valombre-sur-Orle", "99102": "Orle 2e Arrondissement", "63236": "Mont-Dore"}[code]
		return nom, ok
	}}
	tests := []struct {
		commune, postal, insee, latitude, longitude string
		colonne, motif                              string
		position                                    bool
	}{
		{"ST VALOMBRE SUR ORLE", "99120", "99101", "45.5", "3,25", "", "", true},
		{"Saint Valombre sur Orle Cedex 2", "99120", "99101", "45.5", "3.25", "", "", true},
		{"Orle", "99120", "99102", "0", "0", "", "", false},
		{"Orle", "99120", "99102", "48.5", "0.0", "", "", true},
		{"Orle", "99120", "99101", "", "", "commune", "est celui de Saint-Valombre-sur-Orle", false},
		{"Mont-Dore", "98809", "63236", "", "", "code_insee", "d'un autre département", false},
		{"Orle", "99120", "99102", "45.5", "", "latitude", "il manque", false},
		{"Orle", "99120", "99102", "95", "3", "latitude", "hors de la Terre", false},
		{"Orle", "99120", "99102", "45", "est", "longitude", "pas un nombre", false},
		{"Orle", "99120", "99102", "NaN", "3", "latitude", "hors de la Terre", false},
	}
	for _, tt := range tests {
		t.Run(strings.Join([]string{tt.commune, tt.insee, tt.latitude, tt.longitude}, " "), func(t *testing.T) {
			got, err := lire(t, "id;nom;commune;code_postal;code_insee;latitude;longitude\n"+strings.Join(
				[]string{"a1", "Abri", tt.commune, tt.postal, tt.insee, tt.latitude, tt.longitude}, ";"), o)
			if err != nil || len(got) != 1 {
				t.Fatal(got, err)
			}
			verifierDoutes(t, got[0], tt.colonne, tt.motif)
			if _, _, ok := got[0].Lieu.Position(); ok != tt.position {
				t.Errorf("position known: %v, want %v", ok, tt.position)
			}
		})
	}
}

// A reader of hostile files ends, gives each row once and in order.
func FuzzRead(f *testing.F) {
	f.Add("id;nom;commune\na1;\"Abri\nx\";Orle\n\"a2;b\n\"\"\n")
	f.Add("sep=,\r\nid,nom,code_insee\n,,\n\"")
	f.Fuzz(func(t *testing.T, texte string) {
		seq, err := source.Read(strings.NewReader(texte), "x.csv", source.Options{})
		if err != nil {
			return
		}
		dernier := 0
		for l, err := range seq {
			if err != nil {
				return
			}
			if l.Numero <= dernier {
				t.Fatalf("line %d after line %d", l.Numero, dernier)
			}
			dernier = l.Numero
			if l.Rejet == nil && (l.Lieu.Id == "" || l.Lieu.Nom == "") {
				t.Fatalf("kept without id or name: %+v", l.Lieu)
			}
		}
		if n := strings.Count(texte, "\n") + 1; dernier > n {
			t.Fatalf("line %d of %d", dernier, n)
		}
	})
}
