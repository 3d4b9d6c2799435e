package atelier

import (
	"context"
	"iter"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// Editions are the imports that changed something, the last one first.
func (a *Atelier) Editions(ctx context.Context) iter.Seq2[store.Edition, error] {
	db, err := a.lue()
	if err != nil {
		return func(yield func(store.Edition, error) bool) { yield(store.Edition{}, err) }
	}
	return db.Editions(ctx)
}

// Histoire is the life of a place.
type Histoire struct {
	Lieu       lieu.Lieu // the version that is shown, or the last one
	Etat       store.Etat
	Evenements iter.Seq2[store.Evenement, error] // in the order they happened
}

// Histoire tells the life of a place that the base knows, shown or not.
func (a *Atelier) Histoire(ctx context.Context, id string) (*Histoire, error) {
	l, etat, err := a.trouver(ctx, id)
	if err != nil {
		return nil, err
	}
	return &Histoire{l, etat, a.db.Evenements(ctx, time.Time{}, l.Id, nil)}, nil
}

// Changements are what happened since a day, this day included, to the places
// of a choice; an empty one takes all, those that are shown no more too.
func (a *Atelier) Changements(ctx context.Context, depuis time.Time, c Choix) (
	iter.Seq2[store.Evenement, error], error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	var voulu func(*lieu.Lieu) bool
	if !c.Vide() {
		s, err := a.Choisir(ctx, c)
		if err != nil {
			return nil, err
		}
		voulu = s.Filtre.Match
	}
	return db.Evenements(ctx, depuis, "", voulu), nil
}

// BilanChangements is what happened, place by place.
type BilanChangements struct {
	Lieux  []Changement   // in the order of their first event
	Genres map[string]int // places by what happened to them, see store.Evenement
}

// Changement is what happened to one place.
type Changement struct {
	Id, Nom, Commune string
	Evenements       []store.Evenement
}

// ParLieu gathers events by place. A place to which a thing happened twice
// counts once for it.
func ParLieu(evenements iter.Seq2[store.Evenement, error]) (*BilanChangements, error) {
	b := &BilanChangements{Genres: map[string]int{}}
	rangs, vus := map[string]int{}, map[[2]string]bool{}
	for e, err := range evenements {
		if err != nil {
			return nil, err
		}
		i, ok := rangs[e.Id]
		if !ok {
			i = len(b.Lieux)
			rangs[e.Id] = i
			b.Lieux = append(b.Lieux, Changement{Id: e.Id, Nom: e.Nom, Commune: e.Commune})
		}
		if cle := [2]string{e.Id, e.Genre}; !vus[cle] {
			vus[cle] = true
			b.Genres[e.Genre]++
		}
		b.Lieux[i].Evenements = append(b.Lieux[i].Evenements, e)
	}
	return b, nil
}
