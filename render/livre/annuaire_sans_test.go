package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// Who looks for a commune without a place finds it under the table, with the page of the
// nearest one; of a territory of many such communes, one sentence says what to do.
func TestCommunesWithoutAPlaceAreFound(t *testing.T) {
	serving := func(all ...lieu.Lieu) []lieu.Lieu {
		for i := range all {
			all[i].Services = lieu.Services()
		}
		return all
	}
	lieux := serving(papertest.AtPons("1"), papertest.AtJonzac("2"), papertest.AtLaRochelle("3"))
	lieux = append(lieux, serving(many(24)...)...)
	const near = "commune=Pons&commune=Jonzac&commune=La Rochelle (17300)&commune=Saint-Genis-de-Saintonge&commune=Lagord"
	for _, c := range []struct {
		query      string
		named, too bool
	}{
		{near, true, false},
		{"departement=17", false, true},
		{"commune=Pons&commune=Jonzac", false, false},
		{near + "&service=démarches", false, false},
		{"", false, false},
	} {
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), c.query, nil)
		said := strings.Join(textes(d), " ")
		if strings.Contains(said, "Communes sans lieu connu") != c.named ||
			strings.Contains(said, "Votre commune n'est pas dans le tableau") != c.too {
			t.Errorf("%q: %.1500q", c.query, said)
		}
		if c.named {
			links := map[string]string{}
			doc.Each(d.Root, func(n *doc.Node) {
				if n.Style == "tableau-sans" && len(n.Kids) == 3 {
					links[n.Kids[0].Text] = papertest.Plain(n.Kids[2].Kids[0].Text)
				}
			})
			if len(links) != 2 || links["Lagord"] != "La Rochelle" || links["Saint-Genis-de-Saintonge"] != "Jonzac" &&
				links["Saint-Genis-de-Saintonge"] != "Pons" {
				t.Errorf("the nearest: %q", links)
			}
		}
	}
}
