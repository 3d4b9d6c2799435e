package livre_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// Lines of running text have about seventy signs at most, whatever the width of the page:
// the foot, the instructions, the helps that few places give, the imprint.
func TestLinesHaveSeventySigns(t *testing.T) {
	_, e, _ := papertest.Example(t)
	old := many(60)
	for i := range old {
		old[i].DateMaj, old[i].Horaires = time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC), "Mo-Fr 09:00-12:00"
	}
	long := 0
	for _, options := range []map[string]string{nil, {"format": "A5"}, {"pour": "pro", "compact": "oui"},
		{"simple": "oui"}} {
		for n, p := range papertest.Pages(t, papertest.Book(t, "annuaire", old, e, "", options)) {
			lines := map[layout.Um]string{}
			for _, it := range p.Items {
				foot := it.Node == nil && it.Y > p.H-layout.MM(32)
				if it.Text != "" && n > 0 && (foot || it.Size == 14000 && it.Node != nil) && !numbers.MatchString(it.Text[:1]) {
					lines[it.Base] += it.Text
				}
			}
			for _, s := range lines {
				signs := utf8.RuneCountInString(strings.TrimSpace(s))
				if signs > 72 {
					t.Errorf("%v, page %d: a line of %d signs: %s", options, n+1, signs, s)
				}
				if signs > 55 {
					long++
				}
			}
		}
	}
	if long < 10 {
		t.Errorf("%d long lines: the law tries little", long)
	}
}

// A foot of large print is two lines at most, for each is a line less for a place.
func TestTheFootOfLargePrintIsShort(t *testing.T) {
	old := many(30)
	for i := range old {
		old[i].DateMaj, old[i].Horaires = time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC), "Mo-Fr 09:00-12:00"
	}
	for n, p := range papertest.Pages(t, papertest.Book(t, "annuaire", old, papertest.Edition(), "",
		map[string]string{"grands-caracteres": "oui"})) {
		lines := map[layout.Um]bool{}
		for _, it := range p.Items {
			if it.Node == nil && it.Text != "" && it.Y > p.H-layout.MM(50) && strings.ContainsAny(it.Text, "aeiou") {
				lines[it.Base] = true
			}
		}
		if n > 0 && len(lines) != 2 {
			t.Errorf("page %d: a foot of %d lines", n+1, len(lines))
		}
	}
}
