package lieu

import (
	"regexp"
	"strings"
)

var uuid = regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)

// estUUID looks at the length first: an import asks of each place, several times.
func estUUID(s string) bool { return len(s) == 36 && uuid.MatchString(s) }

// IdNational reports an id that no other producer gives: the source of the
// place with hyphens for spaces, what it adds between brackets left out, « _ »
// and a local part (« La-Creuse_73 » of « La Creuse »), or a UUID. Any other (« 12 », « structure-1 ») is of one file,
// and of nobody, or of somebody else, on the online map.
func IdNational(id, source string) bool {
	if estUUID(id) {
		return true
	}
	debut := Prefixe(source)
	n := len(debut)
	return n > 0 && len(id) > n+1 && id[n] == '_' && strings.EqualFold(id[:n], debut)
}

// fusion joins the ids of the records that a merged one is made of.
const fusion = "__"

// IdPartage reports an id that tells of one place whoever publishes it: a
// national one, or one made of such: merged records, a UUID after the name of
// who collected it. Any other is the producer's own: « 12 » of two are two places.
func IdPartage(id, source string) bool {
	return IdNational(id, source) || strings.Contains(id, fusion) ||
		estUUID(id[strings.LastIndexByte(id, '_')+1:])
}

// Prefixe is the part of a national id that names the source.
func Prefixe(source string) string {
	nom, _, _ := strings.Cut(source, "(")
	return strings.Join(strings.Fields(nom), "-")
}
