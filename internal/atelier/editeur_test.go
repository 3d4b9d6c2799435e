package atelier_test

import (
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/papertest"
)

// The number of who prints is kept in its printed form, and stands where a place has
// none; what is no number is refused at its field.
func TestThePhoneOfWhoPrints(t *testing.T) {
	a := enFichier(t)
	err := a.ReglerEditeur(t.Context(), render.Editeur{Nom: "le CCAS d'Orval", Telephone: "+33 5 36490010"})
	if err != nil {
		t.Fatal(err)
	}
	if got := papertest.Plain(a.Editeur().Telephone); got != "05 36 49 00 10" {
		t.Errorf("kept as %q", got)
	}
	for _, faux := range []string{"à l'accueil", "12"} {
		err := a.ReglerEditeur(t.Context(), render.Editeur{Nom: "le CCAS d'Orval", Telephone: faux})
		if err == nil || !strings.Contains(err.Error(), faux) {
			t.Errorf("%q: %v", faux, err)
		}
	}
}
