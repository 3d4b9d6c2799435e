package papiers_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// papersOfPlaces are the papers that tell of a place, and how each is asked for.
var papersOfPlaces = []struct {
	papier, query string
	options       map[string]string
}{
	{"fiche-lieu", "", nil}, {"fiche-lieu", "", map[string]string{"pour": "aidants"}},
	{"fiche-lieu", "", map[string]string{"pour": "pro"}}, {"annuaire", "commune=Pons", nil},
	{"affiche", "lieu=Loi_1", nil}, {"fiche-service", "service=démarches", nil},
}

// said is all that a paper says of a place on a day, in one line.
func said(t *testing.T, i int, l lieu.Lieu, jour time.Time) string {
	t.Helper()
	c := papersOfPlaces[i]
	p := papertest.Paper(t, c.papier)
	e := papertest.Edition()
	e.Date = jour
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(l), e, c.query, c.options))
	if err != nil {
		t.Fatalf("%s: %v", c.papier, err)
	}
	var b strings.Builder
	for _, d := range docs {
		for n := range d.Len {
			page, err := d.Page(n)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(papertest.Text(page) + "\n")
		}
	}
	return strings.Join(strings.Fields(papertest.Plain(b.String())), " ")
}

func loi(edit func(*lieu.Lieu)) lieu.Lieu {
	l := papertest.AtPons("Loi_1")
	l.Nom, l.Telephone, l.Adresse = "Salle des Aulnes", "+33536490077", "4 rue du Lavoir"
	l.Services = []string{lieu.AideDemarches}
	l.ModalitesAcces = []string{lieu.SePresenter, lieu.Telephoner}
	l.DateMaj = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	edit(&l)
	return l
}

// A closure is on every paper until its last day, takes « Venez » away, and is
// gone the day after.
func TestAClosureIsOnEveryPaperUntilItsLastDay(t *testing.T) {
	l := loi(func(l *lieu.Lieu) {
		l.Horaires, l.Avis = "Mo-Fr 09:00-12:00", "Fermé du 21 décembre au 3 janvier. Réouverture lundi 4 janvier."
	})
	before, after := time.Date(2027, 1, 3, 0, 0, 0, 0, time.UTC), time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	for i, c := range papersOfPlaces {
		text := said(t, i, l, before)
		if !strings.Contains(text, "Fermé du 21 décembre au 3 janvier") {
			t.Errorf("%s %v does not tell of the closure: %s", c.papier, c.options, text)
		}
		if strings.Contains(text, "Venez") {
			t.Errorf("%s %v sends people to a closed door: %s", c.papier, c.options, text)
		}
		if text = said(t, i, l, after); strings.Contains(text, "Fermé du 21") {
			t.Errorf("%s %v still tells of the closure: %s", c.papier, c.options, text)
		}
	}
}

// One week in two is told by its dates, and no date goes over the new year.
func TestAlternateWeeksStopWithTheYear(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires = "week 2-52/2 Sa 09:00-12:00" })
	day := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for i, c := range papersOfPlaces {
		text := said(t, i, l, day)
		if strings.Contains(text, "janvier") && !strings.Contains(text, "En janvier : téléphonez.") {
			t.Errorf("%s %v: %s", c.papier, c.options, text)
		}
		if c.papier != "affiche" && !strings.Contains(text, "Prochaines dates : le 12 décembre et le 26 décembre. En "+
			"janvier : téléphonez.") {
			t.Errorf("%s %v does not tell the dates: %s", c.papier, c.options, text)
		}
		if public := c.options == nil; public == strings.Contains(text, "semaines paires") {
			t.Errorf("%s %v counts weeks: %s", c.papier, c.options, text)
		}
	}
}

// An unknown price is a question on a sheet, and no word in a list.
func TestAnUnknownPriceIsNoWordInAList(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires, l.FraisACharge = "Mo-Fr 09:00-12:00", nil })
	for i, c := range papersOfPlaces {
		text := strings.ToLower(said(t, i, l, papertest.Day))
		list := c.papier != "fiche-lieu" && c.papier != "affiche"
		for _, word := range []string{"gratuit", "payant"} {
			if strings.Contains(text, word) {
				t.Errorf("%s %v says %s: %s", c.papier, c.options, word, text)
			}
		}
		if list && strings.Contains(text, "demandez le prix") {
			t.Errorf("%s asks for the price in a list: %s", c.papier, text)
		}
	}
}
