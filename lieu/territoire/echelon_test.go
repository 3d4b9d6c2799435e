package territoire_test

import (
	"testing"

	"feuillet/lieu/territoire"
)

// The territories of a code are the same with their names or without: an arrondissement, a commune
// of a métropole, a former commune, an island, a code of nowhere.
func TestEchelonsAreThoseOfZones(t *testing.T) {
	known := territoire.France()
	for _, code := range []string{"75111", "75056", "93066", "17283", "33063", "97411", "29083", "97502", "2A004",
		"00000", ""} {
		zones, echelons := known.ZonesDe(code), known.EchelonsDe(code)
		if len(zones) != len(echelons) {
			t.Errorf("%s: %d territories with a name, %d without: %v", code, len(zones), len(echelons), echelons)
			continue
		}
		for i, z := range zones {
			if e := echelons[i]; e.Echelle != z.Echelle || e.Code != z.Code {
				t.Errorf("%s: %v is not %v", code, e, z)
			}
		}
	}
}
