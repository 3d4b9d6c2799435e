package export_test

import (
	"bytes"
	"iter"
	"strings"
	"testing"

	"feuillet/internal/export"
	"feuillet/internal/source"
	"feuillet/lieu"
)

func une(r export.ACorriger) iter.Seq2[export.ACorriger, error] {
	return func(yield func(export.ACorriger, error) bool) { yield(r, nil) }
}

// Whatever a cell holds, no spreadsheet runs nor rounds it, and importing the
// file gives it back.
func TestCellsToMend(t *testing.T) {
	for _, v := range []string{
		"12 rue des Tilleuls", "=1+1", "+33199001234", "-0.57", "@valbrune", "'ici'", "''", "01004", "00000000000000",
		"12345678901234",
		"33063", "a;b", "«\"»", "=HYPERLINK(\"https://valbrune.example\";\"x\")", "\"=1", "ligne\n=2",
	} {
		t.Run(v, func(t *testing.T) {
			var b bytes.Buffer
			r := export.ACorriger{Origine: lieu.Origine{Fichier: "=lieux.csv", Ligne: 7}, Faire: "-",
				Valeurs: map[string]string{"id": "a1", "nom": "Abri", "commune": "Orle", "adresse": v}}
			if n, err := export.EcrireACorriger(&b, une(r)); n != 1 || err != nil {
				t.Fatal(n, err)
			}
			texte := b.String()
			if !strings.HasPrefix(texte, "\ufeffa_corriger;id;") {
				t.Errorf("begins with %q", texte[:20])
			}
			_, ligne, _ := strings.Cut(texte, "\n")
			for cellule := range strings.SplitSeq(ligne, ";") {
				if nu := strings.TrimPrefix(cellule, `"`); nu != "" && strings.ContainsRune("=+-@", rune(nu[0])) &&
					!strings.Contains(v, ";") {
					t.Errorf("a spreadsheet would run %q", cellule)
				}
			}
			seq, err := source.Read(&b, "a-corriger.csv", source.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for l, err := range seq {
				if err != nil || l.Lieu.Adresse != v || l.Origine == nil || *l.Origine != r.Origine || len(l.Extra) > 0 {
					t.Errorf("read %q, %+v, %v, %v", l.Lieu.Adresse, l.Origine, l.Extra, err)
				}
			}
		})
	}
}
