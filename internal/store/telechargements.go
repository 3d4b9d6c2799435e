package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"feuillet/internal/faute"
)

// Telechargement is what was last read at an address, and what its server said
// of it, so that an unchanged file is not read again.
type Telechargement struct {
	URL     string
	Fichier string // its name in the history
	ETag    string
	Modifie string // Last-Modified, as the server wrote it
}

// Telechargement gives what was last read at an address; ok is false for the first time.
func (d *DB) Telechargement(ctx context.Context, url string) (t Telechargement, ok bool, err error) {
	t.URL = url
	err = d.sql.QueryRowContext(ctx, "SELECT fichier, coalesce(etag, ''), coalesce(modifie, '') FROM telechargements "+
		"WHERE url = ?", url).
		Scan(&t.Fichier, &t.ETag, &t.Modifie)
	if errors.Is(err, sql.ErrNoRows) {
		return t, false, nil
	}
	if err != nil {
		return t, false, d.faute("read downloads", err)
	}
	return t, true, nil
}

// Telecharge keeps what was read at an address, on the day le.
func (d *DB) Telecharge(ctx context.Context, t Telechargement, le time.Time) error {
	oublie := false
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		oublie = faute.De(refuser(tx, nil, t.URL, t.Fichier)) != nil
		return nil
	})
	if err == nil && oublie { // it is read anew each time
		return nil
	}
	_, err = d.executer(ctx, `INSERT INTO telechargements VALUES (?, ?, nullif(?, ''), nullif(?, ''), ?)
		ON CONFLICT (url) DO UPDATE SET fichier = excluded.fichier, etag = excluded.etag, modifie = excluded.modifie, date = excluded.date`,
		t.URL, t.Fichier, t.ETag, t.Modifie, le.Format(time.DateOnly))
	if err != nil {
		return d.faute("keep download", err)
	}
	return nil
}
