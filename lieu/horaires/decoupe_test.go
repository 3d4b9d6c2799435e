package horaires_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu/horaires"
)

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// A day is cut where its readers cut it; what is more than spans is not cut.
func TestDecouper(t *testing.T) {
	for _, c := range []struct{ osm, want string }{
		{"Mo 09:00-12:00,14:00-18:00", "9 h–12 h | 14 h–18 h |  false true"},
		{"Mo 09:00-18:00", "9 h–18 h |  |  true true"},
		{"Mo 09:00-18:00,20:00-22:00", "9 h–18 h |  | 20 h–22 h true true"},
		{"Mo 09:00-13:30", "9 h–13 h 30 |  |  false true"},
		{"Mo 09:00-14:00,15:00-17:00", "9 h–14 h | 15 h–17 h |  false true"},
		{"Mo 12:00-14:00", " | 12 h–14 h |  false true"},
		{"Mo 08:00-09:00,10:00-12:00,14:00-16:00", "8 h–9 h et 10 h–12 h | 14 h–16 h |  false true"},
		{"Mo 17:30-19:00", " | 17 h 30–19 h |  false true"},
		{"Tu 09:00-12:00", " |  |  false true"}, // Monday is closed
		{`Mo 09:00-12:00 "sur rendez-vous"`, "9 h–12 h |  |  false false"},
		{`Mo off "travaux"`, " |  |  false false"},
		{"Mo 20:00-26:00", " |  |  false false"},
		{"Mo 00:00-24:00", " |  |  false false"},
	} {
		w, err := horaires.Parse(c.osm)
		if err != nil || len(w.Tableau()) != 7 {
			t.Fatalf("%s: %v", c.osm, err)
		}
		j, ok := w.Tableau()[0].Decouper()
		got := fmt.Sprintf("%s | %s | %s %v %v", plain(horaires.Dites(j.Matin)), plain(horaires.Dites(j.ApresMidi)),
			plain(horaires.Dites(j.Soir)), j.Entiere, ok)
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.osm, got, c.want)
		}
	}
}

func TestSoirs(t *testing.T) {
	for osm, want := range map[string]bool{"Mo-Fr 09:00-17:00": false, "Mo 09:00-12:00; Tu 18:00-20:00": true,
		"Mo 17:45-19:00": false} {
		w, err := horaires.Parse(osm)
		if err != nil || w.Soirs() != want {
			t.Errorf("%s: %v, %v", osm, w.Soirs(), err)
		}
	}
}
