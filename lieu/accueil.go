package lieu

import (
	"slices"
	"strings"
)

// AccueillePublic is false for a place that says it receives no public, with a
// straight or a curly apostrophe. A place without services does receive: the
// conversion of the official model is not copied.
func AccueillePublic(l *Lieu) bool {
	return !slices.ContainsFunc(l.ModalitesAcces,
		func(m string) bool { return Plier(strings.TrimSpace(m)) == Plier(SansPublic) })
}
