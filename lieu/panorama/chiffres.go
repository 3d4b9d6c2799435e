package panorama

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Assez is on how many days of the week a place is open when it is told to be; from
// Souvent on, it is open most of the week.
const (
	Assez   = 3
	Souvent = 5
)

// Chiffres are the figures of a territory.
type Chiffres struct {
	Lieux       int // that receive everybody
	SansCommune int // of them, in no commune that is known
	Reserves    int // counted nowhere else: they receive only some
	Fermes      int // counted nowhere else: they say that they are closed
	Entier      bool
	Communes    []Commune // all those of the territory when Entier, else those that have places; by code
	Disent      Disent
	Services    []Part // of the standard, in its order
	Reseaux     []Part // the most places first
	AvecReseau  int    // places that tell one at least
	Annees      []Annees
	Sources     []Part // the most places first
	Partages    bool   // all places come from the national map
}

// Commune is a commune in figures.
type Commune struct {
	Unite
	Lieux  int
	Heures int // of them, those whose hours are known
	Jours  int // of the one that opens on most days, of those whose hours are known
	// How far the nearest place is, and the nearest that is known to open on Assez
	// days; nothing when the commune has one.
	Proche, Ouvert Distance
}

// Distance is how far a place is, in whole km as the crow flies.
type Distance struct {
	Km     int
	Place  bool // it is in the commune
	Connue bool
}

// Classe is how much a commune has. Classes have a meaning each, and are in the
// order of a key: the most first, then what is not known, then nothing.
type Classe uint8

// The classes.
const (
	OuvertSouvent Classe = iota // on Souvent days at least
	OuvertAssez                 // on Assez days at least
	OuvertPeu                   // on fewer days
	Inconnue                    // it has places, and none says its hours
	SansLieu
	Classes // how many there are
)

// Classe is that of the commune, by what is known.
func (c *Commune) Classe() Classe {
	switch {
	case c.Lieux == 0:
		return SansLieu
	case c.Heures == 0:
		return Inconnue
	case c.Jours >= Souvent:
		return OuvertSouvent
	case c.Jours >= Assez:
		return OuvertAssez
	}
	return OuvertPeu
}

// Part is how many places have something, in how many communes.
type Part struct {
	Nom             string
	Lieux, Communes int
}

// Annees is how many places were last updated in some years, both included; the
// last row, of no year, is of those of which nobody knows.
type Annees struct{ De, A, Lieux int }

// annees are this year, the one before, the two before, all those before, and none.
func annees(n int) []Annees {
	return []Annees{{De: n, A: n + 1}, {De: n - 1, A: n - 1}, {De: n - 3, A: n - 2}, {De: 1, A: n - 4}, {}}
}

// Chiffres are the figures of what was counted. Nothing is counted afterwards.
func (c *Compte) Chiffres() Chiffres {
	h := c.chiffres
	for i := range h.Communes {
		u := &h.Communes[i]
		u.Proche = c.distance(u.Code, u.Lieux > 0, &c.tous)
		u.Ouvert = c.distance(u.Code, u.Heures > 0 && u.Jours >= Assez, &c.ouverts)
	}
	slices.SortFunc(h.Communes, func(a, b Commune) int { return cmp.Compare(a.Code, b.Code) })
	for nom, r := range c.reseaux {
		h.Reseaux = append(h.Reseaux, Part{nom, r.lieux, len(r.communes)})
	}
	for _, nom := range slices.Sorted(maps.Keys(c.sources)) {
		h.Sources = append(h.Sources, Part{Nom: nom, Lieux: c.sources[nom]})
	}
	for _, l := range [][]Part{h.Reseaux, h.Sources} {
		slices.SortFunc(l, func(a, b Part) int { return cmp.Or(cmp.Compare(b.Lieux, a.Lieux), cmp.Compare(a.Nom, b.Nom)) })
	}
	return h
}

// distance is how far the nearest of some places is from the middle of a commune.
func (c *Compte) distance(code string, place bool, g *grille) Distance {
	if place {
		return Distance{Place: true, Connue: true}
	}
	lat, lon, ok := c.o.Territoires.Position(code)
	if !ok {
		return Distance{}
	}
	km, ok := g.proche(lat, lon)
	if !ok {
		return Distance{}
	}
	return Distance{Km: int(math.Round(km)), Connue: true}
}

// SansLieu are the inhabitants of a commune that has no place.
func (c *Commune) SansLieu() int {
	if c.Lieux > 0 {
		return 0
	}
	return c.Habitants
}
