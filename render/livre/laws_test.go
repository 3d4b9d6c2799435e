package livre_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// books are those of the example, with and without codes, and of many places.
func books(t *testing.T) map[string]*render.Document {
	t.Helper()
	lieux, e, _ := papertest.Example(t)
	out := map[string]*render.Document{}
	for _, qr := range []string{"page", "lieux", "aucun"} {
		out["annuaire, codes "+qr] = papertest.Book(t, "annuaire", lieux, e, "", map[string]string{"qr": qr})
	}
	out["annuaire, A5"] = papertest.Book(t, "annuaire", lieux, e, "", map[string]string{"format": "A5"})
	out["annuaire, A5 of 100"] = papertest.Book(t, "annuaire", many(100), papertest.Edition(), "",
		map[string]string{"format": "A5", "qr": "lieux"})
	out["annuaire, A5 of 5"] = papertest.Book(t, "annuaire", many(5), papertest.Edition(), "",
		map[string]string{"format": "A5"})
	out["annuaire, A5, in large print"] = papertest.Book(t, "annuaire", many(30), papertest.Edition(), "",
		map[string]string{"format": "A5", "grands-caracteres": "oui"})
	out["fiche-service"] = papertest.Book(t, "fiche-service", lieux, e, "service=démarches", nil)
	out["annuaire of 400"] = papertest.Book(t, "annuaire", many(400), papertest.Edition(), "",
		map[string]string{"qr": "aucun"})
	out["annuaire of one"] = papertest.Book(t, "annuaire", many(1), papertest.Edition(), "", nil)
	return out
}

// many are made-up places of a few communes, some with much to say.
func many(n int) (out []lieu.Lieu) {
	for i := range n {
		l := []func(string) lieu.Lieu{papertest.AtPons, papertest.AtJonzac, papertest.AtLaRochelle,
			papertest.AtGuéret}[i%4](fmt.Sprintf("L_%d", i))
		l.Nom = strings.Repeat("Maison du numérique ", i%4+1) + fmt.Sprint(i)
		l.Telephone = fmt.Sprintf("01 99 00 %02d %02d", i/100, i%100)
		l.Services, l.Source = lieu.Services()[:i%9+1], "L" // of a national id: it has a page on the map
		out = append(out, l)
	}
	return out
}

// All that a book says is on its pages, once and in whole: no word is lost
// between two columns, none comes twice but those that are never read aloud.
func TestEveryWordIsOnAPageOnce(t *testing.T) {
	for name, d := range books(t) {
		printed := map[*doc.Node]string{}
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && it.Text != "" {
					printed[it.Node] += it.Text
				}
			}
		}
		wordless := 0
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Role == doc.Artifact || n.Text == "" {
				return
			}
			if strings.TrimRight(printed[n], " ") != strings.TrimRight(n.Text, " ") {
				t.Errorf("%s: %q is printed as %q", name, n.Text, printed[n])
			}
			wordless++
		})
		if wordless < 12 {
			t.Errorf("%s: only %d texts", name, wordless)
		}
	}
}

// No mark leaves the printable area, none is set over another.
func TestMarksHaveTheirRoom(t *testing.T) {
	edge := layout.MM(8) - 2
	for name, d := range books(t) {
		for n, p := range papertest.Pages(t, d) {
			for i, it := range p.Items {
				if it.X < edge || it.Y < edge || it.X+it.W > p.W-edge || it.Y+it.H > p.H-edge {
					t.Errorf("%s, page %d: %q leaves the paper", name, n+1, it.Text)
				}
				for _, o := range p.Items[:i] {
					if it.Text != "" && o.Text != "" && it.X < o.X+o.W-2 && o.X < it.X+it.W-2 && it.Y < o.Y+o.H-2 && o.Y < it.Y+
						it.H-2 {
						t.Errorf("%s, page %d: %q over %q", name, n+1, it.Text, o.Text)
					}
				}
			}
		}
	}
}

