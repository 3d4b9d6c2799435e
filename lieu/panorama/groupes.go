package panorama

import (
	"cmp"
	"slices"

	"feuillet/lieu/territoire"
)

// Groupe is some communes together, in figures.
type Groupe struct {
	Code, Nom     string // of the territory that they make; empty for those of none
	Communes      int
	ParClasse     [Classes]int // communes of each class
	Lieux, Heures int
	Habitants     int // of the communes whose inhabitants are known
	Peuplees      int // how many those are
	SansLieu      int // inhabitants whose commune has no place
	Ouverts       int // inhabitants whose commune has a place that is known to open on Assez days
	Loin          int // km from the nearest place to the commune that is farthest from one
	LoinConnu     bool
	nonSues       int // communes of which nobody knows how far a place is
}

// Ouvertes are the communes where a place is known to open on Assez days.
func (g *Groupe) Ouvertes() int { return g.ParClasse[OuvertSouvent] + g.ParClasse[OuvertAssez] }

// AvecLieu are the communes that have a place.
func (g *Groupe) AvecLieu() int { return g.Communes - g.ParClasse[SansLieu] }

func (g *Groupe) ajouter(c *Commune) {
	g.Communes++
	g.ParClasse[c.Classe()]++
	g.Lieux, g.Heures = g.Lieux+c.Lieux, g.Heures+c.Heures
	if c.Habitants > 0 {
		g.Habitants, g.Peuplees = g.Habitants+c.Habitants, g.Peuplees+1
	}
	g.SansLieu += c.SansLieu()
	if c.Ouvert.Place {
		g.Ouverts += c.Habitants
	}
	if c.Proche.Connue {
		g.Loin = max(g.Loin, c.Proche.Km)
	} else {
		g.nonSues++ // it may be the farthest
	}
	g.LoinConnu = g.nonSues == 0
}

// Total is all the communes together.
func (h *Chiffres) Total() (g Groupe) {
	for i := range h.Communes {
		g.ajouter(&h.Communes[i])
	}
	return g
}

// Groupes are the communes by what they gather in at a scale, by code; those that are
// in none come last.
func (h *Chiffres) Groupes(t *territoire.Territoires, e territoire.Echelle) []Groupe {
	var out []Groupe
	rangs := map[string]int{}
	for i := range h.Communes {
		c := &h.Communes[i]
		code := codeGroupe(t, c.Code, e)
		rang, vu := rangs[code]
		if !vu {
			rang = len(out)
			rangs[code] = rang
			z, _ := t.Zone(e, code)
			out = append(out, Groupe{Code: code, Nom: z.NomCourt()})
		}
		out[rang].ajouter(c)
	}
	slices.SortFunc(out, func(a, b Groupe) int {
		return cmp.Or(sansCode(a)-sansCode(b), cmp.Compare(a.Code, b.Code))
	})
	return out
}

func sansCode(g Groupe) int {
	if g.Code == "" {
		return 1
	}
	return 0
}

// codeGroupe is the code of what a commune is in; empty for nothing.
func codeGroupe(t *territoire.Territoires, code string, e territoire.Echelle) string {
	c, _ := t.Commune(code)
	switch e {
	case territoire.EchelleEpci:
		return c.Epci
	case territoire.EchelleDepartement:
		return c.Departement
	case territoire.EchelleRegion:
		return c.Region
	}
	return ""
}

// Tranche is the communes whose nearest place is at most so far, and their
// inhabitants.
type Tranche struct {
	Km        int // at most; 0 for those that have one, -1 for farther, -2 where nobody knows
	Communes  int
	Habitants int
	Peuplees  int // communes whose inhabitants are known
}

// Bounds of the distances to the nearest place, in km.
const (
	Pres, Moyen, Loin = 5, 10, 15
	AuDela            = -1
	NonSue            = -2
)

// Tranches are the communes by how far the nearest place is.
func (h *Chiffres) Tranches() []Tranche {
	out := []Tranche{{Km: 0}, {Km: Pres}, {Km: Moyen}, {Km: Loin}, {Km: AuDela}, {Km: NonSue}}
	for i := range h.Communes {
		c := &h.Communes[i]
		t := &out[rangTranche(c.Proche)]
		t.Communes++
		if c.Habitants > 0 {
			t.Habitants, t.Peuplees = t.Habitants+c.Habitants, t.Peuplees+1
		}
	}
	return out
}

func rangTranche(d Distance) int {
	switch {
	case !d.Connue:
		return 5
	case d.Place:
		return 0
	case d.Km <= Pres:
		return 1
	case d.Km <= Moyen:
		return 2
	case d.Km <= Loin:
		return 3
	}
	return 4
}
