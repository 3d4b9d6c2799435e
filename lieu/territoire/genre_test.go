package territoire_test

import (
	"testing"

	"feuillet/lieu/territoire"
)

// An abbreviation before a name is that of an EPCI when one of this kind is so called.
func TestNommeEpci(t *testing.T) {
	for _, c := range []struct {
		genre, suite string
		want         bool
	}{
		{"CC", "Creuse Confluence", true}, {"CC", "CREUSE", true}, {"CC", "du Pays Foyen", true}, {"CC", "Leclerc", false},
		{"CA", "Creuse Confluence", false}, {"CA", "Orléans Avenue", false}, {"CC", "", false}, {"CC", "12", false},
	} {
		if got := territoire.NommeEpci(c.genre, c.suite); got != c.want {
			t.Errorf("%s %s: %v", c.genre, c.suite, got)
		}
	}
}
