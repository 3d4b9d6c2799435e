package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"feuillet/internal/store/index"
	"feuillet/lieu"
)

// Verification is what looking at a whole base finds.
type Verification struct {
	Lieux     int            `json:"lieux"`               // shown
	Abimees   []string       `json:"abimees,omitempty"`   // what SQLite finds in the file, in its words
	Orphelins map[string]int `json:"orphelins,omitempty"` // rows by table that tell of what is not there
	Index     bool           `json:"index"`               // it tells what the places say
	// Declencheurs are what another program made to run by itself in a base of
	// ours, by name: nothing is written there.
	Declencheurs []string `json:"declencheurs,omitempty"`
}

// Saine reports a base in which nothing is wrong.
func (v *Verification) Saine() bool {
	return len(v.Abimees) == 0 && len(v.Orphelins) == 0 && len(v.Declencheurs) == 0 && v.Index
}

// maxAbimees bounds what is told of a damaged file.
const maxAbimees = 20

// Verifier looks at the whole base: its pages, what tells of what is not
// there, and the index, made anew in memory and compared.
func (d *DB) Verifier(ctx context.Context) (*Verification, error) {
	v := &Verification{Index: true}
	n, err := d.Compter(ctx, lieu.Filter{})
	if err == nil {
		v.Lieux = n
		err = d.integrite(ctx, v)
	}
	if err == nil && !d.Etrangere() && len(v.Abimees) == 0 {
		if err = d.orphelins(ctx, v); err == nil {
			v.Index, err = d.indexJuste(ctx)
		}
		if err == nil {
			v.Declencheurs, err = d.declencheursDAutrui(ctx)
		}
	}
	if err != nil {
		return nil, d.faute("check", err)
	}
	return v, nil
}

func (d *DB) integrite(ctx context.Context, v *Verification) error {
	rows, err := d.sql.QueryContext(ctx, fmt.Sprintf("PRAGMA integrity_check(%d)", maxAbimees))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return err
		}
		if s != "ok" {
			v.Abimees = append(v.Abimees, s)
		}
	}
	return rows.Err()
}

func (d *DB) orphelins(ctx context.Context, v *Verification) error {
	rows, err := d.sql.QueryContext(ctx, `SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var table string
		var n int
		if err := rows.Scan(&table, &n); err != nil {
			return err
		}
		if v.Orphelins == nil {
			v.Orphelins = map[string]int{}
		}
		v.Orphelins[table] = n
	}
	return rows.Err()
}

// indexJuste makes the index anew in memory, and compares.
func (d *DB) indexJuste(ctx context.Context) (bool, error) {
	if entier, err := index.Whole(ctx, d.sql, true); err != nil || !entier {
		return false, ignorerAbime(err)
	}
	ici, err := d.sql.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return false, err
	}
	defer ici.Rollback()
	memoire, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return false, err
	}
	defer memoire.Close()
	memoire.SetMaxOpenConns(1) // each connection would have a memory of its own
	neuf, err := memoire.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer neuf.Rollback()
	if err := tablesIndex(ici, neuf); err != nil {
		return false, err
	}
	err = index.Build(neuf, func(_ *sql.Tx, _ string,
		each func(int64, *lieu.Lieu) error) error {
		return shown(ici, "1", each)
	})
	if err != nil {
		return false, fmt.Errorf("make the index anew: %w", err)
	}
	return index.Same(ici, neuf)
}

// tablesIndex makes in neuf the tables of the index as they are in ici.
func tablesIndex(ici, neuf *sql.Tx) error {
	noms := "'" + strings.Join(index.Tables(), "', '") + "'"
	textes, err := index.Column[string](ici, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name IN ("+noms+")")
	if err != nil {
		return err
	}
	for _, t := range textes {
		if _, err := neuf.Exec(t); err != nil {
			return err
		}
	}
	return nil
}
