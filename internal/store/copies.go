package store

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/internal/sortie"
)

// GenreCopie says why a copy stands beside a base.
type GenreCopie int

// The kinds of copies. Feuillet makes the first three by itself, and takes the
// oldest of the first two away.
const (
	AvantImport       GenreCopie = iota // before an import that changed many places
	AvantVersion                        // before the form of the base changed
	AvantRestauration                   // the base that a copy replaced
	Sauvegarde                          // made by a person, with the name that is proposed
)

// Copie is a copy of a base, beside it.
type Copie struct {
	Chemin string     `json:"chemin"`
	Genre  GenreCopie `json:"-"`
	Jour   string     `json:"jour"`             // 2026-11-28, when it was made
	Lieux  int        `json:"lieux"`            // that it shows; -1 when it cannot be read
	Import string     `json:"import,omitempty"` // the day of its last import, when it says it
	ecrite time.Time
}

// Automatique reports a copy that Feuillet made by itself.
func (c *Copie) Automatique() bool { return c.Genre != Sauvegarde }

// nomsDeCopies are what follows the name of the base in that of a copy, by kind.
var nomsDeCopies = [...]struct{ modele, reconnu string }{
	AvantImport:       {"-avant-import-%v", `-avant-import(?:-(\d{4}-\d\d-\d\d))?`},
	AvantVersion:      {"-version-%v", `-version-\d+`},
	AvantRestauration: {"-avant-restauration-%v", `-avant-restauration(?:-(\d{4}-\d\d-\d\d))?`},
	Sauvegarde:        {"-%v", `-(\d{4}-\d\d-\d\d)`},
}

// nomCopie is a free name for a copy of a base, of a kind and what tells it: a
// day, a number. Those of a day are numbered, and the number of one that was
// taken away is not given again: who noted a name finds that copy, or none.
func nomCopie(chemin string, g GenreCopie, quoi any) string {
	base := strings.TrimSuffix(chemin, filepath.Ext(chemin)) +
		strings.TrimSuffix(fmt.Sprintf(nomsDeCopies[g].modele, quoi), "-")
	n := dernierNumero(base)
	if n == 0 {
		return base + ".db"
	}
	return fmt.Sprintf("%s-%d.db", base, n+1)
}

// dernierNumero is the greatest number of the copies whose names begin so, 1 for
// the one that bears none; 0 when there are none.
func dernierNumero(base string) (n int) {
	if existe(base + ".db") {
		n = 1
	}
	entrees, _ := os.ReadDir(filepath.Dir(base)) // a folder that cannot be read has no name to avoid
	for _, e := range entrees {
		suite, ok := strings.CutPrefix(e.Name(), filepath.Base(base)+"-")
		if i, err := strconv.Atoi(strings.TrimSuffix(suite, ".db")); ok && err == nil {
			n = max(n, i)
		}
	}
	return n
}

// Copies are those that stand beside a base, the newest first, with what they hold.
func Copies(ctx context.Context, chemin string) ([]Copie, error) {
	out, err := copiesDe(chemin)
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].lire(ctx)
	}
	return out, ctx.Err()
}

// copiesDe finds them by their names.
func copiesDe(chemin string) ([]Copie, error) {
	entrees, err := os.ReadDir(cmp.Or(filepath.Dir(chemin), "."))
	if err != nil {
		return nil, traduire(chemin, err)
	}
	base := regexp.QuoteMeta(strings.TrimSuffix(filepath.Base(chemin), filepath.Ext(chemin)))
	var out []Copie
	for g, n := range nomsDeCopies {
		reconnu := regexp.MustCompile("^" + base + n.reconnu + `(-\d+)?\.db$`)
		for _, e := range entrees {
			m := reconnu.FindStringSubmatch(e.Name())
			info, err := e.Info()
			if m == nil || err != nil || !info.Mode().IsRegular() {
				continue
			}
			c := Copie{Chemin: filepath.Join(filepath.Dir(chemin), e.Name()), Genre: GenreCopie(g), Lieux: -1,
				ecrite: info.ModTime()}
			if c.Jour = c.ecrite.Format(time.DateOnly); len(m) > 2 && m[1] != "" {
				c.Jour = m[1]
			}
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Copie) int { return b.ecrite.Compare(a.ecrite) })
	return out, nil
}

