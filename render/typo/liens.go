package typo

import (
	"strings"
	"unicode"
)

// Words that a line end must not part from the next one, or from the number before.
var (
	titres = wordSet("n° nº n°s M. MM. Mme Mmes Mlle Dr N° §")
	voies  = wordSet(`rue avenue av. av place boulevard bd bd. bld allée allées chemin route impasse quai cours square
		passage esplanade rond-point ruelle sentier promenade faubourg lotissement bis ter quater`)
	// nommees are ways whose name follows at once: their word is never last of a line.
	nommees = wordSet("rue avenue boulevard impasse allée quai")
	mois    = wordSet("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	jours   = wordSet("lundi mardi mercredi jeudi vendredi samedi dimanche")
	unites  = wordSet(`€ euro euros habitants personnes lieux places communes km m m² cm mm ordinateurs usagers
		visiteurs exemplaires heures fois % Go Mo`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// liaisons join a sigle to the name after it: « CC du Bazadais » is read whole.
var liaisons = wordSet("du de des")

// tie makes unbreakable the spaces inside numbers, dates, titles and ways.
func tie(r []rune) {
	for i, c := range r {
		if c == ' ' && tied(r, i) {
			r[i] = Insecable
		}
	}
}

// thousands writes by thousands the numbers that count something.
func thousands(r []rune) []rune {
	out := make([]rune, 0, len(r)+4)
	for i := 0; i < len(r); i++ {
		if n, said := grouped(r, i); n > 0 {
			out = append(out, said...)
			i += n - 1
			continue
		}
		out = append(out, r[i])
	}
	return out
}

// tied tells that the words around the space at i stay together.
func tied(r []rune, i int) bool {
	last, next := lastWord(r, i), nextWord(r, i)
	if !mayTie(last, next) {
		return false
	}
	if i > 2 && string(last) == ":" && isDigit(next[0]) { // « mardi : 9 h »
		last = lastWord(r, i-2)
	}
	a, b := trimmed(last), trimmed(next)
	if a == "" || b == "" {
		return false
	}
	num := isNumber(a)
	switch {
	case titres[a], titres[trimmedKeep(last)], sigles[a].suivi:
		return true
	case liaisons[a] && i > len(last) && sigles[trimmed(lastWord(r, i-len(last)-1))].suivi:
		return true
	case num && len(a) <= 5 && voies[strings.ToLower(b)], isDigit(last[0]) && voies[strings.ToLower(b)] && isHouse(a):
		return true
	case nommees[strings.ToLower(a)], (a == "bis" || a == "ter") && voies[strings.ToLower(b)]:
		return true
	case (num && len(a) <= 2 || a == "1er") && mois[strings.ToLower(b)], mois[strings.ToLower(a)] && isNumber(b) &&
		len(b) == 4:
		return true
	// a day never parts from its hours, nor from its date
	case num && unites[b], jours[strings.ToLower(a)] && isDigit(next[0]):
		return true
	}
	return isPair(trimmedKeep(last)) && isPair(b)
}

// isHouse tells a number of a way with its letter: « 13B », « 9bis ».
func isHouse(s string) bool {
	suffix := strings.TrimLeft(s, "0123456789")
	if n := len(s) - len(suffix); n == 0 || n > 4 {
		return false
	}
	switch suffix {
	case "bis", "ter", "quater":
		return true
	}
	return len(suffix) == 1 && unicode.IsLetter(rune(suffix[0]))
}

// mayTie tells at little cost that most pairs of words are free: by their
// figures and, for a word of letters, by its first two.
func mayTie(last, next []rune) bool {
	if len(last) == 0 || len(next) == 0 || len(last) > 12 {
		return false
	}
	if isDigit(last[0]) || isDigit(next[0]) || !unicode.IsLetter(last[0]) {
		return true
	}
	return len(last) > 1 && strings.ContainsRune(tieing[last[0]], unicode.ToLower(last[1]))
}

// tieing are the second letters of the words that tied knows, by their first:
// titles, ways, sigles and what joins them, « bis », « ter », and the months of « Mai (2026) ».
var tieing = map[rune]string{'n': "°ºo", 'N': "°ºo", 'M': ".mla", 'D': "ré", 'r': "u", 'R': "u", 'a': "vlo", 'A': "vlo",
	'C': "cau", 'd': "eu", 'b': "oi", 'B': "oi", 'i': "m", 'I': "m", 'q': "u", 'Q': "u", 't': "e"}

// grouped writes a number that counts something by thousands: how many runes
// it takes at i. Without a unit after it, it may be a year, a postal code, an
// identifier or a short telephone number, and is left alone.
func grouped(r []rune, i int) (int, []rune) {
	prev := at(r, i-1)
	if prev == '(' {
		prev = at(r, i-2)
	}
	if !isDigit(r[i]) || r[i] == '0' || prev != 0 && prev != '\n' && !isSpace(prev) || i > 1 && isDigit(r[i-2]) {
		return 0, nil
	}
	j := digits(r, i)
	n := append([]rune(nil), r[i:j]...)
	if len(n) <= 3 {
		for isSpace(at(r, j)) && digits(r, j+1) == j+4 {
			n = append(n, r[j+1:j+4]...)
			j += 4
		}
	}
	if len(n) < 4 || !isSpace(at(r, j)) || !unites[trimmed(nextWord(r, j))] {
		return 0, nil
	}
	return j - i, groupThousands(n)
}

func groupThousands(digits []rune) []rune {
	var out []rune
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out = append(out, Fine)
		}
		out = append(out, d)
	}
	return out
}

// lastWord is the word that ends before i, nextWord the one after the space at i.
func lastWord(r []rune, i int) []rune {
	j := i
	for j > 0 && !isSpace(r[j-1]) && r[j-1] != '\n' {
		j--
	}
	return r[j:i]
}

func nextWord(r []rune, i int) []rune {
	j := i + 1
	for j < len(r) && !isSpace(r[j]) && r[j] != '\n' {
		j++
	}
	return r[i+1 : j]
}

// trimmed is a word without the signs around it; trimmedKeep keeps its last point.
func trimmed(w []rune) string {
	return strings.TrimFunc(string(w), func(c rune) bool {
		return unicode.IsPunct(c) && c != '%' && c != '§'
	})
}

func trimmedKeep(w []rune) string { return strings.TrimLeft(string(w), "([«*“") }

func isNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(rune(s[i])) {
			return false
		}
	}
	return s != ""
}

// isPair tells two digits, as telephone numbers overseas are said: « 41 03 20 ».
func isPair(s string) bool { return len(s) == 2 && isNumber(s) }
