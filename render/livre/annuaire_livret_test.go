package livre_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// half are the marks of one half of a side of a sheet, as a page.
func half(p layout.Page, right bool) (out layout.Page) {
	for _, it := range p.Items {
		if tick := it.Text == "" && it.Node == nil && it.W < 100; !tick && (it.X+it.W/2 > p.W/2) == right {
			out.Items = append(out.Items, it)
		}
	}
	return out
}

// fold gives the pages of sheets as they are read once they are folded, one in the
// other, and turned leaf by leaf.
func fold(sides []layout.Page) (read []layout.Page) {
	var after []layout.Page
	for i := 0; i+1 < len(sides); i += 2 {
		front, back := sides[i], sides[i+1]
		read = append(read, half(front, true), half(back, false))
		after = append([]layout.Page{half(back, true), half(front, false)}, after...)
	}
	return append(read, after...)
}

// folioOf is the number that a page bears; zero for none.
func folioOf(p layout.Page) int {
	for _, it := range p.Items {
		if n, err := strconv.Atoi(it.Text); err == nil && it.Node == nil && it.Size == 20000 {
			return n
		}
	}
	return 0
}

// says reports that a page has this line.
func says(p layout.Page, line string) bool {
	return slices.ContainsFunc(p.Items, func(it layout.Item) bool { return papertest.Plain(it.Text) == line })
}

// Folded, a booklet has its cover outside, its pages in order, who made it on its back
// unless a sheet is saved by saying it inside, and before that the pages that nothing fills.
func TestAFoldedDirectory(t *testing.T) {
	blanks, backs := map[int]bool{}, 0
	for n := 10; n < 40; n += 3 {
		plain := handOf(t, many(n), papertest.Edition())
		d := handOf(t, many(n), papertest.Edition(), "livret", "oui")
		sides := papertest.Pages(t, d)
		pages := fold(sides)
		if len(pages)%4 != 0 || len(pages) != d.Pages() || d.Len != len(sides) || len(pages)-plain.Len > 3 {
			t.Fatalf("%d places: %d pages on %d sides, %d alone", n, d.Pages(), d.Len, plain.Len)
		}
		for _, s := range sides {
			if s.W != layout.MM(297) || s.H != layout.MM(210) {
				t.Errorf("%d places: a side of %d by %d", n, s.W, s.H)
			}
		}
		for i, p := range pages {
			if at := folioOf(p); i > 0 && at != i+1 || i == 0 && at != 0 {
				t.Errorf("%d places: page %d bears %d", n, i+1, at)
			}
		}
		back := len(pages) - 1
		empty := back
		for empty > 0 && says(pages[empty-1], "Mes notes") {
			empty--
		}
		empty = back - empty
		if slices.ContainsFunc(pages[:back-empty], func(p layout.Page) bool { return says(p, "Mes notes") }) || empty > 3 {
			t.Errorf("%d places: %d pages for notes before the last one, or others", n, empty)
		}
		blanks[empty] = true
		if !says(pages[0], "Annuaire de l'aide avec Internet") ||
			!slices.ContainsFunc(pages, func(p layout.Page) bool { return says(p, "Qui a fait ce papier ?") }) {
			t.Errorf("%d places: no cover outside", n)
		}
		if says(pages[back], "Qui a fait ce papier ?") {
			backs++
		}
	}
	if len(blanks) < 2 || backs < 5 {
		t.Errorf("only %v blanks were tried, and %d backs", blanks, backs)
	}
}

var numbers = regexp.MustCompile(`\d+`)

// links are where those of a file lead, by what they say: the sides of the sheets of
// sideOf, each page its own when it is nil.
func links(d *pdftest.Doc, sideOf func(page int) int) map[string]string {
	out := map[string]string{}
	for _, l := range d.Links {
		if said := numbers.ReplaceAllString(l.Contents, "#"); l.URI == "" {
			out[said] += fmt.Sprintf(" %s:%d", l.Contents, sideOf(l.Target))
		}
	}
	for said, all := range out {
		each := strings.Split(all, " ")
		slices.Sort(each)
		out[said] = strings.Join(each, " ")
	}
	return out
}

