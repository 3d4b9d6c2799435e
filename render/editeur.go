package render

import (
	"strings"
	"unicode"

	"feuillet/lieu"
)

// articles are those of the first words of who prints, folded: a name typed without one
// (« Mairie de Valbrune ») takes it in a sentence.
var articles = parMot(map[string]string{
	"la ": "mairie commune ville communauté métropole préfecture région médiathèque bibliothèque ludothèque maison " +
		"mission direction caisse collectivité fédération ligue cité mjc caf cpam msa mdph plateforme coopérative régie " +
		"cellule sous-préfecture délégation fondation cci",
	"le ": "département centre conseil service syndicat ccas cias pôle pays parc foyer hub réseau collectif cercle club " +
		"comité groupement pimms secrétariat bureau point tiers-lieu territoire relais musée lycée collège campus gip " +
		"sivom secours",
	"l'": "association agglomération agence office espace établissement union université école atelier epn udaf amicale " +
		"antenne",
	"les ": "services archives bibliothèques médiathèques mairies centres communes",
})

func parMot(rangs map[string]string) map[string]string {
	out := map[string]string{}
	for article, mots := range rangs {
		for _, m := range strings.Fields(mots) {
			out[lieu.Plier(m)] = article
		}
	}
	return out
}

// AvecArticle is who prints as a sentence names it: with the article of its first word,
// when it was typed without any and the word is known.
func AvecArticle(nom string) string {
	fin := strings.IndexFunc(nom, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if fin < 0 {
		fin = len(nom)
	}
	return articles[lieu.Plier(nom[:fin])] + nom
}

// contractions are « à » and « de » before an article: au CCAS, des archives, à la mairie.
var contractions = []struct{ article, a, de string }{{"le ", "au ", "du "}, {"les ", "aux ", "des "}}

// unarticled is a name without the article that « à » and « de » join, and what they make of it.
func unarticled(name string) (rest, a, de string) {
	for _, c := range contractions {
		if len(name) > len(c.article) && strings.EqualFold(name[:len(c.article)], c.article) {
			return name[len(c.article):], c.a, c.de
		}
	}
	return name, "à ", "de "
}

// contracted is « à » before a name.
func contracted(name string) string {
	rest, a, _ := unarticled(name)
	return a + rest
}

// contractedDe is « de » before a name: « du CCAS », « de l'association », « d'Emmaüs ».
func contractedDe(name string) string {
	rest, _, de := unarticled(name)
	if rest != name {
		return de + rest
	}
	if name != "" && strings.ContainsRune("aeiouy", rune(lieu.Plier(name)[0])) {
		return "d'" + name
	}
	return de + name
}

// contraction gives a sentence of a model the fields that say « à » and « de » who prints.
var contraction = strings.NewReplacer("à {editeur}", "{a_editeur}", "de {editeur}", "{de_editeur}")

// Contracter is a sentence of a model in which « à {editeur} » and « de {editeur} » make one
// field: « au CCAS », « du CCAS ».
func Contracter(s string) string { return contraction.Replace(s) }
