package livre_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// footCode is the code at the foot of a page and its mark; nil for none.
func footCode(p layout.Page) *layout.Item {
	for i := range p.Items {
		if n := p.Items[i].Node; n != nil && n.Role == doc.Figure && strings.HasPrefix(n.Style, "qr-page") {
			return &p.Items[i]
		}
	}
	return nil
}

// footSays is what the foot of a page says beside its code.
func footSays(p layout.Page) string {
	var out []string
	for _, it := range p.Items {
		if it.Node == nil && it.Y > p.H-layout.MM(50) {
			out = append(out, papertest.Plain(it.Text))
		}
	}
	return strings.Join(out, " ")
}

// A page has one code, of the communes of its places and of no other; its modules
// are of half a millimetre at least, and it stands where printers print.
func TestThePageCodeOpensItsPlaces(t *testing.T) {
	places, codes := map[string]string{"Pons": "17283", "Jonzac": "17197", "La Rochelle": "17300"}, 0
	var lieux []lieu.Lieu
	for _, l := range many(120) {
		if l.Commune != "Guéret" {
			lieux = append(lieux, l)
		}
	}
	d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)
	for n, p := range papertest.Pages(t, d) {
		text := papertest.Text(p)
		c := footCode(p)
		if strings.Contains(text, "Appeler") || c == nil {
			continue
		}
		codes++
		want := map[string]bool{}
		for ville, code := range places {
			for _, it := range p.Items {
				head := it.Node != nil && it.Node.Role == doc.H2 || it.Node == nil && it.Y > layout.MM(18)
				want[code] = want[code] || head && it.Text == ville
			}
		}
		_, list, _ := strings.Cut(c.Node.Href, "territoires=")
		got := strings.Split(list, ",")
		maps.DeleteFunc(want, func(_ string, seen bool) bool { return !seen })
		if len(want) != len(got) || slices.ContainsFunc(got, func(code string) bool { return !want[code] }) {
			t.Errorf("page %d: code of %q, communes in sight %v", n+1, got, want)
		}
		modules := layout.Um(c.Draw.W)
		if c.W/modules < 500 || c.W < 22500-2 || c.Y+c.H > p.H-layout.MM(8)+2 || c.X+4*c.W/modules < layout.MM(8) {
			t.Errorf("page %d: code of %d modules, %d µm wide, at %d, %d", n+1, modules, c.W, c.X, c.Y)
		}
		if !strings.Contains(footSays(p), "Les lieux de cette page sur la carte") {
			t.Errorf("page %d says %q", n+1, footSays(p))
		}
	}
	if codes < 5 {
		t.Errorf("%d codes", codes)
	}
}

// Where no code of a legible size holds the communes of a page, it opens a wider
// map, and says how wide.
func TestAPageCodeThatIsWiderSaysIt(t *testing.T) {
	at := func(some ...lieu.Lieu) (out []lieu.Lieu) {
		for i := range 12 {
			l := some[i%len(some)]
			l.Id, l.Nom, l.Source = fmt.Sprintf("L_%02d", i), fmt.Sprintf("Maison %d", i), "L"
			out = append(out, l)
		}
		return out
	}
	nowhere := papertest.AtPons("x")
	nowhere.Commune, nowhere.CodeInsee, nowhere.CodePostal, nowhere.Latitude, nowhere.Longitude = "", "", "", 0, 0
	paris := papertest.At("p", "Paris", "75056", "75001", 48.86, 2.35)
	noumea := papertest.At("n", "Nouméa", "98818", "98800", -22.27, 166.44)
	for name, tt := range map[string]struct {
		lieux       []lieu.Lieu
		says, opens string
	}{
		"one commune": {at(papertest.AtPons("a")), "de cette page", "territoires=17283"},
		"one région": {at(papertest.AtPons("a"), papertest.AtGuéret("b")), "de cette page",
			"nouvelle-aquitaine?territoire_type=communes"},
		"two régions":    {at(papertest.AtPons("a"), paris), "de France", "societenumerique.gouv.fr/"},
		"unknown place":  {at(papertest.AtPons("a"), nowhere), "de France", "societenumerique.gouv.fr/"},
		"no page of map": {at(noumea), "", ""},
	} {
		d := papertest.Book(t, "annuaire", tt.lieux, papertest.Edition(), "", nil)
		found := 0
		for _, p := range papertest.Pages(t, d) {
			c := footCode(p)
			if c == nil {
				continue
			}
			found++
			if !strings.Contains(footSays(p), tt.says) || !strings.Contains(c.Node.Href, tt.opens) {
				t.Errorf("%s: opens %s, says %q", name, c.Node.Href, footSays(p))
			}
		}
		if (found > 0) != (tt.opens != "") {
			t.Errorf("%s: %d codes", name, found)
		}
	}
}
