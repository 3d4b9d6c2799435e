package horaires_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
)

// A closure may be of one time: it is said with its year, holds on its days alone,
// and is written as it was read. Hours of one year are no week.
func TestClosureOfOneYear(t *testing.T) {
	for _, c := range []struct{ osm, dit, ferme, ouvert string }{
		{"Mo-Fr 09:00-12:00; 2027 Aug 03-20 off", "Fermé du 3 au 20 août 2027", "2027-08-05", "2026-08-05"},
		{"Mo-Fr 09:00-12:00; 2027 Aug 03-2027 Aug 20 off", "Fermé du 3 au 20 août 2027", "2027-08-20", "2027-08-23"},
		{"Mo-Fr 09:00-12:00; 2026 Dec 21-2027 Jan 03 off", "Fermé du 21 décembre 2026 au 3 janvier 2027", "2026-12-31",
			"2027-12-31"},
		{"Mo-Fr 09:00-12:00; 2026 Dec 24 off", "Fermé le 24 décembre 2026", "2026-12-24", "2027-12-24"},
		{"Mo-Fr 09:00-12:00; Aug 03-20 off", "Fermé du 3 au 20 août", "2028-08-03", "2027-08-23"},
	} {
		s, err := horaires.Lire(c.osm)
		if err != nil {
			t.Errorf("%s: %v", c.osm, err)
			continue
		}
		if got := strings.ReplaceAll(strings.Join(s.Phrases(), " | "), "\u00a0", " "); !strings.Contains(got, c.dit) {
			t.Errorf("%s: says %q", c.osm, got)
		}
		for jour, want := range map[string]int{c.ferme: 0, c.ouvert: 1} {
			d, _ := time.Parse(time.DateOnly, jour)
			if j := s.Le(d, feries.Metropole.Etat); len(j.Plages) != want {
				t.Errorf("%s, on %s: %v", c.osm, jour, j)
			}
		}
		again, err := horaires.Parse(s.OSM())
		if err != nil || again.OSM() != s.OSM() {
			t.Errorf("%s is written %s, %v", c.osm, s.OSM(), err)
		}
	}
	for _, refuse := range []string{"2027 Mo-Fr 09:00-12:00", "2027 Aug 03-20 Mo 09:00-12:00", "2027 Aug off",
		"Mo 09:00-12:00; 2027 Dec 20-Jan 03 off", "Mo 09:00-12:00; 2027 Aug 20-2027 Aug 03 off", "2027 off",
		"Mo 09:00-12:00; Dec 20-2027 Jan 03 off", "Mo 09:00-12:00; 2027 Aug 03-2026 Aug 20 off"} {
		if s, err := horaires.Parse(refuse); err == nil {
			t.Errorf("%q is read as %q", refuse, s.Phrases())
		}
	}
}
