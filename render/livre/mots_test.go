package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// textes are what a document says, in reading order, spaces and apostrophes as typed.
func textes(d *render.Document) (out []string) { return textesOf(d.Root) }

// textesOf are what a part of it says.
func textesOf(part *doc.Node) (out []string) {
	doc.Each(part, func(n *doc.Node) {
		if n.Text != "" && n.Role != doc.Artifact {
			out = append(out, papertest.Plain(n.Text))
		}
	})
	return out
}

// The imprint says from which data, how fresh, and who made the paper.
func TestImprint(t *testing.T) {
	day := func(year int) time.Time { return time.Date(year, 5, 12, 0, 0, 0, 0, time.UTC) }
	dated := func(dates ...time.Time) (out []lieu.Lieu) {
		for i, l := range papertest.Places(len(dates)) {
			l.DateMaj, l.Source = dates[i], []string{"Gironde", "Creuse", ""}[i%3]
			if i == 0 {
				l.Id = "Gironde_1" // of the national map
			}
			out = append(out, l)
		}
		return out
	}
	none := time.Time{}
	for _, c := range []struct {
		why   string
		lieux []lieu.Lieu
		by    render.Editeur
		says  []string
		never string
	}{
		{"one day", dated(day(2026)), render.Editeur{Nom: "la mairie de Pons", Adresse: "1 place de la Mairie"},
			[]string{"Données : Gironde, Licence Ouverte 2.0.", "Informations mises à jour le 12 mai 2026.",
				"Dites-le à la mairie de Pons.", "Papier fait par la mairie de Pons, 1 place de la Mairie, le 22/11/2026."},
			"n'est pas connue"},
		{"several days", dated(day(2025), day(2026), day(2024)), render.Editeur{Nom: "la mairie de Pons"},
			[]string{"Données : Creuse, Gironde.", "entre le 12 mai 2024 et le 12 mai 2026.",
				"Papier fait par la mairie de Pons, le 22/11/2026."}, "n'est pas connue"},
		{"one without date", dated(day(2026), none), render.Editeur{},
			[]string{"mises à jour le 12 mai 2026. Pour 1 lieu, la date n'est pas connue.", "Dites-le à votre mairie.",
				"Papier fait le 22/11/2026."}, "fait par"},
		{"two without date", dated(none, day(2026), none), render.Editeur{},
			[]string{"Pour 2 lieux, la date n'est pas connue."}, "fait par"},
		{"one of a day to come", dated(day(2026), day(2031)), render.Editeur{},
			[]string{"mises à jour le 12 mai 2026. Pour 1 lieu, la date n'est pas connue."}, "2031"},
		{"none with a date", dated(none, none), render.Editeur{},
			[]string{"La date de mise à jour des informations n'est pas connue."}, "Pour 2 lieux"},
	} {
		e := papertest.Edition()
		e.Editeur = c.by
		said := strings.Join(textes(papertest.Book(t, "annuaire", c.lieux, e, "", nil)), "\n")
		for _, s := range c.says {
			if !strings.Contains(said, s) {
				t.Errorf("%s: no %q in\n%s", c.why, s, said)
			}
		}
		if strings.Contains(said, c.never) {
			t.Errorf("%s: says %q", c.why, c.never)
		}
	}
}

// Communes of one name are told apart by their département, and others are not.
func TestCommunesOfOneName(t *testing.T) {
	aisne := papertest.At("1", "Saint-Aubin", "02671", "02300", 49.5, 3.2)
	aube := papertest.At("2", "Saint-Aubin", "10334", "10400", 48.5, 3.5)
	d := papertest.Book(t, "annuaire", []lieu.Lieu{aisne, aube, papertest.AtPons("3")}, papertest.Edition(), "", nil)
	var heads []string
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Role == doc.H2 && n.Mark {
			heads = append(heads, papertest.Plain(n.Text))
		}
	})
	for _, want := range []string{"Saint-Aubin (Aisne)", "Saint-Aubin (Aube)", "Pons"} {
		if !slices.Contains(heads, want) {
			t.Errorf("no heading %q among %q", want, heads)
		}
	}
	if d.Communes != 3 {
		t.Errorf("%d communes", d.Communes)
	}
}

// A commune written otherwise than its code says stands with the commune it is.
func TestCommunesWrittenOtherwise(t *testing.T) {
	other := papertest.AtPons("2")
	other.Commune, other.CodeInsee = "PONS", "" // found by its name and postal code
	d := papertest.Book(t, "annuaire", []lieu.Lieu{papertest.AtPons("1"), other}, papertest.Edition(), "", nil)
	if d.Communes != 1 || d.Lieux != 2 {
		t.Errorf("%d communes, %d places", d.Communes, d.Lieux)
	}
}

// An entry says all the helps of its place, whatever the length of its name: the table and
// the list of rare helps send there.
func TestEntriesSayAllTheirHelps(t *testing.T) {
	for _, nom := range []string{"Maison", strings.Repeat("Maison du numérique et ", 3) + "de tout"} {
		for n := 1; n <= 9; n++ {
			l := papertest.AtPons("1")
			l.Nom, l.Services = nom, lieu.Services()[:n]
			d := papertest.Book(t, "annuaire", []lieu.Lieu{l}, papertest.Edition(), "", map[string]string{"qr": "aucun"})
			items := 0
			doc.Each(d.Root, func(n *doc.Node) {
				if n.Style == "aide" {
					items++
				}
			})
			if items != n {
				t.Errorf("%.20s, %d services: %d shown", nom, n, items)
			}
		}
	}
}

// A place more never makes a book shorter; a sheet of few places is one page.
func TestBooksGrow(t *testing.T) {
	for nom, query := range map[string]string{"annuaire": "", "fiche-service": "service=démarches"} {
		last := 0
		for _, n := range []int{1, 2, 3, 5, 8, 13, 21, 34} {
			d := papertest.Book(t, nom, many(n), papertest.Edition(), query, map[string]string{"territoire": fmt.Sprint(n)})
			if d.Len < last {
				t.Errorf("%s: %d places take %d pages, fewer took %d", nom, n, d.Len, last)
			}
			if last = d.Len; nom == "fiche-service" && n <= 3 && d.Len != 1 {
				t.Errorf("a sheet of %d places takes %d pages", n, d.Len)
			}
		}
	}
}
