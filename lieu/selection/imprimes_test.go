package selection_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// A value is asked for by the words under which paper prints it: the shortest
// ones first, then its title, then its examples; several are all named.
func TestValuesByTheWordsOfPaper(t *testing.T) {
	demarches, securise, emploi := lieu.Services()[0], "Utilisation sécurisée du numérique",
		"Insertion professionnelle via le numérique"
	c := selection.Contexte{Territoires: territoire.France(), Imprimes: func(colonne string) map[string][]string {
		if colonne != "services" {
			return nil
		}
		return map[string][]string{demarches: {"papiers", "Faire ses papiers", "Emploi, allocations"},
			securise: {"pièges", "Éviter les pièges", "Un faux message"},
			emploi:   {"emploi", "Trouver un emploi", "Un message à écrire"}}
	}}
	for saisie, want := range map[string]string{"papiers": demarches, "pièges": securise, "PIEGE": securise,
		"emploi":      emploi,
		"allocations": demarches, "faux message": securise, "éviter": securise} {
		s, err := c.Lire(selection.Requete{"service": {saisie}})
		if err != nil || !slices.Equal(s.Filtre.Services, []string{want}) {
			t.Errorf("%s: %v, want %s", saisie, err, want)
		}
	}
	_, err := c.Lire(selection.Requete{"service": {"message"}})
	if f := faute.De(err); f == nil || !strings.Contains(f.Texte, securise) || !strings.Contains(f.Texte, emploi) {
		t.Errorf("a word of two: %v", err)
	}
	for _, saisie := range []string{"poterie", "?"} {
		if _, err := c.Lire(selection.Requete{"service": {saisie}}); err == nil {
			t.Errorf("%s is taken", saisie)
		}
	}
	c.Imprimes = nil
	if _, err := c.Lire(selection.Requete{"service": {"papiers"}}); err == nil {
		t.Error("nobody prints, and the word is taken")
	}
}
