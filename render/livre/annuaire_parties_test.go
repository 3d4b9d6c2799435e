package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// titled are the parts of each page of a book, and how far down its words go, out of its
// head and its foot, in thousandths of the page.
func titled(t *testing.T, d *render.Document) (parts [][]string, down []int) {
	t.Helper()
	for _, p := range papertest.Pages(t, d) {
		var names []string
		low := layout.Um(0)
		for _, it := range p.Items {
			if it.Node == nil || it.Node.Role == doc.Figure || it.Text == "" {
				continue
			}
			low = max(low, it.Y+it.H)
			if it.Node.Role == doc.H1 && !slices.Contains(names, papertest.Plain(it.Node.Text)) {
				names = append(names, papertest.Plain(it.Node.Text))
			}
		}
		parts, down = append(parts, names), append(down, int(1000*low/p.H))
	}
	return parts, down
}

// Contents of a few lines have no page to themselves, in any book: they stand with
// another part, or nobody needs them.
func TestShortContentsShareAPage(t *testing.T) {
	joined, gone := 0, 0
	for _, n := range []int{10, 12, 16, 30, 60, 120} {
		for _, options := range []map[string]string{nil, {"format": "A5"}, {"livret": "non", "format": "A5", "qr": "lieux"},
			{"simple": "oui"}, {"grands-caracteres": "oui"}, {"trier": "nom"}} {
			d := papertest.Book(t, "annuaire", many(n), papertest.Edition(), "", options)
			parts, down := titled(t, d)
			at := slices.IndexFunc(parts, func(p []string) bool { return slices.Contains(p, "Sommaire") })
			said := strings.Join(textes(d), "\n")
			if strings.Contains(said, "1.\nTéléphonez") || strings.Contains(said, "Allez à cette page") {
				t.Errorf("%d places %v: a step has lost the one before", n, options)
			}
			switch {
			case at < 0:
				if gone++; strings.Contains(said, "« Sommaire »") {
					t.Errorf("%d places %v: sent to contents that are not there", n, options)
				}
			case len(parts[at]) > 1:
				joined++
			case down[at] < 400:
				t.Errorf("%d places %v: the contents end at %d‰ of page %d, alone", n, options, down[at], at+1)
			}
		}
	}
	if joined < 5 || gone < 5 {
		t.Errorf("%d joined, %d gone: the law tries little", joined, gone)
	}
}

// The list of names goes on under the last places where that saves a page, and says the
// same: each place once, on the page of its number.
func TestNamesGoOnUnderTheLastPlaces(t *testing.T) {
	together := 0
	for n := 10; n < 40; n++ {
		qr := []string{"page", "aucun"}[n%2]
		d := papertest.Book(t, "annuaire", many(n), papertest.Edition(), "", map[string]string{"format": "A5", "qr": qr})
		parts, _ := titled(t, d)
		for i, p := range parts {
			if i == 0 || !slices.Contains(p, "Les lieux par nom") {
				continue
			}
			head := papertest.Pages(t, d)[i]
			numbered := slices.ContainsFunc(head.Items, func(it layout.Item) bool { return it.Text == fmt.Sprint(i+1) })
			heads := 0
			for _, it := range head.Items {
				if it.Node == nil && it.Text == fmt.Sprint(i+1) {
					heads++
				}
				if it.Node != nil && it.Node.Style == "numero" {
					together++
				}
			}
			if !numbered || heads != 1 {
				t.Errorf("%d places: page %d is numbered %d times", n, i+1, heads)
			}
		}
		listed := 0
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Style == "renvoi-rang" {
				listed++
			}
		})
		if listed != n {
			t.Errorf("%d places, %d listed", n, listed)
		}
	}
	if together == 0 {
		t.Error("no list stands under places: the law tries nothing")
	}
}

// A directory of a dozen places around a point is a sheet that is folded in two, at most.
func TestADozenPlacesOnFourPages(t *testing.T) {
	lieux := many(12)
	for i := range lieux {
		lieux[i].Nom, lieux[i].Services = fmt.Sprintf("Espace %d", i), lieu.Services()[:2]
	}
	d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)
	if parts, _ := titled(t, d); d.Len > 4 {
		t.Errorf("%d pages: %q", d.Len, parts)
	}
}
