// Package sortie writes output files: whole or not at all, under names people
// can read, never over a file that somebody else made.
package sortie

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Marque is found, uncompressed, in the metadata of every file Feuillet makes.
const Marque = "<pdf:Producer>Feuillet"

// Existe is returned when a file that Feuillet did not make stands in the way.
type Existe struct{ Chemin string }

// Error is for the person at the keyboard.
func (e *Existe) Error() string {
	return fmt.Sprintf("le fichier « %s » existe déjà et ne vient pas de Feuillet", e.Chemin)
}

// Ecrire makes the file at chemin from what ecrire writes: beside it first,
// then renamed, so that a reader sees the old file or the new one. A file that
// Feuillet did not make is replaced only when ecraser says so.
func Ecrire(chemin string, ecraser bool, ecrire func(io.Writer) error) (err error) {
	if !ecraser {
		if err := libre(chemin); err != nil {
			return err
		}
	}
	f, err := os.CreateTemp(filepath.Dir(chemin), ".feuillet-*")
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
		return err
	}
	if err = f.Chmod(0o644); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return illisible(chemin, err)
	}
	if err = f.Close(); err != nil {
		return illisible(chemin, err)
	}
	if err = os.Rename(f.Name(), chemin); err != nil {
		return illisible(chemin, err)
	}
	return nil
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
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return &Refus{chemin, "c'est un dossier", "Donnez un nom de fichier, ou retirez ce dossier."}
	}
	whole, err := io.ReadAll(io.LimitReader(f, 64<<20))
	if err != nil {
		return illisible(chemin, err)
	}
	if !bytes.Contains(whole, []byte(Marque)) {
		return &Existe{chemin}
	}
	return nil
}

// Dossier makes the folder chemin, with those above it, when it is not there.
// The error is a *Refus.
func Dossier(chemin string) error {
	if err := os.MkdirAll(chemin, 0o755); err != nil {
		return &Refus{chemin, "le dossier ne peut pas être créé", "Choisissez un autre dossier avec --sortie."}
	}
	return nil
}

// Refus is a file that cannot be written, and what to do about it, in French.
type Refus struct{ Chemin, Texte, Conseil string }

// Error is for the person at the keyboard.
func (r *Refus) Error() string {
	return fmt.Sprintf("impossible d'écrire « %s » : %s", r.Chemin, r.Texte)
}

// illisible says in French why the system refused chemin.
func illisible(chemin string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return &Refus{chemin, "le fichier est ouvert dans un autre logiciel, ou le dossier est protégé",
			"Fermez le document s'il est ouvert, ou choisissez un autre dossier avec --sortie."}
	case errors.Is(err, fs.ErrNotExist):
		return &Refus{chemin, "le dossier n'existe pas", "Créez le dossier, ou choisissez-en un autre avec --sortie."}
	case plein(err):
		return &Refus{chemin, "il n'y a plus de place sur le disque", "Libérez de la place, ou choisissez un autre disque avec --sortie."}
	}
	return &Refus{chemin, err.Error(), "Essayez un autre dossier avec --sortie."}
}
