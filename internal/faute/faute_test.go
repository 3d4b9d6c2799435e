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
		Avec(faute.Geste{Nom: faute.AutreNom}).Par(fs.ErrNotExist)
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

func TestAFaultSaysWhere(t *testing.T) {
	for _, c := range []struct {
		place faute.Place
		want  string
	}{
		{faute.Place{}, "il manque un nom"},
		{faute.Place{Fichier: "lieux.csv"}, "lieux.csv : il manque un nom"},
		{faute.Place{Fichier: "lieux.csv", Ligne: 3}, "lieux.csv, ligne 3 : il manque un nom"},
		{faute.Place{Fichier: "modele.toml", Ligne: 3, Colonne: 7}, "modele.toml, ligne 3, colonne 7 : il manque un nom"},
		{faute.Place{Ligne: 3}, "ligne 3 : il manque un nom"},
	} {
		f := faute.New(faute.Fichier, "", "il manque un nom").Dans(c.place.Fichier).Ici(c.place.Ligne, c.place.Colonne)
		if f.Error() != c.want || f.Place != c.place || f.Texte != "il manque un nom" {
			t.Errorf("%+v: %q, want %q", c.place, f.Error(), c.want)
		}
	}
}

func TestGesturesOfAFault(t *testing.T) {
	f := faute.New(faute.Ecriture, "", "ce fichier existe").Permet(faute.AutreFichier, faute.Ecraser).
		Avec(faute.Geste{Nom: faute.Oublier, Valeur: "Lieu_12"}).Comme("b.pdf")
	if !f.Peut(faute.Ecraser) || !f.Peut(faute.Oublier) || f.Peut(faute.Confirmer) {
		t.Errorf("gestures %v", f.Gestes)
	}
	if len(f.Gestes) != 3 || f.Gestes[2].Valeur != "Lieu_12" || f.Exemple != "b.pdf" {
		t.Errorf("found %+v", f)
	}
}

func TestAListOfFaultsIsAnError(t *testing.T) {
	l := faute.Fautes{faute.New(faute.Modele, "a", "premier").Ici(1, 2),
		faute.New(faute.Demande, "b", "second").Par(fs.ErrExist)}
	err := fmt.Errorf("model: %w", l)
	if faute.De(err) != l[0] || !errors.Is(err, fs.ErrExist) || !faute.Est(err, faute.Modele) {
		t.Errorf("the faults are lost: %v", faute.De(err))
	}
	var all faute.Fautes
	if !errors.As(err, &all) || len(all) != 2 || all.Error() != "ligne 1, colonne 2 : premier\nsecond" {
		t.Errorf("found %q", all.Error())
	}
}

func TestKindsHaveOneNameEach(t *testing.T) {
	seen := faute.Genres()
	slices.Sort(seen)
	if len(slices.Compact(seen)) != len(faute.Genres()) {
		t.Errorf("a kind stands twice: %v", seen)
	}
}
