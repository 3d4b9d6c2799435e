package territoire

import (
	"strings"
	"sync"
	"unicode"

	"feuillet/lieu"
)

// premiersMots are the first words of the names of the EPCI of France, by kind: « Creuse »
// of « CC Creuse Confluence ».
var premiersMots = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, e := range France().Groupes() {
		if genre, nom, ok := strings.Cut(e.Nom, " "); ok {
			out[genre+" "+lieu.Plier(premierMot(nom))] = true
		}
	}
	return out
})

// premierMot is the word that a text begins with; empty when it begins with none.
func premierMot(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); i >= 0 {
		return s[:i]
	}
	return s
}

// NommeEpci reports that what follows « CC », « CA » or « CU » may be the name of an EPCI
// of this kind: the first word is enough, for a line may end after it.
func NommeEpci(genre, suite string) bool {
	mot := premierMot(suite)
	return mot != "" && premiersMots()[genre+" "+lieu.Plier(mot)]
}
