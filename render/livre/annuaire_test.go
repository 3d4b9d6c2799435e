package livre_test

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

func annuaire(t testing.TB, lieux []lieu.Lieu, e *render.Edition, codes livre.Codes) []byte {
	t.Helper()
	d := papertest.Book(t, "annuaire", lieux, e, "", map[string]string{"qr": string(codes)})
	if d.Lieux != len(lieux) {
		t.Errorf("%d places in the directory, want %d", d.Lieux, len(lieux))
	}
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func ficheService(t testing.TB, lieux []lieu.Lieu, e *render.Edition, service string) []byte {
	t.Helper()
	b, err := papertest.Bytes(papertest.Book(t, "fiche-service", lieux, e, url.Values{"service": {service}}.Encode(), nil))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// pageOf is the page of the first mark in e.
func pageOf(e *pdftest.Elem) int {
	if e.Role == "mark" {
		return e.Page
	}
	for _, k := range e.Kids {
		if p := pageOf(k); p > 0 {
			return p
		}
	}
	return 0
}

// numberOf is the number at the head of the heading of an entry; empty for another.
func numberOf(h *pdftest.Elem) string {
	if len(h.Kids) == 0 || h.Kids[0].Role != "Span" {
		return ""
	}
	return strings.TrimSpace(papertest.Marks(h.Kids[0]))
}

// standing are the pages of headings and of numbered entries, read back.
func standing(d *pdftest.Doc) (headings, entries map[string]int) {
	headings, entries = map[string]int{}, map[string]int{}
	for _, role := range []string{"H1", "H2"} {
		for _, h := range papertest.Found(d.Root, role) {
			headings[papertest.Plain(papertest.Marks(h))] = pageOf(h)
		}
	}
	for _, h := range papertest.Found(d.Root, "H3") {
		if n := numberOf(h); n != "" && entries[n] == 0 { // a round stands before its stops, which have its number
			entries[n] = pageOf(h)
		}
	}
	return headings, entries
}

// Numbers are unique and follow the order; contents, table and names print the
// page where their target stands, and lead there.
func TestAnnuairePageNumbers(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	lieux = slices.DeleteFunc(slices.Clone(lieux), func(l lieu.Lieu) bool { return !lieu.AccueillePublic(&l) })
	d := papertest.Read(t, annuaire(t, lieux, e, livre.CodesPage))
	numbers := feuille.Compter(lieux)
	seen := checkPages(t, d, numbers)
	if seen["contents"] != 4 || seen["rows"] != 29 || seen["rounds"] != 10 {
		t.Errorf("links %v", seen)
	}
}

// So do the directories of published places.
func TestAnnuairePublie(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	for _, name := range []string{"france-services-2021", "gironde", "hub-lo", "la-creuse"} {
		path := filepath.Join("../../../shared/data/lieux", name+".csv")
		if _, err := os.Stat(path); err != nil {
			t.Skip("no published files: ", err)
		}
		lieux := slices.DeleteFunc(papertest.Published(t, path), func(l lieu.Lieu) bool {
			return !lieu.AccueillePublic(&l) || territoire.France().Peser(&l).Verdict == territoire.Contredite
		})
		d := papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))
		_, entries := standing(d)
		seen := checkPages(t, d, len(entries))
		t.Logf("%s: %d pages, %d places, %d numbers, links %v", name, d.Pages, len(lieux), len(entries), seen)
		page := 0
		for _, m := range papertest.Found(d.Root, "mark") {
			if m.Page < page {
				t.Fatalf("%s: %q of page %d is read after page %d", name, m.Text, m.Page, page)
			}
			page = m.Page
		}
	}
}

