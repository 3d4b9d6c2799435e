package atelier_test

import (
	"database/sql"
	"path/filepath"
	"slices"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// A base that was mended as it was opened says so, once.
func TestWhatABaseSaysAsItIsOpened(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "b.db")
	if err := deCSV(t, troisLieux).Sauvegarder(t.Context(), chemin, false); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", chemin)
	if err == nil {
		_, err = db.ExecContext(t.Context(), "DELETE FROM index_pages")
		db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	refait := []string{"L'index de la base ne disait plus tous ses lieux : il a été refait. Aucun lieu n'a été perdu."}
	for _, want := range [][]string{refait, nil} {
		a, err := atelier.Open(t.Context(), chemin, store.Lecture, atelier.Options{Jour: jour})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.PhrasesOuverture(); !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
		if s := a.PhraseRestes(); s != "" {
			t.Errorf("nothing was left, and it says %q", s)
		}
		a.Close()
	}
	if got := sansBase().PhrasesOuverture(); got != nil {
		t.Errorf("no base says %q", got)
	}
}
