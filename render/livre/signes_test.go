package livre_test

import (
	"strings"
	"testing"

	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// A commune that the letters cannot print, in part or whole, stops no book: its
// places stand under what is left of it, or under none.
func TestACommuneInLettersThatWeLack(t *testing.T) {
	_, e, _ := papertest.Example(t)
	for _, tt := range []struct{ commune, want string }{
		{"Le Bous\uFFFDcat 😀", "Le Bouscat"}, {"Ποσ", "Commune non précisée"}, {"北京", "Commune non précisée"},
		{"", "Commune non précisée"}, {"?", ""},
	} {
		lieux := papertest.Places(3)
		for i := range lieux {
			lieux[i].Commune, lieux[i].CodeInsee, lieux[i].CodePostal = tt.commune, "", ""
		}
		d := papertest.Read(t, annuaire(t, lieux, e, livre.CodesAucun))
		if text := strings.Join(papertest.Said(d), "\n"); !strings.Contains(text, tt.want) {
			t.Errorf("%q: no « %s » in\n%s", tt.commune, tt.want, text)
		}
		ficheService(t, lieux, e, lieux[0].Services[0])
	}
}
