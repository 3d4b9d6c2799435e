package panorama

import (
	"math"

	"feuillet/lieu"
)

// grille holds positions by squares, so that the nearest one of each of a whole
// country's communes is found without looking at all of them.
type grille struct {
	carres map[[2]int16][]lieu.Point
	n      int // positions
}

// Sides of a square, in degrees, and a little less in km.
const (
	cote   = 0.1
	coteKm = cote * 111
	minCos = 0.02 // near a pole squares have no width
)

func carre(lat, lon float64) [2]int16 {
	return [2]int16{int16(math.Floor(lat / cote)), int16(math.Floor(lon / cote))}
}

func (g *grille) ajouter(p lieu.Point) {
	if g.carres == nil {
		g.carres = map[[2]int16][]lieu.Point{}
	}
	k := carre(p.Latitude, p.Longitude)
	g.carres[k] = append(g.carres[k], p)
	g.n++
}

// proche is how far the nearest position is, in km; not ok without any. Rings of
// squares are looked at from the inside, until none farther out can be nearer, or
// there would be more squares than positions.
func (g *grille) proche(lat, lon float64) (km float64, ok bool) {
	km = math.Inf(1)
	voir := func(points []lieu.Point) {
		for _, p := range points {
			km = min(km, lieu.LoinDe(lat, lon, p.Latitude, p.Longitude))
		}
	}
	ici := carre(lat, lon)
	for r := 0; (2*r+1)*(2*r+1) <= g.n; r++ {
		if km <= loinDuCarre(lat, r) {
			return km, true
		}
		autour(ici, int16(r), func(k [2]int16) { voir(g.carres[k]) })
	}
	for _, points := range g.carres {
		voir(points)
	}
	return km, g.n > 0
}

// loinDuCarre is how far at least a position is from one of another square, r rings
// away from its own: r-1 whole squares stand between them.
func loinDuCarre(lat float64, r int) float64 {
	etroit := math.Cos((math.Abs(lat) + float64(r+1)*cote) * math.Pi / 180)
	return float64(r-1) * coteKm * max(etroit, minCos)
}

// autour visits the squares of a ring.
func autour(k [2]int16, r int16, visiter func([2]int16)) {
	for d := -r; d <= r; d++ {
		if visiter([2]int16{k[0] + d, k[1] - r}); r > 0 {
			visiter([2]int16{k[0] + d, k[1] + r})
		}
		if d > -r && d < r {
			visiter([2]int16{k[0] - r, k[1] + d})
			visiter([2]int16{k[0] + r, k[1] + d})
		}
	}
}
