package store_test

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// fabriquer is a base of 40 places, closed, then changed by another program.
func fabriquer(t *testing.T, requetes string) string {
	t.Helper()
	db, chemin := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, inventes(40)); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Oublier(t.Context(), false, store.Oubli{Lieu: "rien_1", Date: "2026-01-01"}); err != nil {
		t.Fatal(err)
	}
	editer(t, db, "b.csv", "2026-01-01", abri("b1", "Banc", "2026-01-01"))
	db.Close()
	ecrireSQL(t, chemin, requetes)
	return chemin
}

// The index holds nothing of its own: whatever became of it, all places are
// found, it is made again, and that is known.
func TestADamagedIndexIsMadeAgain(t *testing.T) {
	for _, c := range []struct{ nom, requetes string }{
		{"pages gone", "DELETE FROM index_pages"},
		{"one page gone", "DELETE FROM index_pages WHERE rowid = (SELECT max(rowid) FROM index_pages)"},
		{"highest too high", "UPDATE index_segments SET haut = 1000000"},
		{"cut positions", "UPDATE index_segments SET positions = x'010203'"},
		{"strange removals", "UPDATE index_segments SET effaces = x'ff01'"},
		{"strange pages", "UPDATE index_pages SET octets = x'7f7f7f'"},
		{"pages of nothing", "UPDATE index_pages SET octets = zeroblob(length(octets))"},
		{"a segment twice", "INSERT INTO index_segments SELECT num + 10, forme, haut, lieux, effaces, positions FROM " +
			"index_segments;INSERT INTO index_pages SELECT segment + 10, premiere, octets FROM index_pages"},
		{"places hidden unsaid", "" + otes + "UPDATE fiches SET retenue = 0 WHERE num < 5;" + remettre},
		{"a place gone unsaid", "" + otes + "DELETE FROM fiches WHERE num = 7;" + remettre},
	} {
		for _, mode := range []store.Mode{store.Lecture, store.Ecriture} {
			chemin := fabriquer(t, strings.Replace(c.requetes, remettre, declencheurs(t), 1))
			db, err := store.Open(t.Context(), chemin, mode)
			if err != nil {
				t.Errorf("%s: %v", c.nom, err)
				continue
			}
			want, _ := strconv.Atoi(texteSQL(t, chemin, "SELECT count(*) FROM lieux"))
			n, err := db.Compter(t.Context(), lieu.Filter{})
			if err != nil || n != want || n < 36 || !db.IndexRefait() {
				t.Errorf("%s, mode %v: counts %d of %d, made again %v, %v", c.nom, mode, n, want, db.IndexRefait(), err)
			}
			db.Close()
			if db, err = store.Open(t.Context(), chemin, mode); err != nil || db.IndexRefait() {
				t.Errorf("%s: made again twice, %v", c.nom, err)
			}
			db.Close()
		}
	}
}

const (
	remettre = "-- triggers"
	otes     = "DROP TRIGGER fiches_changees; DROP TRIGGER fiches_effacees; "
)

// texteSQL is the one value of a query.
func texteSQL(t *testing.T, chemin, requete string) (s string) {
	t.Helper()
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()
	if err := base.QueryRow(requete).Scan(&s); err != nil {
		t.Fatal(err)
	}
	return s
}

// declencheurs are those of a base of ours.
func declencheurs(t *testing.T) string {
	_, chemin := creer(t)
	return texteSQL(t, chemin, "SELECT group_concat(sql, ';') FROM sqlite_master WHERE type = 'trigger'")
}

// A base that another program, or damage, has changed gives one fault in
// French that says how to come back; never a fall of the program.
func TestADamagedBaseSaysTheWayBack(t *testing.T) {
	const trigger = "CREATE TRIGGER piege AFTER INSERT ON imports BEGIN "
	for _, c := range []struct {
		nom, requetes, texte string
		lue                  bool // it can be read all the same
	}{
		{"negative version", "PRAGMA user_version = -1", "forme attendue", false},
		{"older version than its form", "PRAGMA user_version = 1", "", false},
		{"no version", "PRAGMA user_version = 0", "forme attendue", false},
		{"short hash of what is forgotten", "UPDATE oublis SET empreinte = x'0102'", "forme attendue", true},
		{"negative words", "UPDATE oublis SET mots = -5, genre = 'texte'", "forme attendue", true},
		{"imports gone", "PRAGMA foreign_keys = OFF; DELETE FROM imports", "forme attendue", false},
		{"files gone", "PRAGMA foreign_keys = OFF; DELETE FROM fichiers", "forme attendue", false},
		{"a table gone", "DROP TABLE corrections", "forme attendue", false},
		{"a trigger gone", "DROP TRIGGER fiches_changees", "forme attendue", false},
		{"a view that never ends", "DROP VIEW lieux; CREATE VIEW lieux AS WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL " +
			"SELECT id FROM r) SELECT * FROM r",
			"forme attendue", false},
		{"a trigger that never ends", trigger + "INSERT INTO doutes SELECT 1,1,1,1,1,1,1 FROM (WITH RECURSIVE r(i) AS " +
			"(SELECT 1 UNION ALL SELECT i FROM r) SELECT * FROM r); END",
			"déclencheur, « piege »", true},
		{"a trigger that erases", trigger + "DELETE FROM corrections; END", "déclencheur", true},
	} {
		chemin := fabriquer(t, c.requetes)
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		if err == nil {
			_, err = db.Compter(t.Context(), lieu.Filter{})
			db.Close()
		}
		if (err == nil) != c.lue {
			t.Errorf("%s, read: %v", c.nom, err)
		}
		ctx, fin := context.WithTimeout(t.Context(), 20*time.Second)
		db, err = store.Open(ctx, chemin, store.Ecriture)
		if err == nil {
			_, err = db.Import(ctx, "c.csv", time.Time{}, suite(abri("c1", "Cabane", "")))
			db.Close()
		}
		fin()
		f := faute.De(err)
		if f == nil || f.Genre != faute.Base || !strings.Contains(f.Texte, c.texte) || !f.Peut(faute.Restaurer) ||
			f.Conseil == "" {
			t.Errorf("%s, written: %v", c.nom, err)
		}
		if errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: never ends", c.nom)
		}
	}
}

// Values of others are refused before they are made.
func TestABaseOfOthersCannotFillTheMemory(t *testing.T) {
	for nom, valeur := range map[string]string{"zeros": "zeroblob(900000000)", "text": "hex(zeroblob(400000000))",
		"many": "replace(hex(zeroblob(3000000)), '0', 'abcd')"} {
		_, chemin := creer(t)
		chemin += ".autre"
		ecrireSQL(t, chemin, "CREATE VIEW lieux AS SELECT 'a' AS id, "+valeur+" AS nom")
		db, err := store.Open(t.Context(), chemin, store.Lecture)
		if err != nil {
			t.Fatal(err)
		}
		_, err = db.Compter(t.Context(), lieu.Filter{Textes: [][]string{{"x"}}})
		probleme(t, nom, err, "démesurée")
		db.Close()
	}
}
