package atelier_test

import (
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/selection"
)

var jour = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// exemple is a workshop on the fictional places.
func exemple(t testing.TB) *atelier.Atelier {
	t.Helper()
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// sansBase is a workshop that has no place.
func sansBase() *atelier.Atelier { return atelier.Vide(atelier.Options{Jour: jour}) }

func TestTheExampleIsABaseLikeAnother(t *testing.T) {
	a := exemple(t)
	s, err := a.Choisir(t.Context(), atelier.Choix{Requete: selection.Requete{"commune": {"Valbrune"}}})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := a.Compter(t.Context(), s); err != nil || n < 10 {
		t.Errorf("%d places in Valbrune, %v", n, err)
	}
	if !a.Exemple() || a.Carte().Base == "" {
		t.Error("the example has lost that it is one, or its map")
	}
}

func TestNoBaseSaysWhatToDo(t *testing.T) {
	_, err := atelier.Open(t.Context(), "", store.Lecture, atelier.Options{Jour: jour})
	f := faute.De(err)
	if f == nil || f.Genre != faute.Base || len(f.Gestes) == 0 {
		t.Errorf("opened nothing and got %v", err)
	}
}

func TestASelectionThatIsNotKept(t *testing.T) {
	_, err := exemple(t).Choisir(t.Context(), atelier.Choix{Nom: "samedi"})
	if !faute.Est(err, faute.Demande) {
		t.Errorf("got %v", err)
	}
}
