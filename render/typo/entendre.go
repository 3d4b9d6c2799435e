package typo

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Entendu is a stretch of a text that is heard otherwise than it is seen: a voice
// reads « 9 h–12 h » as « neuf hache douze hache ».
type Entendu struct {
	De, A int    // bytes of the text, from and to
	Dit   string // what is heard, in words
	Sigle bool   // an abbreviation that Dit expands; else Dit takes the place of figures and signs
}

// Entendre finds what is heard otherwise in a text that has its French
// typography, in order: hours, days in figures, abbreviations, points that part
// two things. None for most texts.
func Entendre(s string) (out []Entendu) {
	before := rune(' ')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(before) && (isDigit(r) || 'A' <= r && r <= 'Z') {
			if e, ok := stretch(s, i, r, before); ok {
				out = append(out, e)
				n, r = e.A-i, ' '
			}
		}
		if r == '·' {
			out = append(out, Entendu{De: len(strings.TrimSuffix(s[:i], "\u00A0")), A: i + n, Dit: ","}) // a pause
		}
		before = r
		i += n
	}
	return out
}

// EnMots is a text as it is heard, abbreviations as they are written.
func EnMots(s string) string {
	var b strings.Builder
	at := 0
	for _, e := range Entendre(s) {
		if !e.Sigle {
			b.WriteString(s[at:e.De])
			b.WriteString(e.Dit)
			at = e.A
		}
	}
	if at == 0 {
		return s
	}
	b.WriteString(s[at:])
	return b.String()
}

// stretch reads what is heard otherwise at i, where a word begins.
func stretch(s string, i int, first, before rune) (Entendu, bool) {
	if !isDigit(first) {
		return sigle(s, i)
	}
	if before == ',' || before == '.' || before == '/' || !timely(s[i:]) { // of a number

		return Entendu{}, false
	}
	if said, n := day(s[i:]); n > 0 {
		return Entendu{De: i, A: i + n, Dit: said}, true
	}
	said, n := clock(s, i)
	return Entendu{De: i, A: i + n, Dit: said}, n > 0
}

// timely tells at little cost whether one figure or two are followed by what
// makes an hour or a day of them.
func timely(s string) bool {
	n := 1
	if len(s) > 1 && isDigit(rune(s[1])) {
		n = 2
	}
	rest := strings.TrimLeft(s[n:], " \u00A0\u202F")
	return rest != "" && (rest[0] == 'h' || rest[0] == 'H' || rest[0] == '/' && n == 2)
}

// day reads « 28/11/2026 » at the start of s: how it is heard, and its bytes.
func day(s string) (string, int) {
	const form = "02/01/2006"
	if len(s) < len(form) || len(s) > len(form) && (isDigit(rune(s[len(form)])) || s[len(form)] == '/') {
		return "", 0
	}
	t, err := time.Parse(form, s[:len(form)])
	if err != nil {
		return "", 0
	}
	return Date(t), len(form)
}

// clock reads an hour or a range of hours at i: « 9 h–12 h ».
func clock(s string, i int) (string, int) {
	r := []rune(s[i:min(len(s), i+48)])
	n, from := hour(r, 0)
	if n == 0 {
		return "", 0
	}
	dash := rangeDash(r, n)
	to, m, word := "", 0, ""
	if dash > 0 {
		var until []rune
		m, until = hour(r[n+dash:], 0)
		to = spoken(until)
	} else if d := dashOnly(r, n); d > 0 {
		if word = wordHour(string(r[n+d:])); word != "" {
			dash, to, m = d, word, utf8.RuneCountInString(word)
		}
	}
	if m == 0 {
		return spoken(from), len(string(r[:n]))
	}
	said := spoken(from) + " à " + to
	if !follows(s[:i], "de") {
		said = "de " + said
	}
	return said, len(string(r[:n+dash+m]))
}

// follows tells that a text ends with a word, whatever its case.
func follows(s, word string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && strings.EqualFold(words[len(words)-1], word)
}

// dashOnly is the length of a dash at i, without asking what follows.
func dashOnly(r []rune, i int) int {
	if c := at(r, i); c == '–' || c == '-' {
		return 1
	}
	return 0
}

// wordHour is an hour that is a word at the start of s; empty for none.
func wordHour(s string) string {
	for _, w := range [...]string{"minuit", "midi"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			if next, _ := utf8.DecodeRuneInString(rest); rest == "" || !isWordRune(next) {
				return w
			}
		}
	}
	return ""
}

// spoken says an hour that hour() wrote: « 9 h 30 » is « 9 heures 30 ».
func spoken(written []rune) string {
	figures, minutes, _ := strings.Cut(string(written), string(Insecable)+"h")
	unit := " heures"
	if figures == "0" || figures == "1" {
		unit = " heure"
	}
	return figures + unit + strings.ReplaceAll(minutes, string(Insecable), " ")
}
