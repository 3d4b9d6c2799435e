package lisible

import (
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// The forms in which a person is written.

// apresCivilite reads « Mme Delmarest », « M. de Roquebin », « Mr ROQUEBIN René ».
func (g guet) apresCivilite(i int) int {
	if n := g.enFonction(i); n > 0 {
		return n
	}
	m := g.ms[i]
	if i+1 >= len(g.ms) || !civiliteEcrite(m) || !g.voisins(i) || !detache(g.s, m.Debut) || g.auNomDe(i) ||
		celebre(g.ms[i:]) {
		return 0
	}
	suivant := g.ms[i+1]
	switch {
	case lettreInitiale(suivant) && g.point(i+1):
		return max(2, 1+g.apresInitiales(i+1))
	case particules[suivant.Cle]:
		if n := g.suiteDeNom(i + 2); n > 0 {
			return 2 + n
		}
		return 0
	case fonctions[suivant.Cle] || utf8.RuneCountInString(suivant.Brut) < 2:
		return 0
	case majuscule(suivant.Brut):
		return g.etAutre(i+2+g.suiteDeNom(i+2)) - i
	case len(m.Cle) <= 4 && len(m.Cle) > 1 && !petits[suivant.Cle] && !nomCommun(suivant) && !chiffree(suivant.Brut):
		return 2 // « Mme delmarest »
	}
	return 0
}

// titree reads « Dr Delmarest et Me Roquebin proposent », « Le Dr Delmarest vous reçoit »:
// a title alone is that of streets and houses, so somebody has to do something.
func (g guet) titree(i int) int {
	k := i
	for {
		if k+1 >= len(g.ms) || !titresDits[g.ms[k].Cle] || !majuscule(g.ms[k].Brut) || !g.voisins(k) ||
			!majuscule(g.ms[k+1].Brut) || nomCommun(g.ms[k+1]) || petits[g.ms[k+1].Cle] {
			return 0
		}
		k += 2 + g.suiteDeNom(k+2)
		if k < len(g.ms) && g.ms[k].Cle == "et" && k+1 < len(g.ms) && titresDits[g.ms[k+1].Cle] {
			k++
			continue
		}
		break
	}
	if g.duCabinet(i) {
		return k - i
	}
	if k >= len(g.ms) || g.entre(k-1) != " " || !verbesDeSujet[g.ms[k].Cle] && !verbesPluriels[g.ms[k].Cle] ||
		g.auNomDe(i) || g.apresUnLieu(i) {
		return 0
	}
	return k - i
}

var (
	titresDits     = ensemble("dr docteur me maitre pr professeur")
	verbesPluriels = ensemble(`sont seront ont proposent animent accueillent recoivent aident accompagnent tiennent assurent
	repondent interviennent peuvent`)
)

// etAutre goes on to the second surname of « Mmes Delmarest et Roquebin »,
// when word i comes after the first; else it is i.
func (g guet) etAutre(i int) int {
	if i+1 < len(g.ms) && g.ms[i].Cle == "et" && majuscule(g.ms[i+1].Brut) && !civilites[g.ms[i+1].Cle] &&
		!nomCommun(g.ms[i+1]) && !estPrenom(g.ms[i+1]) {
		return i + 2 + g.suiteDeNom(i+2)
	}
	return i
}

// point reports a point right after word i: an initial.
func (g guet) point(i int) bool { return strings.HasPrefix(g.s[g.ms[i].Fin:], ".") }

// auNomDe reports a street, a school, right before a civility.
func (g guet) auNomDe(i int) bool {
	k := i - 1
	for k >= 0 && articles[g.ms[k].Cle] {
		k--
	}
	return k >= 0 && estVoie(g.ms[k]) && strings.Trim(g.s[g.ms[i-1].Fin:g.ms[i].Debut], " .\u00a0") == ""
}

// prenomEtNom reads a known first name and what follows it.
func (g guet) prenomEtNom(i int) int {
	annonce, n := g.annonce(i), 1
	for i+n < len(g.ms) && (g.entre(i+n-1) == "-" && g.compose(i+n) ||
		g.crie && g.entre(i+n-1) == " " && estPrenom(g.ms[i+n])) {
		n++ // « Marie-Pierre », « VIRGINIE MICHELLE DELMAREST »
	}
	if suite := g.couple(i, i+n); suite > 0 {
		return n + suite
	}
	if fin := g.deuxPrenoms(i, i+n); fin > 0 {
		return fin - i
	}
	suite := g.suiteDeNom(i + n)
	if suite == 0 && annonce && i+n < len(g.ms) && g.entre(i+n-1) == " " && g.ordinaire(i+n) {
		suite = 1 // « par claire dupont »
	}
	switch {
	case !annonce && celebre(g.ms[i:i+n+suite]):
		return 0
	case suite > 0 && (annonce || majuscule(g.ms[i].Brut)):
		return n + suite
	case !majuscule(g.ms[i].Brut):
		return 0
	case n == 1 && prenomsMots[g.ms[i].Cle]:
		return 0
	case annonce || g.metierApres(i+n) || g.sujet(i, i+n) || g.prenomSeul(i, i+n):
		return n
	case g.crie && n > 1 && patronymes[g.ms[i+n-1].Cle] && !celebre(g.ms[i:i+n]):
		return n
	}
	return 0
}

// compose reports that word k goes on a first name after a dash, in small letters as the one
// before or not: « jean-michel ».
func (g guet) compose(k int) bool {
	_, ok := prenoms[g.ms[k].Cle]
	return ok && majuscule(g.ms[k].Brut) == majuscule(g.ms[k-1].Brut)
}

// couple is the number of words from k, after the first name at i, of « et Marie-Ange
// Delmarest », or 0. The first may have a second part that nobody knows, « Jean-Lup ».
func (g guet) couple(i, k int) int {
	debut := k
	if k < len(g.ms) && g.entre(k-1) == "-" && majuscule(g.ms[k].Brut) {
		k++
	}
	if k+1 >= len(g.ms) || g.ms[k].Cle != "et" || !estPrenom(g.ms[i]) || !estPrenom(g.ms[k+1]) {
		return 0
	}
	fin := k + 2
	for fin < len(g.ms) && g.entre(fin-1) == "-" && g.compose(fin) {
		fin++
	}
	if suite := g.suiteDeNom(fin); suite > 0 && !celebre(g.ms[k+1:]) && !celebre(g.ms[i:]) {
		return fin + suite - debut // « Zoé et Paul Delmarest »
	}
	return 0
}

// ordinaire reports a word that may be a surname in small letters.
func (g guet) ordinaire(i int) bool {
	m := g.ms[i]
	return !nomCommun(m) && !petits[m.Cle] && !annonces[m.Cle] && !chiffree(m.Brut) && len(m.Brut) > 3 && !verbes[m.Cle]
}

// verbes follow a first name alone, « par Julie uniquement », « avec Julie pour ».
var verbes = ensemble("uniquement seulement pour vous tous toutes chaque puis mais aussi sauf selon sont sera peut " +
	"lors pendant toute afin")

// metierApres reports what a person does after a first name alone: « Julie,
// conseillère numérique ».
func (g guet) metierApres(i int) bool {
	k := i
	if k < len(g.ms) && (g.ms[k].Cle == "votre" || g.ms[k].Cle == "notre") {
		k++
	}
	return k < len(g.ms) && metiers[g.ms[k].Cle] && (k == i || g.entre(i) == " ") &&
		strings.Trim(g.s[g.ms[i-1].Fin:g.ms[i].Debut], " \u00a0,(-–") == ""
}

// sujet reports a first name alone that does something, at the beginning of a
// sentence: « Mireille vous accueille », « Zoé, lors des ateliers, ».
func (g guet) sujet(i, suite int) bool {
	if suite >= len(g.ms) || i > 0 && !strings.ContainsAny(g.entre(i-1), ".!?\n:,") {
		return false
	}
	if i > 0 && strings.Contains(g.entre(i-1), ",") && !verbesDActe[g.ms[suite].Cle] { // « À Valbrune, Florence est … »
		return false
	}
	lien := g.entre(suite - 1)
	return (lien == " " || lien == ", ") && verbesDeSujet[g.ms[suite].Cle]
}

// verbesDActe are what somebody does for others, which no town and no house does so shortly.
var verbesDActe = ensemble(`anime animera accueille accueillera recoit recevra accompagne accompagnera tient tiendra repond
	repondra intervient interviendra`)

var verbesDeSujet = ensemble(`vous anime animera accueille accueillera recoit recevra aide aidera accompagne accompagnera propose proposera tient
	tiendra assure assurera repond repondra intervient interviendra forme lors sera est peut pourra votre notre se`)

// initiales reads « J. Dupont », « J.-P. Dupont » where a name may stand.
func (g guet) initiales(i int) int {
	n := g.apresInitiales(i)
	if n == 0 || !g.ouvre(i, i+n) || !(g.adresse && i > 0 && g.acheve(i-1)) && g.apresUnLieu(i) ||
		celebresInitiales[g.ms[i].Cle+" "+g.ms[i+n-1].Cle] {
		return 0
	}
	return n
}

// apresInitiales is the number of words of initials and the surname after them.
func (g guet) apresInitiales(i int) int {
	n := 0
	for n <= 3 && i+n < len(g.ms) && lettreInitiale(g.ms[i+n]) && g.point(i+n) {
		n++
	}
	if n == 0 || n > 3 || i+n >= len(g.ms) {
		return 0
	}
	nom := g.ms[i+n]
	lien := strings.Trim(g.s[g.ms[i+n-1].Fin:nom.Debut], " \u00a0")
	if lien != "." || !majuscule(nom.Brut) || utf8.RuneCountInString(nom.Brut) < 3 || nomCommun(nom) || petits[nom.Cle] ||
		annonces[nom.Cle] {
		return 0
	}
	return n + 1 + g.suiteDeNom(i+n+1)
}

func lettreInitiale(m lieu.Mot) bool { return utf8.RuneCountInString(m.Brut) == 1 && majuscule(m.Brut) }

// ouvre reports that a name may begin at word i: after a role, a sign, a link,
// or alone in the text, which ends at word fin.
func (g guet) ouvre(i, fin int) bool {
	if i == 0 {
		return fin == len(g.ms) || sansNomPropre[g.ms[fin].Cle] || criee(g.ms[fin-1].Brut) ||
			strings.ContainsAny(g.s[g.ms[fin-1].Fin:g.ms[fin].Debut], ",(:")
	}
	if g.annonce(i) || g.ms[i-1].Cle == "et" || g.ms[i-1].Cle == "ou" || civilites[g.ms[i-1].Cle] {
		return true
	}
	return g.adresse && g.acheve(i-1) || strings.ContainsAny(g.s[g.ms[i-1].Fin:g.ms[i].Debut], ",(:/–-")
}

// inconnu finds « NOM Prénom », and after the word that brings a person in two
// capitalised words that are neither common nouns nor acronyms.
func (g guet) inconnu(i int) int {
	if n := g.attendu(i); n > 0 {
		return n
	}
	if i+1 >= len(g.ms) || !majuscule(g.ms[i].Brut) || !majuscule(g.ms[i+1].Brut) || g.entre(i) != " " {
		return 0
	}
	m, suivant := g.ms[i], g.ms[i+1]
	if nomCommun(m) || petits[m.Cle] || roles[m.Cle] || chiffree(m.Brut) || g.apresUnLieu(i) {
		return 0
	}
	if criee(m.Brut) && !criee(suivant.Brut) && estPrenom(suivant) && !sansVoyelle(m.Cle) && !celebre(g.ms[i+1:]) {
		n := 2 + g.prenomsDe(i+2)
		return n + g.suiteDeNom(i+n) // « AGC Zoé Delmarest »
	}
	if !criee(m.Brut) && estPrenom(suivant) && !estPrenom(m) && !prenomsMots[suivant.Cle] && !enseignes[m.Cle] &&
		!toponymes[m.Cle] && (g.annonce(i) || g.metierApres(i+2)) {
		return 2 + g.prenomsDe(i+2) // « chez Delmarest Zoé », « Delmarest Zoé médiatrice »
	}
	if nomCommun(suivant) || petits[suivant.Cle] || chiffree(suivant.Brut) || len(suivant.Brut) < 3 {
		return 0
	}
	if !criee(m.Brut) && !criee(suivant.Brut) && i > 0 && g.ms[i-1].Cle == "par" && g.entre(i-1) == " " {
		return 2
	}
	if strings.Contains(g.s[:m.Debut], ":") && !enseignes[m.Cle] && !enseignes[suivant.Cle] && g.annonce(i) &&
		strings.HasSuffix(strings.TrimRight(g.s[:m.Debut], " \u00a0"), ":") {
		return 2 // « contact : Ysoline Delmarest »
	}
	if !criee(m.Brut) && criee(suivant.Brut) && utf8.RuneCountInString(m.Brut) > 2 && !sigles[suivant.Cle] &&
		!sansVoyelle(suivant.Cle) && g.annonce(i) {
		return 2 // « contact : Ysoline DELMAREST »
	}
	return 0
}

// prenomsDe counts the first names that go on after a surname.
func (g guet) prenomsDe(i int) (n int) {
	for i+n < len(g.ms) && estPrenom(g.ms[i+n]) && (g.entre(i+n-1) == " " || g.entre(i+n-1) == "-") {
		n++
	}
	return n
}

// familleCommune reports a surname that is a word of places, in a text where
// capitals tell names. In an address, « Chez Zoé place du Marché » tells a street.
func (g guet) familleCommune(k int) bool {
	m := g.ms[k]
	if k == 0 || g.crie || !majuscule(m.Brut) || !nomsDeFamilleCommuns[m.Cle] || !estPrenom(g.ms[k-1]) ||
		prenomsMots[g.ms[k-1].Cle] {
		return false
	}
	suivi := k+1 < len(g.ms) && (articles[g.ms[k+1].Cle] || majuscule(g.ms[k+1].Brut)) && g.entre(k) == " "
	return !suivi
}

// suiteDeNom is the number of words from i that can be a surname: particles
// and capitalised words that are not common nouns.
func (g guet) suiteDeNom(i int) int {
	n, k, noms := 0, i, 0
	for k < len(g.ms) && k-i < 4 && !(g.crie && noms > 0) {
		lien := g.entre(k - 1)
		if k > i && lien != " " && lien != "-" && lien != "'" || k == i && lien != " " && lien != " - " &&
			!(lien == "-" && !estPrenom(g.ms[k-1])) && !(lien == "'" && particules[g.ms[k-1].Cle]) {
			break
		}
		m := g.ms[k]
		switch {
		case particules[m.Cle]:
		case k == i && g.familleCommune(k):
			n = 1
			noms++
		case majuscule(m.Brut) && !nomCommun(m) && !enseignes[m.Cle] && !petits[m.Cle] &&
			!chiffree(strings.TrimRight(m.Brut, "0123456789")):
			n = k - i + 1
			if !estPrenom(m) {
				noms++
			}
		default:
			return n
		}
		k++
	}
	return n
}

func civiliteEcrite(m lieu.Mot) bool {
	switch m.Cle {
	case "m":
		return m.Brut == "M"
	case "mr", "mme", "mlle", "mmes", "mlles":
		return true
	case "monsieur", "madame", "mademoiselle":
		return true
	}
	return majuscule(m.Brut)
}
