package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// No title says the sigle of an intercommunalité, nor does a directory in simple words,
// which says what it stands for.
func TestNoTitleSaysASigle(t *testing.T) {
	var epci territoire.Zone
	for _, z := range territoire.France().ZonesDe("17283") {
		if z.Echelle == territoire.EchelleEpci {
			epci = z
		}
	}
	if !strings.HasPrefix(epci.Nom, "CC ") {
		t.Fatalf("Pons is in %q", epci.Nom)
	}
	places := func(n int) (out []lieu.Lieu) {
		for i := range many(n) {
			l := papertest.AtPons(string(rune('a' + i)))
			out = append(out, l)
		}
		return out
	}
	for _, c := range []struct {
		n      int
		simple bool
	}{{3, false}, {3, true}, {12, true}} {
		options := map[string]string{}
		if c.simple {
			options[templates.Simple] = "oui"
		}
		p := papertest.Paper(t, "annuaire")
		order := papertest.Order(t, p, papertest.BaseOf(places(c.n)...), papertest.Edition(), "epci="+epci.Code, options)
		_, docs, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		said := textes(docs[0])
		title := slices.IndexFunc(said, func(s string) bool { return strings.HasPrefix(s, "Où trouver") })
		if c.n < 10 && strings.Contains(strings.Join(said[title:title+2], " "), "CC ") {
			t.Errorf("%+v: title %q", c, said[title:title+2])
		}
		if c.simple && slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, "CC ") }) {
			t.Errorf("%+v: %q", c, said)
		}
	}
}
