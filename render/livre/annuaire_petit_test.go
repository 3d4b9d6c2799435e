package livre_test

import (
	"fmt"
	"maps"
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
	parts := []string{"Comment chercher ?", "Sommaire", "Trouvez votre commune, suivez la ligne"}
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
		if _, bare := figures(n, livre.CodesAucun); bare != pages && with > 0 && n <= 5 || pages > 2 {
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
		case it.Node.Style == "numero" && (first[column] == nil || it.Y < first[column].Y):
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

// long is a place that says much: a long name, who may come, where, hours of five
// days, nine helps, a price.
func long(i int) lieu.Lieu {
	l := papertest.Place(i)
	l.Id = fmt.Sprintf("Essai_long_%d", i)
	l.Nom = fmt.Sprintf("Maison des solidarités, de la citoyenneté et des usages numériques partagés du val %d", i)
	l.Adresse, l.ComplementAdresse = "128 avenue du Général-de-la-Rivière", "Bâtiment C, deuxième étage"
	l.Horaires = "Mo 08:30-12:00,13:30-17:00; Tu 09:00-12:30; We 10:00-12:00,14:00-18:30; Th 13:30-19:00; Fr 09:00-16:00"
	l.PresentationResume = "Réservé aux habitants du quartier, sur inscription à l'accueil."
	l.Services, l.FraisACharge = lieu.Services(), []string{lieu.GratuitSousCondition}
	return l
}

// Two to five places that somebody chose for a person are one page, however much
// they say, and nothing of what they say is lost.
func TestAFewChosenPlacesAreOnePage(t *testing.T) {
	_, e, _ := papertest.Example(t)
	for n := 2; n <= 5; n++ {
		var lieux []lieu.Lieu
		for i := range n {
			lieux = append(lieux, long(i))
			if n == 5 { // four such names fill a page
				lieux[i].Nom = fmt.Sprintf("Maison des usages numériques du val %d", i)
			}
		}
		d := papertest.Book(t, "annuaire", lieux, e, "", nil)
		if d.Len != 1 {
			t.Errorf("%d long places on %d pages", n, d.Len)
		}
		text := strings.Join(textes(d), "\n")
		if strings.Count(text, "Appeler") > 0 || strings.Count(text, "14 h–18 h 30") != n {
			t.Errorf("%d places, hours of %d", n, strings.Count(text, "14 h–18 h 30"))
		}
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && it.Text != "" && it.Size < 12000 && it.Node.Style != "signe" {
					t.Errorf("%d places: %q at %d", n, it.Text, it.Size)
				}
			}
		}
	}
}

// The title of a small directory is one line, or its territory begins one: it is not
// found after the end of a question. It is one heading, and one bookmark.
func TestTheTitleBreaksBeforeItsTerritory(t *testing.T) {
	broken := 0
	for _, options := range []map[string]string{nil, {"grands-caracteres": "oui"}, {"format": "A5"}, {"simple": "oui"}} {
		for _, nom := range []string{"Pons", "Saint-Aubin-de-la-Rivière-en-Brune"} {
			options := maps.Clone(options)
			if options == nil {
				options = map[string]string{}
			}
			options["territoire"] = nom
			d := papertest.Book(t, "annuaire", many(3), papertest.Edition(), "", options)
			lines, rows := map[layout.Um]string{}, []layout.Um{}
			for _, it := range papertest.Pages(t, d)[0].Items {
				if it.Node == nil || it.Size < 20000 || it.Node.Role == doc.Link || it.Y > layout.MM(80) ||
					it.Node.Role == doc.H2 || it.Node.Style != "" && it.Node.Role != doc.H1 {
					continue
				}
				if lines[it.Base] == "" {
					rows = append(rows, it.Base)
				}
				lines[it.Base] += papertest.Plain(it.Text)
			}
			last := strings.TrimSpace(lines[rows[len(rows)-1]])
			if broken += len(rows) - 1; len(rows) > 1 && !strings.HasPrefix(nom, last) && !strings.HasSuffix(nom, last) {
				t.Errorf("%v: the title ends with %q", options, last)
			}
			b, err := papertest.Bytes(d)
			if err != nil {
				t.Fatal(err)
			}
			mark := papertest.Read(t, b).Outline[0]
			mark = strings.ReplaceAll(papertest.Plain(mark), "\u00a0", " ")
			if mark != "Où trouver de l'aide avec Internet ? "+nom+" p1" {
				t.Errorf("%v: bookmark %q", options, mark)
			}
		}
	}
	if broken < 5 {
		t.Errorf("%d breaks: the law tries little", broken)
	}
}

// A sheet of few places cuts none of them while it has room, and its imprint stands at the
// foot of its last page, from the left of the text on.
func TestASheetHasItsImprintAtTheFoot(t *testing.T) {
	for n := 1; n <= 9; n++ {
		lieux := append(many(n-1), long(n))
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)
		pages := papertest.Pages(t, d)
		last := pages[len(pages)-1]
		low, imprint, left := layout.Um(0), last.H, last.W
		for _, it := range last.Items {
			switch {
			case it.Node == nil || it.Text == "" || it.Node.Role == doc.Artifact:
				if n < 5 && strings.Contains(papertest.Plain(it.Text), "maison des solidarités") {
					t.Errorf("%d places: one goes on in the other column", n)
				}
			case it.Node.Style == "signe":
				imprint, left = min(imprint, it.Y), min(left, it.X)
			case it.Node.Style == "ligne", it.Node.Style == "telephone":
				low = max(low, it.Y)
			}
		}
		if imprint < low || imprint < layout.MM(150) || left > layout.MM(25) {
			t.Errorf("%d places: the imprint at %d, %d, under %d", n, left, imprint, low)
		}
	}
}
