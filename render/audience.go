package render

import (
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
	GrandPublic: {composePublic, composeBref},
}

// ReadingFor is how places are read for an audience, everybody unless one is said.
func ReadingFor(a Audience) (Reading, error) {
	if a == "" {
		a = GrandPublic
	}
	l, ok := lectures[a]
	if !ok {
		return l, faute.New(faute.Demande, "", "ce papier n'est pas fait pour les lecteurs « %s »", a).Au("pour")
	}
	return l, nil
}
