package lieu

import (
	"regexp"
	"strings"
)

var uuid = regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)

// IdNational reports an id that no other producer gives: the source of the
// place with hyphens for spaces, what it adds between brackets left out, « _ »
// and a local part (« La-Creuse_73 » of « La Creuse »), or a UUID. Any other (« 12 », « structure-1 ») is of one file,
// and of nobody, or of somebody else, on the online map.
func IdNational(id, source string) bool {
	if uuid.MatchString(id) {
		return true
	}
	nom, _, _ := strings.Cut(source, "(")
	debut := strings.Join(strings.Fields(nom), "-")
	n := len(debut)
	return n > 0 && len(id) > n+1 && id[n] == '_' && strings.EqualFold(id[:n], debut)
}
