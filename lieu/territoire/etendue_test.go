package territoire_test

import (
	"testing"

	"feuillet/lieu/territoire"
)

// TestEtendue: a title names what holds 95 places of 100, and no more.
func TestEtendue(t *testing.T) {
	for _, c := range []struct {
		lieux map[string]int
		nom   string
		hors  int
	}{
		{map[string]int{"17": 30}, "Charente-Maritime", 0},
		{map[string]int{"17": 30, "": 1}, "Charente-Maritime", 1},
		{map[string]int{"17": 95, "33": 5}, "Charente-Maritime", 5},
		{map[string]int{"17": 94, "33": 6}, "Charente-Maritime et Gironde", 0},
		{map[string]int{"17": 50, "33": 30, "59": 20}, "Charente-Maritime, Gironde et Nord", 0},
		{map[string]int{"29": 10, "22": 10, "56": 10, "35": 10}, "Bretagne", 0},
		{map[string]int{"29": 20, "22": 20, "56": 20, "35": 20, "": 3}, "Bretagne", 3},
		{map[string]int{"29": 1, "17": 1, "59": 1, "13": 1, "67": 1}, "France", 0},
		{map[string]int{"": 4}, "", 0},
		{map[string]int{"99": 4}, "", 0},
		{map[string]int{"99": 2, "00": 2, "": 1}, "", 0},
		{map[string]int{"17": 30, "99": 1}, "Charente-Maritime", 1},
		{map[string]int{"29": 20, "17": 20, "59": 20, "13": 20, "67": 20, "99": 1}, "France", 1},
		{map[string]int{}, "", 0},
	} {
		e := territoire.France().Etendue(c.lieux)
		if e.Nom != c.nom || e.Hors != c.hors {
			t.Errorf("%v is %q with %d out, want %q with %d", c.lieux, e.Nom, e.Hors, c.nom, c.hors)
		}
		dedans := 0
		for d, n := range c.lieux {
			if e.Tient(d) {
				dedans += n
			}
		}
		if c.nom != "" && dedans+e.Hors != sum(c.lieux) {
			t.Errorf("%v: %d in, %d out", c.lieux, dedans, e.Hors)
		}
	}
}

func sum(m map[string]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}
