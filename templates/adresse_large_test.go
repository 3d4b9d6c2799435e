package templates_test

import (
	"testing"

	"feuillet/templates"
)

func TestWider(t *testing.T) {
	textes := templates.Textes{AdresseDepartement: "d", AdresseRegion: "r", AdresseFrance: "f"}
	for adresse, want := range map[string]string{
		"https://carte.example/bretagne/finistere?territoires=29019": "d",
		"https://carte.example/bretagne/finistere/lieux?services=x":  "d",
		"https://carte.example/bretagne?territoires=29":              "r",
		"https://carte.example/bretagne/lieux?territoires=29":        "r",
		"https://carte.example/?latitude=1":                          "f",
		"https://carte.example/lieux?source=x":                       "f",
		"https://carte.example/bretagne/finistere":                   "",
		"https://carte.example/lieux/Essai_1":                        "",
		"":                                                           "",
	} {
		if got := textes.Wider(adresse); got != want {
			t.Errorf("%q: %q, want %q", adresse, got, want)
		}
	}
}
