package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
	"feuillet/templates"
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

// Steps that say a number follow each other from 1, when one of them leads to a part
// that is of no use; one that is alone has no number.
func TestStepsOfOneTown(t *testing.T) {
	for n, lieux := range map[int][]lieu.Lieu{0: oneTown(12), 4: many(12)} {
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", map[string]string{"simple": "oui"})
		steps(t, textes(d), n)
	}
	for n, words := range map[int]string{0: `"**2.** Lisez."`, 2: `"**2.** Lisez.", "**3.** Relisez."`} {
		d := bookWith(t, map[string]string{templates.Nom: "base = \"annuaire\"\n[annuaire]\netapes = [\"**1.** Regardez le " +
			"« Sommaire ».\", " + words + "]\n"}, oneTown(12))
		if steps(t, textes(d), n); !slices.Contains(textes(d), "Lisez.") && !slices.Contains(textes(d), " Lisez.") {
			t.Errorf("%d steps: the words are lost", n)
		}
	}
}

// steps checks that so many steps say their numbers.
func steps(t *testing.T, said []string, n int) {
	t.Helper()
	for i := 1; i <= 5; i++ {
		if has := slices.Contains(said, fmt.Sprintf("%d.", i)); has != (i <= n) {
			t.Errorf("%d steps: %d is said: %v, in %.300q", n, i, has, said)
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
