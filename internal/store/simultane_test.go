package store_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// ouvrir opens a base as a server does, or passes when the disk of the tests is far.
func ouvrir(t *testing.T, chemin string, mode store.Mode) *store.DB {
	t.Helper()
	db, err := store.OpenWith(t.Context(), chemin, store.Options{Mode: mode, Simultane: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if !db.Simultane() {
		t.Skip("temporary files are on no local disk")
	}
	return db
}

// seul wants a base to be one file, with its places.
func seul(t *testing.T, chemin, quoi, veulent string) {
	t.Helper()
	for _, suffixe := range []string{"-wal", "-shm", "-journal"} {
		if _, err := os.Stat(chemin + suffixe); err == nil {
			t.Errorf("%s: %s is left beside the base", quoi, suffixe)
		}
	}
	octets, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	if octets[18] != 1 {
		t.Errorf("%s: the base is not one file again", quoi)
	}
	copie := filepath.Join(t.TempDir(), "copie.db")
	if err := os.WriteFile(copie, octets, 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), copie, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if got := noms(tous(t, db, lieu.Filter{})); got != veulent {
		t.Errorf("%s: a copy of the file has %q, want %q", quoi, got, veulent)
	}
}

// While one writes, the others read what was there before, at once.
func TestReadersAreServedWhileOneWrites(t *testing.T) {
	premier, chemin := creer(t)
	editer(t, premier, "a.csv", "", abri("a1", "Abri", ""))
	premier.Close()
	page := ouvrir(t, chemin, store.Lecture)
	ecrit := ouvrir(t, chemin, store.Ecriture)
	_, err := ecrit.Import(t.Context(), "b.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		n := 0
		for l := range inventes(60_000) { // beyond the cache: pages go to the disk in the middle
			if n++; n%20_000 == 0 {
				ctx, fin := context.WithTimeout(t.Context(), time.Minute)
				if combien, err := page.Compter(ctx, lieu.Filter{}); combien != 1 || err != nil {
					t.Errorf("after %d rows a reader finds %d places, %v", n, combien, err)
				}
				fin()
			}
			if !yield(l, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := page.Compter(t.Context(), lieu.Filter{}); n != 60_001 || err != nil {
		t.Errorf("after the import a reader finds %d places, %v", n, err)
	}
}

// Where no journal lets others read, as on the disk of another computer, they
// read all the same until the instant that ends the import, be it long.
func TestReadersAreServedWithoutAJournal(t *testing.T) {
	ecrit, chemin := creer(t)
	editer(t, ecrit, "a.csv", "", abri("a1", "Abri", ""))
	page, err := store.Open(t.Context(), chemin, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer page.Close()
	const n = 32_000 // more than the country
	servis := 0
	_, err = ecrit.Import(t.Context(), "b.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		lues := 0
		for l := range inventes(n) {
			if lues++; lues%8_000 == 0 {
				if combien, err := page.Compter(t.Context(), lieu.Filter{}); combien != 1 || err != nil {
					t.Errorf("after %d rows a reader finds %d places, %v", lues, combien, err)
					return
				}
				servis++
			}
			if !yield(l, nil) {
				return
			}
		}
	})
	if err != nil || servis != 4 {
		t.Fatalf("readers served %d times, %v", servis, err)
	}
	if combien, err := page.Compter(t.Context(), lieu.Filter{}); combien != n+1 || err != nil {
		t.Errorf("after the import a reader finds %d places, %v", combien, err)
	}
}

// The base is one file again once the last who served it leaves, not before.
func TestTheLastWhoLeavesMakesOneFile(t *testing.T) {
	premier, chemin := creer(t)
	editer(t, premier, "a.csv", "", abri("a1", "Abri", ""))
	premier.Close()
	page, autre := ouvrir(t, chemin, store.Lecture), ouvrir(t, chemin, store.Ecriture)
	editer(t, autre, "b.csv", "", abri("b1", "Banc", ""))

	passant, err := store.Open(t.Context(), chemin, store.Lecture) // a command, meanwhile
	if err != nil {
		t.Fatal(err)
	}
	if got := noms(tous(t, passant, lieu.Filter{})); got != "Abri Banc" {
		t.Errorf("a command finds %q", got)
	}
	passant.Close()
	autre.Close()
	if _, err := os.Stat(chemin + "-wal"); err != nil || !page.Simultane() {
		t.Error("the journal of a base that is served was taken away")
	}
	page.Close()
	seul(t, chemin, "closed", "Abri Banc")
}

// What a server that was killed left beside its base is read, then put in it,
// by the first command, even one that only reads.
func TestAKilledServerLeavesNothing(t *testing.T) {
	for _, mode := range []store.Mode{store.Lecture, store.Ecriture} {
		premier, chemin := creer(t)
		editer(t, premier, "a.csv", "", abri("a1", "Abri", ""))
		premier.Close()
		sert := ouvrir(t, chemin, store.Ecriture)
		editer(t, sert, "b.csv", "", abri("b1", "Banc", ""))
		tuee := filepath.Join(t.TempDir(), "tuee.db")
		for _, suffixe := range []string{"", "-wal"} { // as the disk was at the kill
			octets, err := os.ReadFile(chemin + suffixe)
			if err != nil {
				t.Fatal(err)
			}
			if suffixe == "-wal" && len(octets) == 0 {
				t.Fatal("nothing stands beside the base")
			}
			if err := os.WriteFile(tuee+suffixe, octets, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		db, err := store.Open(t.Context(), tuee, mode)
		if err != nil {
			t.Fatal(err)
		}
		if got := noms(tous(t, db, lieu.Filter{})); got != "Abri Banc" {
			t.Errorf("mode %d: after a kill %q", mode, got)
		}
		db.Close()
		seul(t, tuee, "killed", "Abri Banc")
	}
}

// Nobody asks for it: a base stays one file, even while it is written.
func TestOnlyAServerAsks(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	seul(t, chemin, "open", "Abri")
	if db.Simultane() {
		t.Error("a command shares its base")
	}
}

// A base that is made, served and left empty is taken away with what stood beside it.
func TestAnEmptyServedBaseIsTakenAway(t *testing.T) {
	dossier := t.TempDir()
	db, err := store.OpenWith(t.Context(), filepath.Join(dossier, "b.db"), store.Options{Faire: true, Simultane: true})
	if err != nil {
		t.Fatal(err)
	}
	if retiree, err := db.RetirerVide(t.Context()); !retiree || err != nil {
		t.Errorf("taken away: %v, %v", retiree, err)
	}
	db.Close()
	if restes, _ := os.ReadDir(dossier); len(restes) > 0 {
		t.Errorf("%s is left", restes[0].Name())
	}
}

// A base of others is read as it is.
func TestBasesOfOthersKeepTheirJournal(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "autre.db")
	ecrireSQL(t, chemin, "CREATE TABLE lieux (id TEXT, nom TEXT); INSERT INTO lieux VALUES ('a1', 'Abri')")
	avant, _ := os.ReadFile(chemin)
	db, err := store.OpenWith(t.Context(), chemin, store.Options{Simultane: true})
	if err != nil {
		t.Fatal(err)
	}
	if db.Simultane() {
		t.Error("it is shared")
	}
	db.Close()
	if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
		t.Error("it was written")
	}
}

// What is forgotten while a base is served can be read in no file, even before
// the server leaves.
func TestForgettingWhileServed(t *testing.T) {
	premier, chemin := creer(t)
	editer(t, premier, "a.csv", "", abri("a1", "Abri de Zélie Brindacier", ""), abri("b1", "Banc", ""))
	premier.Close()
	page, ecrit := ouvrir(t, chemin, store.Lecture), ouvrir(t, chemin, store.Ecriture)
	tous(t, page, lieu.Filter{})
	if _, err := ecrit.Oublier(t.Context(), false, store.Oubli{Texte: "Zélie Brindacier"}); err != nil {
		t.Fatal(err)
	}
	for _, suffixe := range []string{"", "-wal"} {
		octets, err := os.ReadFile(chemin + suffixe)
		if err != nil && suffixe == "" {
			t.Fatal(err)
		}
		if bytes.Contains(octets, []byte("Brindacier")) {
			t.Errorf("the name is in %q still", filepath.Base(chemin)+suffixe)
		}
	}
	if got := tous(t, page, lieu.Filter{}); len(got) != 2 {
		t.Errorf("the page finds %d places", len(got))
	}
}
