package export_test

import (
	"bytes"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"feuillet/internal/export"
	"feuillet/internal/source"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// lire gives the rows of a file as an import does.
func lire(t *testing.T, r *reparer.Reparateur, texte []byte) iter.Seq2[lieu.Ligne, error] {
	t.Helper()
	lignes, err := source.Read(bytes.NewReader(texte), "lieux", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Lignes(lignes)
}

// What is exported of all published files comes back the same, in every
// format, and no rule finds anything to repair.
func TestExportComesBack(t *testing.T) {
	fichiers, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(fichiers) == 0 {
		t.Skip("../shared/data/lieux is absent: exports of published files not read back")
	}
	r := reparer.New(territoire.France())
	for _, f := range fichiers {
		texte, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var lieux []lieu.Lieu
		for l, err := range lire(t, r, texte) {
			if err != nil || l.Rejet != nil {
				t.Fatal(err, l.Rejet)
			}
			lieux = append(lieux, l.Lieu)
		}
		for _, format := range []export.Format{export.CSV, export.JSON} {
			t.Run(filepath.Base(f)+" "+string(format), func(t *testing.T) { comparer(t, r, format, lieux) })
		}
	}
}

func comparer(t *testing.T, r *reparer.Reparateur, format export.Format, lieux []lieu.Lieu) {
	var b bytes.Buffer
	tous := func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if !yield(l, nil) {
				return
			}
		}
	}
	if _, err := export.Ecrire(&b, format, tous); err != nil {
		t.Fatal(err)
	}
	i := 0
	for l, err := range lire(t, r, b.Bytes()) {
		if err != nil || l.Rejet != nil || i == len(lieux) {
			t.Fatal(err, l.Rejet)
		}
		if len(l.Reparations) > 0 {
			t.Errorf("%s: repaired again: %+v", l.Lieu.Id, l.Reparations)
		}
		for _, c := range lieu.Champs() {
			if v, avant := c.Texte(&l.Lieu), c.Texte(&lieux[i]); v != avant {
				t.Errorf("%s, %s: %q, was %q", l.Lieu.Id, c.Nom, v, avant)
			}
		}
		i++
	}
	if i != len(lieux) {
		t.Errorf("%d places, were %d", i, len(lieux))
	}
}
