package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"feuillet/internal/store/index"
)

// motifDoublon is why a record is excluded in favour of another.
const motifDoublon = "doublon"

// Remplacer excludes records in favour of garder, for this import and the next
// ones; they stay in the base. An id that no file holds yet may be excluded.
func (d *DB) Remplacer(ctx context.Context, garder string, autres []string, auteur string, le time.Time) error {
	var exclusions []Exclusion
	for _, id := range autres {
		exclusions = append(exclusions, Exclusion{id, motifDoublon, garder, auteur, le.Format(time.DateOnly)})
	}
	_, err := d.Exclure(ctx, exclusions...)
	return err
}

// Distinguer remembers that records are all different places.
func (d *DB) Distinguer(ctx context.Context, ids []string, auteur string, le time.Time) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		if err := refuser(tx, ids, auteur); err != nil {
			return err
		}
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				if _, err := tx.Exec("INSERT OR IGNORE INTO distincts VALUES (?, ?, ?, ?)", min(a, b), max(a, b), auteur,
					le.Format(time.DateOnly)); err != nil {
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
	err := d.ecrire(ctx, func(w *ecriture) error {
		for _, id := range ids {
			exclus, err := index.Column[string](w.tx, "SELECT id FROM exclusions WHERE au_profit IS NOT NULL AND (id = ?1 "+
				"OR au_profit = ?1)", id)
			if err != nil {
				return err
			}
			for _, e := range exclus {
				if _, err := w.reintegrer(e, auteur, le.Format(time.DateOnly)); err != nil {
					return err
				}
			}
			r, err := w.tx.Exec("DELETE FROM distincts WHERE a = ?1 OR b = ?1", id)
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
		return 0, fmt.Errorf("forget decisions on duplicates: %w", err)
	}
	return n, nil
}

// Distincts are the pairs of ids known to be two places; none in a foreign base.
func (d *DB) Distincts(ctx context.Context) ([][2]string, error) {
	if d.Etrangere() {
		return nil, nil
	}
	var out [][2]string
	err := lignes(ctx, d.sql, &out, "SELECT a, b FROM distincts ORDER BY a, b",
		func(p *[2]string) []any { return []any{&p[0], &p[1]} })
	if err != nil {
		return nil, d.faute("read pairs told apart", err)
	}
	return out, nil
}
