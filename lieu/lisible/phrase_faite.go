package lisible

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// enPhrase gives a line its capital and its last point; an item of a list, and
// an address, have none.
func enPhrase(s string) string {
	champs := strings.Fields(s)
	if len(champs) == 0 || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") {
		return s
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsLower(r) && n < len(s) &&
		!strings.ContainsAny(champs[0], "@./_0123456789") && s[n] != '-' {
		s = capitale(s)
	}
	dernier, _ := utf8.DecodeLastRuneInString(s)
	if (unicode.IsLetter(dernier) || unicode.IsDigit(dernier) || strings.ContainsRune(")»%€", dernier)) &&
		!strings.ContainsAny(champs[len(champs)-1], "@/.") && len(champs) > 1 {
		s += "."
	}
	return s
}

// ouvrants are the words that begin a sentence of a presentation when a word
// that links follows: « Accès à », « Prêt de ». Others may be names (« Espace de »).
var ouvrants = ensemble(`acces aide aides accompagnement accompagnements mise pret cours atelier ateliers initiation initiations formation
	formations impression impressions possibilite connexion consultation ouverture inscription inscriptions permanence permanences animation
	animations decouverte apprentissage creation utilisation navigation numerisation documentation soutien orientation information informations
	materiel equipement reparation recherche redaction remise vente location assistance conseil conseils stage stages visite visites
	participation organisation sensibilisation entretien entretiens prise service services demarches ordinateurs imprimante scanner horaires
	tarif tarifs adhesion gratuit ouvert ferme situe equipe propose proposes libre`)

// suivants follow the word that begins such a sentence.
var suivants = ensemble("a de d du des au aux pour sur en avec sans par dans et l le la les")

// nommants are the words before which a capital is that of a name: « l'association
// Accès pour tous ».
var nommants = ensemble(`association associations service dispositif programme projet logiciel atelier ateliers espace label reseau operation
	plateforme site module club collectif pass cheque compte application formation parcours mission point centre maison groupe structure
	entreprise societe cooperative agence intitule intitulee nomme nommee appele appelee dit dite titre certification diplome`)

// separePhrases parts two sentences between which a line break became a space:
// « sur demande Accès à Internet ».
func separePhrases(s string) string {
	if !capitaleApresMot(s) {
		return s
	}
	ms := lieu.LireMots(s)
	for i := len(ms) - 2; i > 0; i-- {
		m := ms[i]
		if !ouvre(m) || !suivants[ms[i+1].Cle] || !separable(s, ms, i) {
			continue
		}
		s = s[:ms[i-1].Fin] + "." + s[ms[i-1].Fin:]
	}
	return s
}

// separable reports that a word in small letters, and a space alone, stand
// before word i, and that nothing says that a name comes.
func separable(s string, ms []lieu.Mot, i int) bool {
	avant := ms[i-1]
	return s[avant.Fin:ms[i].Debut] == " " && !majuscule(avant.Brut) && utf8.RuneCountInString(avant.Brut) > 2 &&
		!chiffree(avant.Brut) &&
		!petits[avant.Cle] && !suivants[avant.Cle] && !nommants[avant.Cle] &&
		!cite(s[:avant.Fin])
}

// cite reports a text that ends inside a quotation.
func cite(s string) bool { return strings.LastIndex(s, "«") > strings.LastIndex(s, "»") }

// ouvre reports a word with its capital alone that begins a sentence: one of
// the list, or a participle, « Reliés à ».
func ouvre(m lieu.Mot) bool {
	if !majuscule(m.Brut) || criee(m.Brut) {
		return false
	}
	if _, prenom := prenoms[m.Cle]; prenom {
		return false
	}
	participe := slices.ContainsFunc([]string{"és", "ées"},
		func(fin string) bool { return strings.HasSuffix(m.Brut, fin) })
	return ouvrants[m.Cle] || participe && utf8.RuneCountInString(m.Brut) > 4 && !majuscule(orthographe[m.Cle])
}

// capitaleApresMot reports a capital after a word in small letters and a space.
func capitaleApresMot(s string) bool {
	var avant, deux rune
	for _, r := range s {
		if unicode.IsUpper(r) && avant == ' ' && unicode.IsLower(deux) {
			return true
		}
		deux, avant = avant, r
	}
	return false
}
