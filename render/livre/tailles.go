package livre

import (
	"maps"

	"feuillet/templates"
)

// pts are a size in points: the wanted one, and the least.
type pts [2]float64

// The sizes of the variants of a directory, where they are not those of its model. What is
// not named stays as it is, but for the floor of large print.
var (
	// compactes are at most: none is under 11.
	compactes = map[string]pts{"corps": {11, 11}, "liste": {11, 11}, "nom": {12, 12}, "numero": {11, 11},
		"telephone": {14, 14}, "commune": {15, 15}, "courantes": {12, 12}, "partie": {22, 22}, "chapeau": {12, 12}}

	// enMain are at most, on the cover and in the titles of a book that is held in one hand.
	enMain = map[string]pts{"territoire": {54, 26}, "couverture": {25, 18}, "au_dessus": {15, 12},
		"promesse": {15, 12}, "nombre": {64, 40}, "lieux": {20, 14}, "appel": {26, 20}, "edition": {12, 12},
		"partie": {24, 20}, "chapeau": {12, 12}}

	// grandes are at least.
	grandes = map[string]pts{"nom": {22, 22}, "telephone": {32, 32}, "commune": {30, 30}, "partie": {34, 34},
		"chapeau": {20, 20}, "courantes": {22, 22}, "folio": {24, 24}}
)

// grandeMin is the least size of large print, in points: nothing is smaller, whatever
// comes after.
const grandeMin = 18

// smaller is a model whose sizes are those of a variant at most.
func smaller(m *templates.Modele, v map[string]pts) *templates.Modele {
	own := *m
	own.Tailles = maps.Clone(m.Tailles)
	for name, pt := range v {
		t := own.Tailles[name]
		least := min(t.Min, pt[1])
		if t.Min >= grandeMin {
			least = max(least, min(t.Min, grandeMin))
		}
		base := max(min(t.Base, pt[0]), least)
		own.Tailles[name] = templates.Taille{Base: base, Min: least, Max: max(base, min(t.Max, pt[0]))}
	}
	return &own
}

// larger is a model whose sizes are those of a variant at least, and a floor.
func larger(m *templates.Modele, v map[string]pts, floor float64) *templates.Modele {
	own := *m
	own.Tailles = maps.Clone(m.Tailles)
	for name, t := range own.Tailles {
		base := max(t.Base, floor, v[name][0])
		own.Tailles[name] = templates.Taille{Base: base, Min: max(t.Min, floor, v[name][1]), Max: max(t.Max, base)}
	}
	return &own
}
