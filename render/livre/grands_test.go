package livre_test

import (
	"strings"
	"testing"

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
