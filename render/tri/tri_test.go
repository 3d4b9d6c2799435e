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

// Names that sort alike, however they are spelt, are told apart by the next
// text, and a text that is empty comes first.
func TestTrierAmongEquals(t *testing.T) {
	want := [][3]string{{"", "b", "z"}, {"L’étang", "a", "2"}, {"Létang", "a", "3"}, {"L’étang", "a", "10"},
		{"L’étang", "b", "1"}}
	got := [][3]string{want[4], want[2], want[0], want[3], want[1]}
	tri.Trier(got, func(v [3]string) []string { return v[:] })
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
