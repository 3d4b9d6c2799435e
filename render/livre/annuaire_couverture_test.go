package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// coverOf is the first page of a directory, with its texts by style.
func coverOf(t *testing.T, d *render.Document) (layout.Page, map[string][]layout.Item) {
	t.Helper()
	p := papertest.Pages(t, d)[0]
	said := map[string][]layout.Item{}
	for _, it := range p.Items {
		if it.Node != nil && it.Text != "" {
			said[it.Node.Style] = append(said[it.Node.Style], it)
		}
	}
	return p, said
}

// The name of the territory is as large as it holds, no word of it broken, and no
// line ends with a small word.
func TestTheTerritoryIsLargeOnTheCover(t *testing.T) {
	for nom, want := range map[string]struct {
		pt    float64
		lines int
	}{
		"Brune":                                 {78, 1},
		"Val de Brune":                          {78, 2},
		"Haute-Brune-en-Orme":                   {66, 2},
		"Communauté de communes du Pays d'Orme": {54, 3},
		"Communauté d'agglomération des Trois Vallées de la Brune et du Pays d'Orme": {36, 4},
	} {
		d := papertest.Book(t, "annuaire", many(12), papertest.Edition(), "", map[string]string{"territoire": nom})
		_, said := coverOf(t, d)
		lines, whole := said["territoire"], ""
		for _, it := range lines {
			if float64(it.Size) != want.pt*1000 {
				t.Errorf("%s: set in %d thousandths of a point, want %v", nom, it.Size, want.pt)
			}
			if s := papertest.Plain(it.Text); strings.HasSuffix(s, " de") || strings.HasSuffix(s, " du") {
				t.Errorf("%s: a line ends with %q", nom, s)
			}
			whole += it.Text
		}
		if len(lines) != want.lines || papertest.Plain(whole) != nom {
			t.Errorf("%s: %d lines %q, want %d", nom, len(lines), whole, want.lines)
		}
	}
}

// The cover says how many places there are, whom to call in large letters, and keeps
// its paper white: what is filled is a tenth of the page at most.
func TestTheCover(t *testing.T) {
	e := papertest.Edition()
	e.Editeur.Telephone = "05 36 49 00 10"
	p, said := coverOf(t, papertest.Book(t, "annuaire", many(12), e, "", nil))
	for style, want := range map[string]string{
		"couv-nombre": "12", "couv-lieux": "lieux dans 4 communes", "appel": "05 36 49 00 10",
		"edition": "Une question ? Appelez la mairie de Pons :", "promesse": "Internet, ordinateur, téléphone : on vous aide",
	} {
		if len(said[style]) == 0 || papertest.Plain(said[style][0].Text) != want {
			t.Errorf("%s: %v, want %q", style, said[style], want)
		}
	}
	if it := said["appel"][0]; it.Size < 24000 {
		t.Errorf("the number is set in %d", it.Size)
	}
	for _, it := range p.Items {
		if it.Draw == nil || it.Node != nil {
			continue
		}
		for _, path := range it.Draw.Paths {
			if path.Pen == 0 && it.W*it.H > p.W*p.H/10 {
				t.Errorf("a surface of %d by %d is filled", it.W, it.H)
			}
		}
	}
}

// Places out of the territory of the title are counted on the cover; a directory of
// one commune does not say « dans 1 communes ».
func TestTheCoverCountsWhatIsElsewhere(t *testing.T) {
	var lieux []lieu.Lieu
	for range 40 {
		l := papertest.AtPons(string(rune('a' + len(lieux))))
		l.Nom = "Maison " + l.Id
		lieux = append(lieux, l)
	}
	one := textes(bookOf(t, "", lieux))
	lieux = append(lieux, papertest.AtGuéret("loin"))
	two := textes(bookOf(t, "", lieux))
	for _, c := range []struct {
		said []string
		want string
		is   bool
	}{{one, "lieux où l'on vous aide", true}, {two, "lieux dans 2 communes", true}, {one, "dont 1 dans", false},
		{two, "dont 1 dans un autre territoire, ou de commune inconnue", true}, {two, "Charente-Maritime", true}} {
		if strings.Contains(strings.Join(c.said, "\n"), c.want) != c.is {
			t.Errorf("%q: said %v, want %v", c.want, !c.is, c.is)
		}
	}
}

// Until when a paper holds is said when its model says for how long.
func TestUntilWhenItHolds(t *testing.T) {
	valid := bookOf(t, "[validite]\nmois = 6\n", many(12))
	found := 0
	doc.Each(valid.Root, func(n *doc.Node) {
		if strings.HasSuffix(papertest.Plain(n.Text), "Valable jusqu'au 31 mai 2027.") {
			found++
		}
	})
	if found != 2 || strings.Contains(strings.Join(textes(bookOf(t, "", many(12))), "\n"), "Valable") {
		t.Errorf("said %d times, on the cover and at the end", found)
	}
}
