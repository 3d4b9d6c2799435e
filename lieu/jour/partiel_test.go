package jour_test

import (
	"testing"
	"time"

	"feuillet/lieu/jour"
)

func TestLireMois(t *testing.T) {
	for s, want := range map[string]struct {
		annee int
		mois  time.Month
	}{
		"2018": {2018, 0}, "décembre 2019": {2019, 12}, "Decembre 2019": {2019, 12}, "déc. 2019": {2019, 12},
		"12/2019": {2019, 12}, "2019-12": {2019, 12}, "2019 août": {2019, 8}, "08.2021": {2021, 8},
	} {
		if annee, mois, ok := jour.LireMois(s); !ok || annee != want.annee || mois != want.mois {
			t.Errorf("%q is %d, %d, %v", s, annee, mois, ok)
		}
	}
	for _, s := range []string{"", "18", "13/2019", "ju 2019", "5 mai 2019", "décembre", "2019 2020", "décembre 19",
		"2018 ?"} {
		if annee, mois, ok := jour.LireMois(s); ok {
			t.Errorf("%q is %d, %d", s, annee, mois)
		}
	}
}
