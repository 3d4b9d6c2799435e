package render

import (
	"slices"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// Reading is how places are read for an audience: what may be said of one,
// whole or for a line of a list.
type Reading struct {
	Whole, Brief func(*lieu.Lieu, *Edition, *templates.Modele) *Place
}

// lectures is the one place where an audience decides what is said of places.
var lectures = map[Audience]Reading{
	GrandPublic: pour(GrandPublic),
	Aidants:     pour(Aidants),
	Pro:         pour(Pro),
}

// pour reads places for an audience: the same facts without persons for all, of
// which the table of fields says what each of them reads.
func pour(a Audience) Reading {
	read := func(f func(*lieu.Lieu, *Edition, *templates.Modele) *Place) func(*lieu.Lieu, *Edition,
		*templates.Modele) *Place {
		return func(l *lieu.Lieu, e *Edition, m *templates.Modele) *Place {
			p := f(l, e, m)
			p.Pour = a
			if a != GrandPublic || p.Tel == "" { // the public writes to who cannot be called
				p.mails()
			}
			return p
		}
	}
	return Reading{read(composePublic), read(composeBref)}
}

// ReadingFor is how places are read for an audience, everybody unless one is said.
func ReadingFor(a Audience) (Reading, error) {
	if a == "" {
		a = GrandPublic
	}
	l, ok := lectures[a]
	if !ok {
		return l, pasPour(a)
	}
	return l, nil
}

// sert is the fault of an audience for which the paper is not made; none for
// nobody in particular.
func (p *Papier) sert(a Audience) error {
	if a == "" || slices.Contains(p.Audiences, a) {
		return nil
	}
	return pasPour(a)
}

func pasPour(a Audience) error {
	return faute.New(faute.Demande, "", "ce papier n'est pas fait pour les lecteurs « %s »", a).Au("pour")
}
