package source

import "encoding/json"

// deFeature is a feature of GeoJSON (RFC 7946) as a record: its properties,
// with the position of its point where they tell none. Another geometry than a
// point says no position.
func deFeature(f map[string]any) map[string]any {
	champs, _ := f["properties"].(map[string]any)
	if champs == nil {
		champs = map[string]any{}
	}
	if champs["id"] == nil && f["id"] != nil {
		champs["id"] = f["id"]
	}
	g, _ := f["geometry"].(map[string]any)
	point, _ := g["coordinates"].([]any)
	if g["type"] != "Point" || len(point) < 2 {
		return champs
	}
	lon, ok1 := point[0].(json.Number)
	lat, ok2 := point[1].(json.Number)
	if ok1 && ok2 && !dit(champs, "latitude", "lat") && !dit(champs, "longitude", "lon") {
		champs["longitude"], champs["latitude"] = lon, lat
	}
	return champs
}

// dit reports whether one of the fields says something.
func dit(champs map[string]any, noms ...string) bool {
	for _, nom := range noms {
		if v := champs[nom]; v != nil && v != "" {
			return true
		}
	}
	return false
}
