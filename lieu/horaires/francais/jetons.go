package francais

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// jeton is one token: what it means, and where it stands in the text.
type jeton struct {
	genre      genre
	n          int
	cle        string // folded word
	debut, fin int
	colle      bool // it touches the token before
	court      bool // an abbreviation
	osm        bool // a code of OpenStreetMap
	nu         bool // an hour written as a number alone
	point      bool // followed by the point of an abbreviation
}

const minutesParJour = 24 * 60

// Forms of numbers, longest first. What may follow is looked at after.
var (
	septSurSept = regexp.MustCompile(`(?i)^7\s?(?:j(?:ours?)?)?\s?(?:/|sur)\s?7(?:\s?j(?:ours?)?)?`)
	jourEtNuit  = regexp.MustCompile(`(?i)^24\s?(?:h(?:eures)?)?\s?(?:/|sur)\s?(?:24|7)\s?(?:h(?:eures)?)?`)
	enDate      = regexp.MustCompile(`^\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`)
	enRang      = regexp.MustCompile(`(?i)^(\d{1,2})\s?(?:ers|er|ères|ère|èmes|ème|emes|eme|e|è|nde|nd|°)`)
	enHeure     = regexp.MustCompile(`(?i)^(\d{1,2})\s?(?:heures|heure|hrs|hr|h)`)
	lesMinutes  = regexp.MustCompile(`^(\s{0,2})(\d{2})`)
	enMinutes   = regexp.MustCompile(`^(\d{1,2})\s?[:.]\s?(\d{2})`)
	finEnH      = regexp.MustCompile(`(?i)^\s?(?:heures|heure|h)`)
	unNombre    = regexp.MustCompile(`^\d+`)
)

// jetons cuts a plain text; the last token is fin.
func jetons(s string) []jeton {
	c := decoupe{s: s}
	for c.i < len(s) {
		r, n := utf8.DecodeRuneInString(s[c.i:])
		switch {
		case r == '\n':
			c.ajouter(jeton{genre: saut}, 1)
		case unicode.IsSpace(r):
			c.i += n
		case unicode.IsDigit(r) && r < 0x80:
			c.nombre()
		case unicode.IsLetter(r):
			c.mot()
		case r == '"':
			c.chaine()
		default:
			g, ok := ponctuation[r]
			switch {
			case r == '[' && lettre(s[c.i+1:]):
				g = ouvrante
			case r == ']' && c.i > 0 && !chiffre(s[c.i-1:]):
				g = fermante
			case r == '[' || r == ']':
				g = vague
			case !ok:
				g = mot
			}
			c.ajouter(jeton{genre: g, cle: string(r)}, n)
		}
	}
	return relire(append(groupes(s, c.l), jeton{genre: fin, debut: len(s), fin: len(s)}))
}

var ponctuation = map[rune]genre{'-': tiret, '/': barre, '\\': barre, ',': virgule, ';': pointVirgule, ':': deuxPoints,
	'.': point, '!': point, '(': ouvrante, ')': fermante, '|': colonne, '&': et, '+': et, '\'': bruit, '?': vague,
	'~': vague, '>': tiret, '=': deuxPoints}

type decoupe struct {
	s string
	i int
	l []jeton
}

func (c *decoupe) ajouter(j jeton, n int) {
	j.debut, j.fin = c.i, c.i+n
	j.colle = len(c.l) > 0 && c.l[len(c.l)-1].fin == c.i
	c.i += n
	c.l = append(c.l, j)
}

func (c *decoupe) chaine() {
	n := strings.IndexByte(c.s[c.i+1:], '"')
	if n < 0 {
		c.ajouter(jeton{genre: mot, cle: `"`}, 1)
		return
	}
	c.ajouter(jeton{genre: chaine}, n+2)
}

