package livre_test

import (
	"testing"

	"feuillet/render/papertest"
)

// The head of a page is one line, over nothing, however long the name of the territory
// and of the communes.
func TestHeadsOfLongNames(t *testing.T) {
	long := "Communauté de communes du Pays de la Haute-Vallée-des-Bruyères et des Trois-Étangs " +
		"réunis, et de la plaine des Grands-Peupliers d'en bas"
	for _, options := range []map[string]string{{}, {"grands-caracteres": "oui"}, {"compact": "oui"}} {
		for _, n := range []int{4, 24} {
			lieux := many(n)
			for i := range lieux {
				lieux[i].Commune = "Saint-Médard-des-Grandes-Bruyères-" + lieux[i].Commune
			}
			lecteurs := ""
			if options["compact"] != "" {
				lecteurs = "aidants"
			}
			own := map[string]string{"territoire": long, "pour": lecteurs}
			for k, v := range options {
				own[k] = v
			}
			d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", own)
			for _, p := range papertest.Pages(t, d) {
				checkApart(t, p)
			}
		}
	}
}
