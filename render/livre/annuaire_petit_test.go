package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// A directory of few places is a sheet that says all of them, who made it and from
// which data; from ten places on it has the parts that help to find one.
func TestASmallDirectoryIsASheet(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	parts := []string{"Comment chercher ?", "Sommaire", "Trouvez votre commune, suivez la ligne", "Les lieux par nom"}
	for n := 1; n <= 10; n++ {
		some := lieux[40 : 40+n]
		d := papertest.Book(t, "annuaire", some, e, "", nil)
		said := textes(d)
		if small := n < 10; small != (d.Len <= 2) {
			t.Errorf("%d places on %d pages", n, d.Len)
		}
		for _, part := range parts {
			if slices.Contains(said, part) == (n < 10) {
				t.Errorf("%d places, « %s »", n, part)
			}
		}
		all := strings.Join(said, "\n")
		want := []string{"Données : ", "Papier fait ", "Exemple : ces lieux n'existent pas."}
		for _, m := range d.Montres {
			want = append(want, papertest.Plain(m.Nom))
		}
		if len(d.Montres) != n {
			t.Errorf("%d places, %d shown", n, len(d.Montres))
		}
		for _, w := range want {
			if !strings.Contains(all, w) {
				t.Errorf("%d places: no %q", n, w)
			}
		}
	}
}

// Of up to three places in as many communes the codes stand on the page; they go
// where they alone take one more.
func TestCodesOfASmallDirectory(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	apart := func(n int) (out []lieu.Lieu) {
		for _, l := range lieux {
			if len(out) < n && !slices.ContainsFunc(out, func(o lieu.Lieu) bool { return o.Commune == l.Commune }) {
				out = append(out, l)
			}
		}
		return out
	}
	figures := func(n int, codes livre.Codes) (int, int) {
		d := papertest.Read(t, annuaire(t, apart(n), e, codes))
		alt := 0
		for _, f := range papertest.Found(d.Root, "Figure") {
			if strings.HasPrefix(f.Alt, "Code QR") {
				alt++
			}
		}
		return alt, d.Pages
	}
	for _, n := range []int{1, 2, 3, 4, 5, 8} {
		with, pages := figures(n, livre.CodesPage)
		if _, bare := figures(n, livre.CodesAucun); bare != pages && with > 0 || pages > 2 {
			t.Errorf("%d communes: %d codes on %d pages, %d without", n, with, pages, bare)
		}
		if n < 4 && with != 1 {
			t.Errorf("%d communes: %d codes", n, with)
		}
	}
}

// Wherever a column begins, the commune of its first place is in sight.
func TestEveryColumnNamesItsCommune(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for _, n := range []int{2, 9, 30} {
		d := papertest.Book(t, "annuaire", lieux[:n], e, "", nil)
		for i, p := range papertest.Pages(t, d) {
			if fault := unnamed(p); fault != "" {
				t.Errorf("%d places, page %d: %s", n, i+1, fault)
			}
		}
	}
}

// unnamed is the first place of a column without its commune above; empty for none.
func unnamed(p layout.Page) string {
	var first [2]*layout.Item // place of each column
	named := [2]layout.Um{p.H, p.H}
	for i := range p.Items {
		it, column := &p.Items[i], 0
		if it.X > p.W/2-layout.MM(5) {
			column = 1
		}
		switch {
		case it.Node == nil || it.Text == "":
			if strings.Contains(papertest.Plain(it.Text), "(suite)") {
				named[column] = min(named[column], it.Y)
			}
		case it.Node.Role == doc.H2:
			named[column] = min(named[column], it.Y)
		case it.Node.Role == doc.H3 && (first[column] == nil || it.Y < first[column].Y):
			first[column] = it
		}
	}
	for column, it := range first {
		if it != nil && it.Y < named[column] {
			return it.Text
		}
	}
	return ""
}
