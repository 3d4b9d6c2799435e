package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"sync"
	"unicode/utf8"

	"feuillet/internal/faute"
)

// reecrire writes the file of the base anew when something of what was erased
// may be read in it still: in pages that nothing uses any more, or in what
// remains of texts of before.
func (d *DB) reecrire(ctx context.Context, conn *sql.Conn, demandes []*demande) error {
	if err := d.rassembler(ctx, conn); err != nil {
		return err
	}
	if propre, err := d.propre(ctx, conn, demandes); err != nil || propre {
		return err
	}
	if _, err := conn.ExecContext(ctx, "VACUUM"); err != nil {
		return d.traces().Par(err)
	}
	return d.rassembler(ctx, conn)
}

// rassembler puts in the file of a shared base what its journal holds of it.
func (d *DB) rassembler(ctx context.Context, conn *sql.Conn) error {
	if !d.Simultane() {
		return nil
	}
	return d.deverser(ctx, conn)
}

// traces is the fault of what is erased, and may still be read in a file.
func (d *DB) traces() *faute.Faute {
	return probleme(d.chemin, "c'est effacé de la base, mais son fichier n'a pas pu être réécrit : des traces peuvent "+
		"y rester",
		"Libérez de la place ou fermez les autres programmes, puis recommencez.")
}

// propre reports that nothing of what was erased can be read in the file. One
// that is shared is not opened to look: SQLite would lose its locks on it.
func (d *DB) propre(ctx context.Context, conn *sql.Conn, demandes []*demande) (bool, error) {
	places := len(textes(demandes)) < len(demandes) // whose texts nobody gave
	if places || d.Simultane() {
		return false, nil
	}
	var libres int
	if err := conn.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&libres); err != nil {
		return false, d.faute("look for free pages", err)
	}
	if libres > 0 {
		return false, nil
	}
	reste, err := litteral(ctx, d.chemin, demandes)
	if err != nil {
		return false, d.faute("look in the file", err)
	}
	return !reste, nil
}

// Traces counts what is left in this base of what was to be forgotten: in its
// rows, then in the bytes of its file.
func (d *DB) Traces(ctx context.Context, oublis ...Oubli) (int, error) {
	if !d.Simultane() {
		return Traces(ctx, d.chemin, oublis...)
	}
	demandes, err := lireDemandes(oublis)
	if err != nil {
		return 0, err
	}
	n, err := d.tracesEnRangees(ctx, demandes)
	if err != nil {
		return 0, d.faute("look for what is left", err)
	}
	return n, nil
}

// Traces counts, in a file, the texts that still say what was to be forgotten:
// in its rows when it is a base, then in its bytes, whatever it is.
func Traces(ctx context.Context, chemin string, oublis ...Oubli) (int, error) {
	demandes, err := lireDemandes(oublis)
	if err != nil {
		return 0, err
	}
	if genre, err := reconnaitre(chemin); err == nil && genre == notre {
		if n, err := tracesDeBase(ctx, chemin, demandes); err == nil && n > 0 || ctx.Err() != nil {
			return n, err
		}
	}
	reste, err := litteral(ctx, chemin, demandes)
	if err != nil || !reste {
		return 0, traduire(chemin, err)
	}
	return tracesDOctets(chemin, demandes)
}

// textes are the demands of texts: the id of a place is found in rows alone.
func textes(demandes []*demande) []*demande {
	return slices.DeleteFunc(slices.Clone(demandes), func(o *demande) bool { return o.Lieu != "" })
}

// tous are the hashes of all demands.
func tous(demandes []*demande) *oublis {
	o := oublisDe([]byte("of this search alone"))
	for _, d := range demandes {
		for _, t := range d.traces {
			o.ajouter(o.empreinte(t.genre, t.texte), t.genre, t.mots)
		}
	}
	return o
}

// tracesDeBase counts them in the rows of a base.
func tracesDeBase(ctx context.Context, chemin string, demandes []*demande) (int, error) {
	d, err := connecter(chemin, "rw", Lecture, maxValeurNotre) // which undoes a work that was killed
	if err != nil {
		return 0, err
	}
	defer d.Close()
	return d.tracesEnRangees(ctx, demandes)
}

// tracesEnRangees counts them in the rows of this base.
func (d *DB) tracesEnRangees(ctx context.Context, demandes []*demande) (int, error) {
	tx, err := d.sql.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	e := effacementDe(tx)
	e.oublis = tous(demandes)
	n, err := e.compterLieux(demandes)
	if err != nil {
		return 0, err
	}
	if e.trouvees, err = d.chercher(ctx, tx, filtreDe(demandes)); err != nil {
		return n, err
	}
	m, err := e.compter()
	return n + m, err
}

