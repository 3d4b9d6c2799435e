package atelier_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// A first import that waits, and then fails, leaves the base that another
// filled meanwhile; alone, it leaves no file.
func TestAFailedFirstImportLeavesTheWorkOfOthers(t *testing.T) {
	for _, autre := range []bool{false, true} {
		chemin := filepath.Join(t.TempDir(), "lieux.db")
		a, err := atelier.Create(t.Context(), chemin, atelier.Options{Jour: jour})
		if err != nil {
			t.Fatal(err)
		}
		r, w := io.Pipe()
		go func() {
			w.Write([]byte("id,nom,commune\n"))
			if autre {
				b, err := atelier.Create(t.Context(), chemin, atelier.Options{Jour: jour})
				if err != nil {
					t.Error(err)
				}
				lignes := atelier.Import{Sources: []atelier.Source{{Nom: "a.csv", Chemin: ecrireCSV(t)}}}
				if _, err := b.Importer(t.Context(), lignes, nil); err != nil {
					t.Error(err)
				}
				b.Close()
			}
			w.Write([]byte("\x00\x00\n"))
			w.Close()
		}()
		if _, err := a.Importer(t.Context(), atelier.Import{Sources: []atelier.Source{{Nom: "b.csv", Entree: r}}},
			nil); err == nil {
			t.Fatal("null bytes are imported")
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
		if !autre {
			if _, err := os.Stat(chemin); err == nil {
				t.Error("an empty base is left")
			}
			continue
		}
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		if err != nil {
			t.Fatal("the base that another filled is lost: ", err)
		}
		if n, err := db.Compter(t.Context(), lieu.Filter{}); n != 3 || err != nil {
			t.Errorf("%d places, %v", n, err)
		}
		db.Close()
	}
}

func ecrireCSV(t *testing.T) string {
	chemin := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(chemin, []byte(troisLieux), 0o600); err != nil {
		t.Error(err)
	}
	return chemin
}
