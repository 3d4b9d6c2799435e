package render_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
)

// accueillies are the ids of places that receive the public, as they are read.
func accueillies(t testing.TB, a *render.Accueil) string {
	t.Helper()
	lieux, err := a.Tous()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, l := range lieux {
		ids = append(ids, l.Id)
	}
	return strings.Join(ids, " ")
}

// Places are read again when there are more of them than memory keeps; those
// that receive nobody are counted, and left out.
func TestPlacesAreReadAsOftenAsTheyMust(t *testing.T) {
	for _, c := range []struct{ memory, readings int }{{0, 1}, {4, 1}, {3, 3}, {-1, 3}} {
		b := papertest.BaseOf(papertest.AtPons("1"), papertest.Closed(papertest.AtPons("2")), papertest.AtJonzac("3"),
			papertest.AtPons("4"))
		order := papertest.Order(t, papertest.Paper(t, "fiche-lieu"), b, papertest.Edition(), "", nil)
		order.Memoire = c.memory
		a, err := order.Accueil(order.Selection.Filtre)
		if err != nil {
			t.Fatal(err)
		}
		for range a.Lieux { // a reading that is left must not be taken for the whole
			break
		}
		if got := accueillies(t, a); got != "1 3 4" || a.Total != 3 || len(a.Departements) != 1 || b.Readings != c.readings {
			t.Errorf("%+v: %q, %d places, %v, %d readings", c, got, a.Total, a.Departements, b.Readings)
		}
		if len(a.Avis) != 1 || a.Avis[0].Genre != render.AvisSansPublic ||
			!strings.HasPrefix(a.Avis[0].Texte, "1 lieu laissé de côté") {
			t.Errorf("%+v: remarks %+v", c, a.Avis)
		}
	}
}

// A record that asks to be on no paper is on none, and its maker is told; one asked for is.
func TestWhatIsNotToBeSpread(t *testing.T) {
	tu := papertest.AtPons("2")
	tu.Nom = "Médiathèque (NE PAS DIFFUSER)"
	b := papertest.BaseOf(papertest.AtPons("1"), tu)
	order := papertest.Order(t, papertest.Paper(t, "fiche-lieu"), b, papertest.Edition(), "", nil)
	f := order.Selection.Filtre
	a, err := order.Accueil(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := accueillies(t, a); got != "1" || a.Total != 1 || len(a.Avis) != 1 ||
		!strings.Contains(a.Avis[0].Texte, "sa fiche dit de ne pas la diffuser") {
		t.Errorf("%q, %+v", got, a.Avis)
	}
	f.Ids = []string{"2"}
	if a, err = order.Accueil(f); err != nil || accueillies(t, a) != "2" || len(a.Avis) > 0 {
		t.Errorf("asked for by its id: %v, %+v", err, a)
	}
}

// The nearest places are the nearest of those that receive the public.
func TestTheNearestThatReceive(t *testing.T) {
	b := papertest.BaseOf(papertest.Closed(papertest.AtJonzac("1")), papertest.AtPons("2"), papertest.AtLaRochelle("3"))
	b.Placer()
	order := papertest.Order(t, papertest.Paper(t, "fiche-lieu"), b, papertest.Edition(), "autour=Jonzac", nil)
	f := order.Selection.Filtre
	f.Proches = 1
	a, err := order.Accueil(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := accueillies(t, a); strings.Contains(got, "1") || len(a.Avis) > 0 {
		t.Errorf("%q, %+v", got, a.Avis)
	}
}

// The model is on the paper that was asked for; the one that was loaded stays
// as it was, for other papers share it.
func TestTheModelIsOnThePaperAskedFor(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	for format, want := range map[string]string{"": "A4", "A4": "A4", "a3": "A3"} {
		order := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), "", map[string]string{"format": format})
		if got := order.Template().Page.Format; got != want || order.Modele.Page.Format != "A4" {
			t.Errorf("%q: on %s, loaded on %s", format, got, order.Modele.Page.Format)
		}
	}
}

// The page of the map for a part of a selection keeps what the selection says.
func TestLinksOfPartsOfASelection(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	for _, c := range []struct {
		query                string
		departement, commune string
		services             []string
		holds, never         string
	}{
		{"departement=Gironde", "", "33063", nil, "territoires=33063", "services="},
		{"departement=Gironde", "", "", lieu.Services()[:1], "/gironde", "territoires="},
		{"departement=Gironde", "", "", lieu.Services()[:2], "," + territoire.Encoder(lieu.Services()[1]), "territoires="},
		{"", "33", "", nil, "/gironde", "?"},
		{"", "", "33063", lieu.Services()[:1], "territoires=33063", "departements="},
	} {
		order := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), c.query, nil)
		got := order.Liens()(c.departement, c.commune, c.services...)
		if !strings.Contains(got, c.holds) || strings.Contains(got, c.never) {
			t.Errorf("%+v: %q", c, got)
		}
	}
	order := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), "", nil)
	if got := order.Liens()("", "", lieu.AideDemarches); got != "" {
		t.Errorf("a service of nowhere has the page %q", got)
	}
	if got := order.Liens()("", "00000"); got != "" {
		t.Errorf("a commune that does not exist has the page %q", got)
	}
}

// The map cannot say all: what it leaves out is remarked, unless there is no code.
func TestWhatTheMapLeavesOut(t *testing.T) {
	for _, c := range []struct {
		lien selection.Lien
		want string
	}{
		{selection.Lien{Adresse: "https://carte.example"}, ""},
		{selection.Lien{Laisses: []string{"texte"}}, ""},
		{selection.Lien{Adresse: "https://carte.example", Laisses: []string{"texte", "territoire"}}, "filtrer par"},
	} {
		avis := render.CarteLarge(c.lien)
		if (len(avis) == 1) != (c.want != "") || len(avis) == 1 &&
			(avis[0].Genre != render.AvisCarte || !strings.Contains(avis[0].Texte, c.want)) {
			t.Errorf("%+v: %+v", c.lien, avis)
		}
	}
}

// The communes of places name them better than the département of both; those of more
// than two do not.
func TestOneOrTwoCommunesAreTheTitle(t *testing.T) {
	pons, jonzac, rochelle := papertest.AtPons("1"), papertest.AtJonzac("2"), papertest.AtLaRochelle("3")
	for _, c := range []struct {
		places []lieu.Lieu
		want   string
	}{
		{[]lieu.Lieu{pons}, "Pons"},
		{[]lieu.Lieu{pons, jonzac, pons}, "Jonzac et Pons"},
		{[]lieu.Lieu{pons, jonzac, rochelle}, "Charente-Maritime"},
		{[]lieu.Lieu{pons, papertest.AtGuéret("4")}, "Charente-Maritime et Creuse"},
	} {
		b := papertest.BaseOf(c.places...)
		order := papertest.Order(t, papertest.Paper(t, "annuaire"), b, papertest.Edition(), "", nil)
		a, err := order.Accueil(order.Selection.Filtre)
		if err != nil {
			t.Fatal(err)
		}
		if nom, _, err := order.Territoire(a); err != nil || nom != c.want {
			t.Errorf("%q, want %q (%v)", nom, c.want, err)
		}
	}
}
