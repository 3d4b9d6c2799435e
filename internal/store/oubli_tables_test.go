package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every column that can hold a text, or bytes, is in the list of what is
// searched, or said to be of no person; and the list names no other.
func TestEveryTextIsSearched(t *testing.T) {
	d, err := Create(t.Context(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	rows, err := d.sql.Query(`SELECT t.name, c.name, c.pk FROM pragma_table_list t, pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND (c.type NOT IN ('INTEGER', 'REAL') OR c.pk > 0) ORDER BY 1, c.cid`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var base, liste []string
	for rows.Next() {
		var table, colonne string
		var pk int
		if err := rows.Scan(&table, &colonne, &pk); err != nil {
			t.Fatal(err)
		}
		base = append(base, table+"."+colonne)
	}
	for _, p := range porteurs {
		for _, c := range p.colonnes {
			liste = append(liste, p.table+"."+c.nom)
		}
		if len(p.parlants()) > 0 {
			for _, c := range p.cles {
				liste = append(liste, p.table+"."+c)
			}
		}
	}
	slices.Sort(liste)
	slices.Sort(base)
	for _, c := range slices.Compact(liste) {
		if !slices.Contains(base, c) {
			t.Errorf("%s is in the list, and no text of the base", c)
		}
	}
	for _, c := range base {
		if !slices.Contains(liste, c) && !slices.Contains([]string{"imports.num", "index_segments.num", "index_pages.segment",
			"a_indexer.fiche"}, c) {
			t.Errorf("%s is in no list: what is forgotten would stay there", c)
		}
	}
}

// A text in any column that may speak of a person is found, and taken away or
// said; the list is held to what it promises, column by column.
func TestEachColumnIsCleaned(t *testing.T) {
	const qui = "Zoé Lamérault"
	for _, p := range porteurs {
		for _, c := range p.parlants() {
			chemin := filepath.Join(t.TempDir(), "a.db")
			d := baseQuiDit(t, chemin, p, c, qui)
			bilans, err := d.Oublier(t.Context(), false, Oubli{Texte: qui})
			d.Close()
			if err != nil {
				t.Fatalf("%s.%s: %v", p.table, c.nom, err)
			}
			n, err := Traces(t.Context(), chemin, Oubli{Texte: qui})
			if said := len(bilans[0].Restent) > 0; err != nil || said != (n > 0) || said != (c.nature == identifiant) {
				t.Errorf("%s.%s: %+v, %d traces, %v", p.table, c.nom, bilans[0], n, err)
			}
		}
	}
}

// baseQuiDit is a base with one row in each table, of which one column says who.
func baseQuiDit(t *testing.T, chemin string, p porteur, c colonne, qui string) *DB {
	t.Helper()
	d, err := Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := d.sql.Query("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid", p.table)
	if err != nil {
		t.Fatal(err)
	}
	colonnes, valeurs, args := "", "", []any{}
	for rows.Next() {
		var nom, genre string
		var requis bool
		var pk int
		if err := rows.Scan(&nom, &genre, &requis, &pk); err != nil {
			t.Fatal(err)
		}
		var v any = "x"
		switch {
		case nom == c.nom:
			v = "avec " + qui
		case nom == "retenue":
			v = 0
		case genre == "INTEGER":
			v = 1
		case genre == "REAL" || !requis && pk == 0:
			continue
		}
		colonnes, valeurs, args = colonnes+", "+nom, valeurs+", ?", append(args, v)
	}
	rows.Close()
	avant := "PRAGMA foreign_keys = OFF;"
	if p.table != "fiches" {
		avant += "INSERT INTO fiches (num, fichier, ligne, import, empreinte, retenue, id, nom) VALUES (1, 1, 1, 1, 1, " +
			"0, 'a', 'b');"
	}
	d.sql.SetMaxOpenConns(1)
	if _, err := d.sql.Exec(avant+fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", p.table, colonnes[2:], valeurs[2:]),
		args...); err != nil {
		t.Fatalf("%s: %v", p.table, err)
	}
	if _, err := d.sql.Exec("INSERT OR IGNORE INTO fichiers VALUES (1, 'x'); INSERT OR IGNORE INTO imports (num, " +
		"fichier, lus, nouveaux, modifies, inchanges, rejets, doutes, empreinte) VALUES (1, 1, 0, 0, 0, 0, 0, " +
		"0, x'')"); err != nil {
		t.Fatal(err)
	}
	d.Close()
	d, err = Open(t.Context(), chemin, Ecriture)
	if err != nil {
		t.Fatalf("%s.%s: %v", p.table, c.nom, err)
	}
	return d
}

// The columns that are not searched are codes, days, hashes and territories:
// one that a person may write in is none of them.
func TestColumnsOfNoPerson(t *testing.T) {
	want := map[string]string{"reparations": "colonne regle", "rejets": "regle", "doutes": "regle",
		"corrections": "colonne date", "exclusions": "date", "distincts": "date", "changements": "date genre",
		"selections": "date", "tirages": "papier date", "campagnes": "papier", "relances": "date moyen repondu reponse",
		"parametres": "cle", "telechargements": "etag modifie date", "imports": "date empreinte",
		"oublis":         "empreinte genre date",
		"index_segments": "effaces positions", "index_pages": "premiere octets"}
	for _, p := range porteurs {
		if slices.Contains([]string{"regions", "departements", "epcis", "communes", "contours"}, p.table) {
			continue
		}
		var got []string
		for _, c := range p.colonnes {
			if c.nature == sansPersonne {
				got = append(got, c.nom)
			}
		}
		if strings.Join(got, " ") != want[p.table] {
			t.Errorf("%s: %q are not searched, want %q", p.table, got, want[p.table])
		}
	}
}
