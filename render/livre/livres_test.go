package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// The name of a territory: what was asked, that of the selection, that of the
// base, the two communes or the département of the places, or the country.
func TestTitleOfBooks(t *testing.T) {
	one, two := []lieu.Lieu{papertest.AtPons("1"), papertest.AtJonzac("2")},
		[]lieu.Lieu{papertest.AtPons("1"), papertest.AtGuéret("2")}
	for _, c := range []struct {
		query, asked, base string
		lieux              []lieu.Lieu
		want               string
	}{
		{"commune=Pons", "Chez nous", "Val", one, "Chez nous"},
		{"commune=Pons", "", "Val", one, "Pons"},
		{"", "", "Val", one, "Val"},
		{"", "", "", one, "Jonzac et Pons"},
		{"", "", "", two, "Charente-Maritime et Creuse"},
	} {
		for _, nom := range []string{"annuaire", "fiche-service", "controle"} {
			p, b := papertest.Paper(t, nom), papertest.BaseOf(c.lieux...)
			b.Titre = c.base
			_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), c.query,
				map[string]string{"territoire": c.asked}))
			want := c.want
			if nom == "controle" && c.query+c.asked+c.base == "" { // it says « la base »
				want = ""
			}
			if err != nil {
				t.Fatal(nom, err)
			}
			if n := docs[0].Noms; !slices.Equal(n[len(n)-2:], []string{want, "2026-11-22"}) {
				t.Errorf("%s, %+v: named %q", nom, c, n)
			}
		}
	}
}

// Services come in the order of the standard, those that are given or those
// that were asked for; a code that shows more than the paper is remarked.
func TestServicesOfASelection(t *testing.T) {
	given := papertest.AtPons("1")
	given.Services = []string{lieu.AccesInternet, lieu.AideDemarches}
	p := papertest.Paper(t, "fiche-service")
	for query, want := range map[string][]string{
		"":                                     {"démarches", "accès Internet"},
		"service=accès Internet":               {"accès Internet"},
		"service=démarches&ouvert=mardi+matin": {"démarches"},
	} {
		o, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(given, papertest.AtPons("2")),
			papertest.Edition(), query, nil))
		var got []string
		for _, d := range docs {
			got = append(got, d.Noms[1])
			if d.Lieux == 0 || d.Communes != 1 || d.Root == nil || d.Len == 0 {
				t.Errorf("%q: %d places, %d communes, %d pages", query, d.Lieux, d.Communes, d.Len)
			}
		}
		if err != nil || o.Total != len(docs) || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %d sheets of %d, %q", query, err, len(docs), o.Total, got)
		}
		if wide := slices.Contains(papertest.Kinds(o.Avis), render.AvisCarte); wide != strings.Contains(query, "ouvert") {
			t.Errorf("%q: remarks %+v", query, o.Avis)
		}
	}
}
