package lieu

import (
	"math"
	"slices"
)

// zone is a territory of a filter: communes and départements, which unite.
type zone struct{ communes, departements []string }

// refinesZone are the fields that say where a place stands whose record does not.
var refinesZone = []string{"Situer", "Incertaines"}

// territory wants the places of a zone, outside those that are not in it.
func territory(name string, of func(*Filter) zone) Criterion {
	return Criterion{
		Name: name, Refined: refinesZone,
		asked: func(f *Filter) bool { return !of(f).empty() },
		match: func(f *Filter, l *Lieu) bool { return of(f).has(f, l) },
		ask:   func(f *Filter) Ask { return of(f).ask(f) },
		keys: func(l *Lieu, note func(Key)) {
			note(Key{"code_insee", l.CodeInsee})
			note(Key{"departement", l.Departement()})
		},
	}
}

// outside finds its places by the keys of territory.
func outside(name string, of func(*Filter) zone) Criterion {
	c := territory(name, of)
	c.keys = nil
	c.match = func(f *Filter, l *Lieu) bool { return !of(f).has(f, l) }
	c.ask = func(f *Filter) Ask { return Not{of(f).ask(f)} }
	return c
}

func (z zone) empty() bool { return len(z.communes)+len(z.departements) == 0 }

func (z zone) has(f *Filter, l *Lieu) bool {
	return len(z.departements) > 0 && slices.Contains(z.departements, l.Departement()) || f.within(z.communes, l)
}

// ask is sure of the records that tell a commune or a département of z. Those
// that tell no commune, or one of which a part alone is wanted, may lie in it:
// only Situer, which reads names and addresses, can say.
func (z zone) ask(f *Filter) Ask {
	sure := each("code_insee", z.communes).with(each("departement", z.departements))
	if f.Situer == nil || len(z.communes) == 0 {
		return sure
	}
	return Any{sure, Perhaps{each("code_insee", append(slices.Clone(f.Incertaines), ""))}}
}

// within reports whether a place is in one of the communes.
func (f *Filter) within(codes []string, l *Lieu) bool {
	if len(codes) == 0 || slices.Contains(codes, l.CodeInsee) {
		return len(codes) > 0
	}
	return f.Situer != nil && (l.CodeInsee == "" || slices.Contains(f.Incertaines, l.CodeInsee)) &&
		slices.Contains(codes, f.Situer(l))
}

// degresParKm is how many degrees of latitude make a km, a little more.
const degresParKm = 1 / 111.0

// near reports whether a position is within Rayon of one of the points of
// Autour, which has some.
func (f *Filter) near(p Point) bool {
	if f.Rayon == 0 {
		return true
	}
	return slices.ContainsFunc(f.Autour, func(c Point) bool { // distances cost more than latitudes
		return math.Abs(p.Latitude-c.Latitude) <= f.Rayon*degresParKm
	}) && f.distance(p) <= f.Rayon
}

// Distance is how far a place stands from the nearest point of Autour, in km;
// not ok when its position is unknown, or without points.
func (f *Filter) Distance(l *Lieu) (km float64, ok bool) {
	lat, lon, ok := l.Position()
	return f.distance(Point{lat, lon}), ok && len(f.Autour) > 0
}

// distance is from a position to the nearest point of Autour, in km.
func (f *Filter) distance(from Point) (km float64) {
	for i, p := range f.Autour {
		if d := LoinDe(from.Latitude, from.Longitude, p.Latitude, p.Longitude); i == 0 || d < km {
			km = d
		}
	}
	return km
}
