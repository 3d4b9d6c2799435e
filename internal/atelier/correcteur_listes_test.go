package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

const (
	demarches = "Aide aux démarches administratives"
	securite  = "Utilisation sécurisée du numérique"
)

// Who corrects a list types the words of the papers, not those of the standard.
func TestListsAreCorrectedInTheWordsOfPapers(t *testing.T) {
	for _, c := range []struct{ champ, valeur, want string }{
		{"services", "démarches", demarches},
		{"services", "DEMARCHES | arnaques", demarches + "|" + securite},
		{"services", "arnaques, démarches", securite + "|" + demarches},
		{"services", securite, securite},
		{"services", "", ""},
		{"frais_a_charge", "payant", "Payant"},
		{"frais_a_charge", "gratuit, payant", "Gratuit|Payant"},
		{"adresse", "2 rue des Arnaques, bâtiment B", "2 rue des Arnaques, bâtiment B"},
	} {
		a := deCSV(t, troisLieux)
		faites, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: c.champ, Valeur: c.valeur}}, false)
		if err != nil || faites[0].Valeur != c.want {
			t.Errorf("%s=%s: %+v, %v, want %q", c.champ, c.valeur, faites, err, c.want)
		}
	}
}

// A word of no list is refused with those that there are, and kept on demand.
func TestAWordOutsideAListIsRefusedWithTheList(t *testing.T) {
	for _, c := range []struct{ champ, valeur, choix string }{
		{"services", "démarches, jardinage", "démarches | apprendre | "},
		{"services", "démarches|jardinage", "démarches | apprendre | "},
		{"frais_a_charge", "3 graines", "Gratuit | Gratuit sous condition | Payant."},
		{"itinerance", "à vélo", "Itinérant | Fixe."},
	} {
		saisie := []atelier.Saisie{{Id: "Essai_2", Champ: c.champ, Valeur: c.valeur}}
		a := deCSV(t, troisLieux)
		_, err := a.Corriger(t.Context(), saisie, false)
		f := faute.De(err)
		if f == nil || !strings.Contains(f.Conseil, "Choisissez parmi : ") || !strings.Contains(f.Conseil, c.choix) ||
			f.Champ != c.champ || !f.Peut(faute.Confirmer) {
			t.Errorf("%s=%s: %v", c.champ, c.valeur, err)
		}
		if _, err := a.Corriger(t.Context(), saisie, true); err != nil {
			t.Errorf("%s=%s, kept on demand: %v", c.champ, c.valeur, err)
		}
	}
	_, err := deCSV(t, troisLieux).Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "typologie",
		Valeur: "serre"}}, false)
	if f := faute.De(err); f == nil || f.Conseil != "Vérifiez la valeur." {
		t.Errorf("a list that nobody reads in a message: %v", err)
	}
	if _, err := deCSV(t, troisLieux).Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "services",
		Valeur: "Prendre en main un ordinateur"}}, false); err == nil || !strings.Contains(err.Error(), "lue comme") {
		t.Errorf("a value of the standard 0.1: %v", err)
	}
}
