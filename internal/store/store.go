// Package store keeps places in one SQLite file, with where each came from,
// what was refused and what is doubtful. It also reads, without ever writing,
// any SQLite file that has a table or a view named lieux.
package store

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"feuillet/internal/faute"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks our files, « Feui » (SQLite file format, 1.3, offset 68).
const applicationID = 0x46657569

// Mode is what a base is opened for.
type Mode int

// The modes. Lecture never changes the content of the file.
const (
	Lecture Mode = iota
	Ecriture
)

// DB is an open base.
type DB struct {
	sql      *sql.DB
	chemin   string
	attente  time.Duration   // of the first place of a base of others
	etranger map[string]bool // columns of a foreign table lieux, and whether they hold text alone; nil for a base of ours
	copie    string          // made before the form of the base changed
	integree io.Closer       // the file system that holds it, nil for the disk
	fichier  fs.FileInfo     // as it was before it was opened, nil when it is of no disk
	aFaire   bool            // Create opened it: made when it is not there
	garde    *sql.Conn       // keeps the journal that OpenWith asked for, nil without
	lecture  bool            // nothing is written through it
	formeLue int             // the version of the form of a base that is read as it is, older than this program's; else 0

	sansIndex   bool // it does not tell the places, and could not be made again
	indexRefait bool
}

// Open opens the base of a file. A file made by another program is read if it
// has a table or view lieux, and refused for Ecriture. The error is a
// *faute.Faute when the user can mend it.
func Open(ctx context.Context, chemin string, mode Mode) (*DB, error) {
	genre, err := reconnaitre(chemin)
	if err != nil {
		return nil, err
	}
	switch {
	case genre == vide:
		return nil, probleme(chemin, "ce fichier est vide, ce n'est pas une base", "").Permet(faute.Importer)
	case genre == etrangere && mode == Ecriture:
		return nil, probleme(chemin, "cette base vient d'un autre logiciel : Feuillet la lit, mais n'y écrit pas", "").
			Permet(faute.AutreBase)
	case genre == etrangere:
		return ouvrirEtrangere(ctx, chemin)
	}
	return ouvrirNotre(ctx, chemin, mode, false)
}

// Create opens the base of a file for writing, and makes it first when there
// is none.
func Create(ctx context.Context, chemin string) (*DB, error) {
	genre, err := reconnaitre(chemin)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err == nil && genre != vide {
		d, err := Open(ctx, chemin, Ecriture)
		if err == nil {
			d.aFaire = true
		}
		return d, err
	}
	if _, err := naitre(chemin); err != nil {
		return nil, err
	}
	return ouvrirNotre(ctx, chemin, Ecriture, true)
}

// Close closes the base. One that was opened Simultane is one file again, once
// nobody has it open.
func (d *DB) Close() error {
	simultane := d.Simultane()
	err := errors.Join(d.relacher(), d.sql.Close())
	if simultane {
		reunir(context.Background(), d.chemin)
	}
	if d.integree != nil { // once no base is open in it
		err = errors.Join(err, d.integree.Close())
	}
	return err
}

// Etrangere reports whether the base was made by another program.
func (d *DB) Etrangere() bool { return d.etranger != nil }

type genre int

const (
	notre genre = iota
	etrangere
	vide
)

// reconnaitre reads the head of the file itself (SQLite file format, 1.3): it
// takes no lock and cannot make a file where there is none.
func reconnaitre(chemin string) (genre, error) {
	info, err := os.Stat(chemin)
	switch {
	case err != nil:
		return 0, traduire(chemin, err)
	case info.IsDir():
		return 0, probleme(chemin, "c'est un dossier, pas une base", "Donnez le nom d'un fichier, par exemple feuillet.db.")
	case !info.Mode().IsRegular(): // a pipe, whose opening may wait for ever
		return 0, probleme(chemin, "ce n'est pas un fichier, donc pas une base",
			"Donnez le nom d'un fichier, par exemple feuillet.db.")
	}
	f, err := os.Open(chemin)
	if err != nil {
		return 0, traduire(chemin, err)
	}
	defer f.Close()
	var tete [100]byte
	n, err := io.ReadFull(f, tete[:])
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return vide, nil
	case err != nil || !strings.HasPrefix(string(tete[:]), "SQLite format 3\x00"):
		return 0, probleme(chemin, "ce fichier n'est pas une base SQLite",
			"Un fichier de lieux s'importe d'abord dans une base.").Permet(faute.Importer)
	case binary.BigEndian.Uint32(tete[68:]) == applicationID:
		return notre, nil
	}
	return etrangere, nil
}

