package territoire

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"feuillet/lieu"
)

// Centre is where a commune, or an arrondissement, lies.
type Centre struct {
	Latitude, Longitude float64 // degrees WGS84
	Lieux               int     // places whose median it is; 0 for a point inside the outline
	Livre               bool    // it is the point that the program carries, see AttributionPoints
}

// Releve gathers the positions of places, to tell where their communes lie.
type Releve map[string][]lieu.Point

// Ajouter notes where a place of a commune stands.
func (r Releve) Ajouter(codeInsee string, p lieu.Point) { r[codeInsee] = append(r[codeInsee], p) }

// Centres are the medians by commune, so that one wrong position moves nothing.
func (r Releve) Centres() map[string]Centre {
	out := make(map[string]Centre, len(r))
	for code, points := range r {
		lats, lons := make([]float64, len(points)), make([]float64, len(points))
		for i, p := range points {
			lats[i], lons[i] = p.Latitude, p.Longitude
		}
		out[code] = Centre{Latitude: mediane(lats), Longitude: mediane(lons), Lieux: len(points)}
	}
	return out
}

func mediane(list []float64) float64 {
	slices.Sort(list)
	n := len(list)
	return (list[(n-1)/2] + list[n/2]) / 2
}

// AvecCentres is t knowing where communes lie, by INSEE code. t itself stays
// as it was; the map must not change any more.
func (t *Territoires) AvecCentres(centres map[string]Centre) *Territoires {
	plus := *t
	plus.centres = centres
	return &plus
}

// Centre is where the commune of an INSEE code lies: from its outline in the
// base, for who imports one trusts it; else the point that the program carries;
// else, for arrondissements and overseas, the middle of its places. Former codes
// give the current commune.
func (t *Territoires) Centre(code string) (Centre, bool) {
	if c, ok := t.centreDe(code); ok {
		return c, true
	}
	actuelle, ok := t.Commune(code)
	if !ok {
		return Centre{}, false
	}
	return t.centreDe(actuelle.Code)
}

// centreDe is Centre for the code of a current commune or an arrondissement.
func (t *Territoires) centreDe(code string) (Centre, bool) {
	c, ok := t.centres[code]
	if ok && c.Lieux == 0 {
		return c, true
	}
	if p, _, livre := pointDe(code); livre {
		if _, connue := t.communes.chercher(code); connue {
			return Centre{Latitude: p.Latitude, Longitude: p.Longitude, Livre: true}, true
		}
	}
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
	for autre, vers := range t.situees() {
		if autre == c.Code || math.Abs(vers-ici.Latitude)*kmParDegre > km+marge {
			continue
		}
		la, _ := t.centreDe(autre)
		if d := lieu.LoinDe(ici.Latitude, ici.Longitude, la.Latitude, la.Longitude); d <= km {
			if v, ok := t.communes.chercher(autre); ok {
				out = append(out, Voisine{v.Code, d})
			}
		}
	}
	slices.SortFunc(out, func(a, b Voisine) int { return cmp.Or(cmp.Compare(a.Km, b.Km), cmp.Compare(a.Code, b.Code)) })
	return out
}

// kmParDegre is the length of a degree of latitude, a little less; marge is how
// far two points inside one commune may be.
const kmParDegre, marge = 111, 50

// situees are the codes that have a centre, each once, with about which latitude.
func (t *Territoires) situees() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for code, c := range t.centres {
			if _, _, livre := pointDe(code); !livre && !yield(code, c.Latitude) {
				return
			}
		}
		for _, p := range points() {
			if !yield(p.code(), float64(p.lat)/1000) {
				return
			}
		}
	}
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

// Rayon is how far from its centre a place of a commune of this département
// can be, in km: the largest commune, and a margin. Arles is 40 km long.
func Rayon(departement string) float64 {
	switch departement {
	case "973":
		return 250
	case "987": // one commune may hold islands far apart
		return 400
	case "988":
		return 120
	}
	return 40
}

// Situation is where a place stands: its own position, or the middle of its
// commune when it has none. Not ok when neither is known, nor when the place
// stands far from its commune: its position or its town is wrong.
func (t *Territoires) Situation(l *lieu.Lieu) (p lieu.Point, ok bool) {
	code := t.CodeDuLieu(l)
	c, situee := t.Centre(code)
	lat, lon, ok := l.Position()
	switch {
	case !ok && !situee:
		return p, false
	case !ok:
		lat, lon = c.Latitude, c.Longitude
	case situee && lieu.LoinDe(lat, lon, c.Latitude, c.Longitude) > Rayon(DepartementDe(code)):
		return p, false
	}
	return lieu.Point{Latitude: lat, Longitude: lon}, true
}

// Distance is how far a place stands from a point, in km, as the crow flies. Not
// ok when Situation is not.
func (t *Territoires) Distance(l *lieu.Lieu, p lieu.Point) (km float64, ok bool) {
	ici, ok := t.Situation(l)
	if !ok {
		return 0, false
	}
	return lieu.LoinDe(p.Latitude, p.Longitude, ici.Latitude, ici.Longitude), true
}
