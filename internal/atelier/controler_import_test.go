package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu/controle"
)

// What an import doubted of a printed field, or read again, is a line of the
// control, unless a rule told of that field or a person corrected it.
func TestControlTellsWhatImportsNoted(t *testing.T) {
	a, _ := create(t)
	lignes := rangée(1, "Halte des Genêts", "0199000001 / 0199000002", "09:00-12:00", "2026-09-01") +
		rangée(2, "BibliothÃ¨que", "0199000003 / 0199000004", "", "2026-09-01")
	if _, err := a.Importer(t.Context(), of(text("orée.csv", enTeteRevue+lignes)),
		func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	saisie := atelier.Saisie{Id: "Orée_2", Champ: "telephone", Valeur: "0199000005", Auteur: "Léa"}
	if _, err := a.Corriger(t.Context(), []atelier.Saisie{saisie}, false); err != nil {
		t.Fatal(err)
	}
	k, err := a.Controle(t.Context(), atelier.Demande{})
	if err != nil {
		t.Fatal(err)
	}
	dits := map[string]string{}
	for c, err := range k.Constats() {
		if err != nil {
			t.Fatal(err)
		}
		dits[c.Id+" "+c.Colonne+" "+c.Regle] = c.Valeur
	}
	for cle, want := range map[string]string{"Orée_1 telephone " + controle.RegleDouteux: "plusieurs numéros",
		"Orée_1 horaires horaires-sans-jour":  "09:00",
		"Orée_2 nom " + controle.RegleAccents: "BibliothÃ¨que → Bibliothèque"} {
		if !strings.Contains(dits[cle], want) {
			t.Errorf("%s: %q, want %q", cle, dits[cle], want)
		}
	}
	for _, cle := range []string{"Orée_1 horaires " + controle.RegleDouteux, "Orée_2 telephone " + controle.RegleDouteux} {
		if v, dit := dits[cle]; dit {
			t.Errorf("%s is told: %q", cle, v)
		}
	}
}
