package controle

import (
	"fmt"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// Distances, in km, beyond which a place cannot be in its commune, or in its
// département when too few places tell where the commune lies. Overseas
// territories are wider.
const (
	loinCommune     = 30
	loinDepartement = 150
	loinOutreMer    = 450
	assezDeLieux    = 3
)

// eloigne is a place that stands far from where it should.
type eloigne struct {
	rang int
	dit  string
}

// eloignes compares each place with the outline of its commune, or with the
// middle of the places of the same commune, or of the same département.
func (c *Controle) eloignes() []eloigne {
	communes, departements := map[repete][]int{}, map[string][]int{}
	for i := range c.fiches {
		if f := &c.fiches[i]; f.positionne && f.code != 0 {
			communes[f.code] = append(communes[f.code], i)
			d := territoire.DepartementDe(c.textes[f.code])
			departements[d] = append(departements[d], i)
		}
	}
	var out []eloigne
	for i := range c.fiches {
		f := &c.fiches[i]
		if !f.positionne || f.code == 0 {
			continue
		}
		lat, lon, loin, ok := c.attendu(f, communes, departements)
		if km := lieu.LoinDe(f.lat, f.lon, lat, lon); ok && km > loin {
			out = append(out, eloigne{i, fmt.Sprintf("à %.0f km", km)})
		}
	}
	return out
}

// attendu is where a place should be, and how far from there it may be.
func (c *Controle) attendu(f *fiche, communes map[repete][]int, departements map[string][]int) (lat, lon, loin float64,
	ok bool) {
	if centre, ok := c.o.Territoires.Centre(c.textes[f.code]); ok && centre.Lieux == 0 {
		return centre.Latitude, centre.Longitude, loinCommune, true
	}
	if proches := communes[f.code]; len(proches) >= assezDeLieux {
		lat, lon = c.milieu(proches)
		return lat, lon, loinCommune, true
	}
	d := territoire.DepartementDe(c.textes[f.code])
	loin = loinDepartement
	if len(d) == 3 {
		loin = loinOutreMer
	}
	lat, lon = c.milieu(departements[d])
	return lat, lon, loin, len(departements[d]) >= assezDeLieux
}

// milieu is the median of positions, which a wrong one does not move.
func (c *Controle) milieu(rangs []int) (lat, lon float64) {
	var lats, lons []float64
	for _, i := range rangs {
		lats, lons = append(lats, c.fiches[i].lat), append(lons, c.fiches[i].lon)
	}
	slices.Sort(lats)
	slices.Sort(lons)
	return lats[len(lats)/2], lons[len(lons)/2]
}
