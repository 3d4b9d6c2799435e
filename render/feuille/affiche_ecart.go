package feuille

import (
	"math"
	"slices"

	"feuillet/lieu"
)

// ecarter finds how far from one another the places of each commune are to stand: as far as
// half of those that anybody may call stand from its middle, so that one wrong position
// moves nothing.
func (c *choix) ecarter(km map[string]float64) {
	far := map[string][]float64{}
	for i := range c.all {
		x := &c.all[i]
		l := &c.lieux[x.i]
		if d, ok := km[l.Id]; ok && x.sur() {
			far[town(l)] = append(far[town(l)], d)
		}
	}
	c.km, c.ecarts = km, map[string]float64{}
	for town, list := range far {
		slices.Sort(list)
		c.ecarts[town] = list[len(list)/2]
	}
}

// spread is how far a place stands from those of its commune that are taken, in km; no more
// than is asked, for among these the nearest to the middle is better.
func (c *choix) spread(x *candidat) float64 {
	l := &c.lieux[x.i]
	if _, known := c.km[l.Id]; !known {
		return 0
	}
	d, ok := plusProche(l, c.out)
	if !ok {
		return 0
	}
	return min(d, c.ecarts[town(l)])
}

// plusProche is how far from a place the nearest of others of its commune is, in km; not ok
// when there is none, or positions are not known.
func plusProche(l *lieu.Lieu, others []lieu.Lieu) (km float64, ok bool) {
	lat, lon, here := l.Position()
	km = math.Inf(1)
	for i := range others {
		o := &others[i]
		y, x, there := o.Position()
		if here && there && o.Id != l.Id && town(o) == town(l) {
			km, ok = min(km, lieu.LoinDe(lat, lon, y, x)), true
		}
	}
	return km, ok
}
