package source

import (
	"maps"
	"slices"
	"strings"
)

// adresseObjet spreads the address of the ANCT's API, which is an object, over
// the columns of the standard, as the online map does in its export.
func adresseObjet(champs map[string]any) {
	a, ok := champs["adresse"].(map[string]any)
	if !ok {
		return
	}
	delete(champs, "adresse")
	texte := func(cle string) string {
		v := celluleJSON(a[cle]).texte
		delete(a, cle)
		return strings.TrimSpace(v)
	}
	voie := strings.TrimSpace(texte("numero_voie") + texte("repetition") + " " + texte("nom_voie"))
	if voie != "" {
		champs["adresse"] = voie
	}
	for _, cle := range slices.Sorted(maps.Keys(a)) { // what the object says beside stays under its own name
		nom := cle
		switch cle {
		case "commune", "code_postal", "code_insee", "complement_adresse":
		default:
			nom = "adresse." + cle
		}
		if !dit(champs, nom) {
			champs[nom] = a[cle]
		}
	}
}
