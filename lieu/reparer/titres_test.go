package reparer_test

import (
	"slices"
	"testing"

	"feuillet/lieu/reparer"
)

func TestRulesAreFoundByTheirNames(t *testing.T) {
	for _, want := range reparer.Regles() {
		got, ok := reparer.Trouver(want.Nom)
		if !ok || got.Titre != want.Titre || got.Doute != want.Doute {
			t.Errorf("%s: found %q, %q, %v", want.Nom, got.Titre, got.Doute, ok)
		}
		if slices.Contains(reparer.Noms(true), want.Nom) != want.Repare() {
			t.Errorf("%s mends: %v, but its name says otherwise", want.Nom, want.Repare())
		}
	}
	if _, ok := reparer.Trouver("telefone"); ok {
		t.Error("found a rule that does not exist")
	}
	if len(reparer.Noms(false)) != len(reparer.Regles()) {
		t.Error("a rule has no name")
	}
}
