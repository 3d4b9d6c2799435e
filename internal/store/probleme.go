package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/store/index"
)

// probleme is a fault of a base that the user can mend.
func probleme(base, texte, conseil string) *faute.Faute {
	return faute.New(faute.Base, conseil, "%s", texte).Dans(base)
}

// fauteFichierLu is a fault of what is being imported.
func fauteFichierLu(fichier, texte, conseil string) *faute.Faute {
	return faute.New(faute.Fichier, conseil, "%s", texte).Dans(fichier)
}

// fauteContours is a fault of outlines: which file they are from, their reader knows.
func fauteContours(texte, conseil string) *faute.Faute {
	return fauteFichierLu("contours", texte, conseil)
}

// fauteEcriture is a fault of a copy that cannot be written.
func fauteEcriture(chemin, texte string) *faute.Faute {
	return faute.New(faute.Ecriture, "", "%s", texte).Dans(chemin)
}

// traduire says in French the faults of the file system and of SQLite that a
// user meets; the others are returned as they are. A transaction ends under the
// hands of who uses it when the work is stopped, and only then: it says the stop.
func traduire(chemin string, err error) error {
	if err == nil || faute.De(err) != nil {
		return err
	}
	if arretee(err) {
		return fmt.Errorf("%w: %w", context.Canceled, err)
	}
	f := fauteSysteme(err)
	var e *sqlite.Error
	switch {
	case f != nil:
	case errors.As(err, &e):
		f = fauteSQLite(e.Code())
	case errors.Is(err, errForme), errors.Is(err, index.ErrDamaged), strings.Contains(err.Error(), erreurLecture):
		f = formeInattendue()
	}
	if f == nil {
		return err
	}
	return f.Dans(chemin).Par(err)
}

// arretee reports that the transaction of a work, or a statement prepared in it, was
// ended before the work had: database/sql gives no value to the second.
func arretee(err error) bool {
	return errors.Is(err, sql.ErrTxDone) || strings.Contains(err.Error(), "sql: statement is closed")
}

func fauteSysteme(err error) *faute.Faute {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return probleme("", "cette base n'existe pas", "Vérifiez son nom. Un import crée la base.").Permet(faute.Importer)
	case errors.Is(err, fs.ErrPermission):
		return probleme("", "vous n'avez pas le droit de lire ce fichier", "Demandez ce droit, ou copiez la base dans "+
			"vos documents.")
	}
	if texte, conseil, ok := faute.Systeme(err); ok {
		return probleme("", texte, conseil)
	}
	return nil
}

// fauteSQLite explains result codes (sqlite.org/rescode.html), nil for those
// that no user can mend.
func fauteSQLite(code int) *faute.Faute {
	if code == sqlite3.SQLITE_IOERR_WRITE { // a quota, a limit on the size of files
		return probleme("", "le disque n'a pas pu être écrit, il est peut-être plein : rien n'a été changé",
			"Libérez de la place, puis recommencez.")
	}
	switch code & 0xff { // the primary code
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return probleme("", "un autre programme est en train d'écrire dans cette base",
			"Attendez qu'il ait fini, puis recommencez.")
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return probleme("", "impossible d'écrire ici : le fichier ou son dossier est protégé, ou n'existe pas",
			"Mettez la base dans un dossier à vous.").Permet(faute.AutreBase)
	case sqlite3.SQLITE_FULL:
		return probleme("", "le disque est plein : rien n'a été changé", "Libérez de la place, puis recommencez.")
	case sqlite3.SQLITE_IOERR:
		return probleme("", "le disque n'a pas pu être lu ou écrit : rien n'a été changé",
			"Vérifiez le disque ou le réseau, puis recommencez.")
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return probleme("", "cette base est abîmée", conseilAbimee).Permet(gesteAbimee)
	case sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_NOMEM:
		return probleme("", bornes.Valeur.Dit(), conseilAbimee).
			Permet(gesteAbimee)
	case sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_RANGE,
		sqlite3.SQLITE_FORMAT:
		return formeInattendue() // our queries are right for what we made
	}
	return nil
}

// formeInattendue is the fault of a base that is not as Feuillet makes it.
func formeInattendue() *faute.Faute {
	return probleme("", "cette base n'a pas la forme attendue : elle est abîmée, ou un autre logiciel l'a changée",
		conseilAbimee).
		Permet(gesteAbimee)
}

// errForme is wrapped by what finds in a base of ours a value that Feuillet never writes.
var errForme = errors.New("not a value of ours")

// erreurLecture begins the errors of database/sql about a value of another kind than expected.
const erreurLecture = "sql: Scan error"

// What to do about a base that is damaged.
const (
	conseilAbimee = "Reprenez une sauvegarde, ou refaites la base en important de nouveau vos fichiers."
	gesteAbimee   = faute.Restaurer
)