// Each page but the cover has its number at its foot, or in the corner of one that is held in
// hand, and a head: a loose sheet
// says what it is of.
func TestPagesAreNumbered(t *testing.T) {
	for name, d := range books(t) {
		for n, p := range papertest.Pages(t, d) {
			if n == 0 && strings.HasPrefix(name, "annuaire") {
				continue // the cover
			}
			foot, head := p.H-layout.MM(25), layout.MM(25)
			corner := strings.Contains(name, "A5")
			numbered := slices.ContainsFunc(p.Items, func(it layout.Item) bool {
				return (it.Y > foot || corner && it.Y < head) && it.Text == fmt.Sprint(n+1)
			})
			headed := slices.ContainsFunc(p.Items, func(it layout.Item) bool { return it.Y < head && it.Text != "" })
			if !numbered || !headed {
				t.Errorf("%s, page %d: numbered %v, headed %v", name, n+1, numbered, headed)
			}
		}
	}
}

// figures are the codes on the pages of a book.
func figures(t *testing.T, d *render.Document) (links []string) {
	t.Helper()
	for _, p := range papertest.Pages(t, d) {
		for _, it := range p.Items {
			if it.Node != nil && it.Node.Role == doc.Figure {
				links = append(links, it.Node.Href)
			}
		}
	}
	return links
}

// A directory has a code a commune, a code a place, or none, as it was asked.
func TestCodesAreThoseAskedFor(t *testing.T) {
	all := many(12)
	for qr, want := range map[string]int{"page": 2, "lieux": 12, "aucun": 0, "": 2} {
		d := papertest.Book(t, "annuaire", all, papertest.Edition(), "", map[string]string{"qr": qr})
		links := figures(t, d)
		slices.Sort(links)
		if len(links) != want || len(slices.Compact(links)) != want {
			t.Errorf("codes %q: %q, want %d of them", qr, links, want)
		}
		if d.Lieux != 12 || d.Communes != 4 {
			t.Errorf("codes %q: %d places, %d communes", qr, d.Lieux, d.Communes)
		}
	}
}

// What is remarked of the places of a book is remarked of the book, place by place.
func TestRemarksOfEntries(t *testing.T) {
	all := many(6)
	all[1].Telephone, all[4].Horaires = "à l'accueil", "selon la saison"
	for nom, query := range map[string]string{"annuaire": "", "fiche-service": "service=démarches"} {
		d := papertest.Book(t, nom, all, papertest.Edition(), query, nil)
		var said []string
		for _, a := range d.Avis {
			said = append(said, a.Lieu+" "+string(a.Genre))
		}
		slices.Sort(said)
		if want := []string{"L_1 telephone", "L_4 horaires"}; !slices.Equal(said, want) {
			t.Errorf("%s: %q, want %q", nom, said, want)
		}
	}
}

// A work that is stopped makes no more pages, and composes no more books.
func TestAStoppedBook(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	o, err := p.Compose(ctx, papertest.Order(t, p, papertest.BaseOf(many(40)...), papertest.Edition(), "", nil))
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range o.Documents {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Page(d.Len - 1); err != nil {
			t.Error(err)
		}
		stop()
		if _, err := d.Page(0); !errors.Is(err, context.Canceled) {
			t.Errorf("a page after the end: %v", err)
		}
	}
	for _, err := range o.Documents {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("a book after the end: %v", err)
		}
	}
}

// The same places in another order make the same book.
func TestTheOrderOfTheBaseDoesNotMatter(t *testing.T) {
	all := many(60)
	one, err := papertest.Bytes(papertest.Book(t, "annuaire", all, papertest.Edition(), "", nil))
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(all)
	two, err := papertest.Bytes(papertest.Book(t, "annuaire", all, papertest.Edition(), "", nil))
	if err != nil || string(one) != string(two) {
		t.Errorf("two books, %v", err)
	}
}

// A code that opens the map on more places than the directory holds is remarked,
// when there is such a code.
func TestCodesThatShowMore(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	for qr, want := range map[string]bool{"page": true, "": true, "lieux": false, "aucun": false} {
		order := papertest.Order(t, p, papertest.BaseOf(many(4)...), papertest.Edition(), "ouvert=mardi+matin",
			map[string]string{"qr": qr})
		o, _, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(papertest.Kinds(o.Avis), render.AvisCarte); got != want {
			t.Errorf("codes %q: remarked %v", qr, got)
		}
	}
}
