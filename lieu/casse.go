package lieu

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sigles keep their capitals on paper.
var sigles = ensemble(`CCAS CIAS MJC EPN CAF PIMMS MSAP CPAM UDAF ADIL MSA CIDFF PLIE BIJ PIJ ESAT EVS CSC CSCI CLCV ADMR AFPA
	AFP APF ATD CNAM CCI CDC CD CDI CFA CHRS CHU CIO CLIC CMS CNFPT CRIJ DDFIP EPCI EPI EPHAD EPIDE ERIP ESS FJT FLE GEM GRETA HLM
	IUT LEP MDE MDPH MDS MFR MSP OPH PMI PMR PRIJ QPV RAM REP RSA SDSEI SIVOM SNCF SPIP UFCV UTAS ZA ZAC ZI ZUP TCO INSUP FRMJC
	MIFE CAVL ALIA AMIA EDI ERN EFS IDO PMN PMS AFR CSI RDC RDV ASEPT FALEP UTPAS MIO NRDJ MVC FDFR AGIRABCD INFREP IREPS ASELQO BGE`)

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
		out[cleMot(m)] = m
	}
	return out
}

func ensemble(s string) map[string]bool {
	out := map[string]bool{}
	for _, m := range strings.Fields(s) {
		out[cleMot(m)] = true
	}
	return out
}

// CasseTitre writes in French title case the words of s that are in capitals,
// each judged alone: « SAINT-MEDARD-EN-JALLES » becomes
// « Saint-Medard-en-Jalles ». Known acronyms and Roman numerals keep theirs.
func CasseTitre(s string) string {
	return parMot(lire(s), func(ms []mot, i int) string {
		m := ms[i]
		switch {
		case !criee(m.brut) && !lettreSeule(s, m):
			return m.brut
		case sigles[m.cle] || romain(m.brut):
			return m.brut
		case petits[m.cle] && i > 0:
			return strings.ToLower(m.brut)
		}
		return capitale(strings.ToLower(m.brut))
	})
}

// lettreSeule reports an elided article in capitals, the L of « L'HERMITAGE ».
func lettreSeule(s string, m mot) bool {
	if m.cle != "l" && m.cle != "d" || !majuscule(m.brut) || utf8.RuneCountInString(m.brut) != 1 {
		return false
	}
	return strings.HasPrefix(s[m.fin:], "'") || strings.HasPrefix(s[m.fin:], "’")
}

// CasseNom writes the words in capitals of a name as a French name: common
// nouns low and with their accents after the first word, proper nouns with a
// capital. A short unknown word alone in capitals is taken for an acronym.
func CasseNom(s string) string { return casseNom(lire(s), criee(s)) }

// casseNom is CasseNom; tout says that the whole name was shouted.
func casseNom(n lu, tout bool) string {
	s := n.texte
	return parMot(n, func(ms []mot, i int) string {
		m := ms[i]
		juste, connu := nomsCommuns[m.cle]
		switch {
		case !criee(m.brut):
			if connu && utf8.RuneCountInString(m.brut) > 3 {
				return accentue(m.brut, juste)
			}
			if lettreSeule(s, m) && i > 0 && (tout || m.cle == "d" && criee(ms[i-1].brut) || i+1 < len(ms) && criee(ms[i+1].brut)) {
				return strings.ToLower(m.brut)
			}
			return m.brut
		case sigles[m.cle] || romain(m.brut) || chiffree(m.brut):
			return m.brut
		case m.cle == "poste" && i > 0 && ms[i-1].brut == "LA", m.brut == "LA" && i+1 < len(ms) && ms[i+1].brut == "POSTE":
			return capitale(strings.ToLower(m.brut)) // the company
		case petits[m.cle]:
			if debutDeSegment(s, m.debut) {
				return capitale(strings.ToLower(m.brut))
			}
			return strings.ToLower(m.brut)
		case connu && (debutDeSegment(s, m.debut) || strings.HasPrefix(s[m.fin:], "-")):
			return capitale(juste)
		case connu:
			return juste
		case (m.cle == "saint" || m.cle == "sainte") && i+1 < len(ms):
			return capitale(m.cle)
		case sansVoyelle(m.cle), sigleProbable(m.brut, tout || criesVoisins(ms, i) >= 3, len(ms)):
			return m.brut
		}
		return capitale(strings.ToLower(m.brut))
	})
}

// accentue gives back the accents of a known word, keeping its case.
func accentue(brut, juste string) string {
	if strings.ToLower(brut) == juste || Plier(brut) != Plier(juste) {
		return brut
	}
	if r, _ := utf8.DecodeRuneInString(brut); unicode.IsUpper(r) {
		return capitale(juste)
	}
	return juste
}

// sigleProbable judges an unknown word in capitals: among words in lower case,
// or alone, a short one is an acronym.
func sigleProbable(brut string, tout bool, n int) bool {
	l := utf8.RuneCountInString(brut)
	_, prenom := prenoms[cleMot(brut)]
	return !prenom && (!tout && l <= 5 || tout && (n == 1 && l <= 5 || l <= 2))
}

// criesVoisins counts the words in capitals that follow one another around i:
// three are shouting, not acronyms.
func criesVoisins(ms []mot, i int) int {
	n := 1
	for k := i - 1; k >= 0 && criee(ms[k].brut); k-- {
		n++
	}
	for k := i + 1; k < len(ms) && criee(ms[k].brut); k++ {
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
	return avant == "" || strings.HasSuffix(avant, "(") || strings.HasSuffix(avant, ":") || strings.HasSuffix(avant, "/") ||
		len(avant) < i && (strings.HasSuffix(avant, "-") || strings.HasSuffix(avant, "–"))
}

// parMot rewrites the words of a text and keeps all that stands between them.
func parMot(l lu, f func(ms []mot, i int) string) string {
	var b strings.Builder
	fin := 0 // of what is written
	for i, m := range l.mots {
		mot := f(l.mots, i)
		if mot == m.brut {
			continue
		}
		b.WriteString(l.texte[fin:m.debut])
		b.WriteString(mot)
		fin = m.fin
	}
	if fin == 0 {
		return l.texte
	}
	b.WriteString(l.texte[fin:])
	return b.String()
}
