package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/store"
)

// Windows keeps the name of a file that is open: the base stays as it was, said
// with what to do, and no second name of it is left beside it.
func TestABaseThatIsOpenIsNotReplaced(t *testing.T) {
	d, chemin := creer(t)
	editer(t, d, "a.csv", "", abri("a1", "Abri", ""))
	copie := filepath.Join(filepath.Dir(chemin), "copie.sauvegarde")
	if err := d.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	d.Close()
	ouvert, err := os.Open(chemin)
	if err != nil {
		t.Fatal(err)
	}
	gardee, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-29")
	if err == nil || gardee != "" || !strings.Contains(err.Error(), "un autre programme l'a ouvert") {
		t.Errorf("%q, %v", gardee, err)
	}
	if noms, _ := filepath.Glob(filepath.Join(filepath.Dir(chemin), "*.db")); len(noms) != 1 {
		t.Errorf("%q are left", noms)
	}
	ouvert.Close()
	if gardee, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-29"); err != nil || gardee == "" {
		t.Errorf("once it is closed: %q, %v", gardee, err)
	}
}
