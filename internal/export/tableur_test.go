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

// A list that people open by a double click comes back as it was.
func TestAListForSpreadsheetsComesBack(t *testing.T) {
	want := lieu.Lieu{Id: "12", Nom: "=Abri", Commune: "Orle", CodePostal: "01000", Pivot: "00000000000000",
		Telephone: "+33199001234", Adresse: "'t Hof ; 3", Latitude: -0.5, Longitude: 2, PresentationDetail: "- un\n- deux",
		Source: "'Essai'"}
	var b bytes.Buffer
	one := iter.Seq2[lieu.Lieu, error](func(yield func(lieu.Lieu, error) bool) { yield(want, nil) })
	if n, err := export.Ecrire(&b, export.Tableur, one); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if !strings.HasPrefix(b.String(), "\ufeffid;pivot;nom;") || strings.Contains(b.String(), ";=") ||
		strings.Contains(b.String(), ";+") {
		t.Errorf("wrote %q", b.String())
	}
	rows, err := source.Read(&b, "liste.csv", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for l, err := range rows {
		for _, c := range lieu.Champs() {
			if err != nil || c.Texte(&l.Lieu) != c.Texte(&want) {
				t.Errorf("%s comes back as %q, %v", c.Nom, c.Texte(&l.Lieu), err)
			}
		}
	}
}

func TestTheNameOfAFileSaysItsFormat(t *testing.T) {
	for _, tt := range []struct {
		nom, fichier string
		veut         export.Format
		ok           bool
	}{{"", "l.csv", export.Tableur, true}, {"csv", "l.csv", export.CSV, true}, {"", "l.json", export.JSON, true},
		{"", "", "", true}, {"xlsx", "", "xlsx", false}} {
		if f, ok := export.LireFormat(tt.nom, tt.fichier); f != tt.veut || ok != tt.ok {
			t.Errorf("%q, %q: %q, %v", tt.nom, tt.fichier, f, ok)
		}
	}
}
