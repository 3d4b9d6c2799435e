package templates_test

import (
	"strings"
	"testing"

	"feuillet/templates"
)

// A key of a former edition is told as such, with what takes its place, which is a
// key of the model; that of no edition is not.
func TestKeysOfAFormerEdition(t *testing.T) {
	for _, c := range []struct {
		papier                *templates.Document
		modele, fault, advice string
	}{
		{templates.DocumentAnnuaire, "[annuaire]\nbesoins_serie = \"x\"",
			"la clé « besoins_serie » n’existe plus", "tableau_legende"},
		{templates.DocumentAnnuaire, "[annuaire]\nqr_commune = \"x\"",
			"la clé « qr_commune » n’existe plus", "qr_page"},
		{templates.DocumentAnnuaire, "[limites]\nbesoins_lieux = 3",
			"la clé « besoins_lieux » n’existe plus", "tableau_lignes"},
		{templates.DocumentAffiche, "[affiche]\nun_lieu = \"x\"", "la clé « un_lieu » n’existe plus", "ville"},
		{templates.DocumentAffiche, "[affiche]\nsans_source_mois = \"x\"",
			"la clé « sans_source_mois » n’existe plus", "imprime"},
		{templates.DocumentAffiche, "[tailles]\naccroche = { base = 30 }",
			"la clé « accroche » n’existe plus", "invite"},
		{templates.DocumentControle, "[controle]\naction_tous = \"x\"",
			"la clé « action_tous » n’existe plus", "action"},
		{templates.DocumentFicheLieu, "[textes]\nsource_nom = \"x\"",
			"la clé « source_nom » n’existe plus", "source"},
		{templates.DocumentAnnuaire, "[annuaire]\nbesoins = \"x\"", "la clé « besoins » n’existe pas ici", ""},
		{templates.DocumentAffiche, "[textes]\nun_lieu = \"x\"", "la clé « un_lieu » n’existe pas ici", ""},
	} {
		_, err := c.papier.Charger(ecrire(t, c.modele))
		if err == nil {
			t.Errorf("%q is accepted", c.modele)
			continue
		}
		if got := plain(dit(err)); !strings.Contains(got, c.fault+"\n") || !strings.Contains(got, c.advice) {
			t.Errorf("%q: %s", c.modele, got)
		}
		if c.advice != "" && !strings.Contains(c.papier.Source, "\n"+c.advice+" ") {
			t.Errorf("%q: the model has no %q", c.modele, c.advice)
		}
	}
}
