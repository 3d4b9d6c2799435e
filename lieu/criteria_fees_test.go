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
		l := lieu.Lieu{FraisACharge: c.said}
		if got := f.Match(&l); got != c.want {
			t.Errorf("%s of %q: %v", c.wanted, c.said, got)
		}
		fees, _ := lieu.CriterionOf("frais_a_charge")
		var keys []lieu.Key
		fees.Keys(&l, func(k lieu.Key) { keys = append(keys, k) })
		if got := judge(fees.Ask(&f), &l, keys); got != sure(c.want) {
			t.Errorf("%s of %q by its keys: %d", c.wanted, c.said, got)
		}
	}
}
