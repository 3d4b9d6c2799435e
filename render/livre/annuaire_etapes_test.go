package livre_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// spoken are the words « » of the steps of a book, on paper and on a screen, and its titles.
func spoken(n *doc.Node) (words, titles []string) {
	if n.Role == doc.H1 {
		titles = append(titles, papertest.Plain(strings.Join(textesOf(n), "")))
	}
	if n.Style == "etape" {
		for _, m := range regexp.MustCompile(`«([^»]*)»`).FindAllStringSubmatch(
			strings.Join(append(textesOf(n), screenOf(n)...), ""), -1) {
			words = append(words, strings.TrimSpace(papertest.Plain(m[1])))
		}
	}
	for _, k := range n.Kids {
		w, t := spoken(k)
		words, titles = append(words, w...), append(titles, t...)
	}
	return words, titles
}

// screenOf is what a screen says in the place of a node.
func screenOf(n *doc.Node) []string {
	if n.Screen == nil {
		return nil
	}
	return textesOf(n.Screen)
}

// No step leads to a part that is not in the book, whatever was taken out of it, by its
// model, its length, its order, or the pages that it may have; nor to codes that no page bears.
func TestStepsLeadToPartsOfTheBook(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	orders := []map[string]string{nil, {"trier": "nom"}, {"trier": "service"}, {"simple": "oui"},
		{"grands-caracteres": "oui"}, {"format": "A5"}, {"pages-max": "5"}, {"pages-max": "4", "trier": "code-postal"},
		{"qr": "aucun"}, {"pour": "pro"}}
	led := 0
	for _, lieux := range [][]lieu.Lieu{many(12), papertest.Places(14)} {
		for _, options := range orders {
			for _, out := range []string{"", "sommaire", "besoins", "noms", "sommaire noms", "besoins noms sommaire",
				"couverture"} {
				e := papertest.Edition()
				b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
				c := papertest.Order(t, p, b, e, "", options)
				c.Modele.Sections = slices.DeleteFunc(c.Modele.Sections,
					func(s templates.Section) bool { return strings.Contains(out, s.Contenu) })
				_, docs, err := papertest.Compose(p, c)
				if err != nil {
					t.Fatal(err)
				}
				words, titles := spoken(docs[0].Root)
				for _, w := range words {
					if led++; !slices.Contains(titles, w) {
						t.Errorf("%d places, %v, without %q: sent to « %s », the parts are %q", len(lieux), options, out, w, titles)
					}
				}
				noCodeInVain(t, docs[0])
			}
		}
	}
	if led < 200 {
		t.Errorf("%d words lead to a part: the law tries little", led)
	}
}

// noCodeInVain reports a book that speaks of codes and has none.
func noCodeInVain(t *testing.T, d *render.Document) {
	t.Helper()
	codes := false
	var walk func(n *doc.Node)
	walk = func(n *doc.Node) {
		codes = codes || n.Role == doc.Figure && strings.Contains(n.Alt, "Code QR")
		for _, k := range n.Kids {
			walk(k)
		}
	}
	walk(d.Root)
	if said := strings.Contains(strings.Join(textes(d), " "), "Les carrés noirs"); said && !codes {
		t.Error("it says how to aim at codes, and has none")
	}
}

// Who prints may write the title of a part in a step: it follows when the part goes out
// or bears another title.
func TestAStepInTheWordsOfWhoPrints(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	pages := 0
	for _, want := range []bool{true, false} {
		e, most := papertest.Edition(), ""
		if pages > 0 {
			most = strconv.Itoa(pages - 1)
		}
		c := papertest.Order(t, p, &papertest.Base{Places: many(30), Known: e.Territoires, Titre: "Val de Brune"}, e, "",
			map[string]string{"pages-max": most, "qr": "aucun",
				"format": "A5"})
		c.Modele.Annuaire.Etapes = []string{"Regardez « Les lieux par nom »."}
		_, docs, err := papertest.Compose(p, c)
		if err != nil {
			t.Fatal(err)
		}
		pages = docs[0].Len
		said := papertest.Plain(strings.Join(textes(docs[0]), " "))
		if got := strings.Contains(said, "Regardez « Les lieux par nom »"); got != want {
			t.Errorf("pages %q: the step stands: %v", most, got)
		}
	}
}
