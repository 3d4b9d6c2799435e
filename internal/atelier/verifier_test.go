package atelier_test

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// What is wrong with a base is said in whole sentences, and as a fault with the way back.
func TestAVerificationSaysWhatIsWrong(t *testing.T) {
	a := deCSV(t, troisLieux)
	v, err := a.Verifier(t.Context())
	if err != nil || v.Faute() != nil || len(v.Phrases()) != 1 ||
		!strings.HasPrefix(v.Phrases()[0], "La base est saine : 3 lieux") {
		t.Fatalf("%q, %v, %v", v.Phrases(), v.Faute(), err)
	}
	copie := filepath.Join(t.TempDir(), "a.db")
	if err := a.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	brute, err := sql.Open("sqlite", copie)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := brute.Exec("INSERT INTO reparations VALUES (99, 'nom', 'x', 'a', 'b'), (98, 'nom', 'x', " +
		"'a', 'b')"); err != nil {
		t.Fatal(err)
	}
	brute.Close()
	if v, err = ouvrir(t, copie, store.Lecture).Verifier(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s := strings.Join(v.Phrases(), " "); !strings.Contains(s, "« reparations » : 2 lignes parlent") {
		t.Errorf("says %q", s)
	}
	if f := faute.De(v.Faute()); f == nil || f.Place.Fichier != copie || !f.Peut(faute.Restaurer) {
		t.Errorf("fault %+v", f)
	}
	base := filepath.Join(t.TempDir(), "b.db")
	if _, _, err := atelier.Restaurer(t.Context(), copie, base, atelier.Options{Jour: jour}); faute.De(err) == nil {
		t.Errorf("a copy with orphans is taken: %v", err)
	}
	var sans atelier.Atelier
	if _, err := sans.Verifier(t.Context()); faute.De(err) == nil {
		t.Errorf("without a base: %v", err)
	}
}
