package livre_test

import (
	"regexp"
	"testing"

	"feuillet/lieu"
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
