package lisible

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

var (
	colle      = patronDe(`(\p{Ll}{2}|[)»]|\d|\d ?h)([.!?…]+)(\p{Lu}\p{Ll}|\p{Lu}['’ ]|- )`)
	collePrix  = patronDe(`(\p{Ll}{3})\.(\d{1,3} ?(?:€|euros?|h|ans)\b)`)
	colleJour  = patronDe(`(?i)(\d ?h(?:\d\d)?)((?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))`)
	colleHeure = patronDe(`(\d ?h(?:\d\d)?|[)»])(\p{Lu}[\p{Ll}'’])`)
	colleDate  = patronDe(`(\d/\d\d(?:/\d{2,4})?)(\p{Lu}\p{Ll})`)
	colleSigle = patronDe(`(\p{Lu}{3})(\p{Lu}\p{Ll}{2})`)
	collePuce  = patronDe(`(\p{Ll}{2}) ?- (\p{Lu}\p{Ll})`)
	colleMot   = patronDe(`(\p{Ll}{3})(\p{Lu}(?:\p{Ll}|['’])|\p{Lu}{3})`)
)

// marques are proper names whose capital stands inside.
var marques = patronDe(`(?:You|Face|Linked|Libre|Open|Whats|Power|Chrome|Photo|Word|Insta|Tik|Play|Mac|Drop|Blue|France|Ameli|i|Mon|Doc|Web|Fab|Micro|Net|Pay|Ordi|Cyber|Sympa|Num|Repair)$`)

// colles tells which glued words a text may hold, by the characters that touch.
type colles struct{ phrase, prix, jour, heure, puce, mot bool }

func lireColles(s string) (c colles) {
	var avant, deuxAvant rune
	for _, r := range s {
		haut, chiffre, heure := unicode.IsUpper(r), unicode.IsDigit(r), unicode.IsDigit(avant) || avant == 'h' || avant == 'H'
		c.phrase = c.phrase || (haut || r == '-') && strings.ContainsRune(".!?…", avant)
		c.prix = c.prix || chiffre && avant == '.'
		c.jour = c.jour || heure && strings.ContainsRune("lmjvsdLMJVSD", r)
		c.heure = c.heure || haut && (heure || avant == ')' || avant == '»')
		c.puce = c.puce || haut && avant == ' ' && deuxAvant == '-'
		c.mot = c.mot || haut && unicode.IsLetter(avant)
		deuxAvant, avant = avant, r
	}
	return c
}

// decolle parts the sentences, days, hours, items and words that lost what
// stood between them.
func decolle(s string) string {
	c := lireColles(s)
	if c.phrase {
		for avant := ""; avant != s; { // two of them may share a letter
			avant, s = s, colle.ReplaceAllString(s, "$1$2 $3")
		}
	}
	if c.jour {
		s = colleJour.ReplaceAllString(s, "$1, $2")
	}
	if c.prix {
		s = collePrix.ReplaceAllString(s, "$1. $2")
	}
	if c.heure {
		s = colleDate.ReplaceAllString(colleHeure.ReplaceAllString(s, "$1\n$2"), "$1\n$2")
	}
	if c.puce {
		s = collePuce.ReplaceAllString(s, "$1\n- $2")
	}
	if c.mot {
		s = decolleMots(s)
	}
	return separePhrases(s)
}

// decolleMots parts « participantsAdhésion »: a capital inside a word of prose
// marks a deleted line break. Names of products and addresses stay.
func decolleMots(s string) string {
	champs := strings.Split(s, " ")
	for i, c := range champs {
		if strings.ContainsAny(c, "@/") || strings.Contains(c, "www.") || !capitaleDedans(c) {
			continue
		}
		c = colleSigle.ReplaceAllString(c, "$1\n$2")
		for _, m := range colleMot.FindAllStringSubmatchIndex(c, -1) {
			mot := debutDeMot(c[:m[3]])
			_, commun := nomsCommuns[lieu.CleMot(mot)]
			if !marques.MatchString(mot) && (!majuscule(mot) || commun || utf8.RuneCountInString(mot) >= 8) {
				c = c[:m[3]] + "\n" + c[m[4]:]
				break
			}
		}
		champs[i] = c
	}
	return strings.Join(champs, " ")
}

// capitaleDedans reports a capital that does not begin the word.
func capitaleDedans(s string) bool {
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// debutDeMot is the letters that end s.
func debutDeMot(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}
