package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// Places stand in as many columns as were asked for, and all of them do.
func TestPlacesStandInTheColumnsAskedFor(t *testing.T) {
	for asked, want := range map[string]int{"": 2, "1": 1, "2": 2, "3": 3} {
		d := papertest.Book(t, "annuaire", many(24), papertest.Edition(), "", map[string]string{"colonnes": asked})
		wide := (layout.MM(180) - layout.MM(8)*layout.Um(want-1)) / layout.Um(want)
		columns, places := map[layout.Um]int{}, map[*doc.Node]bool{}
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && it.Node.Role == doc.Link && it.Node.Href != "" && it.Text != "" {
					columns[it.X/layout.MM(40)]++
					places[it.Node] = true
					if in := (it.X - layout.MM(15)) % (wide + layout.MM(8)); in+it.W > wide+1 {
						t.Errorf("%q columns: %q leaves its column", asked, it.Text)
					}
				}
			}
		}
		if len(columns) < want || len(places) != 24 {
			t.Errorf("%q columns: %d phones, at %v", asked, len(places), columns)
		}
	}
}

// A number is never cut, whatever stands beside it in a narrow column.
func TestNumbersAreWhole(t *testing.T) {
	for _, asked := range []string{"1", "2", "3"} {
		d := papertest.Book(t, "annuaire", many(12), papertest.Edition(), "",
			map[string]string{"colonnes": asked, "qr": "lieux"})
		whole := 0
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && strings.HasPrefix(it.Node.Href, "tel:") && it.Text == it.Node.Text {
					whole++
				}
			}
		}
		if whole != 12 {
			t.Errorf("%s columns: %d numbers are whole, want 12", asked, whole)
		}
	}
}

// Lines of a service sheet stand on one grid in both columns, as those of a directory,
// and no name touches the rule above it.
func TestLinesOfEntriesMeet(t *testing.T) {
	for nom, query := range map[string]string{"annuaire": "", "fiche-service": "service=démarches"} {
		options := map[string]string{}
		if nom == "fiche-service" {
			options["tous"] = "oui"
		}
		d := papertest.Book(t, nom, many(60), papertest.Edition(), query, options)
		pages := papertest.Pages(t, d)
		bases := map[layout.Um]int{}
		for _, p := range pages[1 : len(pages)-1] {
			for _, it := range p.Items {
				if it.Node != nil && it.Node.Href != "" && it.Size == 16000 {
					bases[(it.Base-layout.MM(19.5))%5502]++
				}
			}
		}
		if len(bases) != 1 {
			t.Errorf("%s: phones at %v of the step", nom, bases)
		}
	}
}

// What goes on in the next column begins on the line after the name that comes back over
// it, in letters of all sizes.
func TestWhatGoesOnBeginsOnTheNextLine(t *testing.T) {
	seen := 0
	for _, options := range []map[string]string{{"pour": "pro"}, {"pour": "pro", "compact": "oui"},
		{"pour": "aidants", "compact": "oui", "colonnes": "1"}} {
		lieux := many(80)
		for i := range lieux {
			lieux[i].Services, lieux[i].Horaires = lieu.Services(), "Mo 09:00-12:00; Tu 10:00-12:00; We 11:00-15:00"
			lieux[i].PublicsSpecifiquementAdresses = []string{"Jeunes", "Seniors", "Étudiants"}
		}
		for n, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options)) {
			for i, end := range p.Items {
				if end.Node != nil || !strings.HasSuffix(papertest.Plain(end.Text), "(suite)") || i < 2 ||
					!numbers.MatchString(p.Items[i-1].Text[:1]) { // that of a commune
					continue
				}
				name, next := p.Items[i-1], p.H
				for _, it := range p.Items {
					if it.Text != "" && it.Node != nil && it.Base > end.Base && it.X < name.X+layout.MM(30) && it.X >= name.X-10 {
						next = min(next, it.Base)
					}
				}
				if seen++; next-end.Base > layout.Um(end.Size.Um())*17/10 {
					t.Errorf("%v, page %d: %q goes on %d µm below", options, n+1, name.Text, next-end.Base)
				}
			}
		}
	}
	if seen < 8 {
		t.Errorf("%d entries go on: the law tries little", seen)
	}
}
