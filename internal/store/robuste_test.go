package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// probleme wants a *store.Probleme: French, with what to do.
func probleme(t *testing.T, quoi string, err error, texte string) {
	t.Helper()
	p := faute.De(err)
	if p == nil || !strings.Contains(p.Texte, texte) || p.Conseil == "" && len(p.Gestes) == 0 {
		t.Errorf("%s: %v, want a fault with %q and advice", quoi, err, texte)
	}
}

// A second import waits for the first.
func TestSecondImportWaits(t *testing.T) {
	db, chemin := creer(t)
	autre, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	fini := make(chan error)
	_, err = db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		go func() {
			_, err := autre.Import(t.Context(), "b.csv", time.Time{}, suite(abri("b1", "Banc", "")))
			fini <- err
		}()
		time.Sleep(300 * time.Millisecond)
		yield(abri("a1", "Abri", ""), nil)
	})
	if err2 := <-fini; err != nil || err2 != nil {
		t.Fatalf("first %v, second %v", err, err2)
	}
	if got := noms(tous(t, db, lieu.Filter{})); got != "Abri Banc" {
		t.Errorf("shown: %s", got)
	}
}

// SQLite cannot make its journal: nothing is written.
func TestNoJournal(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	if err := os.Mkdir(chemin+"-journal", 0o755); err != nil {
		t.Fatal(err)
	}
	avant, _ := os.ReadFile(chemin)
	_, err := db.Import(t.Context(), "b.csv", time.Time{}, suite(abri("b1", "Banc", "")))
	probleme(t, "no journal", err, "rien n'a été changé")
	if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
		t.Error("the base changed")
	}
}

// Whatever became of its bytes, a base is read or refused in French, and never
// makes the program fall.
func TestDamagedBase(t *testing.T) {
	db, chemin := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, inventes(300)); err != nil {
		t.Fatal(err)
	}
	corriger(t, db, "Invention_000000000000000000000007", "telephone", "+33199000009")
	db.Close()
	sain, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	hasard := rand.New(rand.NewPCG(1, 2))
	refus := 0
	for i := range 60 {
		octets := bytes.Clone(sain)
		if i < 20 {
			octets = octets[:len(octets)*i/20]
		} else {
			for range 1 + i {
				octets[100+hasard.IntN(len(octets)-100)] ^= byte(1 + hasard.IntN(255))
			}
		}
		copie := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(copie, octets, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := servir(t, copie); err != nil {
			refus++
			p := faute.De(err)
			if p == nil {
				t.Errorf("damage %d: %v is not in French", i, err)
			}
		}
	}
	if refus < 20 {
		t.Errorf("%d damaged bases refused, want 20 at least", refus)
	}
}

// servir does with a base all that people do.
func servir(t *testing.T, chemin string) error {
	db, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, err := range db.Lieux(t.Context(), lieu.Filter{}) {
		if err != nil {
			return err
		}
	}
	for _, err := range db.Evenements(t.Context(), time.Time{}, "", nil) {
		if err != nil {
			return err
		}
	}
	if err := db.Sauvegarder(t.Context(), chemin+".copie", false); err != nil {
		return err
	}
	_, err = db.Import(t.Context(), "a.csv", time.Time{}, inventes(400))
	return err
}

// Rows without end are refused, and rows of any size take no memory.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a million rows")
	}
	db, chemin := creer(t)
	if _, err := db.Oublier(t.Context(), false, store.Oubli{Lieu: "x"}); err != nil { // the shortest way through an import
		t.Fatal(err)
	}
	avant, _ := os.ReadFile(chemin)
	_, err := db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		for l := abri("x", "Abri", ""); yield(l, nil); {
		}
	})
	probleme(t, "endless file", err, bornes.Rangees.Dit())
	if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
		t.Error("the base changed")
	}

	var plus, m runtime.MemStats
	long := strings.Repeat("Des postes en libre accès. ", 1500)
	_, err = db.Import(t.Context(), "b.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		for i := range 3000 {
			l := abri(fmt.Sprint("b", i), "Abri", "")
			l.Lieu.PresentationDetail = fmt.Sprint(i, long)
			if !yield(l, nil) {
				return
			}
			if i%500 == 0 {
				runtime.GC() // what is held, not what is thrown away
				runtime.ReadMemStats(&m)
				plus.HeapAlloc = max(plus.HeapAlloc, m.HeapAlloc)
			}
		}
	})
	if err != nil || plus.HeapAlloc > 40<<20 {
		t.Errorf("120 MB of rows took %d MB of memory, %v; want 40 at most", plus.HeapAlloc>>20, err)
	}
}