func (c *decoupe) mot() {
	n := strings.IndexFunc(c.s[c.i:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
	if n < 0 {
		n = len(c.s) - c.i
	}
	c.ajouter(jeton{genre: mot, cle: plier(c.s[c.i : c.i+n])}, n)
	j := &c.l[len(c.l)-1]
	if strings.HasPrefix(c.s[c.i:], "'") {
		c.i++ // elided: « l' », « d' »
		j.fin++
	} else if n <= 5 && strings.HasPrefix(c.s[c.i:], ".") && (formes[j.cle] != nil || c.abrege(*j)) {
		c.i++
		j.fin++
		j.point = true
	}
}

// civilites are the short forms of titles, which a point may end.
var civilites = map[string]bool{"mm": true, "mme": true, "mmes": true, "mr": true, "mlle": true, "mlles": true,
	"dr": true, "pr": true, "me": true, "ste": true, "st": true}

// abrege reports a title or an initial whose point ends no sentence: a person
// cut in two, « avec Mme. » and a surname alone, would be known by no rule.
func (c *decoupe) abrege(j jeton) bool {
	suite := strings.TrimLeft(c.s[c.i+1:], " .-")
	r, _ := utf8.DecodeRuneInString(suite)
	lettreSeule, _ := utf8.DecodeRuneInString(c.s[j.debut:])
	return unicode.IsUpper(r) && (civilites[j.cle] || len(j.cle) == 1 && unicode.IsUpper(lettreSeule)) &&
		!joursDits.MatchString(plier(suite[:min(len(suite), len("dimanche"))]))
}

// libre reports that no letter, or a word that is understood, comes after.
func libre(reste string) bool {
	r, _ := utf8.DecodeRuneInString(reste)
	if !unicode.IsLetter(r) {
		return true
	}
	n := strings.IndexFunc(reste, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		n = len(reste)
	}
	m := plier(reste[:n])
	return formes[m] != nil || coquille(m) != nil
}

func (c *decoupe) nombre() {
	reste := c.s[c.i:]
	if m := septSurSept.FindString(reste); m != "" && libre(reste[len(m):]) {
		c.ajouter(jeton{genre: tousJours, n: 1}, len(m))
	} else if m := jourEtNuit.FindString(reste); m != "" && libre(reste[len(m):]) {
		sept := 0
		if strings.Contains(m[2:], "7") {
			sept = 1
		}
		c.ajouter(jeton{genre: continu24, n: sept}, len(m))
	} else if m := enDate.FindString(reste); m != "" {
		c.ajouter(jeton{genre: date}, len(m))
	} else if m := enHeure.FindStringSubmatch(reste); m != nil {
		c.heure(reste, m)
	} else if m := enRang.FindStringSubmatch(reste); m != nil && !lettre(reste[len(m[0]):]) {
		n, _ := strconv.Atoi(m[1])
		c.ajouter(jeton{genre: rang, n: n}, len(m[0]))
	} else if m := enMinutes.FindStringSubmatch(reste); m != nil && !chiffre(reste[len(m[0]):]) {
		fin := len(m[0])
		if h := finEnH.FindString(reste[fin:]); h != "" && libre(reste[fin+len(h):]) {
			fin += len(h)
		}
		c.temps(m[1], m[2], fin)
	} else {
		c.entier(unNombre.FindString(reste))
	}
}

// heure reads « 9h », « 9 h 30 », « 9h30 »: minutes are none when they are an
// hour themselves, as in « 9h12h ».
func (c *decoupe) heure(reste string, m []string) {
	fin, min := len(m[0]), "0"
	if k := lesMinutes.FindStringSubmatch(reste[fin:]); k != nil {
		suite := reste[fin+len(k[0]):]
		apart := k[1] != ""
		if n, _ := strconv.Atoi(k[2]); !chiffre(suite) &&
			!(finEnH.MatchString(suite) && libre(suite[len(finEnH.FindString(suite)):])) &&
			!strings.HasPrefix(suite, ":") && (!apart || n%15 == 0 && n < 60) {
			min, fin = k[2], fin+len(k[0])
		}
	} else if !libre(reste[fin:]) {
		c.entier(unNombre.FindString(reste))
		return
	}
	if chiffre(reste[fin:]) && reste[fin-1] != ' ' && min == "0" && !deuxChiffres(reste[fin:]) {
		c.ajouter(jeton{genre: heureFausse}, fin) // « 9h5 »
		return
	}
	c.temps(m[1], min, fin)
}

func (c *decoupe) temps(h, m string, n int) {
	heures, _ := strconv.Atoi(h)
	minutes, _ := strconv.Atoi(m)
	j := jeton{genre: heure, n: heures*60 + minutes}
	if minutes > 59 || j.n > minutesParJour {
		j.genre = heureFausse
	}
	c.ajouter(j, n)
}

func (c *decoupe) entier(chiffres string) {
	n, err := strconv.Atoi(chiffres)
	j := jeton{genre: mot, n: n, cle: chiffres}
	switch {
	case err != nil:
	case len(chiffres) <= 2:
		j.genre = nombre
	case len(chiffres) == 4 && n >= 1900 && n < 2100 && n%100 != 0 && n%100 != 30:
		j.genre = annee
	case len(chiffres) == 4:
		j.genre = nombre4
	}
	c.ajouter(j, len(chiffres))
}

func chiffre(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func deuxChiffres(s string) bool { return chiffre(s) && chiffre(s[1:]) }

func lettre(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// groupes gives words and suites of words their meaning, longest first.
func groupes(s string, l []jeton) []jeton {
	out := make([]jeton, 0, len(l))
	for i := 0; i < len(l); {
		n, ligne := plusLongue(l[i:])
		j := l[i]
		switch {
		case n > 0:
			j.genre, j.n = ligne.genre, ligne.n
			j.fin = l[i+n-1].fin
			j.court = n == 1 && ligne.genre == jour && len(j.cle) <= 4
			j.osm = n == 1 && codesOSM[j.cle]
			if j.cle == "des" && n == 1 && !strings.Contains(strings.ToLower(s[j.debut:j.fin]), "è") {
				j.genre = article // « salle des fêtes »; « dès 9h » bears its accent
			}
		case j.genre == mot:
			n = 1
			if k := coquille(j.cle); k != nil {
				j.genre, j.n = k.genre, k.n
			}
		default:
			n = 1
		}
		out, i = append(out, j), i+n
	}
	return out
}

var codesOSM = map[string]bool{"mo": true, "tu": true, "we": true, "th": true, "fr": true, "su": true, "mon": true,
	"tue": true, "wed": true, "thu": true, "fri": true, "sun": true, "sat": true, "off": true, "ph": true, "sh": true,
	"aug": true, "feb": true}

// plusLongue finds the longest form at the beginning of l: words, with the
// hyphens inside them left out.
func plusLongue(l []jeton) (n int, trouvee *ligne) {
	if l[0].genre != mot || l[0].cle == "" || !lettre(l[0].cle) {
		return 0, nil
	}
	cle := ""
	for i, k := 0, 0; i < len(l) && k < motsMax; i++ {
		switch j := l[i]; {
		case i > 0 && j.genre == tiret && j.colle && i+1 < len(l) && l[i+1].colle:
			continue
		case j.genre == mot && lettre(j.cle), j.genre == nombre:
			cle = strings.TrimPrefix(cle+" "+j.cle, " ")
			k++
		default:
			return n, trouvee
		}
		if f := formes[cle]; f != nil {
			n, trouvee = i+1, f
		}
		if l[i].point && i > 0 {
			break
		}
	}
	return n, trouvee
}
