package index

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// Found are versions, each in one set at most: those that are wanted for sure,
// and those that may be. All others are surely not wanted.
type Found struct{ Sure, Doubtful *sets.Set }

// All are both.
func (f Found) All() *sets.Set {
	out := f.Sure.Clone()
	out.Unite(f.Doubtful)
	return out
}

func sure(s *sets.Set) Found { return Found{s, &sets.Set{}} }

// answer gives what is asked, by the logic of three values of Kleene:
//
//	Every  sure: sure of all                   doubtful: wanted or doubtful of all, without the sure
//	Any    sure: sure of one                   doubtful: doubtful of one, without the sure
//	Not    sure: neither sure nor doubtful     doubtful: what was doubtful
//
// Sure places are never read, so an error here would print a place nobody
// asked for, or hide one: an Ask that is not known is refused.
func (s *Search) answer(ask lieu.Ask) (Found, error) {
	var set *sets.Set
	var err error
	switch ask := ask.(type) {
	case lieu.Every:
		return s.everyOf(ask)
	case lieu.Any:
		return s.anyOf(ask)
	case lieu.Not:
		return s.not(ask)
	case lieu.Perhaps:
		found, err := s.answer(ask.Ask)
		if err != nil {
			return Found{}, err
		}
		return Found{&sets.Set{}, found.All()}, nil
	case lieu.Keys:
		set, err = s.having(ask)
	case lieu.Ids:
		set, err = s.byId(ask)
	case lieu.At:
		set, err = s.at(ask)
	default:
		err = fmt.Errorf("the index has no answer to %T", ask)
	}
	if err != nil {
		return Found{}, err
	}
	return sure(set), nil
}

func (s *Search) everyOf(asks lieu.Every) (Found, error) {
	all, err := s.all()
	if err != nil {
		return Found{}, err
	}
	out, may := sure(all.Clone()), all.Clone()
	for _, a := range asks {
		found, err := s.answer(a)
		if err != nil {
			return Found{}, err
		}
		out.Sure.Intersect(found.Sure)
		may.Intersect(found.All())
	}
	may.Remove(out.Sure)
	out.Doubtful = may
	return out, nil
}

func (s *Search) anyOf(asks lieu.Any) (Found, error) {
	out := Found{&sets.Set{}, &sets.Set{}}
	for _, a := range asks {
		found, err := s.answer(a)
		if err != nil {
			return Found{}, err
		}
		out.Sure.Unite(found.Sure)
		out.Doubtful.Unite(found.Doubtful)
	}
	out.Doubtful.Remove(out.Sure)
	return out, nil
}

func (s *Search) not(ask lieu.Not) (Found, error) {
	all, err := s.all()
	if err != nil {
		return Found{}, err
	}
	found, err := s.answer(ask.Ask)
	if err != nil {
		return Found{}, err
	}
	rest := all.Clone()
	rest.Remove(found.All())
	return Found{rest, found.Doubtful}, nil
}

// all are the versions that segments tell, not to be changed.
func (s *Search) all() (*sets.Set, error) {
	var err error
	if s.every == nil {
		s.every, err = s.having(lieu.Keys{lieu.Only(everyPlace)})
	}
	return s.every, err
}

// having are the versions that have one of the keys. Ranges are read in the
// order of pages, and each page once.
func (s *Search) having(ranges lieu.Keys) (*sets.Set, error) {
	ordered := slices.SortedFunc(slices.Values(ranges), func(a, b lieu.Range) int {
		x, _ := a.Bounds()
		y, _ := b.Bounds()
		return strings.Compare(x, y)
	})
	out := &sets.Set{}
	for _, g := range s.segments {
		var of sets.Set
		for _, r := range ordered {
			first, beyond := r.Bounds()
			err := s.read(g.num, first, beyond, func(e sets.Entry) error { return of.Decode(e.Set) })
			if err != nil {
				return nil, fmt.Errorf("read index: %w", damaged(err))
			}
		}
		of.Remove(g.gone)
		out.Unite(&of)
	}
	return out, nil
}
