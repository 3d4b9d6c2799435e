package lieu_test

import (
	"testing"

	"feuillet/lieu"
)

func TestFilterMatch(t *testing.T) {
	l := &lieu.Lieu{Id: "a", CodeInsee: "33063", Services: []string{lieu.AideDemarches, lieu.MaitriseOutils},
		FraisACharge: []string{lieu.Gratuit}, AutresFormationsLabels: []string{"QPV"}}
	for name, c := range map[string]struct {
		f    lieu.Filter
		want bool
	}{
		"nothing wanted":          {lieu.Filter{}, true},
		"commune":                 {lieu.Filter{Communes: []string{"33063"}}, true},
		"other commune":           {lieu.Filter{Communes: []string{"33281"}}, false},
		"territories unite":       {lieu.Filter{Communes: []string{"33281"}, Departements: []string{"33"}}, true},
		"values unite":            {lieu.Filter{Services: []string{lieu.LoisirsCreations, lieu.AideDemarches}}, true},
		"criteria intersect":      {lieu.Filter{Services: []string{lieu.AideDemarches}, Frais: []string{lieu.Payant}}, false},
		"label in either column":  {lieu.Filter{Labels: []string{"QPV"}}, true},
		"an empty field is no":    {lieu.Filter{Publics: []string{"Seniors"}}, false},
		"id":                      {lieu.Filter{Ids: []string{"b", "a"}}, true},
		"id outside of territory": {lieu.Filter{Ids: []string{"a"}, Departements: []string{"974"}}, false},
	} {
		if got := c.f.Match(l); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
