package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

func TestSansMarkdown(t *testing.T) {
	for s, want := range map[string]string{
		"":                                       "",
		"simple":                                 "simple",
		"[le site](https://val.example)":         "le site",
		"voir <https://val.example>":             "voir https://val.example",
		"## Horaires\nLe lundi":                  "Horaires\nLe lundi",
		"#numérique":                             "#numérique",
		"**Gratuit** pour tous":                  "Gratuit pour tous",
		"deux ** étoiles":                        "deux ** étoiles",
		"[note] et (parenthèse)":                 "[note] et (parenthèse)",
		"**[le site](<https://val.example>)** !": "le site !",
	} {
		if got := lisible.SansMarkdown(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestPhrasesDecollees(t *testing.T) {
	for s, want := range map[string]string{
		"":                                 "",
		"Des ateliers.A ce jour, gratuit.": "Des ateliers. A ce jour, gratuit.",
		"Venez !Un café.":                  "Venez !Un café.", // one letter before the sign proves nothing
		"Ateliers (gratuits).Un café.":     "Ateliers (gratuits). Un café.",
		"www.valbrune.example":             "www.valbrune.example",
		"Val.Brune@val.example":            "Val.Brune@val.example",
		"https://val.example/Page.Une":     "https://val.example/Page.Une",
		"À 9.30 h":                         "À 9.30 h",
		"Le Chai 2.0":                      "Le Chai 2.0",
		"A.M.I. de Valbrune":               "A.M.I. de Valbrune",
	} {
		if got := lisible.PhrasesDecollees(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// Shouted for sure: words of French, and not acronyms alone.
func TestNomCrie(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "Mairie": false, "MAIRIE": true, "CCAS": false, "ZQLBN": false, "MAIRIE DE VALBRUNE": true,
		"MAIRIE de Valbrune": false, "CAF DU VAL": false, "MÉDIATHÈQUE": true, "2000": false,
	} {
		if got := lisible.NomCrie(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// A mailbox is somebody's by its form, or its provider.
func TestCourrielNominatif(t *testing.T) {
	for s, want := range map[string]bool{
		"accueil@val.example": false, "mairie.valbrune@val.example": false, "contact.zoe@val.example": true,
		"zoe@val.example": true, "zoe.delmarest@val.example": true, "delmarest.zoe@val.example": true,
		"zoe-marie.delmarest@val.example": true, "z.delmarest@val.example": true, "m.accueil@val.example": false,
		"accueil@gmail.com": true, " zoe@val.example ": true, "mediatheque@orange.fr": true,
		"foyer.lin@val.example": false,
	} {
		if got := lisible.CourrielNominatif(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestCapitales(t *testing.T) {
	for s, want := range map[string]int{"": 0, "Y": 1, "PONS": 4, "Pons": 0, "L'HAŸ": 4, "2A": 1, "ÉÈ": 2} {
		if got := lisible.Capitales(s); got != want {
			t.Errorf("%q: %d", s, got)
		}
	}
}

func TestTelephoneLien(t *testing.T) {
	for s, want := range map[string]string{"05 36 49 00 12": "+33536490012", "+33 5 36 49 00 12": "+33536490012",
		"0536490012": "+33536490012", "demander": ""} {
		if got := lisible.TelephoneLien(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// The town that the next line says goes from the end of an address, and no
// part of a street with it.
func TestAddressWithoutItsTown(t *testing.T) {
	for s, want := range map[string]string{
		"3 rue du Lavoir - Valbrune":       "3 rue du Lavoir",
		"3 rue du Lavoir, VALBRUNE":        "3 rue du Lavoir",
		"3 rue du Lavoir – Valbrune":       "3 rue du Lavoir",
		"3 rue de Valbrune":                "3 rue de Valbrune",
		"3 rue du Lavoir 33990 Valbrune":   "3 rue du Lavoir",
		"33990 3 rue du Lavoir":            "3 rue du Lavoir",
		"3 rue du Lavoir, 33990":           "3 rue du Lavoir",
		"3 rue du Lavoir, France":          "3 rue du Lavoir",
		"3 rue de France":                  "3 rue de France",
		"3 rue du Lavoir BP 12":            "3 rue du Lavoir",
		"BP 12, 3 rue du Lavoir":           "3 rue du Lavoir",
		"3 rue du Lavoir CS 10012 CEDEX 9": "3 rue du Lavoir",
	} {
		if got := ligne(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
