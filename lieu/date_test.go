package lieu_test

import (
	"testing"
	"time"

	"feuillet/lieu"
)

func TestLireDate(t *testing.T) {
	for s, want := range map[string]struct {
		precision lieu.Precision
		jour      string
	}{
		"2018":                 {lieu.ALAnnee, "2018-01-01"},
		"2018-12":              {lieu.AuMois, "2018-12-01"},
		"2018-12-05":           {lieu.AuJour, "2018-12-05"},
		"2018-12-05T10:00:00Z": {lieu.AuJour, "2018-12-05"},
	} {
		d, ok := lieu.LireDate(s)
		if !ok || lieu.PrecisionDate(d) != want.precision || d.Format(time.DateOnly) != want.jour {
			t.Errorf("%q is %v, %v", s, d, ok)
		}
		if ecrite := lieu.EcrireDate(d); ecrite != s[:min(len(s), 10)] {
			t.Errorf("%q is written %q", s, ecrite)
		}
	}
	for _, s := range []string{"", "18", "2018-13", "2018-12-99", "décembre 2018"} {
		if d, ok := lieu.LireDate(s); ok {
			t.Errorf("%q is %v", s, d)
		}
	}
}
