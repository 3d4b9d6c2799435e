package store

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// A base at rest is one file, which people copy and send. Only who serves
// several people at once asks for the journal that lets some read while another
// writes (sqlite.org/wal.html): two more files then stand beside the base, until
// the last who has it open makes one file of them again. Whatever opens a base
// left so, by a server that was killed, does the same first.

// Options say how a base is opened.
type Options struct {
	Mode Mode
	// Faire makes the base first when there is none; the mode is Ecriture then.
	Faire bool
	// Simultane lets others read while one writes, as long as this base is open:
	// on a disk of this computer alone, as SQLite asks. See DB.Simultane.
	Simultane bool
}

// surDisqueLocal is disqueLocal, but for tests.
var surDisqueLocal = disqueLocal

// OpenWith opens the base of a file; Open and Create are its usual forms. A base
// made by another program is never written, so it is opened as by Open.
func OpenWith(ctx context.Context, chemin string, o Options) (*DB, error) {
	ouvrir := func() (*DB, error) { return Open(ctx, chemin, o.Mode) }
	if o.Faire {
		ouvrir = func() (*DB, error) { return Create(ctx, chemin) }
	}
	d, err := ouvrir()
	if err != nil || !o.Simultane || d.Etrangere() || !surDisqueLocal(dossierVrai(chemin)) {
		return d, err
	}
	if err := d.simultaner(ctx); err != nil {
		d.Close()
		return nil, d.faute("share", err)
	}
	return d, nil
}

// Simultane reports that others may read the base while one writes in it: it
// was asked for, its disk allows it, and nobody held the base.
func (d *DB) Simultane() bool { return d.garde != nil }

// simultaner changes the journal of a base. It is left as it is while another
// program holds it, or where it may not be written.
func (d *DB) simultaner(ctx context.Context) error {
	obtenu, err := journal(ctx, d.chemin, "WAL", patience)
	if err != nil || obtenu != wal {
		return ctx.Err()
	}
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return err
	}
	// Once it has read, a connection keeps others from changing the journal.
	if _, err := conn.ExecContext(ctx, "SELECT count(*) FROM sqlite_master"); err != nil {
		conn.Close()
		return err
	}
	d.garde = conn
	return nil
}

// relacher gives back the connection that keeps the journal; the pool of d is
// then free to close.
func (d *DB) relacher() error {
	if d.garde == nil {
		return nil
	}
	err := d.garde.Close()
	d.garde = nil
	if errors.Is(err, sql.ErrConnDone) { // its context ended
		return nil
	}
	return err
}

// wal is how SQLite names the journal beside which others read.
const wal = "wal"

// How long to wait for others before the journal of a base is changed, in
// milliseconds: a server may, who only passes does not.
const (
	patience = 5000
	passant  = 0
)

// reunir makes one file of a base again, unless others have it open: the last
// of them will. Nothing is lost when it cannot be: what stands beside the base
// is read with it.
func reunir(ctx context.Context, chemin string) {
	if enWAL(chemin) {
		_, _ = journal(ctx, chemin, "DELETE", passant)
	}
}

// journal asks for a journal and gives the one that the base has then.
func journal(ctx context.Context, chemin, voulu string, attente int) (string, error) {
	d, err := connecter(chemin, "rw", Ecriture, maxValeurNotre)
	if err != nil {
		return "", err
	}
	defer d.Close()
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	if attente == passant {
		if _, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 0"); err != nil {
			return "", err
		}
	}
	var obtenu string
	err = conn.QueryRowContext(ctx, "PRAGMA journal_mode = "+voulu).Scan(&obtenu)
	return obtenu, err
}

// deverser puts in the file of a base what stands beside it, which is then empty:
// nothing is left there to be read. Nothing is done to a base that is one file.
func (d *DB) deverser(ctx context.Context, conn *sql.Conn) error {
	var occupe, pages, faites int
	err := conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&occupe, &pages, &faites)
	if err != nil || occupe != 0 {
		return d.traces().Par(err)
	}
	return nil
}

// enWAL reports a base that is not one file, by its head (SQLite file format,
// 1.3.2): the versions to read and to write are 2.
func enWAL(chemin string) bool {
	f, err := os.Open(chemin)
	if err != nil {
		return false
	}
	defer f.Close()
	var tete [20]byte
	_, err = io.ReadFull(f, tete[:])
	return err == nil && tete[18] == 2 && tete[19] == 2
}

// dossierVrai is the folder where the file of a base is, links followed.
func dossierVrai(chemin string) string {
	if vrai, err := filepath.EvalSymlinks(chemin); err == nil {
		chemin = vrai
	}
	if abs, err := filepath.Abs(chemin); err == nil {
		chemin = abs
	}
	return filepath.Dir(chemin)
}
