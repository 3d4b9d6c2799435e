package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// motifDoublon is why a record is excluded in favour of another.
const motifDoublon = "doublon"

// Exclusion is a record that no document shows.
type Exclusion struct {
	Id       string `json:"id"`
	Motif    string `json:"motif"`
	AuProfit string `json:"au_profit,omitempty"` // id of the record shown instead
	Auteur   string `json:"auteur"`
	Date     string `json:"date"`
}

// Remplacer excludes records in favour of garder, for this import and the next
// ones; they stay in the base. An id that no file holds yet may be excluded.
func (d *DB) Remplacer(ctx context.Context, garder string, autres []string, auteur string, le time.Time) error {
	jour := le.Format(time.DateOnly)
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		for _, id := range autres {
			for _, q := range []struct {
				texte string
				args  []any
			}{
				{"INSERT INTO exclusions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET motif = excluded.motif, au_profit = excluded.au_profit, auteur = excluded.auteur, date = excluded.date",
					[]any{id, motifDoublon, garder, auteur, jour}},
				{"UPDATE fiches SET retenue = 0 WHERE id = ? AND retenue = 1", []any{id}},
				{"INSERT INTO changements (date, id, genre, apres, auteur) VALUES (?, ?, 'fusionne', ?, ?)", []any{jour, id, garder, auteur}},
			} {
				if _, err := tx.Exec(q.texte, q.args...); err != nil {
					return fmt.Errorf("exclude %s: %w", id, err)
				}
			}
		}
		return nil
	})
	if err != nil {
		return d.faute("exclude duplicates", err)
	}
	return nil
}

// Distinguer remembers that records are all different places.
func (d *DB) Distinguer(ctx context.Context, ids []string, auteur string, le time.Time) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				if _, err := tx.Exec("INSERT OR IGNORE INTO distincts VALUES (?, ?, ?, ?)", min(a, b), max(a, b), auteur, le.Format(time.DateOnly)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return d.faute("tell places apart", err)
	}
	return nil
}

// AnnulerDoublons forgets what was decided on these ids: those excluded as
// duplicates, or in whose favour others were, are shown again. It gives the
// number of decisions forgotten.
func (d *DB) AnnulerDoublons(ctx context.Context, ids []string, auteur string, le time.Time) (int, error) {
	n := 0
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			exclus, err := chaines(tx, "SELECT id FROM exclusions WHERE au_profit IS NOT NULL AND (id = ?1 OR au_profit = ?1)", id)
			if err != nil {
				return err
			}
			for _, e := range exclus {
				if err := remontrer(tx, e, auteur, le); err != nil {
					return fmt.Errorf("show %s again: %w", e, err)
				}
			}
			r, err := tx.Exec("DELETE FROM distincts WHERE a = ?1 OR b = ?1", id)
			if err != nil {
				return err
			}
			paires, err := r.RowsAffected()
			if err != nil {
				return err
			}
			n += len(exclus) + int(paires)
		}
		return nil
	})
	if err != nil {
		return 0, d.faute("forget decisions on duplicates", err)
	}
	return n, nil
}

// remontrer shows again the newest version of a record that is in its file.
func remontrer(tx *sql.Tx, id, auteur string, le time.Time) error {
	for _, q := range []struct {
		texte string
		args  []any
	}{
		{"DELETE FROM exclusions WHERE id = ?", []any{id}},
		{`UPDATE fiches SET retenue = 1 WHERE num = (SELECT num FROM fiches WHERE id = ?1 AND parti IS NULL
			ORDER BY coalesce(date_maj, '') DESC, import DESC, num DESC LIMIT 1) AND NOT EXISTS (SELECT 1 FROM fiches WHERE id = ?1 AND retenue = 1)`, []any{id}},
		{"INSERT INTO changements (date, id, genre, auteur) VALUES (?, ?, 'reintegre', ?)", []any{le.Format(time.DateOnly), id, auteur}},
	} {
		if _, err := tx.Exec(q.texte, q.args...); err != nil {
			return err
		}
	}
	return nil
}

// Exclusions are the records that no document shows, by id; none in a foreign base.
func (d *DB) Exclusions(ctx context.Context) ([]Exclusion, error) {
	if d.Etrangere() {
		return nil, nil
	}
	var out []Exclusion
	err := lignes(ctx, d.sql, &out, "SELECT id, motif, coalesce(au_profit, ''), auteur, date FROM exclusions ORDER BY id",
		func(e *Exclusion) []any { return []any{&e.Id, &e.Motif, &e.AuProfit, &e.Auteur, &e.Date} })
	if err != nil {
		return nil, d.faute("read exclusions", err)
	}
	return out, nil
}

// Distincts are the pairs of ids known to be two places; none in a foreign base.
func (d *DB) Distincts(ctx context.Context) ([][2]string, error) {
	if d.Etrangere() {
		return nil, nil
	}
	var out [][2]string
	err := lignes(ctx, d.sql, &out, "SELECT a, b FROM distincts ORDER BY a, b", func(p *[2]string) []any { return []any{&p[0], &p[1]} })
	if err != nil {
		return nil, d.faute("read pairs told apart", err)
	}
	return out, nil
}

// chaines are the texts that a query gives.
func chaines(tx *sql.Tx, requete string, args ...any) ([]string, error) {
	rows, err := tx.Query(requete, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}
