package lisible

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// sigles keep their capitals on paper.
var sigles = ensemble(`CCAS CIAS MJC EPN CAF PIMMS MSAP CPAM UDAF ADIL MSA CIDFF PLIE BIJ PIJ ESAT EVS CSC CSCI CLCV ADMR AFPA
	AFP APF ATD CNAM CCI CDC CD CDI CFA CHRS CHU CIO CLIC CMS CNFPT CRIJ DDFIP EPCI EPI EPHAD EPIDE ERIP ESS FJT FLE GEM GRETA HLM
	IUT LEP MDE MDPH MDS MFR MSP OPH PMI PMR PRIJ QPV RAM REP RSA SDSEI SIVOM SNCF SPIP UFCV UTAS ZA ZAC ZI ZUP TCO INSUP FRMJC
	MIFE CAVL ALIA AMIA EDI ERN EFS IDO PMN PMS AFR CSI RDC RDV ASEPT FALEP UTPAS MIO NRDJ MVC FDFR AGIRABCD INFREP IREPS ASELQO BGE
	ADSEA CAARUD CSAPA SARL SASU UNADEV UNRPA`)

// petits are the words that stay low inside a title.
var petits = ensemble(`de du des d la le les l et en sur sous aux au à a lès les lez près pour par dans ou un une avec chez entre sans
	deça delà outre`)

//go:embed noms_communs.txt
var nomsCommunsTexte string

// nomsCommuns are the common nouns of names of places, folded, with their
// spelling: capitals lose accents, which print must give back.
var nomsCommuns = lireNomsCommuns(nomsCommunsTexte)

func lireNomsCommuns(texte string) map[string]string {
	out := map[string]string{}
	for _, m := range strings.Fields(texte) {
		out[lieu.CleMot(m)] = m
	}
	return out
}

func ensemble(s string) map[string]bool {
	out := map[string]bool{}
	for _, m := range strings.Fields(s) {
		out[lieu.CleMot(m)] = true
	}
	return out
}

// CasseTitre writes in French title case the words of s that are in capitals,
// each judged alone: « SAINT-MEDARD-EN-JALLES » becomes
// « Saint-Medard-en-Jalles ». Known acronyms and Roman numerals keep theirs.
func CasseTitre(s string) string {
	return parMot(lire(s), func(ms []lieu.Mot, i int) string {
		m := ms[i]
		switch {
		case !criee(m.Brut) && !lettreSeule(s, m):
			return m.Brut
		case sigles[m.Cle] || romain(m.Brut):
			return m.Brut
		case petits[m.Cle] && i > 0:
			return strings.ToLower(m.Brut)
		}
		return capitale(strings.ToLower(m.Brut))
	})
}

// lettreSeule reports an elided article in capitals, the L of « L'HERMITAGE ».
func lettreSeule(s string, m lieu.Mot) bool {
	if m.Cle != "l" && m.Cle != "d" || !majuscule(m.Brut) || utf8.RuneCountInString(m.Brut) != 1 {
		return false
	}
	return strings.HasPrefix(s[m.Fin:], "'") || strings.HasPrefix(s[m.Fin:], "’")
}

// CasseNom writes the words in capitals of a name as a French name: common
// nouns low and with their accents after the first word, proper nouns with a
// capital, communes with their hyphens. A short unknown word alone in capitals
// is taken for an acronym.
func CasseNom(s string) string { return casseNom(lire(s), criee(s)) }

// casseNom is CasseNom; tout says that the whole name was shouted.
func casseNom(n lu, tout bool) string {
	n = elider(n)
	n = n.devenu(avecCommunes(n))
	return parMot(n, func(ms []lieu.Mot, i int) string {
		switch {
		case preposition(n, i):
			return "à"
		case !criee(ms[i].Brut):
			return motCalme(n, i, tout)
		}
		return motCrie(n, i, tout)
	})
}

// avecCommunes writes as the official list does the communes that a name in
// capitals names in whole.
func avecCommunes(n lu) string {
	s := n.texte
	for i := len(n.mots) - 1; i >= 0; i-- {
		if !criee(n.mots[i].Brut) {
			continue
		}
		if nom, mots := communeA(n, i); mots > 0 {
			s = s[:n.mots[i].Debut] + nom + s[n.mots[i+mots-1].Fin:]
		}
	}
	return s
}

// motCalme is a word of a name that is not in capitals.
func motCalme(n lu, i int, tout bool) string {
	ms, s := n.mots, n.texte
	m := ms[i]
	if juste, connu := nomsCommuns[m.Cle]; connu && utf8.RuneCountInString(m.Brut) > 3 {
		return accentue(m.Brut, juste)
	}
	if tout && m.Brut == "S" && i > 0 && strings.Trim(s[ms[i-1].Fin:m.Debut], "'’") == "" {
		return "s" // « AMI’S »
	}
	if lettreSeule(s, m) && i > 0 && (tout || m.Cle == "d" && criee(ms[i-1].Brut) || i+1 < len(ms) &&
		criee(ms[i+1].Brut)) {
		return strings.ToLower(m.Brut)
	}
	return m.Brut
}

