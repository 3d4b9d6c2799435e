package typo_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"feuillet/render/typo"
)

// A text is cut at a word, never in a letter, never to more than its room.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		s    string
		most int
		want string
	}{
		{"Maison du lin", 13, "Maison du lin"},
		{"Maison du lin", 12, "Maison du…"},
		{"Maison, du lin", 9, "Maison…"},
		{"Médiathèque", 4, "Médi…"},
		{"Médiathèque – salle", 14, "Médiathèque…"},
		{"", 3, ""},
	} {
		if got := typo.Couper(c.s, c.most); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.s, c.most, got, c.want)
		}
	}
	long := strings.Repeat("é", 300)
	for most := 1; most < 60; most++ {
		if got := typo.Couper(long, most); utf8.RuneCountInString(got) != most+1 || !utf8.ValidString(got) {
			t.Errorf("%d letters: %q", most, got)
		}
	}
}
