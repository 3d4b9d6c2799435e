package territoire

import (
	"cmp"
	"slices"

	"feuillet/lieu"
)

// Centre is where a commune, or an arrondissement, lies.
type Centre struct {
	Latitude, Longitude float64 // degrees WGS84
	Lieux               int     // places whose median it is; 0 for a point inside the outline
}

// AvecCentres is t knowing where communes lie, by INSEE code. t itself stays
// as it was; the map must not change any more.
func (t *Territoires) AvecCentres(centres map[string]Centre) *Territoires {
	plus := *t
	plus.centres = centres
	return &plus
}

// Centre is where the commune of an INSEE code lies: from its outline, or else
// from its places. Former codes give the current commune.
func (t *Territoires) Centre(code string) (Centre, bool) {
	if c, ok := t.centres[code]; ok {
		return c, true
	}
	actuelle, ok := t.Commune(code)
	if !ok {
		return Centre{}, false
	}
	c, ok := t.centres[actuelle.Code]
	return c, ok
}

// Position is the point of Centre, in degrees WGS84.
func (t *Territoires) Position(code string) (latitude, longitude float64, ok bool) {
	c, ok := t.Centre(code)
	return c.Latitude, c.Longitude, ok
}

// Voisine is a commune near another one.
type Voisine struct {
	Code string
	Km   float64 // as the crow flies, between centres
}

// Voisines are the current communes whose centre is at most so many km from
// that of a commune, the nearest first, itself apart; none when the base does
// not know where it lies.
func (t *Territoires) Voisines(code string, km float64) []Voisine {
	c, ok := t.Commune(code)
	ici, situee := t.Centre(code)
	if !ok || !situee {
		return nil
	}
	var out []Voisine
	for autre, la := range t.centres {
		if autre == c.Code {
			continue
		}
		if d := lieu.LoinDe(ici.Latitude, ici.Longitude, la.Latitude, la.Longitude); d <= km {
			if v, ok := chercher(t.d.Communes, autre, codeCommune); ok {
				out = append(out, Voisine{v.Code, d})
			}
		}
	}
	slices.SortFunc(out, func(a, b Voisine) int { return cmp.Or(cmp.Compare(a.Km, b.Km), cmp.Compare(a.Code, b.Code)) })
	return out
}

// CentreZone is where a territory lies: the mean of the centres of its
// communes, or the centre nearest to it, so that it is in one of them. Not ok
// when none is known.
func (t *Territoires) CentreZone(e Echelle, code string) (latitude, longitude float64, ok bool) {
	var points []Centre
	if e == EchelleArrondissement {
		return t.Position(code)
	}
	for _, c := range t.Communes(e, code) {
		if p, ok := t.Centre(c); ok {
			points = append(points, p)
			latitude, longitude = latitude+p.Latitude, longitude+p.Longitude
		}
	}
	if len(points) == 0 {
		return 0, 0, false
	}
	latitude, longitude = latitude/float64(len(points)), longitude/float64(len(points))
	loin := func(p Centre) float64 { return lieu.LoinDe(latitude, longitude, p.Latitude, p.Longitude) }
	p := slices.MinFunc(points, func(a, b Centre) int { return cmp.Compare(loin(a), loin(b)) })
	return p.Latitude, p.Longitude, true
}
