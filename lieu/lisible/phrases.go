package lisible

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// abreges end with a point that does not end a sentence.
var abreges = ensemble(`m mm mr dr st ste av bd bld pl esp al all imp rte tel tél ex cf env etc art no n p adr apt bat bât rdc resp min max 0 www hab gal`)

// Phrases cuts a text into sentences at . ! ? … and line breaks. The points of
// abbreviations, numbers, addresses and initials do not cut.
func Phrases(s string) []string {
	var out []string
	debut := 0
	ajoute := func(fin int) {
		if p := strings.TrimSpace(s[debut:fin]); p != "" {
			out = append(out, p)
		}
		debut = fin
	}
	for i, r := range s {
		switch {
		case r == '\n':
			ajoute(i)
		case strings.ContainsRune(".!?…", r) && finDePhrase(s, i, i+utf8.RuneLen(r), r):
			ajoute(i + utf8.RuneLen(r))
		}
	}
	ajoute(len(s))
	return out
}

// finDePhrase judges the mark at bytes i..fin.
func finDePhrase(s string, i, fin int, r rune) bool {
	suite := strings.TrimLeft(s[fin:], " \u00a0\u202f")
	if suite == "" {
		return true
	}
	suivante, _ := utf8.DecodeRuneInString(suite)
	if len(suite) == len(s[fin:]) || unicode.IsLower(suivante) || strings.ContainsRune(".!?…)»,;:", suivante) {
		return false
	}
	if r != '.' {
		return true
	}
	ms := lieu.LireMots(s[max(0, i-24):i])
	if len(ms) == 0 {
		return true
	}
	d := ms[len(ms)-1]
	initiale := utf8.RuneCountInString(d.Brut) == 1 && majuscule(d.Brut) && d.Fin == i-max(0, i-24)
	return !(initiale || d.Cle != "etc" && abreges[d.Cle] && d.Fin == i-max(0, i-24))
}

var (
	sautHTML       = patronDe(`(?i)\s*<\s*(?:br|/p|/li|/div|/h\d|p|li|ul|/ul|ol|/ol|div)\b[^>]*>\s*`)
	baliseHTML     = patronDe(`</?[a-zA-Z][^<>]*>`)
	lienMarkup     = patronDe(`!?\[([^\[\]]*)\]\(<?[^()\s]*>?\)`)
	adresseNue     = patronDe(`<(https?://[^<>\s]+)>`)
	titreMarkup    = patronDe(`(?m)^\s*#{1,6}\s*`)
	pucesMarkup    = patronDe(`(?m)^\s*[*•·▪●]\s+`)
	grasMarkup     = patronDe("(\\*\\*|__|`)")
	italique       = patronDe(`(^|[\s(])[*_]([^*_\n]+)[*_]($|[\s).,;:!?])`)
	virgule        = patronDe(`(\p{L}),(\p{L})`)
	espaces        = patronDe(`[ \t\r\x{00a0}\x{202f}]+`)
	sauts          = patronDe(` ?\n[ \n]*`)
	pointDouble    = patronDe(`([^.])\.\s?\.($|[^.])`)
	guillemetPlein = patronDe("[\uff02\"“]([^\uff02\"“”]*)[\uff02\"”]")
)

