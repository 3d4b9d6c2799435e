package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// shelf are places of three communes, of several services and postal codes, one of no
// service.
func shelf() (out []lieu.Lieu) {
	for i := range 12 {
		at := []func(string) lieu.Lieu{papertest.AtPons, papertest.AtJonzac, papertest.AtLaRochelle}[i%3]
		l := at(fmt.Sprint(i))
		l.Nom = string(rune('L'-i)) + "ogis des Saules"
		l.Services = lieu.Services()[i%4 : i%4+2]
		out = append(out, l)
	}
	out[7].Services = nil
	return out
}

func inOrder(t *testing.T, ordre, query string) (*pdftest.Doc, string) {
	t.Helper()
	book := papertest.Book(t, "annuaire", shelf(), papertest.Edition(), query, map[string]string{"trier": ordre})
	b, err := papertest.Bytes(book)
	if err != nil {
		t.Fatal(err)
	}
	d := papertest.Read(t, b)
	return d, strings.Join(papertest.Said(d), "\n")
}

// headings are those of the places of a directory, in order.
func headings(d *pdftest.Doc) (out []string) {
	for _, h := range papertest.Found(d.Root, "H2") {
		out = append(out, papertest.Plain(papertest.Marks(h)))
	}
	return out
}

// A name that begins with a letter of another alphabet stands under the first one that
// is printed, or with those that have none: a heading of nothing would lead nowhere.
func TestOrderByWhatIsPrintedOfAName(t *testing.T) {
	lieux := shelf()
	lieux[0].Nom, lieux[1].Nom, lieux[2].Nom = "ⱣMédiathèque", "مكتبة Atelier", "مكتبة"
	byName := map[string]string{"trier": "nom"}
	b, err := papertest.Bytes(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", byName))
	if err != nil {
		t.Fatal(err)
	}
	got := headings(papertest.Read(t, b))
	for _, want := range []string{"A", "M"} {
		if !slices.Contains(got, want) || slices.Contains(got, "") {
			t.Errorf("headings %q, want %q", got, want)
		}
	}
}

// In each order the headings follow it, the book says it, nothing speaks of a page of
// a commune that it does not have, and every entry says its commune.
func TestAnnuaireInAnOrder(t *testing.T) {
	for _, c := range []struct {
		ordre, query, title string
		want                []string
	}{
		{"nom", "", "Les lieux, par nom", []string{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"}},
		{"code-postal", "", "Les lieux, par code postal", []string{"17000", "17500", "17800"}},
		{"distance", "autour=Pons&rayon=200km", "Les lieux, le plus proche d'abord",
			[]string{"À moins de 2 km", "À moins de 20 km", "À moins de 100 km"}},
		{"service", "", "Les lieux, par aide", []string{"Faire vos démarches sur Internet avec de l'aide",
			"Apprendre à utiliser un ordinateur ou un téléphone", "Chercher du travail sur Internet",
			"Éviter les arnaques, protéger vos mots de passe"}},
	} {
		d, said := inOrder(t, c.ordre, c.query)
		at := -1
		all := headings(d)
		for _, h := range c.want {
			i := slices.Index(all, h)
			if i <= at {
				t.Errorf("%s: %q at %d after %d in %q", c.ordre, h, i, at, all)
			}
			at = i
		}
		if !strings.Contains(said, c.title) || !strings.Contains(said, "Les lieux par commune") ||
			strings.Contains(said, "commune par commune") || strings.Contains(said, "suivez la ligne » : la ligne") {
			t.Errorf("%s: the book does not say its order:\n%.1500s", c.ordre, said)
		}
		if n := strings.Count(said, " · 1 rue des Essais"); n != 12 {
			t.Errorf("%s: %d entries say their commune and address, want 12", c.ordre, n)
		}
		for _, h := range papertest.Found(d.Root, "TH") {
			if papertest.Plain(papertest.Marks(h)) == "page" {
				t.Errorf("%s: the table of communes says a page, where a commune has none", c.ordre)
			}
		}
	}
}

// The list at the end of a book in an other order is by commune, and each line gives the
// page where the place stands; so do the contents.
func TestOrderLeadsToThePages(t *testing.T) {
	for ordre, query := range map[string]string{"nom": "", "service": "", "code-postal": "",
		"distance": "autour=Pons&rayon=200km"} {
		d := papertest.Book(t, "annuaire", shelf(), papertest.Edition(), query, map[string]string{"trier": ordre})
		at := map[*doc.Node]int{}
		for n, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && at[it.Node] == 0 {
					at[it.Node] = n + 1
				}
			}
		}
		var lines []string
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Role != doc.Link || n.Style != "renvoi" {
				return
			}
			target := 0
			doc.Each(n.Ref, func(k *doc.Node) {
				if target == 0 {
					target = at[k]
				}
			})
			words, page := "", n.Kids[len(n.Kids)-1].Kids[0].Text
			doc.Each(n, func(k *doc.Node) { words += k.Text })
			if fmt.Sprint(target) != page {
				t.Errorf("%s: %q says page %s, it is on page %d", ordre, words, page, target)
			}
			if strings.Contains(words, "ogis des Saules") {
				lines = append(lines, strings.TrimLeft(words, "0123456789"))
			}
		})
		if len(lines) != 12 || !slices.IsSortedFunc(lines, func(a, b string) int { return strings.Compare(a[:4], b[:4]) }) {
			t.Errorf("%s: the list is not by commune: %q", ordre, lines)
		}
	}
}

