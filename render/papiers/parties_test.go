package papiers_test

import (
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/papiers"
)

// What a page gives up to hold is said in words, and not by its name in a model.
func TestWhatAPageGivesUpHasWords(t *testing.T) {
	vues := 0
	for _, p := range papiers.Papiers() {
		m, err := p.Modele.Charger("")
		if err != nil {
			t.Fatal(err)
		}
		for _, pas := range m.Ajustement {
			verbe, nom, _ := strings.Cut(pas, " ")
			if verbe != "masquer" && verbe != "raccourcir" {
				continue
			}
			if vues++; strings.Contains(render.Partie(nom), "« "+nom) {
				t.Errorf("%s: %s has no words", p.Nom, nom)
			}
		}
	}
	if vues < 20 {
		t.Errorf("only %d steps", vues)
	}
}
