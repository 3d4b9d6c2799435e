package lisible

import (
	"strings"
	"sync"

	"feuillet/lieu"
)

// Letters of a first name and of a name that are glued: shorter ones begin many words.
const (
	prenomColle = 4
	nomColle    = 4
)

// celebresColles are the names of well-known people, glued.
var celebresColles = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for nom := range strings.Lines(celebresTexte) {
		out[strings.Join(lieu.Mots(nom), "")] = true
	}
	return out
})

// PersonneCollee reports a word of an address that glues a first name and a name,
// « jeandupont », or a name and a first name. What a service, a common noun, the
// place or its commune (propres) begins or ends is none, nor is a well-known name.
func PersonneCollee(mot string, propres ...string) bool {
	mot = strings.Join(lieu.Mots(mot), "")
	for _, p := range propres {
		for _, m := range lieu.Mots(p) {
			if _, prenom := prenoms[m]; !prenom && len(m) >= nomColle && strings.Contains(mot, m) {
				return false
			}
		}
	}
	if len(mot) < prenomColle+nomColle || strings.HasPrefix(mot, "saint") || connus(mot, nil) != nil || motConnu(mot) {
		return false
	}
	for nom := range celebresColles() {
		if len(nom) > nomColle && strings.Contains(mot, nom) {
			return false
		}
	}
	for i := prenomColle; i <= len(mot)-nomColle; i++ {
		if _, ok := prenoms[mot[:i]]; ok && nomPropre(mot[i:]) {
			return true
		}
	}
	for i := nomColle; i <= len(mot)-prenomColle; i++ {
		if _, ok := prenoms[mot[i:]]; ok && nomPropre(mot[:i]) {
			return true
		}
	}
	return false
}

// motLong is how long a known word is that ends a glued name, in letters: shorter
// ones end names, « dupont ».
const motLong = 6

// nomPropre reports letters that no known word begins, nor a long one ends.
func nomPropre(s string) bool {
	for i := nomColle; i <= len(s); i++ {
		if motConnu(s[:i]) || i >= motLong && motConnu(s[len(s)-i:]) {
			return false
		}
	}
	return true
}

func motConnu(s string) bool {
	return fonctionsBoite[s] || nomsCommuns[s] != "" || orthographe[s] != ""
}
