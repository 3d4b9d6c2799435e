package lieu

import "math"

// rayonTerre is the mean radius of the Earth (IUGG), in km.
const rayonTerre = 6371.0088

// LoinDe is the great-circle distance, in km, between two points given in
// degrees WGS84 (haversine).
func LoinDe(lat, lon, cLat, cLon float64) float64 {
	const rad = math.Pi / 180
	sLat, sLon := math.Sin((cLat-lat)*rad/2), math.Sin((cLon-lon)*rad/2)
	h := sLat*sLat + math.Cos(lat*rad)*math.Cos(cLat*rad)*sLon*sLon
	return 2 * rayonTerre * math.Asin(math.Min(1, math.Sqrt(h)))
}
