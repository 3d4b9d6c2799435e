package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// edition is a file of n places, of which some, from the first, say something else.
func edition(n, autres, tour int) []lieu.Ligne {
	var out []lieu.Ligne
	for i := range n {
		l := abri(fmt.Sprintf("a%d", i), fmt.Sprintf("Abri %d", i), "2026-01-01")
		if i < autres {
			l.Lieu.Adresse = fmt.Sprintf("%d, rue du Tour", tour)
		}
		out = append(out, l)
	}
	return out
}

// A few places are not worth a copy, however few the base holds.
func TestFewPlacesChangedMakeNoCopy(t *testing.T) {
	for _, c := range []struct {
		lieux, autres int
		copie         bool
	}{{1, 1, false}, {5, 5, false}, {9, 9, false}, {10, 10, true}, {60, 9, false}, {60, 10, true}} {
		db, _ := creer(t)
		editer(t, db, "a.csv", "2026-01-01", edition(c.lieux, 0, 1)...)
		if b := editer(t, db, "a.csv", "2026-02-03", edition(c.lieux, c.autres, 1)...); (b.Copie != "") != c.copie {
			t.Errorf("%d of %d places: %+v", c.autres, c.lieux, b)
		}
	}
}

// A copy of the base of before is kept when an import changes more than a tenth
// of its places: they change, or leave. What it adds, and what is refused,
// changes none.
func TestACopyBeforeAnImportThatChangesMuch(t *testing.T) {
	const n = 200
	refus := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: "x"}}
	for _, c := range []struct {
		nom    string
		lignes []lieu.Ligne
		copie  bool
	}{
		{"the same", edition(n, 0, 1), false},
		{"a tenth", edition(n, n/10, 1), false},
		{"more than a tenth", edition(n, n/10+1, 1), true},
		{"all", edition(n, n, 1), true},
		{"a tenth leaves", edition(n-n/10, 0, 1), false},
		{"more leave", edition(n-n/10-1, 0, 1), true},
		{"both", edition(n-n/20-1, n/20, 1), true},
		{"many new", edition(3*n, 0, 1), false},
		{"refused", append(edition(n, 0, 1), refus, refus, refus, refus, refus, refus, refus), false},
	} {
		db, chemin := creer(t)
		if b := editer(t, db, "a.csv", "2026-01-01", edition(n, 0, 1)...); b.Copie != "" {
			t.Fatalf("a first import: %+v", b)
		}
		b := editer(t, db, "a.csv", "2026-02-03", c.lignes...)
		copies, err := store.Copies(t.Context(), chemin)
		if err != nil || (b.Copie != "") != c.copie || len(copies) != len(b.Copie)/max(1, len(b.Copie)) {
			t.Fatalf("%s: %+v, copies %+v, %v", c.nom, b, copies, err)
		}
		if reste, _ := filepath.Glob(filepath.Join(filepath.Dir(chemin), ".feuillet-*")); len(reste) > 0 {
			t.Errorf("%s: left %v", c.nom, reste)
		}
		if !c.copie {
			continue
		}
		k := copies[0]
		if k.Chemin != b.Copie || k.Jour != "2026-02-03" || k.Lieux != n || k.Import != "2026-01-01" ||
			k.Genre != store.AvantImport || !k.Automatique() {
			t.Errorf("%s: %+v", c.nom, k)
		}
		db.Close()
		if _, err := store.Restaurer(t.Context(), k.Chemin, chemin, "2026-02-04"); err != nil {
			t.Fatalf("%s: %v", c.nom, err)
		}
		if got := lire(t, chemin, "SELECT count(*), count(adresse) FROM lieux"); got[0] != fmt.Sprint(n, " 0") {
			t.Errorf("%s: taken back, %v", c.nom, got)
		}
	}
}

// What is written in memory waits until the copy is made, however much it is.
func TestACopyOfAGreatImport(t *testing.T) {
	db, chemin := creer(t)
	const n = 9000 // more than the memory of SQLite holds, once changed
	gros := func(tour int) []lieu.Ligne {
		lignes := edition(n, n, tour)
		for i := range lignes {
			lignes[i].Lieu.PresentationDetail = strings.Repeat(fmt.Sprint(tour, " mots "), 300)
			lignes[i].Doutes = []lieu.Doute{{Regle: "x", Colonne: "nom", Valeur: strings.Repeat("v", 300), Motif: "m"}}
		}
		return lignes
	}
	editer(t, db, "a.csv", "2026-01-01", gros(1)...)
	b := editer(t, db, "a.csv", "2026-02-01", gros(2)...)
	if b.Copie == "" || b.SansCopie {
		t.Fatalf("%+v", b)
	}
	if got := lire(t, b.Copie, "SELECT count(*) FROM fiches WHERE adresse LIKE '1,%'"); got[0] != fmt.Sprint(n) {
		t.Errorf("the copy has %v places of before", got)
	}
	if got := lire(t, chemin, "SELECT count(*) FROM fiches WHERE adresse LIKE '2,%'"); got[0] != fmt.Sprint(n) {
		t.Errorf("the base has %v new places", got)
	}
}

// The oldest copies go, those that a person made stay.
func TestCopiesAreFew(t *testing.T) {
	db, chemin := creer(t)
	base := strings.TrimSuffix(chemin, ".db")
	for _, nom := range []string{"-2026-01-01.db", "-avant-restauration-2026-01-01.db", "-version-1.db", "-autre.db",
		"x-avant-import.db", "-version-2.txt"} {
		if err := os.WriteFile(base+nom, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		vieux := time.Now().Add(-100 * time.Hour)
		os.Chtimes(base+nom, vieux, vieux)
	}
	editer(t, db, "a.csv", "2026-01-01", edition(20, 0, 0)...)
	retirees, noms := 0, map[string]bool{}
	for i := range 8 {
		b := editer(t, db, "a.csv", "2026-02-01", edition(20, 20, i+1)...)
		retirees += b.CopiesRetirees
		if b.Copie == "" || noms[b.Copie] { // the name of one that was taken away is not that of another
			t.Fatalf("%d: %+v", i, b)
		}
		noms[b.Copie] = true
		quand := time.Now().Add(time.Duration(i-50) * time.Minute) // the clock of files is not fine
		os.Chtimes(b.Copie, quand, quand)
	}
	copies, err := store.Copies(t.Context(), chemin)
	if err != nil || len(copies) != 7 || retirees != 4 {
		t.Fatalf("%d copies, %d taken away, %v: %+v", len(copies), retirees, err, copies)
	}
	for i, c := range copies[:5] {
		want := 20
		if got := lire(t, c.Chemin, "SELECT count(*) FROM fiches WHERE adresse = ? || ', rue du Tour'",
			fmt.Sprint(7-i)); got[0] != fmt.Sprint(want) || c.Lieux != want {
			t.Errorf("%s: %v, %+v", c.Chemin, got, c)
		}
	}
	for _, nom := range []string{"-2026-01-01.db", "-avant-restauration-2026-01-01.db", "-autre.db", "x-avant-import.db",
		"-version-2.txt"} {
		if _, err := os.Stat(base + nom); err != nil {
			t.Errorf("%s: %v", nom, err)
		}
	}
	if copies[6].Lieux != -1 {
		t.Errorf("what cannot be read: %+v", copies[6])
	}
}
