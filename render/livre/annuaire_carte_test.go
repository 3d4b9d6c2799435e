package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// tracee is a base that has the outlines of some communes: squares in rows of thirty.
type tracee struct {
	*papertest.Base
	sans int // communes without outline
}

func (b tracee) Contours(codes []string) (map[string]contour.Contour, string, error) {
	out := map[string]contour.Contour{}
	for i, code := range codes[b.sans:] {
		x, y := float64(i%30)/10, 45+float64(i/30)/10
		out[code] = contour.Contour{}.Ajouter([][2]float64{{x, y}, {x + .1, y}, {x + .1, y + .1}, {x, y + .1}})
	}
	return out, "Essai 2026", nil
}

// mapOf is the figure of the cover of a directory; nil for none.
func mapOf(t *testing.T, b render.Fonds, query string) (*layout.Item, []string) {
	t.Helper()
	p := papertest.Paper(t, "annuaire")
	order := papertest.Order(t, p, papertest.BaseOf(many(40)...), papertest.Edition(), query, nil)
	order.Fonds = b
	_, docs, err := papertest.Compose(p, order)
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range papertest.Pages(t, docs[0])[0].Items {
		if it.Node != nil && it.Node.Role == doc.Figure {
			return &it, textes(docs[0])
		}
	}
	return nil, textes(docs[0])
}

// A cover shows where the places are when the base has the outlines of nearly all of
// the territory, says what it is drawn from, and shows nothing otherwise.
func TestTheMapOfTheCover(t *testing.T) {
	plain := papertest.BaseOf(many(40)...)
	it, said := mapOf(t, tracee{plain, 0}, "departement=17")
	if it == nil || it.Node.Alt == "" || !strings.Contains(strings.Join(said, "\n"), "d'après : Essai 2026.") {
		t.Fatalf("no map, or without its words: %v", it)
	}
	discs, curves := 0, 0
	for _, path := range it.Draw.Paths {
		for _, s := range path.Segs {
			if s.Op == doc.CurveTo {
				curves++
			}
			if s.V[0] < -100 || s.V[1] < -100 || s.V[0] > it.Draw.W+100 || s.V[1] > it.Draw.H+100 {
				t.Fatalf("a line leaves the map: %v of %d by %d", s, it.Draw.W, it.Draw.H)
			}
		}
	}
	if discs = curves / 8; discs != 3 { // filled, then drawn around
		t.Errorf("%d discs, want one for each commune that has places", discs)
	}
	if n := len(it.Draw.Paths) - 2*discs; n != 2 {
		t.Errorf("%d lines of communes, want one outline of all", n)
	}
	france := territoire.France()
	most := len(france.Communes(territoire.EchelleDepartement, "17"))
	for name, b := range map[string]render.Fonds{"a base without outlines": plain,
		"half of them": tracee{plain, most / 2}} {
		if it, said := mapOf(t, b, "departement=17"); it != nil || strings.Contains(strings.Join(said, "\n"), "d'après :") {
			t.Errorf("%s: a map", name)
		}
	}
}

// An intercommunalité is named on a cover without what it is.
func TestTheCoverNamesAnEpciShortly(t *testing.T) {
	for _, z := range territoire.France().ZonesDe("17197") {
		if z.Echelle != territoire.EchelleEpci {
			continue
		}
		_, said := mapOf(t, papertest.BaseOf(many(40)...), "epci="+z.Code)
		if want := papertest.Plain(z.NomCourt()); papertest.Plain(said[1]) != want {
			t.Errorf("the cover says %q, want %q", said[1], want)
		}
	}
}
