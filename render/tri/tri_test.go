package tri_test

import (
	"slices"
	"testing"

	"feuillet/render/tri"
)

func TestTrier(t *testing.T) {
	want := []string{"Bègles", "Étauliers", "Eysines", "Île-d’Aix", "L’Haÿ-les-Roses", "Lormont", "Œuilly",
		"Paris 2e", "Paris 10e", "Saint Éloi 2", "Saint-Émilion", "Saint-Estèphe", "Sainte-Foy"}
	got := slices.Clone(want)
	slices.Reverse(got)
	tri.Trier(got, func(s string) []string { return []string{s} })
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTrierBySeveral(t *testing.T) {
	got := [][2]string{{"Pons", "b"}, {"Arès", "z"}, {"Pons", "a"}}
	tri.Trier(got, func(v [2]string) []string { return v[:] })
	if want := [][2]string{{"Arès", "z"}, {"Pons", "a"}, {"Pons", "b"}}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
