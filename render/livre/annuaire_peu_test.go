package livre_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// A few chosen places stand in larger letters on one page and one column, with lines to
// write on where it has room; its title, its edition and the day are said once each.
func TestAFewPlacesAreLarge(t *testing.T) {
	noted := 0
	for n := 1; n <= 7; n++ {
		d := papertest.Book(t, "annuaire", papertest.Places(n), papertest.Edition(), "", nil)
		pages := papertest.Pages(t, d)
		phones, columns := 0, map[layout.Um]bool{}
		var said []string
		for _, it := range pages[0].Items {
			said = append(said, it.Text)
			switch {
			case it.Node == nil:
			case strings.HasPrefix(it.Node.Href, "tel:") && it.Size == 22000:
				phones++
			case it.Node.Style == "entree":
				columns[it.X] = true
			}
		}
		all := papertest.Plain(strings.Join(said, " "))
		noted += strings.Count(all, "Mes notes")
		for _, once := range []string{"Édition du", "Où trouver de l'aide avec Internet ?", "22/11/2026"} {
			if strings.Count(all, once) > 1 {
				t.Errorf("%d places: %q is said twice in %s", n, once, all)
			}
		}
		if large := n <= 5; large != (phones == n) || large && (len(pages) != 1 || len(columns) > 1) {
			t.Errorf("%d places: %d large phones in %v, on %d pages", n, phones, fmt.Sprint(columns), len(pages))
		}
	}
	if noted == 0 {
		t.Error("no page has lines to write on")
	}
}
