package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu/controle"
	"feuillet/lieu/selection"
	"feuillet/render/lecture"
)

// suivi is what a control says was done.
func suivi(t *testing.T, a *atelier.Atelier, r selection.Requete) controle.Suivi {
	t.Helper()
	k, err := a.Controle(t.Context(), atelier.Demande{Requete: r})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range k.Constats() {
		if err != nil {
			t.Fatal(err)
		}
	}
	return k.Bilan().Suivi
}

// A control counts who was written to and who answered since the last time, those who
// left too, in its selection.
func TestAControlCountsWhatWasDone(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	if s := suivi(t, a, nil); !s.Depuis.IsZero() || atelier.PhraseSuivi(s) != "" {
		t.Errorf("nothing was done: %+v", s)
	}
	if err := a.Relancer(t.Context(), aRelancer(t, a, false).Lieux, atelier.ParLettre, "Ana"); err != nil {
		t.Fatal(err)
	}
	repondre(t, a, "id,reponse\nR_1,juste\nR_3,ne plus imprimer\n", true)
	s := suivi(t, a, nil)
	got := strings.ReplaceAll(atelier.PhraseSuivi(s), "\u00a0", " ")
	if got != "Depuis le 22 novembre 2026 : 3 lieux relancés, 2 réponses, dont 1 à ne plus imprimer." {
		t.Errorf("%s", got)
	}
	if s := suivi(t, a, selection.Requete{selection.ParIdentifiant: {"R_2"}}); s.Relances != 1 || s.Reponses != 0 {
		t.Errorf("in a selection: %+v", s)
	}
	w, err := a.Faire(t.Context(), atelier.Demande{Papier: atelier.PapierControle})
	if err != nil {
		t.Fatal(err)
	}
	for p, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		lines, err := lecture.Lines(p.Composed)
		page := strings.Join(lines, "\n")
		if err != nil || !strings.Contains(page, "3 lieux relancés, 2 réponses, dont 1 à") {
			t.Errorf("the page does not say it: %v\n%s", err, page)
		}
	}
}
