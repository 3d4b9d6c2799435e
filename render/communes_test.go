package render_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// A place whose commune is contradicted is on no paper of several places, and
// the remark names it; asked for by its id it has its page, without a town.
func TestContradictedPlaces(t *testing.T) {
	perdu := papertest.AtPons("2")
	perdu.Nom, perdu.CodePostal = "Foyer des Saules", "02130"
	b := papertest.BaseOf(papertest.AtPons("1"), perdu)
	c := render.Commande{Fonds: b}
	a, err := c.Accueil(lieu.Filter{Communes: []string{"17283"}})
	if err != nil {
		t.Fatal(err)
	}
	lieux, err := a.Tous()
	if err != nil || a.Total != 1 || len(lieux) != 1 || lieux[0].Id != "1" {
		t.Errorf("%d places, %v, %v", a.Total, lieux, err)
	}
	if len(a.Avis) != 1 || a.Avis[0].Genre != render.AvisCommune || a.Avis[0].Lieu != "2" || !a.Avis[0].Perte ||
		!strings.Contains(a.Avis[0].Texte, "Foyer des Saules") || !strings.Contains(a.Avis[0].Texte, "02130") {
		t.Errorf("remarks %+v", a.Avis)
	}
	if a, err = c.Accueil(lieu.Filter{Ids: []string{"2"}}); err != nil || a.Total != 1 || len(a.Avis) != 0 {
		t.Errorf("by its id: %+v, %v", a, err)
	}
	// Many are counted.
	var tous []lieu.Lieu
	for i := range 30 {
		l := perdu
		l.Id = string(rune('a' + i))
		tous = append(tous, l)
	}
	c.Fonds = papertest.BaseOf(tous...)
	if a, err = c.Accueil(lieu.Filter{}); err != nil || a.Total != 0 || len(a.Avis) != 9 ||
		!slices.ContainsFunc(a.Avis, func(v render.Avis) bool {
			return strings.HasPrefix(v.Texte,
				"22 autres lieux ne sont pas imprimés")
		}) {
		t.Errorf("thirty: %d remarks, %v", len(a.Avis), err)
	}
}
