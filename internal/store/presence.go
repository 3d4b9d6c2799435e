package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"feuillet/internal/faute"
)

// A base is a name and a file. Another program may take the name away, or give
// it to another file, while this one waits for its turn: SQLite would go on in
// the file without a name, and all that is written there would be lost in
// silence. The file is therefore known before it is opened, and a transaction
// begins only when the name still leads to it. As long as it is open no new
// file can be taken for it.

// naitre makes an empty file where there is none, so that it is known before it is opened.
func naitre(chemin string) (fs.FileInfo, error) {
	f, err := os.OpenFile(chemin, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, traduireCreation(chemin, err)
	}
	defer f.Close()
	return f.Stat()
}

// traduireCreation says why a base cannot be made: a folder is missing, or closed.
func traduireCreation(chemin string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return probleme(chemin, "impossible d'écrire ici : le fichier ou son dossier est protégé, ou n'existe pas",
			"Mettez la base dans un dossier à vous.").Permet(faute.AutreBase).Par(err)
	}
	return traduire(chemin, err)
}

// enPlace reports whether the name of the base still leads to its file.
func (d *DB) enPlace() bool {
	if d.fichier == nil {
		return true // of no disk
	}
	info, err := os.Stat(d.chemin)
	return err == nil && os.SameFile(info, d.fichier)
}

// debuter begins a transaction that writes, on the file that bears the name of
// the base. One that Create made and that another took away, empty, is made again.
func (d *DB) debuter(ctx context.Context) (*sql.Tx, error) {
	const essais = 5
	for range essais {
		tx, err := d.sql.BeginTx(ctx, nil)
		switch {
		case err == nil && d.enPlace():
			return tx, nil
		case err == nil:
			tx.Rollback()
		case existe(d.chemin):
			return nil, fmt.Errorf("begin: %w", err)
		}
		if !d.aFaire || existe(d.chemin) {
			break
		}
		if err := d.refaire(ctx); err != nil {
			return nil, err
		}
	}
	return nil, d.disparue()
}

// executer runs one statement that writes.
func (d *DB) executer(ctx context.Context, requete string, args ...any) (r sql.Result, err error) {
	err = d.transaction(ctx, func(tx *sql.Tx) error {
		r, err = tx.ExecContext(ctx, requete, args...)
		return err
	})
	return r, err
}

// disparue is the fault of a base whose name leads elsewhere.
func (d *DB) disparue() error {
	return probleme(d.chemin, "cette base a été déplacée, effacée ou remplacée pendant ce temps : rien n'a été écrit",
		"Vérifiez où elle est, puis recommencez.")
}

// refaire makes again the empty base that another took away.
func (d *DB) refaire(ctx context.Context) (err error) {
	d.sql.SetMaxIdleConns(0) // closes those of the file without a name
	d.sql.SetMaxIdleConns(2)
	if d.fichier, err = naitre(d.chemin); err != nil {
		return err
	}
	return d.migrer(ctx, Ecriture)
}

// RetirerVide takes away the file of a base that holds nothing, and reports
// whether it did. It looks and acts while nobody else can write: what another
// program kept meanwhile stays. The base must not be used after.
func (d *DB) RetirerVide(ctx context.Context) (bool, error) {
	if d.fichier == nil || !d.enPlace() || !d.seule(ctx) {
		return false, nil
	}
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return false, d.faute("open", err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE"); err != nil {
		return false, nil // others are at work in it
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK") // nothing was written
	if rempli, err := remplie(ctx, conn); err != nil || rempli {
		return false, err
	}
	if runtime.GOOS != "windows" {
		return true, os.Remove(d.chemin)
	}
	// Windows lets nobody take away a file that is open, by others neither: it
	// is left when another has it, which is all that is wanted.
	avant, err := os.Stat(d.chemin)
	if err != nil {
		return false, err
	}
	conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	conn.Close()
	d.sql.Close()
	if apres, err := os.Stat(d.chemin); err != nil || apres.Size() != avant.Size() ||
		!apres.ModTime().Equal(avant.ModTime()) {
		return false, nil
	}
	return os.Remove(d.chemin) == nil, nil
}

// seule makes one file of the base, and reports whether it is one.
func (d *DB) seule(ctx context.Context) bool {
	if !d.Simultane() {
		return !enWAL(d.chemin)
	}
	d.relacher()
	d.sql.SetMaxIdleConns(0) // they hold the journal too
	reunir(ctx, d.chemin)
	return !enWAL(d.chemin)
}

// remplie reports whether any table holds a row.
func remplie(ctx context.Context, conn *sql.Conn) (bool, error) {
	rows, err := conn.QueryContext(ctx, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		return false, err
	}
	defer rows.Close()
	requete := "SELECT 0"
	for rows.Next() {
		var nom string
		if err := rows.Scan(&nom); err != nil {
			return false, err
		}
		requete += " OR EXISTS (SELECT 1 FROM " + citer(nom) + ")"
	}
	if err := rows.Err(); err != nil {
		return false, err
	}
	var oui bool
	err = conn.QueryRowContext(ctx, requete).Scan(&oui)
	return oui, err
}

// citer writes a name as SQL wants it.
func citer(nom string) string { return `"` + strings.ReplaceAll(nom, `"`, `""`) + `"` }
