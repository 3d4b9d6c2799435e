package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// A sound base is said sound, after a life too; what is wrong is found by its kind.
func TestCheckingAWholeBase(t *testing.T) {
	const cle = "(SELECT rowid FROM index_pages ORDER BY length(octets) DESC LIMIT 1)"
	for _, c := range []struct {
		nom, requetes string
		abimee        bool
		orphelins     string
		index         bool
	}{
		{"sound", "SELECT 1", false, "", true},
		{"a change of another program, told", "UPDATE fiches SET nom = 'Wifi' WHERE num = 3", false, "", true},
		{"an orphan", "PRAGMA foreign_keys = OFF; INSERT INTO reparations VALUES (9999, 'nom', 'x', 'a', 'b')", false,
			"reparations", true},
		{"a page of the index changed, of the same length",
			"UPDATE index_pages SET octets = CAST(substr(octets, 1, length(octets) - 1) || x'7e' AS BLOB) WHERE rowid = " + cle,
			false, "", false},
		{"a row out of its index", "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'retenue = " +
			"1', 'retenue = 0') WHERE name = 'fiches_retenues'", true, "", true},
	} {
		chemin := fabriquer(t, c.requetes)
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		if c.abimee && err != nil {
			continue // refused at the door, which is as well
		}
		if err != nil {
			t.Fatal(c.nom, err)
		}
		v, err := db.Verifier(t.Context())
		db.Close()
		if err != nil {
			t.Errorf("%s: %v", c.nom, err)
			continue
		}
		if len(v.Abimees) > 0 != c.abimee || v.Index != c.index || (c.orphelins != "") != (v.Orphelins[c.orphelins] > 0) ||
			v.Lieux < 40 {
			t.Errorf("%s: %+v", c.nom, v)
		}
	}
}

// A trigger of another program keeps Feuillet from writing: a base that has one
// is not called sound.
func TestTriggersOfOthersAreFound(t *testing.T) {
	chemin := fabriquer(t, "CREATE TRIGGER piege AFTER INSERT ON imports BEGIN DELETE FROM fiches; END; "+
		"CREATE VIEW extrait AS SELECT nom FROM lieux")
	v, err := relire(t, chemin).Verifier(t.Context())
	if err != nil || v.Saine() || !slices.Equal(v.Declencheurs, []string{"piege"}) {
		t.Errorf("%+v, %v", v, err)
	}
}

// A copy takes the place of a base when it is sound; what it replaces is kept,
// and with anything wrong nothing changes.
func TestTakingACopyBack(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	copie := filepath.Join(t.TempDir(), "copie.db")
	if err := db.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	editer(t, db, "b.csv", "", abri("b1", "Banc", ""))
	db.Close()
	lire := func(chemin string) string {
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		if err != nil {
			return err.Error()
		}
		defer db.Close()
		return noms(tous(t, db, lieu.Filter{}))
	}
	sain, err := os.ReadFile(copie)
	if err != nil {
		t.Fatal(err)
	}
	abimer := func(nom string, octets []byte) string {
		chemin := filepath.Join(t.TempDir(), nom)
		if err := os.WriteFile(chemin, octets, 0o600); err != nil {
			t.Fatal(err)
		}
		return chemin
	}
	avant, _ := os.ReadFile(chemin)
	coupe := abimer("coupe.db", sain[:len(sain)/2])
	vide := abimer("vide.db", nil)
	autre := filepath.Join(t.TempDir(), "autre.db")
	ecrireSQL(t, autre, "CREATE TABLE lieux (id, nom)")
	piege := abimer("piege.db", sain)
	ecrireSQL(t, piege, "CREATE TRIGGER piege AFTER INSERT ON imports BEGIN DELETE FROM fiches; END")
	for _, mauvaise := range []string{coupe, vide, autre, piege, chemin, filepath.Join(t.TempDir(), "absente.db"),
		t.TempDir()} {
		gardee, err := store.Restaurer(t.Context(), mauvaise, chemin, "2026-11-28")
		if f := faute.De(err); f == nil || gardee != "" {
			t.Errorf("%s: %q, %v", filepath.Base(mauvaise), gardee, err)
		}
		if apres, _ := os.ReadFile(chemin); string(apres) != string(avant) {
			t.Fatalf("%s changed the base", filepath.Base(mauvaise))
		}
	}
	if reste, _ := filepath.Glob(filepath.Join(filepath.Dir(chemin), ".feuillet-*")); len(reste) > 0 {
		t.Errorf("left: %v", reste)
	}
	gardee, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-28")
	if err != nil || lire(chemin) != "Abri" || lire(gardee) != "Abri Banc" || lire(copie) != "Abri" {
		t.Errorf("%v: %q, kept in %q: %q, copy %q", err, lire(chemin), gardee, lire(gardee), lire(copie))
	}
	deux, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-28")
	if err != nil || deux == gardee {
		t.Errorf("a second time: kept in %q, %v", deux, err)
	}
	os.WriteFile(chemin, []byte("SQLite format 3\x00 rubbish"), 0o600)
	if _, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-28"); err != nil || lire(chemin) != "Abri" {
		t.Errorf("over a damaged base: %v", err)
	}
	neuve := filepath.Join(t.TempDir(), "neuve.db")
	if g, err := store.Restaurer(t.Context(), copie, neuve, "2026-11-28"); err != nil || g != "" || lire(neuve) != "Abri" {
		t.Errorf("where there was none: %q, %v", g, err)
	}
}

// While a copy takes the place of a base, whoever looks finds one of them.
func TestABaseStandsAtEveryInstant(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	copie := filepath.Join(t.TempDir(), "copie.db")
	if err := db.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	db.Close()
	essai := filepath.Join(t.TempDir(), "essai")
	if os.WriteFile(essai, nil, 0o600) != nil || os.Link(essai, essai+"-2") != nil {
		t.Skip("this disk gives a file no second name")
	}
	fini, absente := make(chan struct{}), make(chan int)
	go func() {
		n := 0
		for {
			select {
			case <-fini:
				absente <- n
				return
			default:
				if _, err := os.Stat(chemin); err != nil {
					n++
				}
			}
		}
	}()
	gardees := map[string]bool{}
	for range 20 {
		gardee, err := store.Restaurer(t.Context(), copie, chemin, "2026-11-28")
		if err != nil || gardees[gardee] {
			t.Fatalf("%q, %v", gardee, err)
		}
		gardees[gardee] = true
	}
	close(fini)
	if n := <-absente; n > 0 {
		t.Errorf("no base stood there %d times", n)
	}
}

// A base in which another program writes is not replaced.
func TestNoCopyOverABaseAtWork(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	copie := filepath.Join(t.TempDir(), "copie.db")
	if err := db.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	_, err := db.Import(t.Context(), "b.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		if _, err := store.Restaurer(t.Context(), copie, chemin, "x"); err == nil ||
			!strings.Contains(err.Error(), "en train d'écrire") {
			t.Errorf("replaced during an import: %v", err)
		}
		yield(abri("b1", "Banc", ""), nil)
	})
	if err != nil {
		t.Error(err)
	}
}
