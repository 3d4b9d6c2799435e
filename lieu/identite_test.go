package lieu_test

import (
	"testing"

	"feuillet/lieu"
)

func TestIdsThatNobodyElseGives(t *testing.T) {
	for _, tt := range []struct {
		id, source string
		want       bool
	}{
		{"La-Creuse_73", "La Creuse", true},
		{"la-creuse_73", "La  Creuse", true},
		{"Hub-Exemple-2020_conum_1", "Hub Exemple 2020", true},
		{"Département-du-Pays_LMN008", "Département du Pays", true},
		{"8fffbaf6-56e2-4501-958a-25dc56a572a4", "", true},
		{"Exemple_2", "Exemple (territoire fictif)", true},
		{"_2", "(sans nom)", false},
		{"1", "Ville de Pons", false},
		{"structure-1", "Essai", false},
		{"La-Creuse_", "La Creuse", false},
		{"La-Creuse-73", "La Creuse", false},
		{"Gironde_73", "La Creuse", false},
		{"_73", "", false},
		{"", "La Creuse", false},
	} {
		if got := lieu.IdNational(tt.id, tt.source); got != tt.want {
			t.Errorf("IdNational(%q, %q) = %v", tt.id, tt.source, got)
		}
	}
}

func TestIdsOfOnePlaceWhoeverPublishesThem(t *testing.T) {
	for _, tt := range []struct {
		id, source string
		veut       bool
	}{
		{"Ville-de-Pons_12", "Ville de Pons", true}, {"Ville-de-Pons_", "Ville de Pons", false},
		{"12", "Ville de Pons", false},
		{"L_12", "Ville de Pons", false}, {"_12", "", false}, {"Réseau_1__Hub_2", "Réseau", true},
		{"Hub_0190f6f2-7c3e-7a4b-9d2e-0123456789ab", "x", true}, {"0190f6f2-7c3e-7a4b-9d2e-0123456789a", "", false},
	} {
		if got := lieu.IdPartage(tt.id, tt.source); got != tt.veut {
			t.Errorf("%q of %q: %v", tt.id, tt.source, got)
		}
	}
}
