package lisible

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A word is found wherever it stands, in any case, and nothing else is: as one
// finds it who looks for each word in the text in small letters.
func TestWordsAreFoundByTheirRarestLetter(t *testing.T) {
	for _, d := range []*indices{indicesFermeture, indicesRythme, nouveauxIndices("x", "aa", "aba", " a ")} {
		alphabet := strings.Join(d.mots, "") + "eé\u017f\u212a AZ\x00"
		r := rand.New(rand.NewPCG(1, 2))
		found := 0
		for range 20000 {
			s := bits(r, d.mots, []rune(alphabet))
			want := slices.ContainsFunc(d.mots, func(m string) bool { return strings.Contains(asciiLower(s), m) })
			if d.dans(s) != want {
				t.Fatalf("%q among %q: %v", d.mots, s, !want)
			}
			if want {
				found++
			}
		}
		if found < 1000 || found > 19000 {
			t.Errorf("%q: found in %d texts of 20000, which proves little", d.mots, found)
		}
	}
}

// bits is a text of letters and of pieces of words.
func bits(r *rand.Rand, mots []string, alphabet []rune) string {
	var b strings.Builder
	for range r.IntN(6) {
		mot := mots[r.IntN(len(mots))]
		switch r.IntN(5) {
		case 0:
			b.WriteString(strings.ToUpper(mot[r.IntN(len(mot)):]))
		case 1:
			b.WriteString(mot[:r.IntN(len(mot)+1)])
		default:
			b.WriteRune(alphabet[r.IntN(len(alphabet))])
		}
	}
	return b.String()
}

func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}
