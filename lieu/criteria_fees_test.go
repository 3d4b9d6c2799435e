package lieu_test

import (
	"testing"

	"feuillet/lieu"
)

// TestFees: who asks for what is free must not pay.
func TestFees(t *testing.T) {
	free, cond, paid := lieu.Gratuit, lieu.GratuitSousCondition, lieu.Payant
	for _, c := range []struct {
		wanted string
		said   []string
		want   bool
	}{
		{free, []string{free}, true},
		{free, []string{free, paid}, false},
		{free, []string{paid, free}, false},
		{free, []string{free, cond}, false},
		{free, []string{free, "Adhésion"}, false},
		{free, []string{cond}, false},
		{free, nil, false},
		{lieu.PartPayante, []string{free, paid}, true},
		{lieu.PartPayante, []string{cond, paid}, true},
		{lieu.PartPayante, []string{paid}, false},
		{lieu.PartPayante, []string{free, cond}, false},
		{paid, []string{free, paid}, true},
		{paid, []string{paid}, true},
		{cond, []string{free, cond}, true},
	} {
		f := lieu.Filter{Frais: []string{c.wanted}}
		if got := f.Match(&lieu.Lieu{FraisACharge: c.said}); got != c.want {
			t.Errorf("%s of %q: %v", c.wanted, c.said, got)
		}
	}
}
