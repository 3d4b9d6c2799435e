package lisible

import (
	"strings"

	"feuillet/lieu"
)

// aspires are the beginnings of names of communes that refuse elision in use
// (« de Honfleur »), the others take it (« d'Hyères »).
var aspires = []string{"haguenau", "ham", "harfleur", "haut", "havre", "hoenheim", "hoerdt", "honfleur", "houdan",
	"houilles", "houplines", "huningue", "yate", "yaou", "yenne", "youx", "yutz", "yvo", "onz"}

// DeCommune is a name of commune after « de », with the contraction of its
// article: « de Pons », « d'Angers », « du Mans », « des Sables-d'Olonne »,
// « de La Rochelle », « de L'Haÿ-les-Roses ».
func DeCommune(nom string) string {
	switch reste, article := articleCommune(nom); {
	case article == "le":
		return "du " + reste
	case article == "les":
		return "des " + reste
	case elision(nom):
		return "d'" + nom
	}
	return "de " + nom
}

// ACommune is a name of commune after « à »: « à Pons », « au Mans », « aux
// Sables-d'Olonne », « à La Rochelle ».
func ACommune(nom string) string {
	switch reste, article := articleCommune(nom); article {
	case "le":
		return "au " + reste
	case "les":
		return "aux " + reste
	}
	return "à " + nom
}

func articleCommune(nom string) (reste, article string) {
	for _, a := range []string{"Le ", "Les "} {
		if r, ok := strings.CutPrefix(nom, a); ok {
			return r, strings.ToLower(strings.TrimSpace(a))
		}
	}
	return nom, ""
}

func elision(nom string) bool {
	c := lieu.Plier(nom)
	if c == "" || !strings.ContainsRune("aeiouyh", rune(c[0])) {
		return false
	}
	for _, a := range aspires {
		if strings.HasPrefix(c, a) {
			return false
		}
	}
	return true
}
