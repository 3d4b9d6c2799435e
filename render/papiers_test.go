package render_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu/territoire"
	"feuillet/render/papertest"
)

// What cannot be made is a fault at once, with what may be done instead.
func TestPapersThatCannotBeMade(t *testing.T) {
	sept := papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtPons("3"), papertest.AtPons("4"),
		papertest.AtPons("5"), papertest.AtPons("6"), papertest.AtPons("7"))
	muet := papertest.AtPons("1")
	muet.Services = nil
	membres := papertest.AtPons("1")
	membres.PresentationResume = "Réservé aux adhérents de l'association."
	geste := func(nom, valeur string) []faute.Geste { return []faute.Geste{{Nom: nom, Valeur: valeur}} }
	importer, sansService := geste(faute.Importer, ""), geste(faute.Sans, "service")
	around := func(code string) []faute.Geste { // it, then its département
		return append(geste(faute.Ailleurs, "autour="+code), faute.Geste{Nom: faute.Ailleurs, Valeur: "departement=17"})
	}
	a3 := map[string]string{"format": "A3"}
	quatre := "lieu=1&lieu=2&lieu=3&lieu=4"
	for _, c := range []struct {
		papier, query string
		options       map[string]string
		b             *papertest.Base
		texte, champ  string
		gestes        []faute.Geste
	}{
		{"affiche", quatre, nil, sept, "4 lieux sont trop pour une affiche A4", "lieu", geste(faute.Choisir, "format=A3")},
		{"affiche", quatre + "&lieu=5&lieu=6&lieu=7", a3, sept, "7 lieux sont trop pour une affiche A3", "lieu", nil},
		{"affiche", "commune=Saintes&service=démarches", nil, papertest.BaseOf(), "aucun lieu à imprimer", "", sansService},
		{"fiche-lieu", "lieu=8", nil, sept, "le lieu « 8 » n'est pas dans cette sélection", "lieu", nil},
		{"fiche-lieu", "lieu=7&commune=Saintes", nil, sept, "le lieu « 7 » (", "lieu", geste(faute.Sans, "commune")},
		{"fiche-lieu", "lieu=1", nil, papertest.BaseOf(papertest.Closed(papertest.AtPons("1"))), "aucun lieu à imprimer", "",
			nil},
		{"annuaire", "commune=Saintes", nil, sept, "aucun lieu à imprimer", "", around("17415")},
		{"annuaire", "autour=Saintes&rayon=1km", nil, papertest.BaseOf(), "aucun lieu à imprimer", "",
			geste(faute.Choisir, "plus-proches=6")},
		{"annuaire", "", nil, papertest.BaseOf(), "aucun lieu à imprimer", "", importer},
		{"controle", "", nil, papertest.BaseOf(), "aucun lieu à imprimer", "", importer},
		{"fiche-service", "commune=Pons&service=prix solidaire", nil, sept, "aucun lieu à imprimer", "", sansService},
		{"semainier", "commune=Pons", nil, papertest.BaseOf(membres), "lieu réservé à certaines personnes", "",
			around("17283")},
		{"ouverts", "commune=Pons", nil, papertest.BaseOf(membres), "lieu réservé à certaines personnes", "",
			around("17283")},
		{"fiche-service", "", nil, papertest.BaseOf(muet), "aucun service", "", nil},
	} {
		p := papertest.Paper(t, c.papier)
		if strings.Contains(c.query, "autour") {
			c.b.Known = c.b.Known.AvecCentres(map[string]territoire.Centre{"17415": {Latitude: 45.74, Longitude: -0.63}})
		}
		_, _, err := papertest.Compose(p, papertest.Order(t, p, c.b, papertest.Edition(), c.query, c.options))
		f := faute.De(err)
		if f == nil || f.Genre != faute.Demande {
			t.Errorf("%s?%s: %v", c.papier, c.query, err)
			continue
		}
		if !strings.Contains(f.Texte, c.texte) || f.Champ != c.champ || !slices.Equal(f.Gestes, c.gestes) {
			t.Errorf("%s?%s: %+v", c.papier, c.query, f)
		}
		if f.Conseil == "" && f.Gestes == nil {
			t.Errorf("%s?%s: nothing to do about it", c.papier, c.query)
		}
	}
}

// An audience that a paper has no words for is refused.
func TestAudienceThatIsNotServed(t *testing.T) {
	for _, nom := range []string{"fiche-lieu", "annuaire", "fiche-service", "affiche"} {
		p := papertest.Paper(t, nom)
		c := papertest.Order(t, p, papertest.BaseOf(papertest.AtPons("1")), papertest.Edition(), "", nil)
		c.Audience = "voisins"
		if _, _, err := papertest.Compose(p, c); !faute.Est(err, faute.Demande) {
			t.Errorf("%s: %v", nom, err)
		}
		c.Audience = ""
		if _, _, err := papertest.Compose(p, c); err != nil {
			t.Errorf("%s for nobody in particular: %v", nom, err)
		}
	}
}
