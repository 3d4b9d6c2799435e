package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// TypePublic is the label of the one type to print under a name: the most
// telling, or "" when the name already says what the place is.
func TypePublic(typologies []string, nom string) string {
	if ditSonType(lire(nom)) {
		return ""
	}
	for _, t := range lieu.Typologies() {
		if lieu.LibelleTypologie(t) != "" && slices.Contains(typologies, t) && !contientMots(nom, lieu.LibelleTypologie(t)) {
			return lieu.LibelleTypologie(t)
		}
	}
	return ""
}

// typesDits are the words by which a name says what the place is, by their first.
var typesDits = parPremier("bibliotheque", "mediatheque", "mairie", "ccas", "cias", "mjc", "france services",
	"mission locale", "centre social", "centre socio", "centre communal d'action sociale",
	"centre intercommunal d'action sociale", "maison de quartier", "espace public numerique", "cyberbase", "cyber base",
	"cyber centre", "cybercentre", "point information jeunesse", "bureau information jeunesse",
	"maison de services au public", "la poste", "pole emploi", "france travail", "fablab", "ressourcerie", "caf", "cpam",
	"msa", "pimms", "udaf", "association", "ludotheque", "maison des services", "maison departementale",
	"maison de l'emploi", "foyer", "ecole", "college", "lycee", "bus", "tiers lieu", "maison des solidarites",
	"maison de la solidarite", "centre culturel", "conseil departemental", "communaute de communes", "agence",
	"bureau de poste", "commune de", "espace de vie sociale")

// parPremier cuts texts into folded words, and files them by the first.
func parPremier(textes ...string) map[string][][]string {
	out := map[string][][]string{}
	for _, t := range textes {
		ms := lieu.Mots(t)
		out[ms[0]] = append(out[ms[0]], ms[1:])
	}
	return out
}

func ditSonType(n lu) bool {
	for i, m := range n.mots {
		for _, suite := range typesDits[m.Cle] {
			apres := n.mots[i+1:]
			if len(apres) >= len(suite) && slices.EqualFunc(apres[:len(suite)], suite,
				func(m lieu.Mot, cle string) bool { return m.Cle == cle }) {
				return true
			}
		}
	}
	return false
}

// contientMots reports whether the words of partie follow one another in s.
func contientMots(s, partie string) bool {
	return strings.Contains(" "+cle(s)+" ", " "+cle(partie)+" ")
}
