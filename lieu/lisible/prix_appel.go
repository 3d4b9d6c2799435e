package lisible

import (
	"strings"
	"unicode"

	"feuillet/lieu"
)

// motsTarif are those of the price of a call.
var motsTarif = ensemble(`service services appel appels prix d un local normal gratuit gratuite gratuits gratuites euro euros eur ttc ht min mn minute
	minutes par depuis fixe mobile poste cout non surtaxe surtaxee numero vert cristal azur a la le et du puis l de banalise cts ct centime
	centimes partir communication tarif cent majore`)

// Tarif reports that what follows a number only tells the price of the call.
func Tarif(reste string) bool {
	for _, mot := range strings.FieldsFunc(lieu.Plier(reste), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !motsTarif[mot] {
			return false
		}
	}
	plie := lieu.Plier(reste)
	prix := strings.ContainsAny(reste, "€*") || strings.Contains(plie, "grat") || strings.Contains(plie, "appel") ||
		sommeAppel.MatchString(reste)
	return prix || !strings.ContainsFunc(reste, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

var sommeAppel = patronDe(`(?i)\d+(?:[.,]\d+)?\s*(?:€|euros?\b|eur\b|cts?\b|centimes?\b)`)

// PrixAppel is the price of a call that follows its number, in the words of the
// place; empty when no sum is told, or when something else is.
func PrixAppel(reste string) string {
	if !sommeAppel.MatchString(reste) || !Tarif(reste) {
		return ""
	}
	s := strings.Trim(unEspace(reste), " .,;:–-/*")
	if dedans, ok := strings.CutPrefix(s, "("); ok {
		s = strings.TrimSuffix(dedans, ")")
	}
	return strings.Trim(strings.NewReplacer("(", "", ")", "").Replace(s), " .,;:–-/*")
}