// Distances are told with what they start from; without a point the order has no sense.
func TestOrderByDistance(t *testing.T) {
	_, said := inOrder(t, "distance", "autour=Pons&rayon=200km")
	near, far := strings.Index(said, "Jonzac, à 17 km"), strings.Index(said, "La Rochelle, à 79")
	if near < 0 || far < near {
		t.Errorf("no distances, or not in order:\n%.2500s", said)
	}
	p := papertest.Paper(t, "annuaire")
	_, _, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(shelf()...), papertest.Edition(),
		"departement=17", map[string]string{"trier": "distance"}))
	if err == nil || !strings.Contains(err.Error(), "point de départ") {
		t.Errorf("without a point: %v", err)
	}
}

// By service a place stands whole once, and is named with its number under its other
// services: no heading lacks a place that gives it.
func TestOrderByServiceIsWhole(t *testing.T) {
	d, said := inOrder(t, "service", "")
	for i, l := range shelf() {
		if n := strings.Count(said, l.Nom+", "); i != 7 && n < 1 {
			t.Errorf("%s is not named under its other services:\n%.3000s", l.Nom, said)
		}
	}
	if !slices.Contains(headings(d), "Aide non précisée : téléphonez") {
		t.Errorf("a place that says no service is under none: %q", headings(d))
	}
}

// Around a point, the entries of a directory say how far they are in the usual order too,
// and its pages where from; elsewhere nothing of it is said.
func TestDistancesInTheUsualOrder(t *testing.T) {
	lieux := []lieu.Lieu{papertest.AtPons("1"), papertest.AtJonzac("2")}
	lieux[1].Adresse = ""
	for query, want := range map[string]bool{"autour=Pons&rayon=50km": true, "departement=17": false,
		"commune=Pons": false} {
		p := papertest.Paper(t, "annuaire")
		c := papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), query, nil)
		_, docs, err := papertest.Compose(p, c)
		if err != nil {
			t.Fatal(err)
		}
		page, err := docs[0].Page(docs[0].Len - 1)
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, it := range page.Items { // the foot is no part of the text
			said += " " + it.Text
		}
		said = papertest.Plain(said)
		for _, s := range []string{"À moins de 1 km · 1 rue", "depuis le centre de Pons"} {
			if strings.Contains(said, s) != want {
				t.Errorf("%s: %q said is not %v in\n%s", query, s, want, said)
			}
		}
		if heard := strings.Join(textes(docs[0]), " "); strings.Contains(heard, "Distances en ligne droite") != want {
			t.Errorf("%s: where distances start from is not heard: %s", query, heard)
		}
		if strings.Contains(said, "À 17 km") != want {
			t.Errorf("%s: a place without address is not said to be at 17 km in\n%s", query, said)
		}
	}
}
