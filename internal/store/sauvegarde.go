package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
)

// Sauvegarder writes at chemin a copy of the base as it is now, even while
// others read it or wait to write, and checks the copy. What stands there is
// replaced only when ecraser says so, and only by a whole copy.
func (d *DB) Sauvegarder(ctx context.Context, chemin string, ecraser bool) (err error) {
	if err := d.remplacable(chemin, ecraser); err != nil {
		return err
	}
	tmp, err := sortie.Temporaire(filepath.Dir(chemin))
	if err != nil {
		return ecritureImpossible(chemin, err)
	}
	tmp.Close()
	defer os.Remove(tmp.Name()) // renamed when all went well
	if err := d.copierDans(ctx, tmp.Name()); err != nil {
		return ecritureImpossible(chemin, err)
	}
	if err := verifier(ctx, tmp.Name()); err != nil {
		return ecritureImpossible(chemin, err)
	}
	if err := os.Rename(tmp.Name(), chemin); err != nil {
		return ecritureImpossible(chemin, err)
	}
	return nil
}

// remplacable refuses to write a copy over the base itself, over a base of
// others, over what is no file, and over any file unless ecraser says so.
func (d *DB) remplacable(chemin string, ecraser bool) error {
	info, err := os.Stat(chemin)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return traduire(chemin, err)
	case d.fichier != nil && os.SameFile(info, d.fichier):
		return fauteEcriture(chemin, "c'est la base elle-même").Permet(faute.AutreFichier)
	case !info.Mode().IsRegular():
		return fauteEcriture(chemin, "ce n'est pas un fichier").Permet(faute.AutreFichier)
	case !ecraser:
		return fauteEcriture(chemin, "ce fichier existe déjà").Permet(faute.AutreFichier, faute.Ecraser)
	}
	if genre, err := reconnaitre(chemin); err == nil && genre == etrangere {
		return fauteEcriture(chemin, "c'est la base d'un autre logiciel : elle serait perdue").Permet(faute.AutreFichier)
	}
	return nil
}

// copierDans writes the copy. A base opened for reading refuses even that,
// unless it is told that another file is meant.
func (d *DB) copierDans(ctx context.Context, chemin string) error {
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	var lecture bool
	if err := conn.QueryRowContext(ctx, "PRAGMA query_only").Scan(&lecture); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only = OFF"); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", chemin)
	if lecture {
		_, remis := conn.ExecContext(ctx, "PRAGMA query_only = ON")
		err = errors.Join(err, remis)
	}
	return err
}

// ecritureImpossible says in French why a copy could not be written.
func ecritureImpossible(chemin string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return fauteEcriture(chemin, "impossible d'écrire ici : le dossier est protégé, ou n'existe pas").
			Permet(faute.AutreFichier).Par(err)
	}
	if t := traduire(chemin, err); t != err {
		return t
	}
	return fmt.Errorf("copy the base: %w", err)
}

// verifier reads a whole base and checks that it holds together.
func verifier(ctx context.Context, chemin string) error {
	base, err := connecter(chemin, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return err
	}
	defer base.Close()
	var verdict string
	if err := base.sql.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return probleme(chemin, "cette base est abîmée", conseilAbimee)
	}
	return nil
}

// copier keeps a copy of a base beside it before its form changes.
func (d *DB) copier(ctx context.Context, version int) error {
	chemin := nomCopie(d.chemin, AvantVersion, version)
	if err := d.Sauvegarder(ctx, chemin, false); err != nil {
		return err
	}
	d.copie = chemin
	return nil
}

func existe(chemin string) bool {
	_, err := os.Stat(chemin)
	return err == nil
}

// Copie is the copy that was made of the base because opening it changed its
// form, "" when it did not.
func (d *DB) Copie() string { return d.copie }

// Chemin is the file of the base, as it was opened.
func (d *DB) Chemin() string { return d.chemin }
