package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// TestWithoutServices: places that say no service make a book without the list
// of needs, its line of the contents, its step and its key.
func TestWithoutServices(t *testing.T) {
	lieux := papertest.Places(10)
	lieux[9] = papertest.AtJonzac("9") // a book of one commune has no list to follow
	said := func() string {
		return strings.Join(textes(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)), "\n")
	}
	words := []string{"suivez la ligne", "Les dessins", "une aide ?"}
	for _, s := range words {
		if !strings.Contains(said(), s) {
			t.Errorf("no %q with services", s)
		}
	}
	for i := range lieux {
		lieux[i].Services = nil
	}
	book := said()
	for _, s := range words {
		if strings.Contains(book, s) {
			t.Errorf("%q without any service", s)
		}
	}
	if !strings.Contains(book, "Les lieux par nom") {
		t.Error("the rest is lost too")
	}
}

// The key of the pictograms has those that stand by a place of the book, in the order of
// the table, and no other.
func TestTheKeyHasThePictogramsOfTheBook(t *testing.T) {
	lieux := papertest.Places(12)
	lieux[9] = papertest.AtJonzac("9")
	for i := range lieux {
		lieux[i].Services = lieu.Services()[2+i%2 : 3+i%2]
	}
	for _, options := range []map[string]string{nil, {"format": "A5"}} {
		var rows []string
		doc.Each(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options).Root, func(n *doc.Node) {
			if n.Style == "legende-mots" {
				rows = append(rows, strings.Join(textesOf(n), ""))
			}
		})
		if len(rows) != 2 || !strings.Contains(rows[0], "travail") || !strings.Contains(rows[1], "arnaques") {
			t.Errorf("%v: the key has %q", options, rows)
		}
	}
}

// A book of places of one commune bears its name, and sends nobody to look for it: no
// table, no list of communes, no step that leads there; its pictograms are explained.
func TestDirectoryOfOneCommune(t *testing.T) {
	lieux := papertest.Places(30)
	p := papertest.Paper(t, "annuaire")
	for _, query := range []string{"", "departement=17"} {
		c := papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), query, nil)
		_, docs, err := papertest.Compose(p, c)
		if err != nil {
			t.Fatal(err)
		}
		said := papertest.Plain(strings.Join(textes(docs[0]), "\n"))
		for s, want := range map[string]bool{"suivez la ligne": false, "Les communes": false, "commune par commune": false,
			"Trouvez votre commune": false, "Les dessins": true, "Les lieux par nom": false, "Les lieux 3": true} {
			if strings.Contains(said, s) != want {
				t.Errorf("%q: %q said is not %v in\n%.900s", query, s, want, said)
			}
		}
		if query == "" && docs[0].Noms[1] != "Pons" || query != "" && docs[0].Noms[1] != "Charente-Maritime" {
			t.Errorf("%q is called %q", query, docs[0].Noms)
		}
	}
}
