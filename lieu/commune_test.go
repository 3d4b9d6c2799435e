package lieu_test

import (
	"math"
	"testing"

	"feuillet/lieu"
)

func TestCommunes(t *testing.T) {
	for _, c := range []struct{ nom, de, a string }{
		{"Pons", "de Pons", "à Pons"},
		{"Angers", "d'Angers", "à Angers"},
		{"Évreux", "d'Évreux", "à Évreux"},
		{"Œting", "d'Œting", "à Œting"},
		{"Le Mans", "du Mans", "au Mans"},
		{"Les Sables-d'Olonne", "des Sables-d'Olonne", "aux Sables-d'Olonne"},
		{"La Rochelle", "de La Rochelle", "à La Rochelle"},
		{"L'Haÿ-les-Roses", "de L'Haÿ-les-Roses", "à L'Haÿ-les-Roses"},
		{"Hyères", "d'Hyères", "à Hyères"},
		{"Honfleur", "de Honfleur", "à Honfleur"},
		{"Yaté", "de Yaté", "à Yaté"},
		{"Yvetot", "d'Yvetot", "à Yvetot"},
	} {
		if de, a := lieu.DeCommune(c.nom), lieu.ACommune(c.nom); de != c.de || a != c.a {
			t.Errorf("%s: %q, %q; want %q, %q", c.nom, de, a, c.de, c.a)
		}
	}
}

func TestDepartement(t *testing.T) {
	for _, c := range []struct{ insee, postal, want string }{
		{"33063", "33000", "33"}, {"2A004", "20000", "2A"}, {"97411", "97400", "974"}, {"98818", "98800", "988"},
		{"", "20200", "2B"}, {"", "20137", "2A"}, {"", "", ""},
	} {
		l := lieu.Lieu{CodeInsee: c.insee, CodePostal: c.postal}
		if got := l.Departement(); got != c.want {
			t.Errorf("%v: %q", c, got)
		}
	}
}

func TestLoinDe(t *testing.T) {
	paris, lyon := [2]float64{48.8566, 2.3522}, [2]float64{45.7640, 4.8357}
	if got := lieu.LoinDe(paris[0], paris[1], lyon[0], lyon[1]); math.Abs(got-391.5) > 1 {
		t.Errorf("Paris-Lyon = %.1f km", got)
	}
	if got := lieu.LoinDe(1, 2, 1, 2); got != 0 {
		t.Errorf("same point = %v", got)
	}
}
