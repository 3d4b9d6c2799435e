package web_test

import (
	"strings"
	"testing"
)

// Whom to write to is on a page, with the mail to copy or the way to the letter; who
// was written to leaves it.
func TestPlacesToWriteToAreOnAPage(t *testing.T) {
	f := servir(t, options(t))
	f.deposer(t, "lieux.csv", "id,nom,commune,code_postal,code_insee,adresse,courriels,date_maj\n"+
		"Essai_1,Centre social des Ormes,Pons,17800,17283,2 rue Haute,accueil@ormes.example,2023-03-14\n"+
		"Essai_2,Médiathèque du Quai,Pons,17800,17283,8 rue Haute,,2022-05-01\n"+
		"Essai_3,Bus du Quai,Pons,17800,17283,,,2022-05-01\n")
	code, s := f.lire(t, "/donnees/relances")
	for _, want := range []string{"Lieux à relancer", "Fiche de mars 2023", "accueil@ormes.example", "Bonjour,",
		"/fiche-verification?lieu=Essai_2", "Aucun moyen"} {
		if code != 200 || !strings.Contains(strings.ReplaceAll(s, "\u00a0", " "), want) {
			t.Errorf("%d: %q is not on the page: %s", code, want, s)
		}
	}
	if code, s := f.lire(t, "/fiche-verification?lieu=Essai_2"); code != 200 || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d: no letter", code)
	}
	_, s = f.envoyer(t, "/donnees/relances", "id", "Essai_1", "moyen", "mail")
	if strings.Contains(s, "Ormes") || !strings.Contains(s, "Médiathèque du Quai") ||
		!strings.Contains(s, "en attente de réponse") {
		t.Errorf("who was written to stays: %s", s)
	}
	for _, paires := range [][]string{{"id", "Essai_2", "moyen", "pigeon"}, {"moyen", "mail"}} {
		if code, _ := f.envoyer(t, "/donnees/relances", paires...); code != 404 {
			t.Errorf("%v: %d", paires, code)
		}
	}
	if code, _ := f.envoyer(t, "/donnees/relances", "id", "Absent", "moyen", "mail"); code == 200 {
		t.Error("a place that is not there is noted")
	}
}
