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

// A model whose words for communes without a place are emptied does not lose them in silence:
// who prints is told, and the one who has words is not.
func TestCommunesWithoutAPlaceAreNotLostInSilence(t *testing.T) {
	lieux := append([]lieu.Lieu{papertest.AtPons("1"), papertest.AtJonzac("2"), papertest.AtLaRochelle("3")}, many(24)...)
	for i := range lieux {
		lieux[i].Services = lieu.Services()
	}
	p, e := papertest.Paper(t, "annuaire"), papertest.Edition()
	for _, c := range []struct {
		query string
		empty bool
		told  string
	}{
		{"commune=Pons&commune=Jonzac&commune=La Rochelle (17300)&commune=Lagord", true, "1 commune sans lieu connu"},
		{"commune=Pons&commune=Jonzac&commune=La Rochelle (17300)&commune=Lagord", false, ""},
		{"departement=17", true, "communes sans lieu connu"},
		{"departement=17", false, ""},
	} {
		b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
		order := papertest.Order(t, p, b, e, c.query, nil)
		if c.empty {
			order.Modele.Annuaire.TableauSans, order.Modele.Annuaire.TableauSansTrop = "", ""
		}
		_, docs, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, a := range docs[0].Avis {
			if strings.Contains(a.Texte, "sans lieu connu") {
				told = a.Texte
			}
		}
		if !strings.Contains(told, c.told) || (told == "") != (c.told == "") {
			t.Errorf("%s, emptied %v: told %q", c.query, c.empty, told)
		}
	}
}
