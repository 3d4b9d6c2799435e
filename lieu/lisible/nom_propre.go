package lisible

import (
	"slices"
	"sync"

	"feuillet/lieu"
)

// NomALui reports a public name with something in it that is of no other place: more than what
// the place is, and its commune. « Le Préau » has it; « Médiathèque », « Mairie de Pons » and
// « Pons » have not, and who seeks them seeks a commune.
func NomALui(nom, commune string) bool {
	ms := lire(nom).mots
	for _, fin := range []string{DeCommune(commune), ACommune(commune), commune} {
		if f := lire(fin).mots; aCommune(ms, len(ms)-len(f), f) {
			ms = ms[:len(ms)-len(f)]
			break
		}
	}
	return slices.ContainsFunc(ms, func(m lieu.Mot) bool {
		return !autonomes[m.Cle] && !motsFranceServices[m.Cle] && !motsDeTypes()[m.Cle]
	})
}

// motsDeTypes are the words that say the types of places, and what paper calls one without.
var motsDeTypes = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, t := range append(lieu.Typologies(), "_inconnu", "_conseiller") {
		for _, m := range lieu.LireMots(lieu.LibelleTypologie(t)) {
			out[m.Cle] = true
		}
	}
	return out
})
