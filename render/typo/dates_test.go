package typo_test

import (
	"strings"
	"testing"

	"feuillet/render/typo"
)

// A month is said once, after the last of its days; what is no list of days stays.
func TestDatesCourtes(t *testing.T) {
	for said, want := range map[string]string{
		"le 9 décembre et le 23 décembre":                       "9 et 23 décembre",
		"le 30 novembre, le 14 décembre et le 28 décembre":      "30 novembre, 14 et 28 décembre",
		"prochaines dates : le 1er décembre et le 15 décembre.": "prochaines dates : 1er et 15 décembre.",
		"le 4 décembre": "4 décembre",
		"le 4 décembre au matin, le 18 décembre": "4 décembre au matin, 18 décembre",
		"téléphonez": "téléphonez",
		"":           "",
	} {
		said = strings.NewReplacer(" décembre", "\u00a0décembre", " novembre", "\u00a0novembre").Replace(said)
		got := strings.ReplaceAll(typo.DatesCourtes(said), "\u00a0", " ")
		if got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}
