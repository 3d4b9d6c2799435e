package web

import (
	"context"
	"fmt"
	"sync"
)

// travail is something long: it goes on while the person does other things, one
// at a time, and keeps its result until the next.
type travail struct {
	Titre string
	mu    sync.Mutex
	etat  etatTravail
	stop  context.CancelFunc
	fini  chan struct{}
}

// etatTravail is how far a work is.
type etatTravail struct {
	Faits, Total int
	Dits         []string // sentences, in order
	Fini         bool
	Err          error
}

// maxDits bounds what a page shows of a work.
const maxDits = 200

func (t *travail) voir() etatTravail {
	t.mu.Lock()
	defer t.mu.Unlock()
	e := t.etat
	e.Dits = append([]string(nil), e.Dits...)
	return e
}

func (t *travail) dire(s string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if s != "" && len(t.etat.Dits) < maxDits {
		t.etat.Dits = append(t.etat.Dits, s)
	}
}

func (t *travail) avancer(faits, total int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.etat.Faits, t.etat.Total = faits, total
}

// travaux are the work under way, or the last one.
type travaux struct {
	mu      sync.Mutex
	dernier *travail
	avant   *importation // whose file is still there
	fichier *importation // of the last work, when it reads a file
}

// lancer begins a work, which may read a file; nil when another is under way.
func (l *travaux) lancer(titre string, faire func(context.Context, *travail) error, lit *importation) *travail {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.dernier != nil && !l.dernier.voir().Fini {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	t := &travail{Titre: titre, stop: stop, fini: make(chan struct{})}
	l.dernier, l.fichier = t, lit
	if lit != nil {
		if l.avant != nil && l.avant.chemin != lit.chemin {
			l.avant.jeter()
		}
		l.avant = lit
	}
	go func() {
		defer close(t.fini)
		defer stop()
		t.finir(protege(func() error { return faire(ctx, t) }))
	}()
	return t
}

func (t *travail) finir(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.etat.Fini, t.etat.Err = true, err
}

// protege makes an error of a fault of ours: the other pages go on.
func protege(faire func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("web: %v", p)
		}
	}()
	return faire()
}

// gardee is the file of the last work, nil when it reads none.
func (l *travaux) gardee() *importation {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.fichier
}

// enCours is the work under way, nil for none.
func (l *travaux) enCours() *travail {
	if t := l.voir(); t != nil && !t.voir().Fini {
		return t
	}
	return nil
}

// voir is the last work, nil before the first.
func (l *travaux) voir() *travail {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.dernier
}

// arreter stops the work under way, and waits for it: what it kept is whole.
func (l *travaux) arreter() {
	if t := l.enCours(); t != nil {
		t.stop()
		<-t.fini
	}
}

// fermer stops all, and throws away what waits for an answer.
func (l *travaux) fermer() {
	l.arreter()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.avant.jeter()
}
