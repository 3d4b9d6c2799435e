package atelier_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// What a killed work left beside the base, or where papers go, is removed and counted.
func TestLeftoversOfKilledWorks(t *testing.T) {
	a := deCSV(t, troisLieux)
	chemin := a.NomCopie()
	if chemin == "" || a.Restes() != 0 {
		t.Fatalf("%q, %d left", chemin, a.Restes())
	}
	laisser := func(dossier string) {
		t.Helper()
		reste := filepath.Join(dossier, ".feuillet-1")
		if err := os.WriteFile(reste, []byte("copy"), 0o600); err != nil {
			t.Fatal(err)
		}
		vieux := time.Now().Add(-100 * time.Hour)
		os.Chtimes(reste, vieux, vieux)
	}
	copies, papiers, base := t.TempDir(), t.TempDir(), t.TempDir()
	for _, d := range []string{copies, papiers, base} {
		laisser(d)
	}
	if err := a.Sauvegarder(t.Context(), filepath.Join(copies, "a.db"), false); err != nil || a.Restes() != 1 {
		t.Errorf("copy: %d left, %v", a.Restes(), err)
	}
	if s := a.PhraseRestes(); s != "Un travail avait été arrêté brutalement : 1 fichier qu'il avait laissé est supprimé." {
		t.Errorf("%q", s)
	}
	sortie, err := atelier.LireSortie("pdf", "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = a.Imprimer(t.Context(), atelier.Demande{Papier: "fiche-lieu"},
		atelier.Destination{Chemin: papiers, Sortie: sortie},
		func(atelier.Evenement) {})
	if err != nil || a.Restes() != 2 {
		t.Errorf("papers: %d left, %v", a.Restes(), err)
	}
	if err := a.Sauvegarder(t.Context(), filepath.Join(base, "b.db"), false); err != nil {
		t.Fatal(err)
	}
	laisser(base)
	if b := ouvrir(t, filepath.Join(base, "b.db"), store.Lecture); b.Restes() != 1 {
		t.Errorf("base: %d left", b.Restes())
	}
}
