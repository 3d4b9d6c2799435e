package render

import (
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// lecture is how places are read for an audience: what may be said of one,
// whole or for a line of a list.
type lecture struct {
	entier, bref func(*lieu.Lieu, *Edition, *templates.Modele) *public
}

// lectures is the one place where an audience decides what is said of places.
var lectures = map[Audience]lecture{
	GrandPublic: {composePublic, composeBref},
}

// lecturePour is how places are read for an audience, everybody unless one is said.
func lecturePour(a Audience) (lecture, error) {
	if a == "" {
		a = GrandPublic
	}
	l, ok := lectures[a]
	if !ok {
		return l, faute.New(faute.Demande, "", "ce papier n'est pas fait pour les lecteurs « %s »", a).Au("pour")
	}
	return l, nil
}
