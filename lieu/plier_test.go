package lieu_test

import (
	"slices"
	"testing"

	"feuillet/lieu"
)

// A word stands where it says, and its key is that of the word alone.
func TestLireMots(t *testing.T) {
	for s, want := range map[string][]string{
		"":                                   nil,
		" - / ’":                             nil,
		"Médiathèque":                        {"mediatheque"},
		"ST-Jean d'Angély, 1er étage":        {"saint", "jean", "d", "angely", "1er", "etage"},
		"Ste. Foy":                           {"sainte", "foy"},
		"cœur de l’Œting":                    {"coeur", "de", "l", "oeting"},
		"e\u0301cole":                        {"ecole"},
		"mairie":                             {"mairie"},
		"l'@telier_2 est au 3ᵉ":              {"l", "telier", "2", "est", "au", "3ᵉ"},
		"France\u00a0services\u202f:\u2011)": {"france", "services"},
	} {
		var got []string
		for _, m := range lieu.LireMots(s) {
			got = append(got, m.Cle)
			if s[m.Debut:m.Fin] != m.Brut || m.Cle != lieu.CleMot(m.Brut) {
				t.Errorf("%q: %+v", s, m)
			}
		}
		if !slices.Equal(got, want) || !slices.Equal(lieu.Mots(s), got) {
			t.Errorf("%q = %q, want %q", s, got, want)
		}
	}
}
