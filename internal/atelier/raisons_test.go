package atelier_test

import (
	"strings"
	"testing"
)

// changements are what may happen to a place, with how its reason begins.
var changements = []struct{ champ, valeur, dit string }{
	{"telephone", "0199000001",
		"le téléphone de « Médiathèque des Tilleuls » a changé : « 05 36 49 00 12 » devient « 01 99 00 00 01 »"},
	{"avis", "Fermé du 23 novembre au 24 décembre.",
		"l'annonce de « Médiathèque des Tilleuls » a changé : « Fermé du 23 novembre au 24 décembre »"},
	{"horaires", "Mo-Fr 09:00-12:00",
		"les heures d'ouverture de « Médiathèque des Tilleuls » ont changé : « mardi et vendredi 9 h"},
	{"adresse", "14 rue des Ormes",
		"l'adresse de « Médiathèque des Tilleuls » a changé : « 12 rue des Tilleuls » devient « 14 rue des Ormes »"},
	{"frais_a_charge", "Payant", "le prix de « Médiathèque des Tilleuls » a changé"},
}

// All that happened to a place is said of the papers that say it, whatever else did: the
// phone first. A notice is quoted, and hours are those of before and of after.
func TestNoReasonHidesAnother(t *testing.T) {
	for i, x := range changements {
		for _, y := range changements[i:] {
			a := enFichier(t)
			imprimer(t, a, "fiche-lieu?lieu=Exemple_1")
			corrigerChamp(t, a, "Exemple_1", y.champ, y.valeur)
			if x != y {
				corrigerChamp(t, a, "Exemple_1", x.champ, x.valeur)
			}
			for _, s := range aReimprimer(t, a) {
				if !strings.HasPrefix(s, x.dit) || x != y && !strings.Contains(s, " ; "+y.dit) {
					t.Errorf("%s, %s: %s", x.champ, y.champ, s)
				}
				semaine := "» devient « lundi à vendredi 9 h–12 h »"
				if strings.Contains(s, "ont changé") && !strings.Contains(strings.ReplaceAll(s, "\u00a0", " "), semaine) {
					t.Error(s)
				}
				if _, prix, _ := strings.Cut(s, "le prix de "); strings.Contains(prix, "Fermé") {
					t.Errorf("the price is told by the notice: %s", s)
				}
				if x == y && strings.Contains(s, " ; ") {
					t.Errorf("%s: another reason: %s", x.champ, s)
				}
			}
			if n := len(aReimprimer(t, a)); n != 1 {
				t.Errorf("%s, %s: %d papers", x.champ, y.champ, n)
			}
		}
	}
}
