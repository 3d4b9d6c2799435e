package web

import (
	"context"
	"slices"
	"sync"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// faux are the papers to print again, judged once as long as neither papers nor places
// change: of many it takes seconds, and each page says how many there are.
type faux struct {
	mu      sync.Mutex
	juge    sync.Mutex // one judges at a time
	etat    string
	l       []atelier.AReimprimer
	suivis  int
	enCours bool
}

// connus are those that are judged already, for a state of the base.
func (x *faux) connus(etat string) (l []atelier.AReimprimer, suivis int, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.l, x.suivis, x.etat == etat
}

// voir are those of today, judged if need be.
func (x *faux) voir(ctx context.Context, a *atelier.Atelier) ([]atelier.AReimprimer, int, error) {
	x.juge.Lock()
	defer x.juge.Unlock()
	etat, err := a.EtatImprimes(ctx)
	if err != nil {
		return nil, 0, err
	}
	if l, n, ok := x.connus(etat); ok {
		return l, n, nil
	}
	l, n, err := a.AReimprimer(ctx)
	if err != nil {
		return nil, 0, err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.etat, x.l, x.suivis = etat, l, n
	return l, n, nil
}

// attenteFaux is how long a page waits for the number that it says, and the page of a
// place that was just changed for its own.
const attenteFaux, attenteFauxDe = 100 * time.Millisecond, 3 * time.Second

// compterFaux is how many papers are to be printed again; 0 when that is not known yet,
// and is being found for the next page.
func (v *visite) compterFaux() int {
	l, _ := v.fauxConnus(attenteFaux)
	return len(l)
}

// fauxDe is how many papers that show a place are to be printed again; false when that is
// not known in time.
func (v *visite) fauxDe(id string) (n int, connus bool) {
	l, connus := v.fauxConnus(attenteFauxDe)
	for _, r := range l {
		if slices.ContainsFunc(r.Lieux, func(x store.LieuTirage) bool { return x.Id == id }) {
			n++
		}
	}
	return n, connus
}

// fauxConnus are the papers to print again, judged if that takes no longer than it may.
func (v *visite) fauxConnus(attente time.Duration) (l []atelier.AReimprimer, connus bool) {
	if !v.a.Suit() {
		return nil, true
	}
	etat, err := v.a.EtatImprimes(v.r.Context())
	if err != nil {
		return nil, false
	}
	if l, _, connus = v.faux.connus(etat); connus {
		return l, true
	}
	select {
	case <-v.juger():
	case <-time.After(attente):
	}
	l, _, connus = v.faux.connus(etat)
	if !connus {
		return nil, false
	}
	return l, true
}

// juger finds the papers to print again while the person does other things; what it
// gives is closed at the end.
func (v *visite) juger() <-chan struct{} {
	fini := make(chan struct{})
	v.faux.mu.Lock()
	deja := v.faux.enCours
	v.faux.enCours = true
	v.faux.mu.Unlock()
	if deja {
		return fini
	}
	s := v.Serveur
	go func() {
		defer close(fini)
		defer func() {
			s.faux.mu.Lock()
			defer s.faux.mu.Unlock()
			s.faux.enCours = false
		}()
		l, rendre, err := s.base.lire(s.vie)
		if err != nil {
			return // the page that asks for them says why
		}
		defer rendre()
		protege(func() error { _, _, err := s.faux.voir(s.vie, l.Atelier); return err })
	}()
	return fini
}
