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
		"https://calendly.com/clotilde-roquebin":                                 nil,
		"https://www.calendly.com/valbrune":                                      {"www.calendly.com/valbrune"},
		"https://docs.google.com/forms/d/e/1FAIpQLSd_une_tres_longue_adresse/":   nil,
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

// What goes on after a colon has no capital, but for a name that always has one.
func TestWhatGoesOnAfterAColon(t *testing.T) {
	for in, want := range map[string]string{"L'accès est limité.": "l'accès est limité.",
		"N’accueille pas.": "n’accueille pas.",
		"À l'étage.":       "à l'étage.", "Réservé.": "réservé.", "CAF seulement.": "CAF seulement.",
		"France services.": "France services.", "M. le maire": "M. le maire"} {
		if got := render.Lowered(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}
