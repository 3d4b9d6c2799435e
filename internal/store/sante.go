package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"feuillet/internal/store/index"
)

// maxCompte is how many places are counted against the index to read a base:
// beyond, it would take longer than to find some. To write, all are.
const maxCompte = 50_000

// verifierOuverture looks at what is cheap to know of a base of ours: its form,
// its keys, and the index against the places. The index holds nothing that the
// places do not say: when it disagrees, it is made again.
func (d *DB) verifierOuverture(ctx context.Context, mode Mode) error {
	if err := d.verifierForme(ctx, mode, true); err != nil {
		return err
	}
	if err := d.verifierCles(ctx); err != nil {
		return err
	}
	entier, err := d.indexEntier(ctx, mode)
	if err != nil || entier {
		return err
	}
	if mode == Lecture {
		return d.refaireIndexAilleurs(ctx)
	}
	err = d.transaction(ctx, func(tx *sql.Tx) error { return indexWriter(tx).Rebuild() })
	d.indexRefait = err == nil
	return err
}

// indexEntier reports whether the index tells the places.
func (d *DB) indexEntier(ctx context.Context, mode Mode) (bool, error) {
	compter := mode == Ecriture
	if !compter {
		var n int64
		if err := d.sql.QueryRowContext(ctx, "SELECT coalesce(sum(lieux), 0) FROM index_segments").Scan(&n); err != nil {
			return false, ignorerAbime(err)
		}
		compter = n <= maxCompte
	}
	entier, err := index.Whole(ctx, d.sql, compter)
	return entier, ignorerAbime(err)
}

// refaireIndexAilleurs makes the index again through a base opened to write,
// for one opened to read; it is done without when that cannot be.
func (d *DB) refaireIndexAilleurs(ctx context.Context) error {
	ecrite, err := ouvrirNotre(ctx, d.chemin, Ecriture, false)
	if errors.Is(err, index.ErrDamaged) { // the places themselves
		return err
	}
	if err != nil {
		d.sansIndex = true
		return ctx.Err()
	}
	d.indexRefait = ecrite.indexRefait
	return ecrite.Close()
}

// verifierCles looks whether the last version still has its file and its
// import: without them, the next import would give its numbers to another.
func (d *DB) verifierCles(ctx context.Context) error {
	var manque bool
	err := d.sql.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM (SELECT * FROM (SELECT * FROM fiches ORDER BY num LIMIT 1)
		UNION ALL SELECT * FROM (SELECT * FROM fiches ORDER BY num DESC LIMIT 1))
		WHERE import NOT IN (SELECT num FROM imports) OR fichier NOT IN (SELECT num FROM fichiers))`).Scan(&manque)
	if err == nil && manque {
		err = formeInattendue()
	}
	return err
}

// indexAbime reports an error of the index alone.
func indexAbime(err error) bool {
	var e *sqlite.Error
	return errors.Is(err, index.ErrDamaged) || errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_CORRUPT
}

func ignorerAbime(err error) error {
	if indexAbime(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look at the index: %w", err)
	}
	return nil
}

// IndexRefait reports that the index did not tell the places any more, and was
// made again when the base was opened.
func (d *DB) IndexRefait() bool { return d.indexRefait }

// SansIndex reports that the index does not tell the places any more and could
// not be made again: all places are read each time.
func (d *DB) SansIndex() bool { return d.sansIndex }

// Indexee reports that places are found without reading them all.
func (d *DB) Indexee() bool { return !d.Etrangere() && !d.sansIndex }
