package render_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
)

// A paper for which no territory was named takes the name of the narrowest one that
// surely holds all of its places, those too that it does not print.
func TestTheNarrowestTerritory(t *testing.T) {
	pons, jonzac := papertest.AtPons, papertest.AtJonzac
	ferme := papertest.Closed(jonzac("ferme"))
	mirambeau := papertest.At("m", "Mirambeau", "17236", "17150", 45.37, -0.57)
	contredit := pons("perdu")
	contredit.CodePostal = "02130"
	nulle := pons("2")
	nulle.CodeInsee, nulle.Commune, nulle.CodePostal, nulle.Latitude, nulle.Longitude = "", "", "17999", 0, 0
	known := territoire.France()
	epci := func() string { c, _ := known.Commune("17283"); e, _ := known.Epci(c.Epci); return e.Nom }()
	for name, c := range map[string]struct {
		lieux       []lieu.Lieu
		query, want string
	}{
		"one commune":         {[]lieu.Lieu{pons("1"), pons("2")}, "", "Pons"},
		"two":                 {[]lieu.Lieu{pons("1"), jonzac("2")}, "", "Jonzac et Pons"},
		"one EPCI":            {[]lieu.Lieu{pons("1"), jonzac("2"), mirambeau}, "", epci},
		"one département":     {[]lieu.Lieu{pons("1"), jonzac("2"), papertest.AtLaRochelle("3")}, "", "Charente-Maritime"},
		"one is left out":     {[]lieu.Lieu{pons("1"), pons("2"), ferme, mirambeau}, "", epci},
		"one is nowhere":      {[]lieu.Lieu{pons("1"), nulle}, "", "Charente-Maritime"},
		"one is contradicted": {[]lieu.Lieu{pons("1"), pons("2"), contredit}, "", "Charente-Maritime"},
		"named by who asks":   {[]lieu.Lieu{pons("1"), pons("2")}, "departement=17", "Charente-Maritime"},
		"some of them":        {[]lieu.Lieu{pons("1"), papertest.AtLaRochelle("3"), pons("2")}, "texte=salle", "Pons"},
	} {
		if name == "some of them" {
			c.lieux[0].Nom, c.lieux[1].Nom, c.lieux[2].Nom = "Salle des Ormes", "Atelier", "Salle du Lin"
		}
		for _, papier := range []string{"annuaire", "affiche", "fiche-service"} {
			p := papertest.Paper(t, papier)
			order := papertest.Order(t, p, papertest.BaseOf(c.lieux...), papertest.Edition(), c.query, nil)
			_, docs, err := papertest.Compose(p, order)
			if err != nil || len(docs) == 0 || docs[0].Refus != nil {
				t.Fatalf("%s, %s: %v", name, papier, err)
			}
			want := c.want
			switch {
			case papier == "affiche" && name == "two":
				want = epci
			case papier == "affiche" && name == "some of them": // the others may give it elsewhere
				want = "Charente-Maritime"
			}
			if said := strings.Join(papertest.Said(papertest.Read(t, export(t, docs[0]))), " "); !titled(said, want) {
				t.Errorf("%s, %s: not of %s: %.400s", name, papier, want, said)
			}
			if order.Selection.Nom() != "" && c.query == "" {
				t.Errorf("%s: what was asked has become %q", name, order.Selection.Nom())
			}
		}
	}
}

// titled reports a text whose beginning names a territory, in short or whole.
func titled(said, nom string) bool {
	said = papertest.Plain(said[:min(len(said), 600)])
	for _, prefix := range []string{"CC de la ", "CC des ", "CC du ", "CC "} {
		nom = strings.TrimPrefix(nom, prefix)
	}
	return strings.Contains(said, papertest.Plain(nom))
}

func export(t *testing.T, d *render.Document) []byte {
	t.Helper()
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
