package horaires_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
)

// The dates of a week in two stop with the year, whose weeks may be 53.
func TestProchaines(t *testing.T) {
	calendar := func(d time.Time) feries.Etat { e, _ := feries.Metropole.Le(d); return e }
	for _, c := range []struct{ osm, le, want string }{
		{"week 2-52/2 Sa 09:00-12:00", "2026-11-28", "11-28 12-12 12-26"},
		{"week 2-52/2 Sa 09:00-12:00", "2026-11-29", "12-12 12-26"},
		{"week 1-53/2 Mo 14:00-17:00", "2026-12-20", "12-28"},
		{"week 1-53/2 Mo 14:00-17:00", "2026-12-29", ""},
		{"week 1-53/2 Mo 14:00-17:00", "2026-03-01", "03-09 03-23 "}, // Easter Monday is doubted
		{"week 2-52/2 Sa 09:00-12:00; Dec 20-31 off", "2026-11-29", "12-12"},
		{"week 2-52/2 Sa 09:00-12:00; PH off", "2026-11-29", "12-12 12-26"},
		{"Sa 09:00-12:00", "2026-11-28", ""},
	} {
		w, err := horaires.Parse(c.osm)
		le, bad := time.Parse(time.DateOnly, c.le)
		if err != nil || bad != nil {
			t.Fatal(err, bad)
		}
		dates, complet := w.Prochaines(le, calendar)
		var got []string
		for _, d := range dates {
			if d.Year() != le.Year() {
				t.Errorf("%s: %s", c.osm, d)
			}
			got = append(got, d.Format("01-02"))
		}
		if !strings.HasPrefix(strings.Join(got, " "), strings.TrimSuffix(c.want, " ")) ||
			!strings.HasSuffix(c.want, " ") && len(strings.Fields(c.want)) != len(got) || complet != (len(got) == 3) {
			t.Errorf("%s from %s: %v %v, want %s", c.osm, c.le, got, complet, c.want)
		}
	}
}
