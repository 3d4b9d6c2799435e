package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

// A name beside a number is found, and is no part of what is printed.
func TestAPersonBesideANumber(t *testing.T) {
	for raw, want := range map[string]bool{
		"Michel Exemple 06 39 98 00 01": true, "06 39 98 00 01 (Michel Exemple)": true, "Mme Exemple : 0639980001": true,
		"0639980001 Chantal": true, "Chantal 06.39.98.00.01": true, "05 36 49 00 01 (M. Exemple)": true,
		"06 39 98 00 01 demander Chantal": true, "M. EXEMPLE Paul 0639980001": true,
		"06 39 98 00 01": false, "+33639980001": false, "Accueil 05 36 49 00 01": false, "Tél. : 05 36 49 00 01": false,
		"0 806 000 000 (prix d'un appel local)": false, "05 36 49 00 01 / 06 39 98 00 01": false,
		"Mairie : 05 36 49 00 01": false,
		"Mobile 06 39 98 00 01":   false, "standard 05 36 49 00 01": false, "05 36 49 00 01 poste 12": false, "": false,
		"Secrétariat : 05 36 49 00 01": false, "05 36 49 00 01 (fax)": false, "Service jeunesse 05 36 49 00 01": false,
		"Appel gratuit 0 800 000 000": false, "Centre social 05 36 49 00 01": false,
	} {
		got := lisible.PersonneDuTelephone(raw)
		if (len(got) > 0) != want {
			t.Errorf("%q: %v", raw, got)
		}
	}
}
