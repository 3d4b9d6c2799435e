package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
)

// Restaurer puts a copy in the place of the base chemin, and gives where the
// base of before is kept, "" when there was none. The copy is read whole and
// checked first, and stays where it is; what the base forgot is forgotten again
// in what takes its place. Nothing changes when it is not sound,
// or while another program writes in the base.
func Restaurer(ctx context.Context, copie, chemin, jour string) (gardee string, err error) {
	if err := restaurable(copie, chemin); err != nil {
		return "", err
	}
	tmp, err := sortie.Temporaire(filepath.Dir(chemin))
	if err != nil {
		return "", ecritureImpossible(chemin, err)
	}
	tmp.Close()
	defer os.Remove(tmp.Name()) // renamed when all went well
	if err := recopier(ctx, copie, tmp.Name()); err != nil {
		return "", err
	}
	if err := lireMemoire(ctx, chemin).reprendre(ctx, tmp.Name()); err != nil {
		return "", ecritureImpossible(chemin, err)
	}
	liberer, err := reserver(ctx, chemin)
	if err != nil {
		return "", err
	}
	defer liberer()
	if runtime.GOOS == "windows" { // where an open file keeps its name
		liberer()
		if err := deplacable(chemin); err != nil {
			return "", ecritureImpossible(chemin, err)
		}
	}
	if existe(chemin) {
		if gardee, err = mettreDeCote(chemin, jour); err != nil {
			return "", ecritureImpossible(chemin, err)
		}
	}
	if err := os.Rename(tmp.Name(), chemin); err != nil {
		if gardee != "" && existe(chemin) { // of which it is a second name
			os.Remove(gardee)
			gardee = ""
		}
		return gardee, ecritureImpossible(chemin, err)
	}
	return gardee, nil
}

// restaurable refuses a copy that is no base of ours, or the base itself.
func restaurable(copie, chemin string) error {
	genre, err := reconnaitre(copie)
	if err != nil {
		return err
	}
	if genre != notre {
		return probleme(copie, "ce n'est pas une copie d'une base de Feuillet", "Donnez le nom d'une sauvegarde.")
	}
	a, err := os.Stat(copie)
	if err != nil {
		return traduire(copie, err)
	}
	b, err := os.Stat(chemin)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return traduire(chemin, err)
	case os.SameFile(a, b):
		return probleme(copie, "c'est la base elle-même", "Donnez le nom d'une sauvegarde.")
	case !b.Mode().IsRegular():
		return fauteEcriture(chemin, "ce n'est pas un fichier").Permet(faute.AutreFichier)
	}
	return nil
}

// recopier writes the copy anew, whole, and checks what was written.
func recopier(ctx context.Context, copie, vers string) error {
	d, err := connecter(copie, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.copierDans(ctx, vers); err != nil {
		return d.faute("copy", err)
	}
	if err := verifier(ctx, vers); err != nil {
		return d.faute("check", err)
	}
	ecrite, err := connecter(vers, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return err
	}
	defer ecrite.Close()
	err = ecrite.restauree(ctx)
	if f := faute.De(err); f != nil {
		return f.Dans(copie)
	}
	if err != nil {
		return d.faute("check", err)
	}
	return nil
}

// restauree looks at the form of a copy; one of an older version is brought up
// to date when it is used.
func (d *DB) restauree(ctx context.Context) error {
	var version int
	err := d.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	if err != nil {
		return err
	}
	fichiers, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	if version <= 0 || version > len(fichiers) {
		return formeInattendue()
	}
	if err := d.verifierForme(ctx, Ecriture, version == len(fichiers)); err != nil {
		return err
	}
	var v Verification
	if err := d.orphelins(ctx, &v); err != nil {
		return err
	}
	if len(v.Orphelins) > 0 {
		return formeInattendue()
	}
	return nil
}

// reserver keeps others out of a base while it is replaced. One that cannot be
// opened at all is nobody's.
func reserver(ctx context.Context, chemin string) (func(), error) {
	if genre, err := reconnaitre(chemin); err != nil || genre == vide {
		return func() {}, nil
	}
	d, err := connecter(chemin, "rw", Ecriture, maxValeurNotre)
	if err != nil {
		return nil, err
	}
	conn, err := d.sql.Conn(ctx)
	if err == nil {
		if _, err = conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err == nil {
			return func() { conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK"); conn.Close(); d.Close() }, nil
		}
		conn.Close()
	}
	d.Close()
	if t := d.faute("lock", err); strings.Contains(t.Error(), "en train d'écrire") {
		return nil, t
	}
	return func() {}, ctx.Err()
}

// deplacable is nil for a base that may be given another name: it is asked before
// a second name is, which Windows would not take back while another program has
// the base open, and what is written in the base would be written in its copy.
func deplacable(chemin string) error {
	if !existe(chemin) {
		return nil
	}
	return os.Rename(chemin, chemin)
}

// mettreDeCote gives the base of before another name, with the work files that
// SQLite left beside it: the new base must not be undone by them. One that is
// alone, as nearly all are, has both names until the new one takes its place: a
// base stands there at every instant.
func mettreDeCote(chemin, jour string) (string, error) {
	gardee := nomCopie(chemin, AvantRestauration, jour)
	travail := []string{"-journal", "-wal", "-shm"}
	seule := !slices.ContainsFunc(travail, func(suffixe string) bool { return existe(chemin + suffixe) })
	if seule && os.Link(chemin, gardee) == nil { // not on all disks
		return gardee, nil
	}
	for _, suffixe := range append(travail, "") {
		if err := os.Rename(chemin+suffixe, gardee+suffixe); err != nil &&
			!(suffixe != "" && errors.Is(err, fs.ErrNotExist)) {
			return "", err
		}
	}
	return gardee, nil
}
