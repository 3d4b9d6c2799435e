package render_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// fermetures are closures told in words, and as hours tell them; of each, that one may come today where the
// hours alone tell it: the far days of a year are in many weeks, and who writes a notice wants it seen.
var fermetures = []struct {
	dit, osm string
	venez    bool
}{
	{"Fermé du 16 au 27 novembre 2026.", "2026 Nov 16-27 off", false},
	{"Fermé du 26 novembre au 4 décembre 2026.", "2026 Nov 26-Dec 04 off", false}, // who takes the paper comes in the week
	{"Fermé le 22 novembre 2026.", "2026 Nov 22 off", false},
	{"Fermé du 16 au 22 novembre 2026.", "week 47 off", false},
	{"Fermé du 1er novembre 2026 au 28 février 2027.", "Nov-Feb off", false},
	{"Fermé le 24 novembre 2026.", "2026 Nov 24 off", true},
	{"Fermé du 21 décembre au 2 janvier 2027.", "Dec 21-Jan 02 off", true},
}

// One closure gives one invitation, whether a notice, a text or the hours tell it: while it runs, or is
// about to, no paper says « Venez », and the sheet and the poster tell it before all the rest. Of one that
// is far, only the hours keep it beside them.
func TestAClosureSaysTheSameWhereverItIsTold(t *testing.T) {
	for _, c := range fermetures {
		told := map[string]func(*lieu.Lieu){
			"notice": func(l *lieu.Lieu) { l.Avis = c.dit },
			"text":   func(l *lieu.Lieu) { l.PresentationDetail = c.dit },
			"hours":  func(l *lieu.Lieu) { l.Horaires += "; " + c.osm },
			"twice":  func(l *lieu.Lieu) { l.Horaires += "; " + c.osm; l.PresentationResume = c.dit },
		}
		for where, tell := range told {
			l := papertest.AtPons("1")
			l.ModalitesAcces, l.Horaires = []string{lieu.SePresenter, lieu.Telephoner}, "Mo-Su 09:10-17:20"
			tell(&l)
			come := c.venez && where == "hours"
			for _, p := range table() {
				said := dit(t, &p, nil, l)
				if v := venez.FindString(said); v != "" && !come {
					t.Errorf("%s, %s, « %s »: %s", p.Nom, where, c.dit, v)
				}
				if p.Nom != "fiche-lieu" && p.Nom != "affiche" {
					continue
				}
				if come != venez.MatchString(said) {
					t.Errorf("%s, %s, « %s »: one may come %v: %s", p.Nom, where, c.dit, !come, said)
				}
				said = papertest.Plain(said)
				if i, h := strings.Index(said, "Fermé"), strings.Index(said, "9 h 10"); !come && (i < 0 || i > 8) ||
					come && i >= 0 && i < h {
					t.Errorf("%s, %s, « %s » is not where it is seen: %s", p.Nom, where, c.dit, said)
				}
				if n := strings.Count(said, "Fermé du"); n > 1 {
					t.Errorf("%s, %s, « %s » is said %d times: %s", p.Nom, where, c.dit, n, said)
				}
			}
		}
	}
}
