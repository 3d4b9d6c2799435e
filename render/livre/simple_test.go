package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// Who may come is read before the number, in simple words too: there without brackets,
// each sentence on a line.
func TestWhoMayComeStandsBeforeTheNumber(t *testing.T) {
	for said, lines := range map[string][]string{
		"Réservé aux femmes.": {"Attention : réservé aux femmes."},
		"Uniquement pour les adhérents (adhésion annuelle 2 €).": {"Attention : uniquement pour les adhérents."},
		"Seulement pour les adhérents de la maison.":             {"Attention : seulement pour les adhérents de la maison."},
	} {
		for _, options := range []map[string]string{{}, {"simple": "oui"}, {"simple": "oui", "format": "A5"},
			{"simple": "oui", "trier": "nom"}, {"grands-caracteres": "oui"}} {
			for _, n := range []int{2, 14} {
				lieux := many(n)
				for i := range lieux {
					lieux[i].Services = []string{lieu.AideDemarches}
				}
				lieux[n-1].PresentationResume, lieux[n-1].Telephone = said, "01 99 00 77 77"
				text := textes(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options))
				at := slices.Index(text, "01 99 00 77 77")
				before := strings.Join(text[max(0, at-4):at], "\n")
				for _, line := range lines {
					if options["simple"] == "" {
						line = strings.TrimSuffix(line, ".")
					}
					if !strings.Contains(before, line) || options["simple"] != "" && strings.Contains(before, "(") {
						t.Errorf("%d places %v: no %q before the number: %q", n, options, line, before)
					}
				}
			}
		}
	}
}
