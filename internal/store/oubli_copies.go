package store

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Sort says what became of a file where something to forget may be.
type Sort int

// The fates.
const (
	SansTrace Sort = iota // nothing of it is there
	Nettoyee              // it was there, and is no more
	Retiree               // it was there, could not be taken out, and the file was removed
	Reste                 // it is there still: the file is a person's
)

// Fouille is what was found in a file after a forgetting.
type Fouille struct {
	Chemin string `json:"chemin"`
	Traces int    `json:"traces"` // texts that say it, as it was found
	Sort   Sort   `json:"-"`
}

// OublierCopies takes out of the copies that Feuillet made by itself of a base
// what was just taken out of it, and looks in all files beside it that may hold
// it: the file itself first, its journal, copies of persons, what works left. A
// copy of its own that still says it is removed.
func (d *DB) OublierCopies(ctx context.Context, oublis ...Oubli) ([]Fouille, error) {
	chemin := d.chemin
	copies, err := copiesDe(chemin)
	if err != nil {
		return nil, err
	}
	base := Fouille{Chemin: chemin}
	if base.Traces, err = d.Traces(ctx, oublis...); err != nil {
		return nil, err
	}
	base.sortir()
	travaillees, err := fouillerTout(ctx, travaux(chemin), oublis)
	out := append([]Fouille{base}, travaillees...)
	if err != nil {
		return out, err
	}
	connues := map[string]bool{}
	for _, c := range copies {
		connues[c.Chemin] = true
		f, err := c.oublier(ctx, oublis)
		if err != nil {
			return out, err
		}
		out = append(out, f)
	}
	var autres []string
	for _, b := range bases(chemin) {
		if !connues[b] {
			autres = append(autres, b)
		}
	}
	autresFouilles, err := fouillerTout(ctx, autres, oublis)
	for _, f := range autresFouilles {
		if f.Traces > 0 { // another base, that nobody asked about
			out = append(out, f)
		}
	}
	return out, err
}

// fouillerTout looks in files that nothing is taken out of.
func fouillerTout(ctx context.Context, chemins []string, oublis []Oubli) (out []Fouille, err error) {
	for _, c := range chemins {
		f := Fouille{Chemin: c}
		if f.Traces, err = Traces(ctx, c, oublis...); err != nil {
			return out, err
		}
		f.sortir()
		out = append(out, f)
	}
	return out, nil
}

// sortir says what became of a file that nothing is taken out of.
func (f *Fouille) sortir() {
	if f.Traces > 0 {
		f.Sort = Reste
	}
}

// oublier takes it out of a copy of ours, and looks in any.
func (c *Copie) oublier(ctx context.Context, oublis []Oubli) (Fouille, error) {
	f := Fouille{Chemin: c.Chemin}
	var err error
	if f.Traces, err = Traces(ctx, c.Chemin, oublis...); err != nil {
		return f, err
	}
	if !c.Automatique() {
		f.sortir()
		return f, nil
	}
	nettoyee := c.nettoyer(ctx, oublis) // one without a trace too: an import in it must not bring it back
	if f.Traces == 0 {
		return f, ctx.Err()
	}
	if f.Sort = Nettoyee; nettoyee != nil || !c.propre(ctx, oublis) {
		f.Sort = Retiree
		if err := c.supprimer(); err != nil {
			f.Sort = Reste
		}
	}
	return f, ctx.Err()
}

func (c *Copie) propre(ctx context.Context, oublis []Oubli) bool {
	n, err := Traces(ctx, c.Chemin, oublis...)
	return err == nil && n == 0
}

// nettoyer forgets in a copy of the form of today; the older ones are not brought up to it.
func (c *Copie) nettoyer(ctx context.Context, oublis []Oubli) error {
	if err := c.deNotreForme(ctx); err != nil {
		return err
	}
	d, err := Open(ctx, c.Chemin, Ecriture)
	if err != nil {
		return err
	}
	_, err = d.Oublier(ctx, false, oublis...)
	err = errors.Join(err, d.Close())
	os.Chtimes(c.Chemin, c.ecrite, c.ecrite) // its rank among copies is the day it was made
	return err
}

// errAutreForme tells a copy that a migration would change.
var errAutreForme = errors.New("a copy of another form")

func (c *Copie) deNotreForme(ctx context.Context) error {
	if genre, err := reconnaitre(c.Chemin); err != nil || genre != notre {
		return errAutreForme
	}
	d, err := connecter(c.Chemin, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return err
	}
	defer d.Close()
	var version int
	if err := d.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	fichiers, err := fs.Glob(migrations, "migrations/*.sql")
	if err == nil && version != len(fichiers) {
		err = errAutreForme
	}
	return err
}

// supprimer removes a copy, with what SQLite may have left beside it.
func (c *Copie) supprimer() error {
	for _, suffixe := range suffixesSQLite {
		os.Remove(c.Chemin + suffixe)
	}
	return os.Remove(c.Chemin)
}

// suffixesSQLite are those of the files that SQLite works with beside a base.
var suffixesSQLite = []string{"-journal", "-wal", "-shm"}

// travaux are the files of work beside a base: of SQLite, and of copies under way.
func travaux(chemin string) []string {
	var out []string
	for _, s := range []string{"-journal", "-wal"} { // -shm holds numbers, and the locks of SQLite
		if existe(chemin + s) {
			out = append(out, chemin+s)
		}
	}
	return append(out, dossierDe(chemin, func(nom string) bool { return strings.HasPrefix(nom, ".feuillet-") })...)
}

// bases are the bases of ours in the folder of one.
func bases(chemin string) []string {
	return dossierDe(chemin, func(nom string) bool {
		genre, err := reconnaitre(filepath.Join(filepath.Dir(chemin), nom))
		return err == nil && genre == notre
	})
}

// dossierDe are the files of the folder of a base that are wanted.
func dossierDe(chemin string, voulu func(nom string) bool) []string {
	entrees, err := os.ReadDir(cmp.Or(filepath.Dir(chemin), "."))
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entrees {
		c := filepath.Join(filepath.Dir(chemin), e.Name())
		if e.Type().IsRegular() && c != filepath.Clean(chemin) && voulu(e.Name()) {
			out = append(out, c)
		}
	}
	return out
}