// compterLieux counts the places to be forgotten that the base knows.
func (e *effacement) compterLieux(demandes []*demande) (n int, err error) {
	for _, o := range demandes {
		if o.Lieu == "" {
			continue
		}
		ids, err := e.lieuxConnus()
		if err != nil {
			return n, err
		}
		if slices.ContainsFunc(ids, o.estLieu) {
			n++
		}
	}
	return n, nil
}

// compter counts the values that say what is to be forgotten, names that others
// know among them.
func (e *effacement) compter() (n int, err error) {
	for i := range porteurs {
		p := &porteurs[i]
		for _, r := range e.trouvees[p.table] {
			if p.table == "extras" {
				extras, err := e.extras(r)
				if err != nil {
					return n, err
				}
				for k, v := range extras {
					if e.oublis.retirer(k) != k || e.oublis.retirer(v) != v {
						n++
					}
				}
				continue
			}
			valeurs, err := e.valeurs(p, r)
			if err != nil {
				return n, err
			}
			for _, c := range p.parlants() {
				if s := texte(valeurs[c.nom]); s != "" && e.reste(p.table, c, valeurs, s) != s {
					n++
				}
			}
		}
	}
	return n, nil
}

// pasOctets is how much of a file is read at once, and recouvrement how much of
// it again with what follows.
const pasOctets, recouvrement = 64 << 10, 4 << 10

// litteral reports that the letters of a demand stand one after the other in the
// bytes of a file, whatever is between them.
func litteral(ctx context.Context, chemin string, demandes []*demande) (bool, error) {
	f := &filtre{}
	for _, o := range textes(demandes) {
		for _, suite := range o.suites() {
			f.ajouter([]string{suite})
		}
	}
	found := false
	err := parcourir(ctx, chemin, f, func([]byte) { found = true })
	return found, err
}

// tracesDOctets counts them in the bytes of a file.
func tracesDOctets(chemin string, demandes []*demande) (n int, err error) {
	o := tous(demandes)
	err = parcourir(context.Background(), chemin, filtreDe(demandes), func(b []byte) {
		n += len(o.passages(string(b)))
	})
	return n, err
}

// parcourir reads a file whole, on all cores, and gives the pieces that pass, one at a time.
func parcourir(ctx context.Context, chemin string, f *filtre, passe func([]byte)) error {
	fichier, err := os.Open(chemin)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer fichier.Close()
	info, err := fichier.Stat()
	if err != nil {
		return err
	}
	debuts := make(chan int64, info.Size()/pasOctets+1)
	for d := int64(0); d < info.Size(); d += pasOctets {
		debuts <- d
	}
	close(debuts)
	var m sync.Mutex
	err = surTousLesCoeurs(runtime.GOMAXPROCS(0), func() error {
		ici, tampon := f.copie(), make([]byte, pasOctets+recouvrement)
		for d := range debuts {
			n, err := fichier.ReadAt(tampon, d)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			if err = errors.Join(err, ctx.Err()); err != nil {
				return err
			}
			if ici.passeOctets(tampon[:n]) {
				m.Lock()
				passe(tampon[:n])
				m.Unlock()
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("read %s: %w", chemin, err)
	}
	return nil
}

// surTousLesCoeurs does a work several times at once, and gives what went wrong.
func surTousLesCoeurs(n int, travail func() error) error {
	var wg sync.WaitGroup
	fautes := make([]error, n)
	for i := range n {
		wg.Go(func() { fautes[i] = travail() })
	}
	wg.Wait()
	return errors.Join(fautes...)
}

// passeOctets reports that bytes, of a text or not, may say what is demanded.
func (f *filtre) passeOctets(b []byte) bool {
	dits := f.dits[:0]
	for i := 0; i < len(b); {
		c := b[i]
		if c < utf8.RuneSelf && simples[c] != manteau {
			i++
			if k := simples[c]; k != 0 {
				dits = append(dits, k)
			}
			continue
		}
		r, n := rune(0), 1
		switch {
		case c >= utf8.RuneSelf:
			if r, n = utf8.DecodeRune(b[i:]); r == utf8.RuneError {
				r = 0
			}
		case cache(c, b[i+1:]):
			g := dit(string(b[i:min(len(b), i+maxManteau)]))[0]
			r, n = g.r, g.fin
		}
		i += n
		if r != 0 && inWord(r) {
			dits = append(dits, plie(r)...)
		}
	}
	f.dits = dits
	return f.contient()
}

// maxManteau is the longest coat of one sign in bytes.
const maxManteau = 24
