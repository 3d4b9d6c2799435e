package livre

import (
	"slices"
	"sync"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// carnet keeps what was read of places for the papers of one run, which have most of
// them in common: reading one takes longer than to set it on a page.
type carnet struct {
	mu      sync.Mutex
	lus     map[string]*render.Place
	invites map[string]invitation
}

// carnetMax is how many places it keeps: more are read again.
const carnetMax = 2000

// invitation is why everybody cannot be invited to a place, see render.NonInvitant.
type invitation struct {
	why     string
	reserve bool
}

func newCarnet() *carnet {
	return &carnet{lus: map[string]*render.Place{}, invites: map[string]invitation{}}
}

// keyOf tells the records of a base apart.
func keyOf(l *lieu.Lieu) string { return l.Source + "\x00" + l.Id }

// kept is what a map has under the key of l, else what make gives, which it keeps.
func kept[T any](c *carnet, m map[string]T, l *lieu.Lieu, make func() T) T {
	k := keyOf(l)
	c.mu.Lock()
	v, ok := m[k]
	c.mu.Unlock()
	if ok {
		return v
	}
	v = make()
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(m) < carnetMax {
		m[k] = v
	}
	return v
}

// reading is a reading that reads each place once; each sheet has a copy of its own, to
// which it may add remarks.
func (c *carnet) reading(lire render.Reading) render.Reading {
	brief := lire.Brief
	lire.Brief = func(l *lieu.Lieu, e *render.Edition, m *templates.Modele) *render.Place {
		own := *kept(c, c.lus, l, func() *render.Place { return brief(l, e, m) })
		own.Avis = slices.Clip(own.Avis)
		return &own
	}
	return lire
}

// ecarte reports a place that is off the sheets of a command: nobody asked for it by its
// id, and its readers cannot be invited there.
func (c *carnet) ecarte(de *render.Commande, l *lieu.Lieu) bool {
	return c.invitation(l).why != "" && !recoit(de.Audience, l) && !slices.Contains(de.Selection.Filtre.Ids, l.Id)
}

// invitation tells whether everybody can be invited to a place.
func (c *carnet) invitation(l *lieu.Lieu) invitation {
	return kept(c, c.invites, l, func() invitation {
		why, reserve := render.NonInvitant(l)
		return invitation{why, reserve}
	})
}
