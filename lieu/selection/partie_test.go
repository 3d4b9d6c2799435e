package selection_test

import (
	"slices"
	"testing"

	"feuillet/lieu/selection"
)

func TestWhereDistancesAreAskedFrom(t *testing.T) {
	for query, want := range map[string]string{
		"autour=Pons": "17283", "autour=Pons&rayon=3km": "17283", "autour=44.8,-0.5": "", "commune=Pons": "",
		"autour=Pons&autour=Bordeaux": "", "autour=Pons&autour=44.8,-0.5": "",
	} {
		z, ok := lire(t, query).Depart()
		if z.Code != want || ok != (want != "") {
			t.Errorf("%s: %q, %v, want %q", query, z.Code, ok, want)
		}
	}
}

// A part of a selection says what it says of the rest, and replaces where.
func TestAPartOfASelection(t *testing.T) {
	all := selection.Requete{"epci": {"200041549"}, "frais": {"gratuit"}, "service": {"emploi"}}
	territoires := contexte().Territoires
	for _, c := range []struct {
		got  selection.Requete
		want string
	}{
		{all.Commune(territoires, "17283"), "commune=17283&frais=gratuit&service=emploi"},
		{all.Commune(territoires, "33220"), "commune=Lamarque+%2833220%29&frais=gratuit&service=emploi"},
		{all.Departement("33"), "departement=33&frais=gratuit&service=emploi"},
		{all.Service("x"), "epci=200041549&frais=gratuit&service=x"},
		{selection.Proches(6), "plus-proches=6"},
	} {
		if c.got.String() != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if all.String() != "epci=200041549&frais=gratuit&service=emploi" {
		t.Errorf("the whole is now %s", all)
	}
	all["lieu"], all["sauf"] = []string{"a"}, []string{"33"}
	if got := selection.Precisent(all); !slices.Equal(got, []string{"service", "frais"}) {
		t.Errorf("what narrows it: %v", got)
	}
}

// A form has one field for all the criteria that say where.
func TestCriteriaThatSayWhere(t *testing.T) {
	for nom, want := range map[string]bool{"commune": true, "departement": true, "autour": true, "rayon": true,
		"sauf": true, "service": false, "lieu": false} {
		c, ok := selection.CritereDe(nom)
		if !ok || c.Situe() != want {
			t.Errorf("%s: %v", nom, !want)
		}
	}
}

// The communes of a selection are those of its territories, each once, but for those set
// aside; around a point, or everywhere, there are none.
func TestCommunesOfASelection(t *testing.T) {
	for query, want := range map[string]int{"commune=Pons": 1, "commune=Pons&commune=Jonzac&commune=Pons": 2,
		"departement=17": 462, "departement=17&commune=Pons": 462, "departement=17&sauf=Pons": 461, "commune=Pons&sauf=17": 0,
		"": 0, "autour=Pons&rayon=10km": 0, "departement=17&autour=Pons": 0} {
		if got := lire(t, query).Communes(); len(got) != want || !slices.IsSorted(got) {
			t.Errorf("%q: %d communes, want %d", query, len(got), want)
		}
	}
}
