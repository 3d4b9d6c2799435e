package livre_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// aged are places, the first ones of seven years ago, the next ones of no known date, with
// hours or not.
func aged(n, old, unknown int) []lieu.Lieu {
	lieux := papertest.Dated(n, old)
	for i := range lieux[old : old+unknown] {
		lieux[old+i].DateMaj = time.Time{}
	}
	for i := 1; i < n; i += 3 {
		lieux[i].Horaires = ""
	}
	return lieux
}

// A directory and the sheet of a service say of each place that what is known of it is
// old, or of no known date, whether they know its hours or not; when that is nearly all of
// them, they say it once and for all, on each page, and say which it is.
func TestTheAgeOfPlacesIsToldOneWay(t *testing.T) {
	e := papertest.Edition()
	papers := map[string]func([]lieu.Lieu) []byte{
		"annuaire":      func(l []lieu.Lieu) []byte { return annuaire(t, l, e, livre.CodesAucun) },
		"fiche-service": func(l []lieu.Lieu) []byte { return ficheService(t, l, e, lieu.AideDemarches) },
	}
	for _, c := range []struct {
		n, old, unknown int
		foot            string // empty when each entry says its own
	}{
		{10, 0, 0, ""}, {10, 1, 1, ""}, {10, 4, 4, ""}, {10, 9, 0, "anciennes"}, {10, 0, 9, "sans date"},
		{10, 5, 5, "anciennes ou sans date"}, {12, 12, 0, "anciennes"}, {12, 0, 12, "sans date"}, {5, 5, 0, ""},
		{3, 1, 2, ""},
	} {
		for name, make := range papers {
			d := papertest.Read(t, make(aged(c.n, c.old, c.unknown)))
			text := papertest.Plain(strings.Join(papertest.Said(d), "\n"))
			old, unknown := c.old, c.unknown
			if c.foot != "" {
				old, unknown = 0, 0
			}
			if got := strings.Count(text, "(informations de 2019)"); got != old {
				t.Errorf("%s, %+v: %d old, want %d", name, c, got, old)
			}
			if got := strings.Count(text, "(date inconnue)"); got != unknown {
				t.Errorf("%s, %+v: %d undated, want %d", name, c, got, unknown)
			}
			feet := papertest.Plain(strings.Join(d.Artifacts, " "))
			many := "Beaucoup d'informations sont "
			if c.old+c.unknown == c.n {
				many = "Toutes les informations sont "
			}
			if c.foot == "" && strings.Contains(feet, many) ||
				c.foot != "" && !strings.Contains(feet, many+c.foot+" : téléphonez avant de venir.") {
				t.Errorf("%s, %+v: the foot says %q", name, c, feet)
			}
		}
	}
}

// The age is the same on both sides of the months of the model, not of those that the
// control counts from.
func TestTheAgeThatAListTells(t *testing.T) {
	for months, want := range map[int]bool{1: false, 17: false, 19: true, 30: true, 40: true} {
		lieux := papertest.Places(4)
		lieux[0].DateMaj = papertest.Day.AddDate(0, -months, 0)
		for _, paper := range []string{"annuaire", "fiche-service"} {
			for _, options := range []map[string]string{nil, {"simple": "oui"}, {"grands-caracteres": "oui"}} {
				if paper == "fiche-service" && options["grands-caracteres"] != "" {
					continue
				}
				d := papertest.Book(t, paper, lieux, papertest.Edition(), "service=demarches", options)
				said := strings.Join(textes(d), "\n")
				got := strings.Contains(said, "nformations de "+lieux[0].DateMaj.Format("2006")+")") ||
					strings.Contains(said, "Ces informations sont de "+lieux[0].DateMaj.Format("2006"))
				if got != want {
					t.Errorf("%s %v, %d months: told %v", paper, options, months, got)
				}
			}
		}
	}
}

// Those who read the date of each place are not told its age a second time.
func TestTheAgeIsToldOnce(t *testing.T) {
	for _, pour := range []render.Audience{render.Aidants, render.Pro} {
		d := papertest.Book(t, "annuaire", aged(10, 3, 3), papertest.Edition(), "", map[string]string{"pour": string(pour)})
		if said := strings.Join(textes(d), "\n"); strings.Contains(said, "(informations de") {
			t.Errorf("%s: said twice:\n%s", pour, said)
		}
	}
}

// What binds at the foot of the pages is at least of 12 points, and as large as the text in
// simple words.
func TestTheWarningAtTheFootIsRead(t *testing.T) {
	for _, nom := range []string{"annuaire", "fiche-service"} {
		for _, simple := range []string{"", "oui"} {
			query := ""
			if nom == "fiche-service" {
				query = "service=" + lieu.AideDemarches
			}
			for _, lieux := range [][]lieu.Lieu{aged(40, 40, 0), aged(40, 20, 20), aged(40, 0, 0)} {
				d := papertest.Book(t, nom, lieux, papertest.Edition(), query, map[string]string{"simple": simple})
				least, found := layout.Pt(12), false
				if simple != "" {
					least = layout.Pt(14)
				}
				for _, p := range papertest.Pages(t, d) {
					for _, it := range p.Items {
						if it.Node == nil && strings.Contains(papertest.Plain(it.Text), "avant de venir") {
							if found = true; it.Size < least {
								t.Errorf("%s %s: %q is of %d", nom, simple, it.Text, it.Size)
							}
						}
					}
				}
				if !found {
					t.Errorf("%s %s: no warning", nom, simple)
				}
			}
		}
	}
}
