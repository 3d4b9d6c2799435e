package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// A short book has no list of names where that saves pages, and says so; a long one, one in
// another order, one without the table has it. Who made it is said once, and costs no page
// where an other one has room.
func TestAShortBookHasNoPageInVain(t *testing.T) {
	lost, shared := 0, 0
	for _, n := range []int{10, 14, 20, 26, 33, 47, 60, 99, 104} {
		for _, options := range []map[string]string{nil, {"trier": "nom"}, {"format": "A5"}, {"pour": "pro"},
			{"qr": "aucun"}} {
			d := shortBook(t, many(n), options, "")
			parts, _ := titled(t, d)
			all := slices.Concat(parts...)
			told := strings.Contains(papertest.Plain(toldOf(d)), "sans la liste des noms")
			if names := slices.Contains(all, "Les lieux par nom"); options["trier"] == "" && names == told {
				t.Errorf("%d places %v: names listed %v, told %v", n, options, names, told)
			}
			if told {
				lost++
			}
			if told && (n >= 100 || options["trier"] != "" || options["format"] != "") {
				t.Errorf("%d places %v: the names are left out", n, options)
			}
			imprint := 0
			for _, p := range parts {
				if slices.Contains(p, "Qui a fait ce papier ?") {
					if imprint++; len(p) > 1 {
						shared++
					}
				}
			}
			if imprint != 1 {
				t.Errorf("%d places %v: who made it is said on %d pages", n, options, imprint)
			}
		}
	}
	if lost < 5 || shared < 10 {
		t.Errorf("%d without names, %d imprints share a page: the law tries little", lost, shared)
	}
}

// shortBook is a directory without a part of its model.
func shortBook(t *testing.T, lieux []lieu.Lieu, options map[string]string, out string) *render.Document {
	t.Helper()
	p, e := papertest.Paper(t, "annuaire"), papertest.Edition()
	c := papertest.Order(t, p, &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}, e, "", options)
	c.Modele.Sections = slices.DeleteFunc(c.Modele.Sections, func(s templates.Section) bool { return s.Contenu == out })
	_, docs, err := papertest.Compose(p, c)
	if err != nil {
		t.Fatal(err)
	}
	return docs[0]
}

// toldOf are the remarks on a document.
func toldOf(d *render.Document) string {
	var out []string
	for _, a := range d.Avis {
		out = append(out, a.Texte)
	}
	return strings.Join(out, "\n")
}
