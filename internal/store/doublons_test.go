package store_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// What is decided on duplicates: who is shown, what is remembered, taken back.
func TestDuplicateDecisions(t *testing.T) {
	db, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "essai.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	jour := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	lignes := func(yield func(lieu.Ligne, error) bool) {
		for i, id := range []string{"A_1", "B_1", "C_1"} {
			if !yield(lieu.Ligne{Numero: i + 2, Lieu: lieu.Lieu{Id: id, Nom: "Centre social La Passerelle", Commune: "Pons"}},
				nil) {
				return
			}
		}
	}
	if _, err := db.Import(t.Context(), "essai.csv", jour, lignes); err != nil {
		t.Fatal(err)
	}
	montres := func(want ...string) {
		t.Helper()
		var got []string
		for _, l := range tous(t, db, lieu.Filter{}) {
			got = append(got, l.Id)
		}
		if !slices.Equal(got, want) {
			t.Errorf("shown: %v, want %v", got, want)
		}
	}

	if err := db.Remplacer(t.Context(), "A_1", []string{"B_1", "B_2"}, "Mairie de Pons", jour); err != nil {
		t.Fatal(err)
	}
	montres("A_1", "C_1")
	if e, err := db.Exclusions(t.Context()); err != nil || len(e) != 2 ||
		e[0] != (store.Exclusion{Id: "B_1", Motif: "doublon", AuProfit: "A_1", Auteur: "Mairie de Pons",
			Date: "2026-11-22"}) {
		t.Errorf("exclusions: %+v, %v", e, err)
	}
	if err := db.Distinguer(t.Context(), []string{"C_1", "A_1"}, "Mairie de Pons", jour); err != nil {
		t.Fatal(err)
	}
	if err := db.Distinguer(t.Context(), []string{"A_1", "C_1"}, "Mairie de Pons", jour); err != nil { // said twice
		t.Fatal(err)
	}
	if p, err := db.Distincts(t.Context()); err != nil || !slices.Equal(p, [][2]string{{"A_1", "C_1"}}) {
		t.Errorf("told apart: %v, %v", p, err)
	}
	if n, err := db.AnnulerDoublons(t.Context(), []string{"A_1"}, "Mairie de Pons", jour); err != nil || n != 3 {
		t.Errorf("forgot %d, %v; want 3", n, err)
	}
	montres("A_1", "B_1", "C_1")
	if n, err := db.AnnulerDoublons(t.Context(), []string{"A_1"}, "Mairie de Pons", jour); err != nil || n != 0 {
		t.Errorf("forgot %d again, %v", n, err)
	}
}
