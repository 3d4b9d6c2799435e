package atelier

import (
	"testing"
	"time"

	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
)

// A paper that shows the figures of a control gets those of the command.
func TestPapersAndCommandsControlAlike(t *testing.T) {
	jour := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	a, err := OpenExample(t.Context(), Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Choisir(t.Context(), Choix{})
	if err != nil {
		t.Fatal(err)
	}
	k, err := a.Controle(t.Context(), Demande{})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range k.Constats() {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := k.Bilan()
	o := controle.Options{Jour: jour, Limites: lisible.Anciennetes{AVerifier: 18, Ancienne: 36}, Carte: a.Carte()}
	got, exclus, err := a.fonds(t.Context()).Controler(o, s)
	if err != nil || exclus != len(k.Exclus) {
		t.Fatalf("%d kept out, %v", exclus, err)
	}
	if got.Lieux != want.Lieux || got.Prets != want.Prets || got.Anciens != want.Anciens ||
		len(got.Actions) != len(want.Actions) {
		t.Errorf("%+v, want %+v", got, want)
	}
	for r, n := range want.Regles {
		if got.Regles[r] != n {
			t.Errorf("%s: %d, want %d", r, got.Regles[r], n)
		}
	}
}
