package livre_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// In large print nothing is under 18 points, phones are of 32, all is black and in one
// column, and no entry goes on over its page.
func TestLargePrint(t *testing.T) {
	for _, n := range []int{3, 40} {
		d := papertest.Book(t, "annuaire", many(n), papertest.Edition(), "", map[string]string{"grands-caracteres": "oui"})
		phones := 0
		for i, p := range papertest.Pages(t, d) {
			if n > 9 && i == 0 {
				continue // the cover
			}
			for k := range p.Items {
				it := &p.Items[k]
				if it.Text != "" && (it.Size < 18000 || it.Color != (doc.Color{}) && it.Color.R != 255) {
					t.Errorf("%d places, page %d: %q at %d in %v", n, i+1, it.Text, it.Size, it.Color)
				}
				if it.Node != nil && it.Node.Role == doc.Figure || strings.Contains(it.Text, "(suite) (suite)") {
					t.Errorf("%d places, page %d: a code, or an entry that goes on", n, i+1)
				}
				if it.Node != nil && strings.HasPrefix(it.Node.Href, "tel:") {
					phones++
					if it.Size != 32000 || it.X > layout.MM(60) {
						t.Errorf("%q at %d, %d", it.Text, it.Size, it.X)
					}
				}
			}
			checkApart(t, p)
		}
		if phones != n {
			t.Errorf("%d phones of %d places", phones, n)
		}
		text := strings.Join(textes(d), "\n")
		if strings.Contains(text, "suivez la ligne") || !strings.Contains(text, "Aides : ") {
			t.Errorf("%d places: %.300s", n, text)
		}
	}
}

// In large print a page holds four places or more that say little, without badges, and the
// helps stand on the line of the price; a number stands only where something leads to it.
func TestLargePrintIsFull(t *testing.T) {
	large := map[string]string{"grands-caracteres": "oui"}
	var lieux []lieu.Lieu
	for i := range 40 {
		l := papertest.AtPons(fmt.Sprintf("L_%d", i))
		l.Nom, l.Horaires, l.Telephone = fmt.Sprintf("Salle des Bleuets %d", i), "", fmt.Sprintf("01 99 00 00 %02d", i)
		l.Services = lieu.Services()[:2]
		lieux = append(lieux, l)
	}
	of := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", large)
	full := 0
	for _, p := range papertest.Pages(t, of) {
		phones := 0
		for _, it := range p.Items {
			if it.Node != nil && it.Node.Style == "numero" {
				t.Errorf("number %q", it.Text)
			}
			if it.Node != nil && strings.HasPrefix(it.Node.Href, "tel:") {
				phones++
			}
		}
		if phones >= 4 {
			full++
		}
	}
	if full < 8 {
		t.Errorf("%d pages of four places or more, of 40 places", full)
	}
	numbers := 0
	round := papertest.Book(t, "annuaire", papertest.Round(12), papertest.Edition(), "", large)
	for _, p := range papertest.Pages(t, round) {
		for _, it := range p.Items {
			if it.Node != nil && it.Node.Style == "numero" {
				numbers++
			}
		}
	}
	if numbers != 1 {
		t.Errorf("%d numbers, want that of the round alone", numbers)
	}
}

// checkApart: no two texts of a page overlap.
func checkApart(t *testing.T, p layout.Page) {
	t.Helper()
	for i, it := range p.Items {
		for _, o := range p.Items[:i] {
			if it.Text != "" && o.Text != "" && it.X < o.X+o.W-2 && o.X < it.X+it.W-2 && it.Y < o.Y+o.H-2 && o.Y < it.Y+it.H-2 {
				t.Errorf("%q over %q", it.Text, o.Text)
			}
		}
	}
}
