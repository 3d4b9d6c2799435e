package lisible

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

//go:embed orthographe.txt
var orthographeTexte string

// orthographe are the words of which capitals lose the accents, and common
// words without any, by their key: a word that the list writes with a capital is
// a proper name.
var orthographe = lireOrthographe(orthographeTexte)

func lireOrthographe(texte string) map[string]string {
	out := map[string]string{}
	for ligne := range strings.Lines(texte) {
		if strings.HasPrefix(ligne, "#") {
			continue
		}
		for _, m := range strings.Fields(ligne) {
			out[lieu.CleMot(m)] = m
		}
	}
	return out
}

// epeler is the spelling of a word that was in capitals: its accents, and a
// capital for proper names and for words that nothing tells.
func epeler(m lieu.Mot) (mot string, commun bool) {
	if juste, ok := orthographe[m.Cle]; ok {
		return juste, !majuscule(juste)
	}
	if juste, ok := nomsCommuns[m.Cle]; ok {
		return juste, true
	}
	return capitale(strings.ToLower(m.Brut)), false
}

// epelable reports a word that the lists spell.
func epelable(m lieu.Mot) bool {
	_, ok := orthographe[m.Cle]
	return ok || nomsCommuns[m.Cle] != ""
}

// elider gives back the apostrophe that capitals lost: « D AUVERGNE », « de l
// Emploi ». A letter after a number or after what letters tell apart (« bâtiment
// D ») is one.
func elider(n lu) lu {
	s := n.texte
	for i, m := range n.mots {
		if elidee(n, i) {
			s = s[:m.Debut] + casseSi(strings.ToLower(m.Brut), i == 0) + "'" + s[m.Fin+1:]
		}
	}
	return n.devenu(s)
}

// elidables lose their vowel before another.
var elidables = ensemble("d l qu jusqu aujourd presqu")

func elidee(n lu, i int) bool {
	ms := n.mots
	if !elidables[ms[i].Cle] || i+1 >= len(ms) || n.texte[ms[i].Fin:ms[i+1].Debut] != " " {
		return false
	}
	suite := ms[i+1]
	if !strings.ContainsAny(suite.Cle[:1], "aeiouyh") || utf8.RuneCountInString(suite.Brut) < 2 {
		return false
	}
	if majuscule(ms[i].Brut) && i == 0 && !criee(suite.Brut) {
		return false // « L Oasis » may be an initial
	}
	return i == 0 || !designe(n, i)
}

// eludeIci reports that the word is elided on the next.
func eludeIci(s string, m lieu.Mot) bool {
	return elidables[m.Cle] && (strings.HasPrefix(s[m.Fin:], "'") || strings.HasPrefix(s[m.Fin:], "’"))
}

// numerotes are told apart by a letter, which follows them.
var numerotes = ensemble("batiment bat hall escalier esc bloc porte immeuble imm aile")

// designe reports that a letter at word i tells one of several: « 18 B », « bâtiment D ».
func designe(n lu, i int) bool {
	return i > 0 && (numerotes[n.mots[i-1].Cle] || chiffree(n.mots[i-1].Brut))
}

// preposition reports an A among words in capitals that is « à », before a word
// that the lists know: « A MARINA » may be Corsican.
func preposition(n lu, i int) bool {
	ms := n.mots
	if ms[i].Brut != "A" || i == 0 || i+1 >= len(ms) || ouvreVoie(ms[i-1]) || designe(n, i) || !criee(ms[i-1].Brut) {
		return false
	}
	suite, lien := ms[i+1], n.texte[ms[i].Fin:ms[i+1].Debut]
	connu := majuscule(suite.Brut) && (epelable(suite) || petits[suite.Cle] || suite.Cle == "saint" ||
		suite.Cle == "sainte") || eludeIci(n.texte, suite)
	return connu && lien == " " && strings.TrimSpace(n.texte[ms[i-1].Fin:ms[i].Debut]) == ""
}

// initiales reports an acronym in brackets that the words before it spell:
// « ACCOMPAGNEMENT SOCIAL LIE AU LOGEMENT (ASLL) ».
func initiales(n lu, i int) bool {
	ms, lettres := n.mots, n.mots[i].Cle
	for k := i - 1; k >= 0 && lettres != ""; k-- {
		switch {
		case strings.HasSuffix(lettres, ms[k].Cle[:1]):
			lettres = lettres[:len(lettres)-1]
		case !petits[ms[k].Cle]:
			return false
		}
	}
	return lettres == ""
}

// developpee reports an acronym that the words after it spell, behind a
// bracket, a dash or a colon: « APEL - ACTION POUR L'EMPLOI LOCAL ».
func developpee(n lu, i int) bool {
	ms, lettres := n.mots, n.mots[i].Cle
	if len(lettres) < 3 || i+1 == len(ms) || !strings.ContainsAny(n.texte[ms[i].Fin:ms[i+1].Debut], "(-–:") {
		return false
	}
	for k := i + 1; k < len(ms) && lettres != ""; k++ {
		switch {
		case strings.HasPrefix(lettres, ms[k].Cle[:1]):
			lettres = lettres[1:]
		case !petits[ms[k].Cle]:
			return false
		}
	}
	return lettres == ""
}

// communeA is the commune whose whole name begins at word i of a name in
// capitals, and how many words it takes: the longest, of one spelling. One of
// one word is one after « mairie de », of two after « de » or « à ».
func communeA(n lu, i int) (nom string, mots int) {
	ms := n.mots
	annonce := i > 0 && annoncesCommune[ms[i-1].Cle] || i > 1 && ms[i-1].Cle == "de" && annoncesCommune[ms[i-2].Cle]
	lie := i > 0 && (ms[i-1].Cle == "de" || ms[i-1].Cle == "d" || ms[i-1].Cle == "a")
	for fin := min(len(ms), i+motsCommune); fin > i; fin-- {
		if i > 0 && !annonce && !lie && fin-i < 3 || fin == i+1 &&
			(!annonce || ms[i-1].Cle != "de" || epelable(ms[i]) || len(ms[i].Cle) < 3) {
			break
		}
		texte := n.texte[ms[i].Debut:ms[fin-1].Fin]
		if !criees(n.texte, ms[i:fin]) || chiffree(texte) || strings.ContainsAny(texte, "(),:/–—") || petits[ms[fin-1].Cle] {
			continue
		}
		if juste, ok := officiel(texte); ok {
			return juste, fin - i
		}
	}
	return "", 0
}

// criees reports words in capitals, but for what is elided.
func criees(s string, ms []lieu.Mot) bool {
	return !slices.ContainsFunc(ms, func(m lieu.Mot) bool { return !criee(m.Brut) && !eludeIci(s, m) })
}

// motsCommune is the longest name of a commune that is looked for, in words.
const motsCommune = 7

var annoncesCommune = ensemble("commune ville mairie ccas cias mediatheque bibliotheque service services msap " +
	"antenne agence site locale poste")

// officiel is the one spelling that the communes of a name have, homonyms included.
func officiel(texte string) (nom string, ok bool) {
	cle := territoire.Cle(texte)
	for _, c := range territoire.France().ChercherCommune(texte) {
		if territoire.Cle(c.Nom) != cle || nom != "" && nom != c.Nom {
			return "", false
		}
		nom = c.Nom
	}
	return nom, nom != ""
}
