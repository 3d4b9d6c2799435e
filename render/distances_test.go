package render_test

import (
	"regexp"
	"strings"
	"testing"

	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
)

// kilometres are a distance, as papers print it.
var kilometres = regexp.MustCompile(`\d km\b|à moins de 1 km|à moins d'un km`)

// A paper speaks of distances where it prints one, and nowhere else.
func TestDistancesAreExplainedWhereTheyArePrinted(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	saintes := papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtJonzac("3"))
	one := papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"))
	val := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	nowhere := papertest.BaseOf(papertest.Nowhere(papertest.AtPons("1")), papertest.Nowhere(papertest.AtJonzac("2")))
	centres := territoire.France().AvecCentres(map[string]territoire.Centre{"17283": {Latitude: 45.58, Longitude: -0.55}})
	for _, b := range []*papertest.Base{saintes, one, nowhere} {
		b.Known = centres
	}
	editions := map[bool]*render.Edition{true: e, false: papertest.Edition()}
	editions[false].Territoires = centres
	seen := 0
	for _, p := range table() {
		if p.Nom == "panorama" { // it counts communes by distance
			continue
		}
		seules, _ := variantes(&p)
		for _, v := range seules {
			for query, bases := range map[string][]*papertest.Base{
				"commune=17283": {saintes, one, nowhere}, "autour=17283&rayon=30km": {saintes, one, nowhere},
				"departement=17": {saintes, one}, "commune=" + lieux[0].CodeInsee: {val}, "": {val}} {
				for _, b := range bases {
					_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, editions[b == val], query, v))
					if err != nil {
						continue
					}
					var out []string
					for _, d := range docs {
						for _, page := range papertest.Pages(t, d) {
							out = append(out, papertest.Text(page))
						}
					}
					said := papertest.Plain(strings.Join(out, " "))
					told := strings.Contains(said, "en ligne droite")
					if told {
						seen++
					}
					if printed := kilometres.MatchString(said); told != printed {
						t.Errorf("%s?%s %v: distances printed %v, explained %v: %.1500s", p.Nom, query, v, printed, told, said)
					}
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("distances are explained on %d papers", seen)
	}
}
