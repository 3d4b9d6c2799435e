package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// sheetsOf are the titles of the sheets that a query makes, and what each says.
func sheetsOf(t *testing.T, lieux []lieu.Lieu, query string, options map[string]string) (titles, said []string) {
	t.Helper()
	p := papertest.Paper(t, "fiche-service")
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), query,
		options))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		b, err := papertest.Bytes(d)
		if err != nil {
			t.Fatal(err)
		}
		text := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, b)), "\n"))
		titles, said = append(titles, fmt.Sprintf("%s : %d", d.Noms[1], d.Lieux)), append(said, text)
	}
	return titles, said
}

// servingMany are three places, each of which gives some services.
func servingMany() []lieu.Lieu {
	out := serving(3)
	for i, services := range [][]string{{lieu.AideDemarches, lieu.InsertionPro},
		{lieu.InsertionPro, lieu.MaitriseOutils}, {lieu.AideDemarches, lieu.LoisirsCreations}} {
		out[i].Services = services
	}
	return out
}

// Several services are grouped by need, alone those of a need that has one; one service,
// or none, keeps a sheet each unless needs are asked for.
func TestSheetsByNeed(t *testing.T) {
	for _, c := range []struct {
		query, want string
		parBesoin   bool
	}{
		{"service=" + lieu.AideDemarches, "[démarches : 2]", false},
		{"", "[démarches : 2 apprendre : 1 emploi : 2 loisirs : 1]", false},
		{"", "[besoin Démarches : 3 besoin Apprentissage : 2]", true},
		{"service=insertion&service=démarches", "[besoin Démarches : 3]", false},
		{"service=insertion&service=loisirs", "[emploi : 2 loisirs : 1]", false},
		{"service=insertion&service=acquisition", "[emploi : 2]", false}, // nobody sells anything
	} {
		options := map[string]string{}
		if c.parBesoin {
			options["par-besoin"] = "oui"
		}
		if titles, _ := sheetsOf(t, servingMany(), c.query, options); fmt.Sprint(titles) != c.want {
			t.Errorf("%s (%v): %s, want %s", c.query, c.parBesoin, titles, c.want)
		}
	}
}

// The sheet of a need says what one can be helped with, and each place which of that it
// gives; that of a service, which all of its places give, does not repeat it.
func TestSheetOfANeedSaysTheServicesOfEachPlace(t *testing.T) {
	_, said := sheetsOf(t, servingMany(), "", map[string]string{"par-besoin": "oui"})
	for _, s := range []string{"Faire vos démarches", "Apportez", "Ici, vous pouvez", "Chercher du travail sur Internet",
		"Où aller ?", "Maison 000", "Gratuit. démarches emploi"} {
		if !strings.Contains(said[0], s) {
			t.Errorf("%q is missing in\n%s", s, said[0])
		}
	}
	if strings.Contains(said[0], "loisirs") || strings.Contains(said[0], "C'est quoi") {
		t.Errorf("the sheet of a need speaks of an other one, or of one service:\n%s", said[0])
	}
	if _, one := sheetsOf(t, servingMany(), "service=insertion", nil); strings.Contains(one[0], "Gratuit. emploi") {
		t.Errorf("the sheet of a service says it of each place:\n%s", one[0])
	}
}

// The places of one commune stand from its middle on, as those around a point do.
func TestServiceSheetFromTheMiddleOfACommune(t *testing.T) {
	var lieux []lieu.Lieu
	for i, north := range []float64{0.03, 0, 0.06} {
		l := papertest.AtPons(fmt.Sprint(i))
		l.Nom, l.Services, l.Latitude = fmt.Sprintf("Maison %d", i), lieu.Services()[:1], l.Latitude+north
		lieux = append(lieux, l)
	}
	_, said := sheetsOf(t, lieux, "commune=Pons&service=démarches", nil)
	var at []int
	for _, s := range []string{"Maison 1", "Pons, à moins de 1 km", "Maison 0", "Pons, à 4 km", "Maison 2",
		"Pons, à 7 km", "depuis le centre de Pons"} {
		at = append(at, strings.Index(said[0], s))
	}
	if at[0] < 0 || !slices.IsSorted(at) {
		t.Errorf("%v:\n%s", at, said[0])
	}
}

// The sheets of one run say the same as each made alone, remarks included, though places
// are read once for all.
func TestSheetsOfOneRunAreThoseMadeAlone(t *testing.T) {
	lieux := servingMany()
	for i := range lieux {
		lieux[i].Nom += " \U0001F30D" // a sign that the letters do not have is remarked each time
	}
	together, all := sheetsOf(t, lieux, "departement=17", nil)
	for i, service := range []string{"aide", "maîtrise", "insertion", "loisirs"} {
		alone, one := sheetsOf(t, lieux, "departement=17&service="+service, nil)
		if one[0] != all[i] || alone[0] != together[i] {
			t.Errorf("%s alone:\n%s\ntogether:\n%s", service, one[0], all[i])
		}
	}
	p := papertest.Paper(t, "fiche-service")
	_, docs, _ := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), "", nil))
	for _, d := range docs {
		if n := len(d.Avis); n != d.Lieux {
			t.Errorf("%s: %d remarks on %d places: %+v", d.Noms[1], n, d.Lieux, d.Avis)
		}
	}
}