// checkPages reads back the numbers of entries and of pages, and where links
// lead. It returns how many links there are of each kind.
func checkPages(t *testing.T, d *pdftest.Doc, numbers int) (seen map[string]int) {
	t.Helper()
	headings, entries := standing(d)
	for n := range numbers {
		if entries[strconv.Itoa(n+1)] == 0 {
			t.Errorf("no entry bears the number %d", n+1)
		}
	}
	if len(entries) != numbers {
		t.Errorf("%d entries, want %d", len(entries), numbers)
	}
	contents := regexp.MustCompile(`^(.*?) ?(\d+)$`)
	for _, item := range papertest.Found(d.Root, "TOCI") {
		said := contents.FindStringSubmatch(papertest.Plain(papertest.Marks(item)))
		if said == nil || headings[said[1]] == 0 || strconv.Itoa(headings[said[1]]) != said[2] {
			t.Errorf("contents say %q; the heading stands on page %d", papertest.Plain(papertest.Marks(item)), headings[said[1]])
		}
	}
	name, row := regexp.MustCompile(`^(\d+) .* (\d+)$`), regexp.MustCompile(`, page \d+$`)
	seen = map[string]int{}
	listed := map[string]bool{}
	for _, l := range d.Links {
		said := papertest.Plain(l.Contents)
		switch {
		case l.URI != "":
		case row.MatchString(said):
			seen["rows"]++
			if !strings.HasSuffix(said, ", page "+strconv.Itoa(l.Target)) {
				t.Errorf("the link %q leads to page %d", said, l.Target)
			}
		case headings[said] == l.Target:
			seen["rows"]++
		case name.MatchString(said):
			m := name.FindStringSubmatch(said)
			seen["names"]++
			listed[m[1]] = true
			if entries[m[1]] != l.Target || m[2] != strconv.Itoa(l.Target) {
				t.Errorf("the index says %q, leads to page %d; the entry is on page %d", said, l.Target, entries[m[1]])
			}
		case contents.MatchString(said):
			seen["contents"]++
			if m := contents.FindStringSubmatch(said); m[2] != strconv.Itoa(l.Target) {
				t.Errorf("the link %q leads to page %d", said, l.Target)
			}
		default: // between a round and its stops: TestAnnuaireTournee
			seen["rounds"]++
		}
	}
	checkNames(t, d, listed, numbers)
	return seen
}

// The reading order never goes back a page, and communes follow the alphabet.
func TestAnnuaireReadingOrder(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	d := papertest.Read(t, annuaire(t, lieux, e, livre.CodesPage))
	page := 0
	for _, m := range papertest.Found(d.Root, "mark") {
		if m.Page < page {
			t.Fatalf("%q of page %d is read after page %d", m.Text, m.Page, page)
		}
		page = m.Page
	}
	var communes []string
	for _, h := range d.Outline {
		if strings.HasPrefix(h, "  ") {
			communes = append(communes, strings.TrimSpace(h))
		}
	}
	if len(communes) < 10 || !strings.HasPrefix(communes[1], "Arsenac") {
		t.Errorf("bookmarks %q", d.Outline)
	}
	for _, a := range d.Artifacts {
		if papertest.Plain(a) == "Valbrune (suite)" {
			return
		}
	}
	t.Error("no head comes back over the columns of Valbrune")
}

// Equal places give equal bytes, in whatever order they come.
func TestAnnuaireSameBytes(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	lieux = lieux[:25]
	one := annuaire(t, lieux, e, livre.CodesLieux)
	lieux = slices.Clone(lieux)
	slices.Reverse(lieux)
	if !bytes.Equal(one, annuaire(t, lieux, e, livre.CodesLieux)) {
		t.Error("the same places in another order give other bytes")
	}
}

func TestAnnuaireCodes(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	lieux = lieux[:8]
	for _, c := range []struct {
		codes livre.Codes
		want  int
	}{{livre.CodesAucun, 0}, {livre.CodesPage, 1}, {livre.CodesLieux, len(lieux)}} {
		d := papertest.Read(t, annuaire(t, lieux, e, c.codes))
		if n := len(papertest.Found(d.Root, "Figure")); n != c.want {
			t.Errorf("--qr %s: %d codes, want %d", c.codes, n, c.want)
		}
	}
}

