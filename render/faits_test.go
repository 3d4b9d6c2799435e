package render_test

import (
	"slices"
	"testing"

	"feuillet/render"
)

// An address is what one types; of one that names somebody its host is left, or nothing.
func TestAddressesNameNobody(t *testing.T) {
	for adresse, want := range map[string][]string{
		"https://www.mairie-valbrune.example/":                                   {"www.mairie-valbrune.example"},
		"https://valbrune.example/espace-numerique":                              {"valbrune.example/espace-numerique"},
		"https://rdv.example/clotilde-roquebin":                                  {"rdv.example"},
		"https://www.reseau.example/in/clotilde-roquebin-42/":                    {"www.reseau.example"},
		"https://clotilde-roquebin.example/":                                     nil,
		"https://valbrune.example/une/page/bien/trop/longue/pour/une/ligne/etc/": {"valbrune.example"},
		"clotilde@valbrune.example":                                              nil,
	} {
		if got := render.Hotes([]string{adresse}); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", adresse, got, want)
		}
	}
	for adresse, want := range map[string][]string{
		"https://clotilderoquebin.example/":          nil,
		"https://roquebinclotilde.example/":          nil,
		"https://conseil.clotilderoquebin.example/":  nil,
		"https://rdv.example/clotilderoquebin/cours": {"rdv.example"},
		"https://csclotildedelorme.example/":         {"csclotildedelorme.example"},
		"https://clotildedelorme.example/":           {"clotildedelorme.example"}, // the place bears that name
		"https://annebourg.example/":                 {"annebourg.example"},       // and so does its commune
		"https://mediathequevalbrune.example/":       {"mediathequevalbrune.example"},
		"https://franceservices.example/":            {"franceservices.example"},
	} {
		if got := render.Hotes([]string{adresse}, "Centre Clotilde Delorme", "Annebourg"); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", adresse, got, want)
		}
	}
}