// A base of version 1 is refused for reading, with what to do; writing copies
// it first, and loses nothing.
func TestOldBase(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "vieille.db")
	premiere, err := os.ReadFile("migrations/001.sql")
	if err != nil {
		t.Fatal(err)
	}
	ecrireSQL(t, chemin, string(premiere)+`;
		INSERT INTO fichiers VALUES (1, 'a.csv');
		INSERT INTO imports VALUES (1, 1, '2026-01-01', 1, 1, 0, 0, 0, 0, x'00');
		INSERT INTO fiches (num, fichier, ligne, import, empreinte, retenue, id, nom) VALUES (1, 1, 2, 1, 0, 1, 'a1', 'Abri');
		PRAGMA application_id = 0x46657569; PRAGMA user_version = 1`)
	_, err = store.Open(t.Context(), chemin, store.Lecture)
	probleme(t, "old base", err, "version plus ancienne")
	avant, _ := os.ReadFile(chemin)
	db, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if got := noms(tous(t, db, lieu.Filter{})); got != "Abri" {
		t.Errorf("shown: %q", got)
	}
	veut(t, "first seen", lire(t, chemin, "SELECT premier, parti FROM fiches"), "1")
	if filepath.Base(db.Copie()) != "vieille-version-1.db" {
		t.Errorf("copy %q", db.Copie())
	}
	veut(t, "the copy", lire(t, db.Copie(), "SELECT nom FROM fiches UNION ALL SELECT user_version FROM "+
		"pragma_user_version"), "Abri", "1")
	if apres, _ := os.ReadFile(chemin); bytes.Equal(avant, apres) {
		t.Error("the base was not brought up to date")
	}
}

// A file that would fill the disk through the base is refused before it does,
// however few rows it has.
func TestAFileThatWouldFillTheBase(t *testing.T) {
	avant := bornes.Croissance.Max
	bornes.Croissance.Max = 1 << 20
	defer func() { bornes.Croissance.Max = avant }()
	db, _ := creer(t)
	long := strings.Repeat("Des postes en libre accès. ", 1000)
	_, err := db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		for i := 0; ; i++ {
			l := abri(fmt.Sprint("b", i), "Abri", "")
			l.Lieu.PresentationDetail = long
			if !yield(l, nil) {
				return
			}
		}
	})
	probleme(t, "endless texts", err, bornes.Croissance.Dit())
	if got := tous(t, db, lieu.Filter{}); len(got) > 0 {
		t.Errorf("%d places are kept", len(got))
	}
}

// A value of a base of others that its column may not hold is refused in
// French, whether SQLite makes it or a table holds it.
func TestAHugeValue(t *testing.T) {
	notre, chemin := creer(t)
	editer(t, notre, "a.csv", "", abri("a1", "Abri", ""))
	notre.Close()
	ecrireSQL(t, chemin, fmt.Sprintf("UPDATE fiches SET adresse = hex(zeroblob(%d))", bornes.Valeur.Max/2+1))
	db, err := store.Open(t.Context(), chemin, store.Lecture)
	if err == nil {
		err = errors.Join(errs(db, nil, t)...)
	}
	probleme(t, "a value of ours", err, bornes.Valeur.Dit())
	dits := []string{bornes.ValeurEtrangere.Dit(), "cette colonne en admet"}
	for nom, sql := range map[string]string{
		"zeros":    "CREATE VIEW lieux AS SELECT 'a1' AS id, zeroblob(2000000000) AS nom",
		"hex":      "CREATE VIEW lieux AS SELECT 'a1' AS id, hex(zeroblob(900000000)) AS nom",
		"repeated": "CREATE VIEW lieux AS SELECT 'a1' AS id, replace(hex(zeroblob(1000000)), '0', 'xxxxxxxxxxxxxxxx') AS nom",
		"stored":   "CREATE TABLE lieux (id TEXT, nom TEXT); INSERT INTO lieux SELECT 'a1', hex(zeroblob(500))",
		"a list": "CREATE TABLE lieux (id TEXT, nom TEXT, services TEXT); INSERT INTO lieux SELECT 'a1', 'Abri', " +
			"replace(hex(zeroblob(2500)), '00', 'a|')",
	} {
		chemin := filepath.Join(t.TempDir(), "autre.db")
		ecrireSQL(t, chemin, sql)
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		for _, e := range errs(db, err, t) {
			err = e
		}
		f := faute.De(err)
		if f == nil || f.Conseil == "" ||
			!slices.ContainsFunc(dits, func(s string) bool { return strings.Contains(f.Texte, s) }) {
			t.Errorf("%s: %v", nom, err)
		}
	}
}

// errs reads the places of a base that could be opened.
func errs(db *store.DB, err error, t *testing.T) (out []error) {
	if err != nil {
		return nil
	}
	defer db.Close()
	for _, err := range db.Lieux(t.Context(), lieu.Filter{}) {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}
