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
		{"week 2-52/2 Sa 09:00-12:00", "2026-10-01", "10-03 10-17 10-31 suite"},
		{"week 2-52/2 Sa 09:00-12:00", "2026-11-28", "11-28 12-12 12-26"}, // the last ones of the year
		{"week 2-52/2 Sa 09:00-12:00", "2026-11-29", "12-12 12-26"},
		{"week 1-53/2 Mo 14:00-17:00", "2026-12-20", "12-28"},
		{"week 1-53/2 Mo 14:00-17:00", "2026-12-29", ""},
		{"week 1-53/2 Mo 14:00-17:00", "2026-03-01", "03-09 03-23 04-20 suite"}, // without Easter Monday
		{"week 2-52/2 Sa 09:00-12:00; Dec 20-31 off", "2026-11-29", "12-12"},
		{"week 2-52/2 Sa 09:00-12:00; PH off", "2026-11-29", "12-12 12-26"},
		{"Sa 09:00-12:00", "2026-11-28", ""},
	} {
		w, err := horaires.Parse(c.osm)
		le, bad := time.Parse(time.DateOnly, c.le)
		if err != nil || bad != nil {
			t.Fatal(err, bad)
		}
		told := w.Prochaines(le, calendar)
		want, suite := strings.CutSuffix(c.want, " suite")
		c.want = want
		var got []string
		for _, d := range told.Jours {
			if d.Year() != le.Year() {
				t.Errorf("%s: %s", c.osm, d)
			}
			got = append(got, d.Format("01-02"))
		}
		if strings.Join(got, " ") != c.want || told.Toutes() != suite {
			t.Errorf("%s from %s: %v %v, want %s", c.osm, c.le, got, told, c.want)
		}
	}
}

// Dates never skip weeks without a word: on every day of three years, among them one
// that follows 53 weeks, between two dates that are told there are two weeks, but for a
// holiday or a closing; what is not sure is told before them or after.
func TestDatesNeverSkipWeeksInSilence(t *testing.T) {
	calendar := func(d time.Time) feries.Etat { e, _ := feries.Metropole.Le(d); return e }
	for _, osm := range []string{"week 1-53/2 Tu 09:30-12:30", "week 2-52/2 Tu 09:30-12:30", "week 1-53/2 Sa 09:00-12:00",
		"week 1-53/2 Su 09:00-12:00; PH off", "week 2-52/2 Fr 09:00-12:00; PH off"} {
		w, err := horaires.Parse(osm)
		if err != nil {
			t.Fatal(err)
		}
		for le := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); le.Year() < 2029; le = le.AddDate(0, 0, 1) {
			told := w.Prochaines(le, calendar)
			from := le
			if len(told.Jours) > 0 && told.Avant {
				from = told.Jours[0]
			}
			for _, d := range told.Jours {
				for day := from; day.Before(d); day = day.AddDate(0, 0, 1) {
					if w.Le(day, calendar).Doute == horaires.DouteDeSemaine {
						t.Fatalf("%s on %s: %s comes before %s, and is not told", osm, le.Format(time.DateOnly),
							day.Format(time.DateOnly), d.Format(time.DateOnly))
					}
				}
				from = d.AddDate(0, 0, 1)
			}
			if len(told.Jours) == 0 && !told.Avant && le.YearDay() < 340 {
				t.Errorf("%s on %s: nothing is told", osm, le.Format(time.DateOnly))
			}
		}
	}
}
