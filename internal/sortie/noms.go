package sortie

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longueurNom keeps paths under the 260 characters of Windows.
const longueurNom = 80

// Noms gives each file of a folder a name people can read, and no two the same.
type Noms struct{ pris map[string]bool }

// Nom makes a file name, without its ending, from words: « fiche Médiathèque,
// Valbrune » becomes fiche-mediatheque-valbrune; a second one ends in -2.
func (n *Noms) Nom(mots ...string) string {
	if n.pris == nil {
		n.pris = map[string]bool{}
	}
	mots = slices.DeleteFunc(slices.Clone(mots), func(s string) bool { return strings.TrimSpace(s) == "" })
	base, fin := Simple(mots...), ""
	if len(mots) > 1 {
		fin = Simple(mots[len(mots)-1])
	}
	if !strings.HasSuffix(base, fin) && len(base)+len(fin) > longueurNom && len(fin) < longueurNom/2 {
		base = strings.Trim(base[:longueurNom-len(fin)-1], "-") + "-" + fin // a long name does not push out the town
	}
	nom := base
	for i := 2; n.pris[nom]; i++ {
		nom = base + "-" + strconv.Itoa(i)
	}
	n.pris[nom] = true
	return nom
}

// Simple is words as a file name: lower case, no accents, hyphens; never a
// name that Windows keeps for itself.
func Simple(mots ...string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ReplaceAll(strings.ToLower(strings.Join(mots, " ")), "œ", "oe")) {
		switch {
		case r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	s := b.String()
	if len(s) > longueurNom {
		s = s[:longueurNom]
	}
	s = strings.Trim(s, "-")
	if s == "" || reserve(s) {
		return strings.Trim("document-"+s, "-")
	}
	return s
}

// reserve tells the device names of Windows.
func reserve(s string) bool {
	switch s {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(s) == 4 && (strings.HasPrefix(s, "com") || strings.HasPrefix(s, "lpt")) && unicode.IsDigit(rune(s[3]))
}