// A service sheet of few places is one page; of all the example, two.
func TestFicheService(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	giving := slices.DeleteFunc(slices.Clone(lieux),
		func(l lieu.Lieu) bool { return !slices.Contains(l.Services, lieu.AideDemarches) })
	short := papertest.Read(t, ficheService(t, giving[:3], e, lieu.AideDemarches))
	if short.Pages != 1 {
		t.Errorf("three places on %d pages", short.Pages)
	}
	long := papertest.Read(t, ficheService(t, lieux, e, lieu.AideDemarches))
	if n := len(papertest.Found(long.Root, "Link")); long.Pages != 2 || n < 6 {
		t.Errorf("%d pages, %d links", long.Pages, n)
	}
	said := papertest.Said(long)
	for _, want := range []string{"C'est quoi ?", "Apportez", "Votre pièce d'identité", "Où aller ?",
		"Exemple : ces lieux n'existent pas."} {
		if !slices.Contains(said, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
}

func TestGoldenLivrets(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	some := []lieu.Lieu{papertest.ByID(t, lieux, "Exemple_1"), papertest.ByID(t, lieux, "Exemple_33"),
		papertest.ByID(t, lieux, "Exemple_34")}
	ten := append(slices.Clone(some), lieux[40:47]...)
	for name, b := range map[string][]byte{
		"annuaire":       annuaire(t, ten, e, livre.CodesPage),
		"annuaire-petit": annuaire(t, some, e, livre.CodesPage),
		"fiche-service":  ficheService(t, some, e, lieu.AideDemarches),
	} {
		d := papertest.Read(t, b)
		papertest.Golden(t, filepath.Join(name, "tags.txt"), papertest.Header(d)+d.Tags())
	}
	var b strings.Builder
	for i, p := range papertest.Pages(t, papertest.Book(t, "annuaire", ten, e, "", nil)) {
		fmt.Fprintf(&b, "page %d, %s x %s\n%s", i+1, papertest.MM(p.W), papertest.MM(p.H), papertest.Items(p))
	}
	papertest.Golden(t, filepath.Join("annuaire", "pages.txt"), b.String())
}

// In each column of a directory, what is read goes down the page, and the left
// column comes before the right one: the order of the tags is that of the eyes.
func TestAnnuaireVisualOrder(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	all := papertest.Pages(t, papertest.Book(t, "annuaire", lieux, e, "", nil))
	middle, line := all[0].W/2, layout.MM(5) // marks of one line differ by less
	for n, p := range all[2:] {
		var last layout.Item
		for _, it := range p.Items {
			if it.Node == nil || it.Text == "" || strings.HasPrefix(it.Node.Style, "tableau-") {
				continue // heads of the table are high and low by turns
			}
			if right, was := it.X > middle, last.X > middle; right == was && it.Y+line < last.Y && it.X < last.X+last.W || was &&
				!right && it.Y+line < last.Y {
				t.Errorf("page %d: %q is read after %q, and stands before", n+3, it.Text, last.Text)
			}
			last = it
		}
	}
}

// The logo of a model stands on the cover of a directory and in the banner of
// a service sheet, described.
func TestLogoLivrets(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	logo := &doc.Drawing{W: 2, H: 1, Image: &doc.Image{W: 2, H: 1, RGB: make([]byte, 6)}}
	e.Images.Logos = []render.Image{{Draw: logo, Dit: "Commune de Valbrune", Largeur: 32}}
	for name, b := range map[string][]byte{
		"annuaire":      annuaire(t, lieux[:5], e, livre.CodesAucun),
		"fiche-service": ficheService(t, lieux[:5], e, lieu.AideDemarches),
	} {
		figures := papertest.Found(papertest.Read(t, b).Root, "Figure")
		if !slices.ContainsFunc(figures, func(f *pdftest.Elem) bool {
			return f.Alt == "Commune de Valbrune" &&
				pageOf(f) == 1
		}) {
			t.Errorf("%s: no logo on its first page", name)
		}
	}
}

// Who goes from heading to heading hears the number, the name and the commune of
// each place: « Mairie » alone stands ten times in a book.
func TestHeadingsNameTheirCommune(t *testing.T) {
	lieux := []lieu.Lieu{papertest.AtPons("L_1"), papertest.AtJonzac("L_2"), papertest.AtPons("L_3")}
	lieux[0].Nom, lieux[1].Nom, lieux[2].Nom = "Mairie", "Mairie", "Espace numérique de Pons"
	d := papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))
	var heard []string
	for _, h := range papertest.Found(d.Root, "H3") {
		heard = append(heard, papertest.Plain(h.Heard))
	}
	want := []string{"1, Mairie, Jonzac", "2, Espace numérique, Pons", "3, Mairie, Pons"}
	if !slices.Equal(heard, want) {
		t.Errorf("headings are heard %q, want %q", heard, want)
	}
}
