package store

import (
	"errors"
	"io/fs"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Probleme is a fault of a base that the user can mend, said in French.
type Probleme struct {
	Base, Texte, Conseil string
}

// Error gives the base, what is wrong and, on a second line, what to do.
func (p *Probleme) Error() string { return p.Base + " : " + p.Texte + "\n" + p.Conseil }

// Unwrap lets errors.Is tell an absent base from the others.
func (p *Probleme) Unwrap() error {
	if p.Texte == absente {
		return fs.ErrNotExist
	}
	return nil
}

const absente = "cette base n'existe pas."

// traduire says in French the faults of the file system and of SQLite that a
// user meets; the others are returned as they are.
func traduire(chemin string, err error) error {
	var p *Probleme
	if err == nil || errors.As(err, &p) {
		return err
	}
	if t, c := fauteFichier(err); t != "" {
		return &Probleme{chemin, t, c}
	}
	var e *sqlite.Error
	if errors.As(err, &e) {
		if t, c := fauteSQLite(e.Code()); t != "" {
			return &Probleme{chemin, t, c}
		}
		if e.Code() == sqlite3.SQLITE_ERROR && strings.Contains(e.Error(), "no such ") { // our queries name what we made
			return &Probleme{chemin, "cette base n'a pas la forme attendue : elle est abîmée, ou un autre logiciel l'a changée.", conseilAbimee}
		}
	}
	return err
}

func fauteFichier(err error) (texte, conseil string) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return absente, "Vérifiez le nom, ou créez la base : feuillet importer FICHIER."
	case errors.Is(err, fs.ErrPermission):
		return "vous n'avez pas le droit de lire ce fichier.", "Demandez ce droit, ou copiez la base dans vos documents."
	}
	return "", ""
}

// fauteSQLite explains result codes (sqlite.org/rescode.html).
func fauteSQLite(code int) (texte, conseil string) {
	if code == sqlite3.SQLITE_IOERR_WRITE { // a quota, a limit on the size of files
		return "le disque n'a pas pu être écrit, il est peut-être plein : rien n'a été changé.", "Libérez de la place, puis recommencez."
	}
	switch code & 0xff { // the primary code
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "un autre programme est en train d'écrire dans cette base.", "Attendez qu'il ait fini, puis recommencez."
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return "impossible d'écrire ici : le fichier ou son dossier est protégé, ou n'existe pas.",
			"Mettez la base dans un dossier à vous, ou choisissez-en un avec --base."
	case sqlite3.SQLITE_FULL:
		return "le disque est plein : rien n'a été changé.", "Libérez de la place, puis recommencez."
	case sqlite3.SQLITE_IOERR:
		return "le disque n'a pas pu être lu ou écrit : rien n'a été changé.", "Vérifiez le disque ou le réseau, puis recommencez."
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return "cette base est abîmée.", conseilAbimee
	}
	return "", ""
}

const conseilAbimee = "Reprenez une sauvegarde, ou refaites la base en important de nouveau vos fichiers."
