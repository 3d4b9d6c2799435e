package typo_test

import (
	"regexp"
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
	// a number stays whole or goes, wherever the cut falls
	for _, c := range []struct{ s, numbers string }{
		{"Le lundi de 9 h à 12 h 30, puis de 13 h 30 à 16 h 30 à la salle", "9 h|12 h 30|13 h 30|16 h 30"},
		{"Lundi\u00a0: 9\u00a0h–12\u00a0h\u00a030, mardi 13\u00a0h\u00a030–16\u00a0h\u00a030 et jeudi",
			"9\u00a0h–12\u00a0h\u00a030|13\u00a0h\u00a030–16\u00a0h\u00a030"},
		{"Appelez le 05 36 49 00 01 ou le 05.36.49.00.02 avant midi", "05 36 49 00 01|05.36.49.00.02"},
		{"Appelez le +33 (0)5 36 49 00 01, ou le 3960", "+33 (0)5 36 49 00 01|3960"},
		{"Tarif de 12,50 € par séance, 1 200 € par an", "12,50 €|1 200 €"},
		{"Fermé du 21 décembre 2026 au 03/01/2027 inclus", "21 décembre|2026|03/01/2027"},
		{"au 12 rue du Lin", "12"},
		{"13h30-16h30 sans pause", "13h30-16h30"},
	} {
		whole := regexp.MustCompile(`^(?:\D|` + strings.NewReplacer("+", `\+`, "(", `\(`, ")", `\)`, ".", `\.`).Replace(c.numbers) +
			`)*$`)
		for most := 1; most < utf8.RuneCountInString(c.s); most++ {
			got := strings.TrimSuffix(typo.Couper(c.s, most), "…")
			if !whole.MatchString(got) {
				t.Errorf("%q in %d: %q", c.s, most, got)
			}
			if utf8.RuneCountInString(got) > most || !strings.HasPrefix(c.s, got) {
				t.Errorf("%q in %d: %q", c.s, most, got)
			}
		}
	}
	long := strings.Repeat("é", 300)
	for most := 1; most < 60; most++ {
		if got := typo.Couper(long, most); utf8.RuneCountInString(got) != most+1 || !utf8.ValidString(got) {
			t.Errorf("%d letters: %q", most, got)
		}
	}
}
