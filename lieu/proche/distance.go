package proche

import "unicode/utf8"

// Distance is how many letters must be added, taken away, replaced, or swapped
// with their neighbour to make b of a (optimal string alignment: no letter is
// touched twice). It gives up past seuil: what is greater is only known to be so.
func Distance(a, b string, seuil int) int { return new(table).distance(a, b, seuil) }

// table is where distances are counted; it serves again from one to the next,
// for a search makes as many as there are candidates.
type table struct {
	x, y []rune
	// Three rows are enough: a swap looks two rows back.
	avant, ligne, suite []int
}

func (t *table) distance(a, b string, seuil int) int {
	if d := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); d > seuil || -d > seuil {
		return seuil + 1
	}
	t.preparer(a, b)
	x, y := t.x, t.y
	for i := 1; i <= len(x); i++ {
		t.suite[0] = i
		petit := i
		for j := 1; j <= len(y); j++ {
			v := min(t.suite[j-1]+1, t.ligne[j]+1, t.ligne[j-1]+cout(x[i-1], y[j-1]))
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				v = min(v, t.avant[j-2]+1)
			}
			t.suite[j] = v
			petit = min(petit, v)
		}
		if petit > seuil {
			return seuil + 1 // rows never get smaller
		}
		t.avant, t.ligne, t.suite = t.ligne, t.suite, t.avant
	}
	return min(t.ligne[len(y)], seuil+1)
}

// preparer makes the rows as long as b, the first one counting its letters.
func (t *table) preparer(a, b string) {
	t.x, t.y = appendRunes(t.x[:0], a), appendRunes(t.y[:0], b)
	if n := len(t.y) + 1; cap(t.ligne) < n {
		all := make([]int, 3*n)
		t.avant, t.ligne, t.suite = all[:n:n], all[n:2*n:2*n], all[2*n:]
	} else {
		t.avant, t.ligne, t.suite = t.avant[:n], t.ligne[:n], t.suite[:n]
	}
	for j := range t.ligne {
		t.ligne[j] = j
	}
}

func appendRunes(out []rune, s string) []rune {
	for _, r := range s {
		out = append(out, r)
	}
	return out
}

func cout(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
