package livre_test

import (
	"strings"
	"testing"
	"unicode"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// The head of a page is one line, over nothing, however long the name of the territory
// and of the communes.
func TestHeadsOfLongNames(t *testing.T) {
	long := "Communauté de communes du Pays de la Haute-Vallée-des-Bruyères et des Trois-Étangs " +
		"réunis, et de la plaine des Grands-Peupliers d'en bas"
	for _, options := range []map[string]string{{}, {"grands-caracteres": "oui"}, {"compact": "oui"}} {
		for _, n := range []int{4, 24} {
			lieux := many(n)
			for i := range lieux {
				lieux[i].Commune = "Saint-Médard-des-Grandes-Bruyères-" + lieux[i].Commune
			}
			lecteurs := ""
			if options["compact"] != "" {
				lecteurs = "aidants"
			}
			own := map[string]string{"territoire": long, "pour": lecteurs}
			for k, v := range options {
				own[k] = v
			}
			d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", own)
			for _, p := range papertest.Pages(t, d) {
				checkApart(t, p)
			}
		}
	}
}

// No title of a part leaves a word alone on its last line, nor a small word at the end of
// one.
func TestTitlesOfPartsBreakWell(t *testing.T) {
	broken := 0
	for _, options := range []map[string]string{{}, {"grands-caracteres": "oui"}, {"format": "A5"},
		{"format": "A5", "trier": "distance"}, {"format": "A5", "grands-caracteres": "oui"}} {
		p := papertest.Paper(t, "annuaire")
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(many(40)...), papertest.Edition(),
			"autour=Pons&rayon=300km", options))
		if err != nil {
			t.Fatal(err)
		}
		for n, page := range papertest.Pages(t, docs[0])[1:] {
			lines := map[*doc.Node][]string{}
			for _, it := range page.Items {
				if it.Node != nil && it.Node.Role == doc.H1 {
					lines[it.Node] = append(lines[it.Node], strings.TrimSpace(papertest.Plain(it.Text)))
				}
			}
			for _, all := range lines {
				if len(all) < 2 {
					continue
				}
				broken++
				for i, s := range all {
					words := strings.FieldsFunc(s, unicode.IsSpace)
					if i == len(all)-1 && len(words) == 1 || i < len(all)-1 && len([]rune(words[len(words)-1])) <= 3 {
						t.Errorf("%v, page %d: the title %q", options, n+2, all)
					}
				}
			}
		}
	}
	if broken < 3 {
		t.Errorf("%d broken titles", broken)
	}
}

// The communes of a page stand at one place, the right of its head, whatever the title
// beside them, which gives way first.
func TestCommunesOfAHeadStayInTheirPlace(t *testing.T) {
	lieux := many(60)
	communes := map[string]bool{}
	for _, l := range lieux {
		communes[l.Commune] = true
	}
	for _, options := range []map[string]string{{}, {"grands-caracteres": "oui"}, {"format": "A5"}} {
		heads := 0
		for _, nom := range []string{"Val", strings.Repeat("Communauté de communes du Pays de la Haute-Vallée ", 2)} {
			own := map[string]string{"territoire": nom}
			for k, v := range options {
				own[k] = v
			}
			for i, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", own)) {
				for _, it := range p.Items {
					first, _, _ := strings.Cut(papertest.Plain(it.Text), " – ")
					if it.Node != nil || !communes[first] || it.Y > layout.MM(14) {
						continue
					}
					heads++
					left, right := it.X < p.W/2, it.X+it.W > p.W*4/5
					if options["format"] == "" && !right || options["format"] == "A5" && left == (i%2 == 0) {
						t.Errorf("%v, « %s », page %d: « %s » from %s to %s mm", options, nom, i+1, it.Text,
							papertest.MM(it.X), papertest.MM(it.X+it.W))
					}
				}
			}
		}
		if heads < 8 {
			t.Errorf("%v: %d heads", options, heads)
		}
	}
}
