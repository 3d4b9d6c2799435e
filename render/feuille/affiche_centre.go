package feuille

import (
	"cmp"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// mairie is the type of a town hall.
const mairie = "MUNI"

// milieu is what the places of a poster are the nearest to, and how it is said, after
// « à 300 m ».
type milieu struct {
	point lieu.Point
	dit   string
}

// distances are those of places from the middle of their territory, and what that is;
// those that the poster prints when it prints some.
func (x *affichage) distances(lieux []lieu.Lieu) (km map[string]float64, dit string) {
	if x.a.Km != nil {
		return x.a.Km, "du centre"
	}
	m, ok := x.milieu(lieux)
	if !ok {
		return nil, ""
	}
	km = make(map[string]float64, len(lieux))
	for i := range lieux {
		if d, known := x.Fonds.Territoires().Distance(&lieux[i], m.point); known {
			km[lieux[i].Id] = d
		}
	}
	return km, m.dit
}

// milieu is the town hall of a commune, or its centre; the chef-lieu of a département or
// of a région; of any other territory the middle of its places.
func (x *affichage) milieu(lieux []lieu.Lieu) (milieu, bool) {
	switch z := x.zone(lieux); z.Echelle {
	case territoire.EchelleCommune, territoire.EchelleArrondissement:
		if m, ok := x.centreVille(lieux, z.Code, "du centre"); ok {
			return m, true
		}
	case territoire.EchelleDepartement, territoire.EchelleRegion:
		if c, ok := x.chefLieu(z); ok {
			if m, ok := x.centreVille(lieux, c.Code, c.De()); ok {
				return m, true
			}
		}
	}
	return x.milieuDes(lieux)
}

// zone is the one territory of the selection, or the département that holds its places.
func (x *affichage) zone(lieux []lieu.Lieu) selection.Zone {
	z := x.Selection.Zones
	switch d := x.commun(lieux); {
	case len(z) == 1:
		return z[0]
	case len(z) == 0 && d != "":
		return selection.Zone{Zone: territoire.Zone{Echelle: territoire.EchelleDepartement, Code: d}}
	}
	return selection.Zone{}
}

// chefLieu is the commune that heads a département or a région.
func (x *affichage) chefLieu(z selection.Zone) (territoire.Commune, bool) {
	t := x.Fonds.Territoires()
	if d, ok := t.Departement(z.Code); ok && z.Echelle == territoire.EchelleDepartement {
		return t.Commune(d.ChefLieu)
	}
	r, _ := t.Region(z.Code)
	return t.Commune(r.ChefLieu)
}

// centreVille is the town hall of a commune, the nearest to its centre when it has
// several, else that centre.
func (x *affichage) centreVille(lieux []lieu.Lieu, code, dit string) (milieu, bool) {
	lat, lon, ok := x.Fonds.Territoires().Position(code)
	centre, best := lieu.Point{Latitude: lat, Longitude: lon}, 0.0
	m := milieu{centre, dit}
	for i := range lieux {
		y, x, placed := lieux[i].Position()
		if !placed || lieux[i].CodeInsee != code || !slices.Contains(lieux[i].Typologie, mairie) {
			continue
		}
		if d := lieu.LoinDe(lat, lon, y, x); m.point == centre || d < best {
			m.point, best = lieu.Point{Latitude: y, Longitude: x}, d
		}
	}
	return m, ok || m.point != centre
}

// milieuDes is the place from which half of the places are north, and half are east.
func (x *affichage) milieuDes(lieux []lieu.Lieu) (milieu, bool) {
	r := territoire.Releve{}
	for i := range lieux {
		if p, ok := x.Fonds.Territoires().Situation(&lieux[i]); ok {
			r.Ajouter("", p)
		}
	}
	c, ok := r.Centres()[""]
	return milieu{lieu.Point{Latitude: c.Latitude, Longitude: c.Longitude}, "du milieu de ces lieux"}, ok
}

// epars tells apart the places of a wide territory, one group of communes after the
// other; nil where communes alone do.
func (x *affichage) epars() func(*lieu.Lieu) string {
	if x.a.Km != nil || !x.Selection.Large() {
		return nil
	}
	return func(l *lieu.Lieu) string {
		c, _ := x.Fonds.Territoires().Commune(l.CodeInsee)
		return cmp.Or(c.Epci, l.CodeInsee)
	}
}
