package faute_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"feuillet/internal/faute"
)

func TestAFaultKeepsItsKindThroughWrapping(t *testing.T) {
	f := faute.New(faute.Fichier, "Vérifiez son nom.", "le fichier « %s » manque", "lieux.csv").Au("fichier").
		Avec(faute.Geste{Nom: faute.AutreNom})
	f.Cause = fs.ErrNotExist
	err := fmt.Errorf("import: %w", f)
	if got := faute.De(err); got != f || got.Error() != "le fichier « lieux.csv » manque" || got.Champ != "fichier" {
		t.Errorf("found %+v", got)
	}
	if !faute.Est(err, faute.Fichier) || faute.Est(err, faute.Base) || !errors.Is(err, fs.ErrNotExist) {
		t.Error("the kind or the cause is lost")
	}
	if faute.De(errors.New("a fault of the program")) != nil || faute.Est(nil, faute.Fichier) {
		t.Error("an error of the program is taken for a fault of a person")
	}
}

func TestGesturesHaveOneNameEach(t *testing.T) {
	seen := faute.Gestes()
	slices.Sort(seen)
	if len(slices.Compact(seen)) != len(faute.Gestes()) {
		t.Errorf("a gesture stands twice: %v", seen)
	}
}
