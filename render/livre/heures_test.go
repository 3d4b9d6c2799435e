package livre_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// No line of a directory, of a sheet or of a booklet ends on a day whose hours are on the
// next one.
func TestADayStaysWithItsHours(t *testing.T) {
	day := regexp.MustCompile(`(?i)(^|\P{L})(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s*:?\s*$`)
	hours := regexp.MustCompile(`^\d{1,2}[\s\x{a0}\x{202f}]?h`)
	weeks := []string{"Tu 14:00-18:30; We 09:00-12:30,14:00-18:30; Fr 09:30-18:30; Sa 09:00-16:30",
		"Mo-Fr 08:30-12:30,13:30-17:30; Sa 09:00-12:00", "Tu,We,Fr 09:30-12:30,14:00-18:00; Th 10:00-19:00",
		"Mo 09:00-12:00; Tu 13:30-17:30; We 10:15-12:45; Th 09:05-11:55; Fr 14:00-16:00"}
	lieux := papertest.Places(26)
	for i := range lieux {
		lieux[i].Horaires, lieux[i].Services = weeks[i%len(weeks)], lieu.Services()[:i%4+1]
	}
	lines := 0
	for _, paper := range []string{"annuaire", "fiche-service"} {
		for _, options := range []map[string]string{nil, {"format": "A5"}, {"colonnes": "3"}, {"grands-caracteres": "oui"}} {
			if paper == "fiche-service" && options != nil {
				continue
			}
			d := papertest.Book(t, paper, lieux, papertest.Edition(), "service=demarches", options)
			for _, p := range papertest.Pages(t, d) {
				for i, it := range p.Items {
					lines++
					if i+1 < len(p.Items) && day.MatchString(it.Text) && hours.MatchString(p.Items[i+1].Text) {
						t.Errorf("%s %v: %q then %q", paper, options, it.Text, p.Items[i+1].Text)
					}
				}
			}
		}
	}
	if lines < 500 {
		t.Errorf("only %d marks", lines)
	}
}

// The words of a place stand between marks where ours go on after them.
func TestTheWordsOfAPlaceAreQuoted(t *testing.T) {
	lieux := papertest.Places(12)
	for i := range lieux {
		lieux[i].Horaires, lieux[i].PresentationResume = "", ""
		lieux[i].PresentationDetail = "Ateliers le lundi matin à 9h, salle du Lin."
	}
	for _, options := range []map[string]string{nil, {"grands-caracteres": "oui"}} {
		all := ""
		for _, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options)) {
			all += papertest.Plain(papertest.Text(p))
		}
		if n := strings.Count(all, "Le lieu écrit : «"); n != len(lieux) || strings.Count(all, "»") < n {
			t.Errorf("%v: %d quotations in %s", options, n, all)
		}
	}
}

// The head of a page names an intercommunalité without the initials of what it is, and its
// title in words.
func TestNoInitialsOfATerritory(t *testing.T) {
	at := func(i int) lieu.Lieu {
		l := papertest.AtPons(strconv.Itoa(i))
		l.Nom = "Maison " + strconv.Itoa(i)
		return l
	}
	var lieux []lieu.Lieu
	for i := range 14 {
		lieux = append(lieux, at(i))
	}
	for pour, want := range map[string]bool{"": false, "aidants": true} {
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "epci=CC de la Haute Saintonge",
			map[string]string{"pour": pour})
		for i, p := range papertest.Pages(t, d) {
			head := ""
			for _, it := range p.Items {
				if it.Node == nil && it.Y < layout.MM(14) {
					head += papertest.Plain(it.Text)
				}
			}
			if i > 0 && (strings.Contains(head, "CC de la") != want || !strings.Contains(head, "Haute Saintonge")) {
				t.Errorf("%q, page %d: %q", pour, i+1, head)
			}
		}
	}
}
