package store_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

func creer(t testing.TB) (*store.DB, string) {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), "feuillet.db")
	db, err := store.Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db, chemin
}

func importer(t testing.TB, db *store.DB, chemin string) store.Bilan {
	t.Helper()
	f, err := os.Open(chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lignes, err := source.Read(f, filepath.Base(chemin), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := db.Import(t.Context(), filepath.Base(chemin), time.Time{}, reparer.New(territoire.France()).Lignes(lignes))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every published row of the samples imports, and importing twice changes not
// one byte.
func TestPublishedFiles(t *testing.T) {
	fichiers, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(fichiers) == 0 {
		t.Skip("../shared/data/lieux is absent: published files not imported")
	}
	db, chemin := creer(t)
	total := 0
	for _, f := range fichiers {
		b := importer(t, db, f)
		t.Logf("%+v", b)
		if b.Lus != b.Nouveaux+b.Modifies+b.Inchanges+b.Rejets || b.Rejets != 0 {
			t.Errorf("%+v: some rows are refused or not counted", b)
		}
		total += b.Lus
	}
	if len(fichiers) != 18 || total != 4367 {
		t.Errorf("%d files, %d rows; want 18 and 4367", len(fichiers), total)
	}
	avant, _ := os.ReadFile(chemin)
	for _, f := range fichiers {
		if b := importer(t, db, f); b.Nouveaux+b.Modifies+b.Rejets != 0 || b.Inchanges != b.Lus {
			t.Errorf("second import: %+v", b)
		}
	}
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("importing twice changed the base")
	}
	lus := tous(t, db, lieu.Filter{})
	t.Logf("%d places", len(lus))
}
