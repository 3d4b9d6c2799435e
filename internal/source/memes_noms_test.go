package source_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// Two files that would bear one name in the base are refused before one is
// read, and both are named; files of other folders are not mistaken for them.
func TestTwoFilesOfOneNameInAnArchive(t *testing.T) {
	for _, c := range []struct {
		noms  []string
		refus bool
	}{
		{[]string{"a.csv", "a.csv"}, true},
		{[]string{"A/x.csv", "B/x.csv"}, false},
		{[]string{"A/x.csv", `A\x.csv`}, true},
		{[]string{"A/x.csv", "A//x.csv"}, true},
		{[]string{"A/x.csv", "./A/x.csv"}, true},
		{[]string{"x.csv", "x.csv.gz"}, true},
		{[]string{"x.csv", "y.csv", "x.csv.GZ"}, true},
		{[]string{"x\x01.csv", "x\x02.csv"}, true},
		{[]string{"__MACOSX/x.csv", "x.csv", ".x.csv"}, false},
		{[]string{"d/", "d/", "d/x.csv"}, false},
	} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, nom := range c.noms {
			w, err := z.Create(nom)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(nom, "/") {
				w.Write([]byte("id,nom,commune\n"))
			}
		}
		z.Close()
		lus := 0
		err := source.Deballer(&b, "lot.zip", func(source.Entree) error { lus++; return nil })
		f := faute.De(err)
		if c.refus && (f == nil || lus > 0 || strings.Count(f.Texte, "«") != 2 || f.Conseil == "") || !c.refus && err != nil {
			t.Errorf("%q: %d read, %v", c.noms, lus, err)
		}
	}
}
