package livre_test

import (
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

var departementDit = regexp.MustCompile(` \([^)]*\)$`) // of a commune that bears another's name

// named are the numbers of the entries of a book by commune whose name is their own, and of
// the others. Services that go from one commune to another are in neither.
func named(d *pdftest.Doc) (own, none map[string]bool) {
	own, none = map[string]bool{}, map[string]bool{}
	for _, sect := range papertest.Found(d.Root, "Sect") {
		towns := papertest.Found(sect, "H2")
		if len(towns) != 1 || strings.Contains(papertest.Marks(towns[0]), "plusieurs") {
			continue
		}
		town := departementDit.ReplaceAllString(papertest.Plain(papertest.Marks(towns[0])), "")
		for _, h := range papertest.Found(sect, "H3") {
			n := numberOf(h)
			if name := strings.TrimPrefix(papertest.Plain(papertest.Marks(h)), n+" "); lisible.NomALui(name, town) {
				own[n] = true
			} else if n != "" {
				none[n] = true
			}
		}
	}
	return own, none
}

// checkNames tells that the list of names holds what is sought by its name, and nothing that its
// commune tells as well; a short book has no list.
func checkNames(t *testing.T, d *pdftest.Doc, listed map[string]bool, numbers int) {
	t.Helper()
	if len(listed) == 0 && numbers < 100 {
		return
	}
	own, none := named(d)
	for n := range own {
		if !listed[n] {
			t.Errorf("place %s has a name, and is not in the list of names", n)
		}
	}
	for n := range none {
		if listed[n] {
			t.Errorf("place %s has no name but that of its commune, and is in the list of names", n)
		}
	}
	if len(listed) < numbers && !strings.Contains(papertest.Plain(papertest.Marks(d.Root)), "Cherchez sa commune.") {
		t.Error("the list of names does not say where the others are")
	}
}

// Where no place has a name, the book has no list of them, and does not send there.
func TestABookOfPlacesWithoutANameHasNoListOfNames(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	var all []lieu.Lieu
	for i := range lieux {
		l := lieux[i]
		l.Nom, l.Itinerance = "Mairie", nil
		all = append(all, l)
	}
	said := papertest.Plain(papertest.Marks(papertest.Read(t, annuaire(t, all, e, livre.CodesPage)).Root))
	if strings.Contains(said, "Les lieux par nom") || strings.Contains(said, "Vous connaissez le nom") {
		t.Error("a list of names that has no name is printed, or spoken of")
	}
}
