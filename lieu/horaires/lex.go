package horaires

import "strings"

type genre int

const (
	fin genre = iota
	nombre
	mot
	chaine // between double quotes, text without them
	signe
)

// jeton is one token; debut is its byte offset, espaces the blanks before it.
type jeton struct {
	genre   genre
	texte   string
	debut   int
	espaces int
}

// decouper cuts s into tokens, the last one being fin. Words are folded to
// lower case: the specification asks readers to be lenient on case. A byte
// that belongs to nothing is a signe that no rule will accept.
func decouper(s string) []jeton {
	l := make([]jeton, 0, 32)
	for i := 0; ; {
		d := i
		for i < len(s) && s[i] == ' ' {
			i++
		}
		j := jeton{debut: i, espaces: i - d}
		if i == len(s) {
			return append(l, j)
		}
		j.genre, i = suivant(s, i)
		j.texte = s[j.debut:i]
		switch j.genre {
		case mot:
			j.texte = strings.ToLower(j.texte)
		case chaine:
			j.texte = strings.Trim(j.texte, `"`)
		}
		l = append(l, j)
	}
}

// suivant gives the kind of the token at i and where it ends.
func suivant(s string, i int) (genre, int) {
	switch {
	case chiffre(s[i]):
		return nombre, tantQue(s, i, chiffre)
	case lettre(s[i]):
		return mot, tantQue(s, i, lettre)
	case strings.HasPrefix(s[i:], "||"):
		return signe, i + 2
	case s[i] == '"':
		if n := strings.IndexByte(s[i+1:], '"'); n > 0 {
			return chaine, i + n + 2
		}
	}
	return signe, i + 1
}

func tantQue(s string, i int, f func(byte) bool) int {
	for i < len(s) && f(s[i]) {
		i++
	}
	return i
}

func chiffre(c byte) bool { return c >= '0' && c <= '9' }

func lettre(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
