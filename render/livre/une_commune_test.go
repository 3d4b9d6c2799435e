package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// oneTown are places of one commune.
func oneTown(n int) (out []lieu.Lieu) {
	for i := range n {
		l := papertest.AtPons(fmt.Sprintf("P_%d", i))
		l.Nom, l.Telephone = fmt.Sprintf("Salle des Bleuets %d", i), fmt.Sprintf("01 99 00 00 %02d", i)
		out = append(out, l)
	}
	return out
}

// Steps that say a number start at 1, when the one that leads to the communes is of no use.
func TestStepsOfOneTown(t *testing.T) {
	for n, lieux := range map[int][]lieu.Lieu{3: oneTown(12), 4: many(12)} {
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", map[string]string{"simple": "oui"})
		said := textes(d)
		for i := 1; i <= 5; i++ {
			if has := slices.Contains(said, fmt.Sprintf("%d.", i)); has != (i <= n) {
				t.Errorf("%d steps: %d is said: %v, in %.300q", n, i, has, said)
			}
		}
	}
}

// The list of names does not say again, at each, the only commune of the book.
func TestNamesOfOneTown(t *testing.T) {
	for want, lieux := range map[bool][]lieu.Lieu{false: oneTown(12), true: many(12)} {
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)
		if got := strings.Contains(strings.Join(textes(d), "\n"), ", Pons"); got != want {
			t.Errorf("the commune is said again: %v, want %v", got, want)
		}
	}
}