// contient reports that s holds one of the parts: the quick look before a rule,
// which costs a hundred times more.
func contient(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

// texteNet drops the markup of a text and mends its spacing: sentences glued
// when line breaks were deleted upstream, doubled spaces, « -- » for nothing.
// Most texts need little of it: each repair looks first for what calls it.
func texteNet(s string) string {
	if contient(s, "&", `\`, "\u200b", "\ufeff", "\u00ad") {
		s = sansEntites(sansEntites(s))
	}
	s = sansBalises(s)
	if contient(s, `"`, "“", "”", "\uff02") {
		s = guillemetPlein.ReplaceAllString(s, "« $1 »")
		s = guillemetSeul.Replace(s)
	}
	s = decolle(s)
	if virguleCollee(s) {
		s = virgule.ReplaceAllString(s, "$1, $2")
	}
	if s = espacesSimples(s); strings.Contains(s, "\n") {
		s = sauts.ReplaceAllString(s, "\n")
	}
	if contient(s, "..", ". .") {
		s = pointDouble.ReplaceAllString(s, "$1.$2")
	}
	s = strings.TrimSpace(s)
	if compteLettres(s) == 0 {
		return ""
	}
	return s
}

// espacesSimples makes one space of each run of blanks.
func espacesSimples(s string) string {
	if !contient(s, "  ", "\t", "\r", "\u00a0", "\u202f") {
		return s
	}
	return espaces.ReplaceAllString(s, " ")
}

// virguleCollee reports a comma between two letters.
func virguleCollee(s string) bool {
	for i := strings.IndexByte(s, ','); i >= 0; {
		avant, _ := utf8.DecodeLastRuneInString(s[:i])
		apres, _ := utf8.DecodeRuneInString(s[i+1:])
		if unicode.IsLetter(avant) && unicode.IsLetter(apres) {
			return true
		}
		n := strings.IndexByte(s[i+1:], ',')
		if n < 0 {
			return false
		}
		i += 1 + n
	}
	return false
}

var guillemetSeul = strings.NewReplacer("\uff02", "", `"`, "", "“", "", "”", "")

// sansBalises drops HTML and Markdown.
func sansBalises(s string) string {
	if strings.Contains(s, "](") {
		s = lienMarkup.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, "<") {
		s = adresseNue.ReplaceAllString(s, "$1")
		s = baliseHTML.ReplaceAllString(sautHTML.ReplaceAllString(codeHTML.ReplaceAllString(s, ""), "\n"), "")
	}
	if contient(s, "#", "*", "_", "`", "•", "·", "▪", "●") {
		s = grasMarkup.ReplaceAllString(pucesMarkup.ReplaceAllString(titreMarkup.ReplaceAllString(s, ""), "- "), "")
		s = italique.ReplaceAllString(s, "$1$2$3")
	}
	return s
}

func compteLettres(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// calme puts in sentence case a sentence shouted in capitals; known acronyms
// stay. Common nouns get their accents back.
func calme(l lu) string {
	if !estCriee(l) {
		return l.texte
	}
	return baisse(l)
}

// estCriee reports a sentence most words of which are in capitals.
func estCriee(l lu) bool {
	cries, lettres := 0, 0
	for _, m := range l.mots {
		if n := compteLettres(m.Brut); n >= 3 && !chiffree(m.Brut) {
			lettres++
			if criee(m.Brut) {
				cries++
			}
		}
	}
	return cries >= 3 && cries*3 >= lettres*2
}

var (
	// participes are what capitals make of « fermé », « réservé »: a farm and a reserve have an article.
	participes = map[string]string{"ferme": "fermé", "fermee": "fermée", "fermes": "fermés", "fermees": "fermées",
		"reserve": "réservé", "reservee": "réservée", "reserves": "réservés", "reservees": "réservées"}
	// suitesDeParticipe go on after them; nobody says « ferme jusqu'au » of a farm.
	suitesDeParticipe = ensemble(`jusqu jusque pour cause du le les aux au a en depuis tous toute pendant durant definitivement
		temporairement exceptionnellement provisoirement uniquement exclusivement strictement ce cet cette lundi mardi
		mercredi jeudi vendredi samedi dimanche matin apres`)
)

// moisAccents are the months by their folded names.
var moisAccents = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, m := range horaires.NomsMois() {
		out[lieu.Plier(m)] = m
	}
	return out
})

// participe reports that word i, in capitals, is one of them: no article leads to it, and what
// comes next is when, why or for whom.
func participe(ms []lieu.Mot, i int) bool {
	m := ms[i]
	switch {
	case participes[m.Cle] == "" || i > 0 && (articles[ms[i-1].Cle] || ms[i-1].Cle == "une" || ms[i-1].Cle == "en"):
		return false
	case strings.HasSuffix(m.Cle, "ee") || strings.HasSuffix(m.Cle, "ees"):
		return true
	}
	return i+1 == len(ms) || suitesDeParticipe[ms[i+1].Cle] || chiffree(ms[i+1].Brut)
}

// baisse is calme for a text that is known to be shouted.
func baisse(l lu) string {
	l = elider(l)
	return capitale(parMot(l, func(ms []lieu.Mot, i int) string {
		m := ms[i]
		switch {
		case preposition(l, i):
			return "à"
		case sigles[m.Cle] || chiffree(m.Brut) && len(m.Brut) > 5:
			return m.Brut
		case participe(ms, i):
			return participes[m.Cle]
		case m.Cle == "reserve" || m.Cle == "reserves":
			return "ré" + strings.ToLower(m.Brut[2:])
		case joursCles[m.Cle] && moisAccents()[m.Cle] != "":
			return moisAccents()[m.Cle]
		case m.Cle == "est" && i > 0 && i+1 < len(ms):
			return "est" // the verb, more often than the east
		case epelable(m):
			juste, _ := epeler(m)
			return juste
		case petits[m.Cle]:
			return petitMot(ms, i)
		}
		return strings.ToLower(m.Brut)
	}))
}