// ouvrirNotre opens a base of ours; aFaire, it is made again when another takes
// it away while it is empty.
func ouvrirNotre(ctx context.Context, chemin string, mode Mode, aFaire bool) (*DB, error) {
	// Reading too asks for rw: an import killed half-way is undone by the next
	// who opens the base. SQLite falls back to ro by itself.
	reunir(ctx, chemin)
	d, err := connecter(chemin, "rw", mode, maxValeurNotre)
	if err != nil {
		return nil, err
	}
	d.aFaire = aFaire
	if d.fichier, err = os.Stat(chemin); err != nil {
		d.Close()
		return nil, traduire(chemin, err)
	}
	if err = d.migrer(ctx, mode); err == nil {
		err = d.verifierOuverture(ctx, mode)
	}
	if err != nil {
		d.Close()
		return nil, d.faute("open", err)
	}
	return d, nil
}

// memoirePages is how many bytes of pages are at hand for each mode, in KB and less
// than none, as SQLite wants it. A transaction puts no changed page in the base
// before 32 MB of them wait. Others read the base until then, and while pages are
// put there nobody does: an import of the whole country shuts them out for the
// instant that ends it, on any disk, without a journal that some disks cannot have.
var memoirePages = map[Mode]int{Lecture: -16_000, Ecriture: -32_000}

// connecter makes the URI of the file (sqlite.org/uri.html); nothing is opened yet.
func connecter(chemin, acces string, mode Mode, maxValeur int) (*DB, error) {
	abs, err := filepath.Abs(chemin)
	if err != nil {
		return nil, fmt.Errorf("absolute path of the base: %w", err)
	}
	abs = filepath.ToSlash(abs)
	if runtime.GOOS == "windows" && !strings.HasPrefix(abs, "/") {
		abs = "/" + abs // file:///C:/…
	}
	q := url.Values{"mode": {acces}, "_busy_timeout": {"5000"}, "_txlock": {"immediate"}, "_foreign_keys": {"on"},
		"_dqs": {"0"}, "_pragma": {fmt.Sprintf("cache_size(%d)", memoirePages[mode]), "trusted_schema(0)"},
		"_defensive": {"1"}}
	if mode == Lecture {
		q.Set("_query_only", "on")
	}
	u := url.URL{Scheme: "file", OmitHost: !strings.HasPrefix(abs, "//"), Path: abs, RawQuery: q.Encode()}
	base, err := ouvrirSQL(u.String(), maxValeur)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", chemin, err)
	}
	return &DB{sql: base, chemin: chemin, lecture: mode == Lecture}, nil
}

// plusAncienne is the oldest version that is read as it stands: what came since
// are tables of their own.
const plusAncienne = 3

// migrer brings a base to the version of this program, all at once or not at all.
func (d *DB) migrer(ctx context.Context, mode Mode) error {
	fichiers, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	var version int
	if err := d.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read version: %w", err)
	}
	switch {
	case version < 0:
		return formeInattendue()
	case version > len(fichiers):
		return probleme(d.chemin,
			fmt.Sprintf("cette base a été faite par une version plus récente de Feuillet (base %d, ce programme connaît %d)",
				version, len(fichiers)), "Installez la dernière version de Feuillet.")
	case version == len(fichiers):
		return nil
	case mode == Lecture && version >= plusAncienne:
		d.formeLue = version
		return nil
	case mode == Lecture:
		return probleme(d.chemin, "cette base est d'une version plus ancienne de Feuillet",
			"Un nouvel import la met à jour ; une copie de l'ancienne est gardée à côté.").Permet(faute.Importer)
	case version > 0:
		if err := d.verifierForme(ctx, mode, false); err != nil {
			return err
		}
		if err := d.copier(ctx, version); err != nil {
			return err
		}
	}
	err = d.transaction(ctx, func(tx *sql.Tx) error { return appliquer(ctx, tx, fichiers) })
	if err != nil && d.copie != "" { // of a base that stays as it was
		os.Remove(d.copie)
		d.copie = ""
	}
	if d.copie != "" {
		d.tourner() // one too many harms nothing, and goes next time
	}
	return err
}

func appliquer(ctx context.Context, tx *sql.Tx, fichiers []string) error {
	var version int // again: another process may have been first
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read version: %w", err)
	}
	for _, f := range fichiers[min(version, len(fichiers)):] {
		texte, err := migrations.ReadFile(f)
		if err != nil {
			return fmt.Errorf("read %s: %w", f, err)
		}
		if _, err := tx.ExecContext(ctx, string(texte)); err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID,
		len(fichiers)))
	return err
}

// transaction runs f in one transaction, kept only if f succeeds.
func (d *DB) transaction(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := d.debuter(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback() // a no-op once committed
	if err := f(tx); err != nil {
		return err
	}
	if err := indexWriter(tx).Finish(); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}
