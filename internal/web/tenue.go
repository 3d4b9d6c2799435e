package web

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// tenue holds the base open for readers from one request to the next, and opens
// it again on another day, after a change, or when another file took its place.
type tenue struct {
	o       *Options
	mu      sync.Mutex
	courant *lecture
	ecrit   sync.Mutex  // one writes at a time
	fictif  atomic.Bool // shows the example
	nait    atomic.Bool // the base is being made: its file says nothing yet
	papiers aRetenir
}

// lecture is a base open for reading, closed when its last reader left it.
type lecture struct {
	*atelier.Atelier
	jour    string
	fichier fs.FileInfo // nil without one
	n       int         // readers
	perime  bool
	ctx     context.Context // as long as the base is open
	fin     context.CancelFunc
	faits   ouvrages
	ici     func() map[string]bool // départements where it has places, read once
}

// dossierApparences is where the looks of papers are kept, beside the key.
const dossierApparences = "apparences"

func newTenue(o *Options) *tenue {
	t := &tenue{o: o}
	t.fictif.Store(o.Exemple)
	return t
}

// sansBase reports that there is nothing to show yet: no file, one that is being
// made, or the empty one that a making cut short has left.
func (t *tenue) sansBase() bool {
	if t.fictif.Load() {
		return false
	}
	f, err := os.Stat(t.o.Base)
	return err != nil || t.nait.Load() || f.Mode().IsRegular() && f.Size() == 0
}

func (t *tenue) options() atelier.Options {
	o := atelier.Options{Jour: t.o.Maintenant(), Papiers: t.o.Table, Simultane: true}
	if t.o.Dossier != "" {
		o.Modeles = filepath.Join(t.o.Dossier, dossierApparences)
	}
	return o
}

// lire gives the base for as long as a request lasts; the second value gives it back.
func (t *tenue) lire(ctx context.Context) (*lecture, func(), error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	jour := t.o.Maintenant().Format("2006-01-02")
	fichier := t.fichier()
	if l := t.courant; l != nil && (l.jour != jour || !memeFichier(l.fichier, fichier)) {
		t.oublier()
	}
	if t.courant == nil {
		a, err := t.ouvrir(context.WithoutCancel(ctx))
		if err != nil {
			return nil, nil, err
		}
		t.courant = &lecture{Atelier: a, jour: jour, fichier: fichier}
		t.courant.ctx, t.courant.fin = context.WithCancel(context.Background())
		t.courant.ici = sync.OnceValue(t.courant.departements)
	}
	l := t.courant
	l.n++
	return l, sync.OnceFunc(func() { t.rendre(l) }), nil
}

// fichier is the file of the base, nil when there is nothing to show in it.
func (t *tenue) fichier() fs.FileInfo {
	f, err := os.Stat(t.o.Base)
	if err != nil || t.sansBase() {
		return nil
	}
	return f
}

func (t *tenue) ouvrir(ctx context.Context) (*atelier.Atelier, error) {
	switch {
	case t.fictif.Load():
		return atelier.OpenExample(ctx, t.options())
	case t.sansBase():
		return atelier.Vide(t.options()), nil
	}
	return atelier.Open(ctx, t.o.Base, store.Lecture, t.options())
}

// departements are where the base has places; none when it cannot tell.
func (l *lecture) departements() map[string]bool {
	d, err := l.Departements(l.ctx)
	if err != nil {
		return nil
	}
	return d
}

// memeFichier reports that a base is still the one that was opened.
func memeFichier(x, y fs.FileInfo) bool {
	return x == nil && y == nil || x != nil && y != nil && os.SameFile(x, y)
}

func (t *tenue) rendre(l *lecture) {
	t.mu.Lock()
	defer t.mu.Unlock()
	l.n--
	l.clore()
}

// clore closes a base that nobody reads any more.
func (l *lecture) clore() {
	if l.perime && l.n == 0 {
		l.fin()
		l.Close()
	}
}

// oublier lets the next reader open the base again.
func (t *tenue) oublier() {
	if l := t.courant; l != nil {
		l.perime, t.courant = true, nil
		l.clore()
	}
}

// ecrire does a work that changes the base, made when there is none; readers
// see it afterwards.
func (t *tenue) ecrire(ctx context.Context, work func(*atelier.Atelier) error) (err error) {
	t.ecrit.Lock()
	defer t.ecrit.Unlock()
	a, err := t.ouvrirEcrire(ctx)
	if err != nil {
		return err
	}
	defer t.renouveler()
	defer func() { err = errors.Join(err, a.Close()) }() // whatever the work does
	defer t.vider(ctx, a)
	return work(a)
}

// renouveler lets the next readers see what was changed.
func (t *tenue) renouveler() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.oublier()
}

func (t *tenue) ouvrirEcrire(ctx context.Context) (*atelier.Atelier, error) {
	if t.fictif.Load() {
		return atelier.OpenExample(ctx, t.options())
	}
	if err := os.MkdirAll(filepath.Dir(t.o.Base), 0o700); err != nil {
		return nil, err
	}
	t.nait.Store(t.sansBase())
	defer t.nait.Store(false)
	return atelier.Create(ctx, t.o.Base, t.options())
}

// fermer closes what is open; readers under way close it themselves.
func (t *tenue) fermer() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.courant != nil && t.papiers.attend() > 0 {
		t.vider(context.Background(), t.courant.Atelier)
	}
	t.oublier()
	return nil
}

// exemple shows the fictional places, or the person's own.
func (t *tenue) exemple(oui bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.fictif.Swap(oui) != oui {
		t.oublier()
	}
}