// lire tells what a copy holds, as far as it can be read.
func (c *Copie) lire(ctx context.Context) {
	if genre, err := reconnaitre(c.Chemin); err != nil || genre != notre {
		return
	}
	d, err := connecter(c.Chemin, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return
	}
	defer d.Close()
	var n int
	if d.sql.QueryRowContext(ctx, "SELECT count(*) FROM fiches WHERE retenue = 1").Scan(&n) == nil {
		c.Lieux = n
		d.sql.QueryRowContext(ctx, "SELECT coalesce(max(date), '') FROM imports").Scan(&c.Import)
	}
}

// maxCopies is how many copies Feuillet keeps of those it makes by itself
// before an import or a new form.
const maxCopies = 5

// tourner takes away the oldest copies beyond maxCopies, and tells how many.
func (d *DB) tourner() (retirees int, err error) {
	copies, err := copiesDe(d.chemin)
	if err != nil {
		return 0, err
	}
	gardees := 0
	for _, c := range copies {
		if c.Genre != AvantImport && c.Genre != AvantVersion {
			continue
		}
		if gardees++; gardees > maxCopies && os.Remove(c.Chemin) == nil {
			retirees++
		}
	}
	return retirees, nil
}

// filet is the copy that may be kept of a base before an import. It is made
// when the import has changed little yet: SQLite then still holds in memory all
// that it will write, and others read the base as it was.
type filet struct {
	db      *DB
	lieux   int    // shown before the import
	decide  bool   // made, or not to be made
	tmp     string // where it stands until the import is whole, empty when it is not made
	manquee error  // why it could not be made
}

// The copy is made at the latest after so many places changed, or doubts and
// refusals were written: what waits in memory is bounded.
const filetApresLieux, filetApresConstats = 200, 5000

// changesAuMoins is how few changed places are worth a copy: in a base of a few
// places each import would make one, and drive out those that matter.
const changesAuMoins = 10

// seuil is how many places an import must change for the copy to be kept: more
// than a tenth, and not a few.
func (f *filet) seuil() int { return max(f.lieux/10+1, changesAuMoins) }

// tendre begins to watch an import of a base that shows so many places.
func (i *importation) tendre(d *DB) error {
	i.filet = filet{db: d, lieux: i.montres, decide: i.montres == 0 || d.fichier == nil}
	_, err := i.tx.Exec(fmt.Sprintf("PRAGMA cache_spill = %t", i.filet.decide))
	return err
}

// surveiller makes the copy when it may be needed and it is still time.
func (i *importation) surveiller(ctx context.Context) error {
	f, b := &i.filet, i.bilan
	if f.decide || b.Modifies+b.Partis < min(f.seuil(), filetApresLieux) && b.Doutes+b.Rejets < filetApresConstats {
		return nil
	}
	f.decide = true
	f.manquee = f.prendre(ctx)
	_, err := i.tx.Exec("PRAGMA cache_spill = ON")
	return err
}

func (f *filet) prendre(ctx context.Context) error {
	tmp, err := sortie.Temporaire(filepath.Dir(f.db.chemin))
	if err != nil {
		return err
	}
	tmp.Close()
	if err := f.db.copierDans(ctx, tmp.Name()); err != nil {
		os.Remove(tmp.Name())
		return err
	}
	f.tmp = tmp.Name()
	return nil
}

// garder gives its name to the copy of an import that is whole, when it changed
// enough of the places.
func (f *filet) garder(b *Bilan, jour string) {
	if b.Modifies+b.Partis < f.seuil() || f.lieux == 0 {
		return
	}
	if f.tmp == "" {
		b.SansCopie = f.manquee != nil
		return
	}
	nom := nomCopie(f.db.chemin, AvantImport, jour)
	if err := os.Rename(f.tmp, nom); err != nil {
		b.SansCopie = true
		return
	}
	f.tmp, b.Copie = "", nom
	b.CopiesRetirees, _ = f.db.tourner() // one too many harms nothing, and goes next time
}

// retirer takes the copy away when it was not kept.
func (f *filet) retirer() {
	if f.tmp != "" {
		os.Remove(f.tmp)
	}
}
