package sortie

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"feuillet/internal/faute"
)

// teteSQLite begins every database of SQLite (file format, 1.3).
const teteSQLite = "SQLite format 3\x00"

// Garder refuses a place where nothing may be written, whatever was agreed: a
// base, the work files of one, and what is no file. A base holds the work of a
// territory; a list goes elsewhere.
func Garder(chemin string) error {
	if deBase(chemin) {
		return Refus(chemin, "c'est le nom d'un fichier de travail d'une base de lieux", "").Permet(faute.AutreFichier)
	}
	info, err := os.Stat(chemin)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return illisible(chemin, err)
	case info.IsDir():
		return Refus(chemin, "c'est un dossier", "Donnez un nom de fichier, ou retirez ce dossier.")
	case !info.Mode().IsRegular():
		return Refus(chemin, "ce n'est pas un fichier", "").Permet(faute.AutreFichier)
	case estBase(chemin):
		return Refus(chemin, "c'est une base de lieux : elle serait perdue", "").Permet(faute.AutreFichier)
	}
	return nil
}

// deBase reports the name of a file that SQLite makes beside a base: taken by
// another, the base could not be written any more.
func deBase(chemin string) bool {
	for _, suffixe := range []string{"-journal", "-wal", "-shm"} {
		if base, ok := strings.CutSuffix(filepath.Clean(chemin), suffixe); ok && estBase(base) {
			return true
		}
	}
	return false
}

// estBase reports a file of SQLite.
func estBase(chemin string) bool {
	if info, err := os.Stat(chemin); err != nil || !info.Mode().IsRegular() {
		return false // opening a pipe would wait
	}
	f, err := os.Open(chemin)
	if err != nil {
		return false
	}
	defer f.Close()
	tete := make([]byte, len(teteSQLite))
	_, err = io.ReadFull(f, tete)
	return err == nil && bytes.Equal(tete, []byte(teteSQLite))
}
