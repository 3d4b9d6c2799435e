// Package sortie writes output files: whole or not at all, under names people
// can read, never over a file that somebody else made.
package sortie

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"feuillet/internal/faute"
)

// Marque is found, uncompressed, in every PDF that Feuillet makes.
const Marque = "<pdf:Producer>Feuillet"

// marques are what tells our own papers, one for each format: we may replace
// them. Tables and lists have theirs in their first line.
var marques = [][]byte{[]byte(Marque), []byte(`<metadata>Feuillet</metadata>`),
	[]byte(`<meta name="generator" content="Feuillet"/>`), []byte(` data-generator="Feuillet">`)}

// Ecrire makes the file at chemin from what ecrire writes: beside it first,
// then renamed, so that a reader sees the old file or the new one. A file that
// Feuillet did not make is replaced only when ecraser says so. What the person
// can mend is a *faute.Faute.
func Ecrire(chemin string, ecraser bool, ecrire func(io.Writer) error) (err error) {
	if err := Garder(chemin); err != nil {
		return err
	}
	if !ecraser {
		if err := libre(chemin); err != nil {
			return err
		}
	}
	f, err := Temporaire(filepath.Dir(chemin))
	if err != nil {
		return illisible(chemin, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err = ecrire(f); err != nil {
		return deDisque(chemin, f.Name(), err)
	}
	if err = f.Chmod(0o644); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return illisible(chemin, err)
	}
	// The name must not reach the disk before what it names: a power cut would
	// leave an empty file in the place of the old one.
	if err = f.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return illisible(chemin, err)
	}
	if err = f.Close(); err != nil {
		return illisible(chemin, err)
	}
	if err = os.Rename(f.Name(), chemin); err != nil {
		return illisible(chemin, err)
	}
	graver(filepath.Dir(chemin))
	return nil
}

// deDisque says in French that the disk refused what a work wrote; the other
// errors are of the work.
func deDisque(chemin, temporaire string, err error) error {
	var refus *fs.PathError
	if faute.De(err) != nil || !errors.As(err, &refus) || refus.Path != temporaire {
		return err
	}
	return illisible(chemin, err)
}

// graver asks the system to write the names of a folder on the disk. Windows
// and some file systems do not let a folder be asked: the file is whole all the same.
func graver(dossier string) {
	if d, err := os.Open(dossier); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// libre reports whether chemin may be written: nothing there, or our own work.
func libre(chemin string) error {
	f, err := os.Open(chemin)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return illisible(chemin, err)
	}
	defer f.Close()
	whole, err := io.ReadAll(io.LimitReader(f, 64<<20))
	if err != nil {
		return illisible(chemin, err)
	}
	if deListe(whole) || slices.ContainsFunc(marques, func(m []byte) bool { return bytes.Contains(whole, m) }) {
		return nil
	}
	return Existe(chemin)
}

// Dossier makes the folder chemin, with those above it, when it is not there.
// What the person can mend is a *faute.Faute.
func Dossier(chemin string) error {
	if deBase(chemin) {
		return Refus(chemin, "c'est le nom d'un fichier de travail d'une base de lieux", "").Permet(faute.AutreFichier)
	}
	if err := os.MkdirAll(chemin, 0o755); err != nil {
		return Refus(chemin, "le dossier ne peut pas être créé", "").Permet(faute.AutreFichier).Par(err)
	}
	return nil
}

// illisible says in French why the system refused chemin.
func illisible(chemin string, err error) error {
	texte, conseil, ok := faute.Systeme(err)
	switch {
	case errors.Is(err, fs.ErrPermission):
		texte = "le fichier est ouvert dans un autre logiciel, ou le dossier est protégé"
		conseil = "Fermez le document s'il est ouvert."
	case errors.Is(err, fs.ErrNotExist):
		texte, conseil = "le dossier n'existe pas", "Créez le dossier."
	case !ok:
		texte = err.Error()
	}
	return Refus(chemin, texte, conseil).Permet(faute.AutreFichier).Par(err)
}
