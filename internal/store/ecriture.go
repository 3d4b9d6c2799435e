package store

import (
	"context"
	"database/sql"
	"iter"

	"feuillet/internal/store/index"
)

// ecriture is a transaction by which a person changes the base.
type ecriture struct{ tx *sql.Tx }

// ecrire runs f in one transaction, kept only if f succeeds; errors are in
// French when the user can mend them.
func (d *DB) ecrire(ctx context.Context, f func(*ecriture) error) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error { return f(&ecriture{tx: tx}) })
	if err != nil {
		return d.faute("write", err)
	}
	return nil
}

// texte is the one cell of a query, as text.
func (e *ecriture) texte(requete string, args ...any) (string, error) {
	var v any
	err := e.tx.QueryRow(requete, args...).Scan(&v)
	return texteCellule(v), err
}

// versions calls f for each version of a place.
func (e *ecriture) versions(id string, f func(num int64) error) error {
	nums, err := index.Column[int64](e.tx, "SELECT num FROM fiches WHERE id = ? ORDER BY retenue, num", id)
	if err != nil {
		return err
	}
	for _, num := range nums {
		if err := f(num); err != nil {
			return err
		}
	}
	return nil
}

// lister gives the rows of a query; none of a base of others.
func lister[T any](ctx context.Context, d *DB, quoi string, lire func(*sql.Rows, *T) error, requete string,
	args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var rien T
		if d.Etrangere() {
			return
		}
		rows, err := d.sql.QueryContext(ctx, requete, args...)
		if err != nil {
			yield(rien, d.faute(quoi, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var v T
			if err := lire(rows, &v); err != nil {
				yield(rien, d.faute(quoi, err))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(rien, d.faute(quoi, err))
		}
	}
}
