package templates

import (
	"slices"
	"strings"

	"feuillet/lieu/proche"
)

// voisin is the candidate that was meant by s, "" when none is near enough.
func voisin(s string, candidates []string) string {
	return strings.Join(proche.De(s, candidates, 1), "")
}

// vouliezVousChamp is vouliezVous for a field of a text, in its braces.
func vouliezVousChamp(s string, champs []string) string {
	if p := voisin(s, champs); p != "" {
		return proche.Question("{" + p + "}")
	}
	if slices.Equal(champs, champsPages) { // read by who writes a page, and no model
		var dits []string
		for _, c := range ChampsDesPages() {
			dits = append(dits, c[0]+" ("+c[1]+")")
		}
		return "choisissez parmi\u00A0: " + strings.Join(dits, ", ") + "."
	}
	return vouliezVous(s, champs)
}

// listeMontree is how many names are given when none is near; a longer list is
// read in the model itself.
const listeMontree = 16

// vouliezVous asks after the closest candidate, or gives them all if they are few.
func vouliezVous(s string, candidates []string) string {
	if c := voisin(s, candidates); c != "" {
		return proche.VouliezVous(c)
	}
	if len(candidates) > listeMontree {
		return "cherchez le bon nom dans le modèle d’origine."
	}
	return "choisissez parmi\u00A0: " + strings.Join(candidates, ", ") + "."
}
