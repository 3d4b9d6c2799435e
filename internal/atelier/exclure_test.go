package atelier_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

func TestExcludedAndBack(t *testing.T) {
	a := deCSV(t, troisLieux)
	ctx := t.Context()
	effets := func(decides []atelier.Decide, err error) []atelier.Effet {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		var out []atelier.Effet
		for _, d := range decides {
			out = append(out, d.Effet)
		}
		return out
	}
	veut := func(got []atelier.Effet, want ...atelier.Effet) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("effects %v, want %v", got, want)
		}
	}
	veut(effets(a.Exclure(ctx, []string{"Essai_1", "Essai_2"}, "fermés", "Ana")), atelier.PlusMontre, atelier.PlusMontre)
	if got := montres(t, a, nil); !slices.Equal(got, []string{"Autre_7"}) {
		t.Errorf("shown: %v", got)
	}
	veut(effets(a.Exclure(ctx, []string{"Essai_1"}, "en travaux", "Bo")), atelier.MotifNeuf)
	exclus, err := a.Exclusions(ctx)
	want := store.Exclusion{Id: "Essai_1", Motif: "en travaux", Auteur: "Bo", Date: "2026-11-22"}
	if err != nil || len(exclus) != 2 || exclus[0] != want {
		t.Errorf("excluded: %+v, %v", exclus, err)
	}
	veut(effets(a.Reintegrer(ctx, []string{"Essai_1", "Autre_7"}, "Ana")), atelier.Remontre, atelier.PasExclu)
	if got := montres(t, a, nil); len(got) != 2 {
		t.Errorf("shown: %v", got)
	}
}

func TestAPlaceThatLeftItsFileDoesNotComeBack(t *testing.T) {
	reste := strings.Join(strings.Split(troisLieux, "\n")[:2], "\n")
	a := deCSV(t, troisLieux, reste)
	if _, err := a.Exclure(t.Context(), []string{"Essai_2"}, "fermée", "Ana"); err != nil {
		t.Fatal(err)
	}
	d, err := a.Reintegrer(t.Context(), []string{"Essai_2"}, "Ana")
	if err != nil || len(d) != 1 || d[0].Effet != atelier.SansFichier || d[0].Lieu.Nom != "Médiathèque imaginaire" {
		t.Errorf("%+v, %v", d, err)
	}
}

// One unknown id, and nothing is decided of the others.
func TestAllPlacesAreKnownBeforeOneIsExcluded(t *testing.T) {
	a := deCSV(t, troisLieux)
	_, err := a.Exclure(t.Context(), []string{"Essai_1", "Essai_9"}, "fermés", "Ana")
	refuse(t, err, faute.Demande, "Essai_9")
	if got := montres(t, a, nil); len(got) != 3 {
		t.Errorf("shown: %v", got)
	}
	a.Exclure(t.Context(), []string{"Essai_1"}, "fermé", "Ana")
	_, err = a.Reintegrer(t.Context(), []string{"Essai_1", "Essai_9"}, "Ana")
	refuse(t, err, faute.Demande, "Essai_9")
	if got := montres(t, a, nil); len(got) != 2 {
		t.Errorf("shown: %v", got)
	}
}