// A booklet is heard as its pages are: the same words in the same order, links and
// bookmarks that lead to the side where their page is printed.
func TestABookletIsHeardAsItsPages(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	plain, folded := handOf(t, lieux, e), handOf(t, lieux, e, "livret", "oui")
	for plain.Len != folded.Pages() && len(lieux) > 40 { // blank pages would change the contents
		lieux = lieux[1:]
		plain, folded = handOf(t, lieux, e), handOf(t, lieux, e, "livret", "oui")
	}
	read := func(d *render.Document) *pdftest.Doc {
		b, err := papertest.Bytes(d)
		if err != nil {
			t.Fatal(err)
		}
		return papertest.Read(t, b)
	}
	a, b := read(plain), read(folded)
	if blank := folded.Pages() - plain.Len; blank != 0 {
		t.Fatalf("%d blank pages, of as many places as there are", blank)
	}
	side := map[int]int{}
	for k, s := range layout.Sides(plain.Len) {
		side[s.Left+1], side[s.Right+1] = k+1, k+1
	}
	if x, y := papertest.Said(a), papertest.Said(b); !slices.Equal(x, y) || len(x) < 300 {
		t.Errorf("%d paragraphs, %d in the booklet", len(x), len(y))
	}
	want := links(a, func(page int) int { return side[page] })
	got := links(b, func(side int) int { return side })
	for said, to := range want {
		if got[said] != to {
			t.Errorf("« %s » leads to %q, want %q", said, got[said], to)
		}
	}
	if len(want) < 50 || len(got) != len(want) {
		t.Errorf("%d links, %d in the booklet", len(want), len(got))
	}
	for i, entry := range a.Outline {
		at := strings.LastIndex(entry, " p")
		page, _ := strconv.Atoi(entry[at+2:])
		if moved := fmt.Sprintf("%s p%d", entry[:at], side[page]); b.Outline[i] != moved {
			t.Errorf("bookmark %q, want %q", b.Outline[i], moved)
		}
	}
}

// A booklet says how it is printed; one that is too thick is told, a small one fills
// its sheet, and none goes to a printer of trade.
func TestHowABookletIsPrinted(t *testing.T) {
	p := papertest.Paper(t, "annuaire")
	for n, thick := range map[int]bool{5: false, 40: false, 400: true} {
		order := papertest.Order(t, p, papertest.BaseOf(many(n)...), papertest.Edition(), "",
			map[string]string{"livret": "oui"})
		o, docs, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		if want := (render.Tirage{Papier: "A4", Court: true, Pli: true}); o.Tirage != want {
			t.Errorf("%d places: printed as %+v", n, o.Tirage)
		}
		d := docs[0]
		if d.Pages()%4 != 0 || slices.Contains(papertest.Kinds(d.Avis), render.AvisEpais) != thick {
			t.Errorf("%d places on %d pages: %+v", n, d.Pages(), papertest.Kinds(d.Avis))
		}
		if !strings.HasSuffix(d.Noms[len(d.Noms)-1], " livret") {
			t.Errorf("%d places: a file named %q", n, d.Noms)
		}
	}
	order := papertest.Order(t, p, papertest.BaseOf(many(20)...), papertest.Edition(), "",
		map[string]string{"livret": "oui", "imprimeur": "oui"})
	if _, _, err := papertest.Compose(p, order); faute.De(err) == nil {
		t.Errorf("a booklet for a printer: %v", err)
	}
}

// A booklet of one place, or with more pages to write on than to read, is told: a sheet
// would be better.
func TestABookletThatFoldsNothing(t *testing.T) {
	for n, told := range map[int]bool{1: true, 2: true, 9: false, 12: false, 40: false} {
		d := handOf(t, many(n), papertest.Edition(), "livret", "oui")
		at := slices.IndexFunc(d.Avis, func(v render.Avis) bool { return v.Genre == render.AvisVide })
		if (at >= 0) != told {
			t.Errorf("%d places, %d pages of which %d are blank: told %v", n, d.Pages(), d.Blancs, at >= 0)
		}
		if told && (len(d.Avis[at].Gestes) != 1 || !strings.Contains(d.Avis[at].Texte, "blanche")) {
			t.Errorf("%d places: %+v", n, d.Avis[at])
		}
	}
}

// The pages of a booklet that are about no place in particular have the code of all of its
// places, across their width.
func TestABookletOpensItsTerritory(t *testing.T) {
	lieux := many(40)
	for i := range lieux {
		lieux[i].Services = lieu.Services()[:3]
	}
	d := handOf(t, lieux, papertest.Edition())
	for n, p := range papertest.Pages(t, d)[1:3] {
		codes := 0
		for _, it := range p.Items {
			if it.Node != nil && it.Node.Role == doc.Figure && it.Node.Href != "" {
				codes++
				if it.X > layout.MM(20) || it.W < layout.MM(22) {
					t.Errorf("page %d: a code of %d at %d", n+2, it.W, it.X)
				}
			}
		}
		if codes != 1 {
			t.Errorf("page %d has %d codes", n+2, codes)
		}
	}
}