// motCrie is a word of a name that is in capitals.
func motCrie(n lu, i int, tout bool) string {
	ms, s := n.mots, n.texte
	m := ms[i]
	debut := debutDeSegment(s, m.Debut)
	juste, commun := epeler(m)
	switch {
	case sigles[m.Cle] || romain(m.Brut) || chiffree(m.Brut) || numeroteeVoie(ms, i) || developpee(n, i):
		return m.Brut
	case m.Cle == "poste" && i > 0 && ms[i-1].Brut == "LA", m.Brut == "LA" && i+1 < len(ms) && ms[i+1].Brut == "POSTE":
		return capitale(strings.ToLower(m.Brut)) // the company
	case petits[m.Cle]:
		return casseSi(petitMot(ms, i), debut)
	case entreParentheses(s, m) && (initiales(n, i) || !epelable(m) && len(m.Cle) <= 5):
		return m.Brut
	case !tout && criesVoisins(ms, i) == 1 && nomsCommuns[m.Cle] == "" && sigleProbable(m.Brut, false, len(ms)):
		return m.Brut // among other words, a short one is an acronym: « AIME (Agir, Innover…) »
	case m.Cle == "ferme" && i+1 < len(ms) && fermePour[ms[i+1].Cle]:
		return casseSi("fermé", debut)
	case epelable(m):
		grand := grandeurs[m.Cle] && i+1 < len(ms) && !motCommun(ms[i+1])
		return casseSi(juste, debut || grand || commun && strings.HasPrefix(s[m.Fin:], "-"))
	case (m.Cle == "saint" || m.Cle == "sainte") && i+1 < len(ms):
		return capitale(m.Cle)
	case sansVoyelle(m.Cle), sigleProbable(m.Brut, tout || criesVoisins(ms, i) >= 3, len(ms)):
		return m.Brut
	}
	return juste
}

// fermePour follow « fermé », and no farm.
var fermePour = ensemble("definitivement temporairement provisoirement depuis pour jusqu")

// grandeurs take a capital before a proper name: « Haut Berry ».
var grandeurs = ensemble("haut haute hauts hautes bas basse grand grande petit petite vieux")

// motCommun reports a common word, that is no proper name.
func motCommun(m lieu.Mot) bool {
	_, commun := epeler(m)
	return commun || petits[m.Cle]
}

// casseSi puts a capital on a word where one is due.
func casseSi(mot string, due bool) string {
	if due {
		return capitale(mot)
	}
	return mot
}

// petitMot is a linking word in small letters, which capitals may have made
// another: the « prés » of a street, « près de la gare ».
func petitMot(ms []lieu.Mot, i int) string {
	if ms[i].Cle != "pres" {
		return strings.ToLower(ms[i].Brut)
	}
	if i > 0 && (ms[i-1].Cle == "des" || ms[i-1].Cle == "les") {
		return "Prés"
	}
	return "près"
}

// accentue gives back the accents of a known word, keeping its case.
func accentue(brut, juste string) string {
	if strings.ToLower(brut) == juste || lieu.Plier(brut) != lieu.Plier(juste) || perdUnAccent(brut, juste) {
		return brut
	}
	if r, _ := utf8.DecodeRuneInString(brut); unicode.IsUpper(r) {
		return capitale(juste)
	}
	return juste
}

// perdUnAccent reports that a word as published has an accent where another,
// that folds alike, has none: « fermé » is no « ferme ».
func perdUnAccent(brut, juste string) bool {
	autres := []rune(juste)
	for i, r := range []rune(brut) {
		if r >= 0x80 && i < len(autres) && autres[i] < 0x80 {
			return true
		}
	}
	return false
}

// sigleProbable judges an unknown word in capitals: among words in lower case,
// or alone, a short one is an acronym.
func sigleProbable(brut string, tout bool, n int) bool {
	l := utf8.RuneCountInString(brut)
	_, prenom := prenoms[lieu.CleMot(brut)]
	return !prenom && (!tout && l <= 5 || tout && (n == 1 && l <= 5 || l <= 2))
}

// criesVoisins counts the words in capitals that follow one another around i:
// three are shouting, not acronyms.
func criesVoisins(ms []lieu.Mot, i int) int {
	n := 1
	for k := i - 1; k >= 0 && criee(ms[k].Brut); k-- {
		n++
	}
	for k := i + 1; k < len(ms) && criee(ms[k].Brut); k++ {
		n++
	}
	return n
}

func sansVoyelle(cle string) bool { return !strings.ContainsAny(cle, "aeiouy") }

func chiffree(s string) bool { return strings.ContainsAny(s, "0123456789") }

func romain(s string) bool { return strings.Trim(s, "IVX") == "" }

// debutDeSegment reports whether the word at i opens the name or what follows
// a dash, a parenthesis or a colon.
func debutDeSegment(s string, i int) bool {
	avant := strings.TrimRight(s[:i], " \u00a0\u202f")
	return avant == "" || strings.HasSuffix(avant, "(") || strings.HasSuffix(avant, ":") ||
		strings.HasSuffix(avant, "/") ||
		len(avant) < i && (strings.HasSuffix(avant, "-") || strings.HasSuffix(avant, "–"))
}

// parMot rewrites the words of a text and keeps all that stands between them.
func parMot(l lu, f func(ms []lieu.Mot, i int) string) string {
	var b strings.Builder
	fin := 0 // of what is written
	for i, m := range l.mots {
		mot := f(l.mots, i)
		if mot == m.Brut {
			continue
		}
		b.WriteString(l.texte[fin:m.Debut])
		b.WriteString(mot)
		fin = m.Fin
	}
	if fin == 0 {
		return l.texte
	}
	b.WriteString(l.texte[fin:])
	return b.String()
}
