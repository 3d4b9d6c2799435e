package templates

import "strings"

// proche is the candidate closest to s, without regard to accents and case;
// empty when none is close enough to be what was meant.
func proche(s string, candidates []string) string {
	best, bestAt := "", 1+len([]rune(s))/3
	for _, c := range candidates {
		d := distance([]rune(plier(s)), []rune(plier(c)))
		if strings.HasPrefix(plier(c), plier(s)) && len(s) >= 3 {
			d = min(d, 1)
		}
		if d < bestAt || d == bestAt && best == "" {
			best, bestAt = c, d
		}
	}
	return best
}

// plier takes away case, the accents of French and the signs of keys.
func plier(s string) string {
	return strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "ç", "c", "î", "i", "ï", "i",
		"ô", "o", "û", "u", "ù", "u", " ", "_", "-", "_").Replace(strings.ToLower(s))
}

// distance is the number of changes of one letter, or swaps of two
// neighbours, from a to b (optimal string alignment).
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

// vouliezVous asks after the closest candidate, or gives them all if they are few.
func vouliezVous(s string, candidates []string) string {
	if c := proche(s, candidates); c != "" {
		return "vouliez-vous «\u00A0" + c + "\u00A0»\u202F?"
	}
	if len(candidates) > 16 {
		return "cherchez le bon nom dans le modèle d’origine."
	}
	return "choisissez parmi\u00A0: " + strings.Join(candidates, ", ") + "."
}
