package feuille_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
)

// The code of a poster says what it opens to who does not see it: a place, the places
// of a territory and how many, or those of more than that. Never an address.
func TestTheCodeSaysWhatItOpens(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	four := []lieu.Lieu{papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtPons("3"), papertest.AtPons("4")}
	for _, c := range []struct {
		query  string
		places []lieu.Lieu
		want   string
	}{
		{"commune=Pons", four, "Code QR : les 4 lieux de Pons sur la carte en ligne"},
		{"", four, "Code QR : les 4 lieux de Pons sur la carte en ligne"},
		{"", append(four[:3:3], papertest.AtLaRochelle("4")),
			"Code QR : les lieux de la Charente-Maritime sur la carte en ligne"},
		{"commune=Pons", []lieu.Lieu{papertest.AtJonzac("1"), papertest.AtJonzac("2")},
			"Code QR : les lieux de la Charente-Maritime sur la carte en ligne"},
		{"commune=Pons&ouvert=mardi", four, "Code QR : les lieux de Pons sur la carte en ligne"},
	} {
		for _, strips := range []string{"", "oui"} {
			e := papertest.Edition()
			e.Carte = territoire.Carte{}
			b := papertest.BaseOf(c.places...)
			b.Placer()
			_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, c.query, map[string]string{"languettes": strips}))
			if err != nil || docs[0].Refus != nil {
				t.Fatal(err, docs)
			}
			page, _ := docs[0].Page(0)
			var said []string
			for _, it := range page.Items {
				if it.Draw != nil && it.Node != nil && it.Node.Role == doc.Figure {
					said = append(said, papertest.Plain(it.Node.Alt))
				}
			}
			if !slices.Equal(said, []string{c.want}) {
				t.Errorf("%q: %q, want %q", c.query, said, c.want)
			}
		}
	}
}

// No line of the heading of the code parts the name of a commune; one that does not hold is
// left out.
func TestHeadingOfTheCodeKeepsNamesWhole(t *testing.T) {
	for _, c := range []struct{ a, want string }{
		{"à La Plaine-des-Ormes", "2 autres lieux|à La Plaine-des-Ormes"},
		{"dans la communauté de communes de la Brune en Sud Vallouise", "2 autres lieux"},
		{"à Saint-Abundantissime-sur-l'Étang-Noir", "2 autres lieux|à Saint-Abundantissime-|sur-l'Étang-Noir"},
		{"à Pons", "2 autres lieux à Pons"},
		{"dans le Réolais en Sud-Vallouise-Haute", "2 autres lieux|dans le Réolais|en Sud-Vallouise-Haute"},
	} {
		for _, o := range sheets[:4] {
			if got := headingOf(t, c.a, o); got != c.want && !(o.Paysage && strings.HasPrefix(c.want, got)) {
				t.Errorf("%+v: %q, want %q", o, got, c.want)
			}
		}
	}
}

// headingOf are the lines of the heading of the code of three places of five.
func headingOf(t *testing.T, where string, o feuille.OptionsAffiche) string {
	t.Helper()
	a := named("Vallouise")
	a.Territoire.A, a.Total, a.Options = where, 5, o
	m := papertest.PosterModel(t, "A4")
	if o.A3 {
		m.Page.Format = "A3"
	}
	if o.Paysage {
		m.Page.Orientation = "paysage"
	}
	f := papertest.Poster(a, papertest.Edition(), m)
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	var out []string
	for _, it := range f.Page.Items {
		if it.Node != nil && strings.Contains(it.Node.Text, "autres lieux") {
			out = append(out, papertest.Plain(it.Text))
		}
	}
	return "2" + strings.TrimLeft(strings.Join(out, "|"), "23") // a full page shows one place less
}
