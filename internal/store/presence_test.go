package store_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// A base is taken away only when it holds nothing, whoever filled it.
func TestOnlyAnEmptyBaseIsTakenAway(t *testing.T) {
	for _, c := range []struct {
		nom   string
		faire func(*testing.T, *store.DB)
		reste bool
	}{
		{"nothing", func(*testing.T, *store.DB) {}, false},
		{"places", func(t *testing.T, db *store.DB) { editer(t, db, "a.csv", "", abri("a1", "Abri", "")) }, true},
		{"a setting", func(t *testing.T, db *store.DB) {
			if err := db.SetParametre(t.Context(), "carte", "https://carte.example"); err != nil {
				t.Fatal(err)
			}
		}, true},
	} {
		chemin := filepath.Join(t.TempDir(), "a.db")
		db, err := store.Create(t.Context(), chemin)
		if err != nil {
			t.Fatal(err)
		}
		autre, err := store.Create(t.Context(), chemin)
		if err != nil {
			t.Fatal(err)
		}
		c.faire(t, autre)
		autre.Close()
		retiree, err := db.RetirerVide(t.Context())
		db.Close()
		_, absente := os.Stat(chemin)
		if err != nil || retiree == c.reste || (absente == nil) != c.reste {
			t.Errorf("%s: taken away %v, %v; on the disk: %v", c.nom, retiree, err, absente)
		}
	}
}

// While another import is at work in it, a base stays.
func TestABaseAtWorkIsNotTakenAway(t *testing.T) {
	db, chemin := creer(t)
	autre, err := store.Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	_, err = autre.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		if retiree, err := db.RetirerVide(t.Context()); retiree || err != nil {
			t.Errorf("taken away: %v, %v", retiree, err)
		}
		yield(abri("a1", "Abri", ""), nil)
	})
	if err != nil || len(tous(t, autre, lieu.Filter{})) != 1 {
		t.Errorf("import: %v", err)
	}
}

// Who waited for an empty base that was taken away makes it again; who opened
// one that held something is told, and writes nothing where nobody would find it.
func TestABaseTakenAwayMeanwhile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be taken away")
	}
	db, chemin := creer(t)
	autre, err := store.Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	if retiree, err := db.RetirerVide(t.Context()); !retiree || err != nil {
		t.Fatal(retiree, err)
	}
	editer(t, autre, "a.csv", "", abri("a1", "Abri", ""))
	lu, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer lu.Close()
	if got := noms(tous(t, lu, lieu.Filter{})); got != "Abri" {
		t.Errorf("the base made again shows %q", got)
	}
	if err := os.Rename(chemin, chemin+".ailleurs"); err != nil {
		t.Fatal(err)
	}
	_, err = lu.Import(t.Context(), "b.csv", time.Time{}, suite(abri("b1", "Banc", "")))
	probleme(t, "a base moved while open", err, "déplacée")
	_, err = lu.Oublier(t.Context(), false, store.Oubli{Lieu: "a1", Date: "2026-01-01"})
	probleme(t, "forgetting in a base moved while open", err, "déplacée")
}
