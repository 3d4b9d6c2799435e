package lieu

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
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
	ms := mots(s[max(0, i-24):i])
	if len(ms) == 0 {
		return true
	}
	d := ms[len(ms)-1]
	initiale := utf8.RuneCountInString(d.brut) == 1 && majuscule(d.brut) && d.fin == i-max(0, i-24)
	return !(initiale || d.cle != "etc" && abreges[d.cle] && d.fin == i-max(0, i-24))
}

var (
	sautHTML    = regexp.MustCompile(`(?i)\s*<\s*(?:br|/p|/li|/div|/h\d|p|li|ul|/ul|ol|/ol|div)\b[^>]*>\s*`)
	baliseHTML  = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
	lienMarkup  = regexp.MustCompile(`!?\[([^\[\]]*)\]\(<?[^()\s]*>?\)`)
	adresseNue  = regexp.MustCompile(`<(https?://[^<>\s]+)>`)
	titreMarkup = regexp.MustCompile(`(?m)^\s*#{1,6}\s*`)
	pucesMarkup = regexp.MustCompile(`(?m)^\s*[*•·▪●]\s+`)
	grasMarkup  = regexp.MustCompile("(\\*\\*|__|`)")
	italique    = regexp.MustCompile(`(^|[\s(])[*_]([^*_\n]+)[*_]($|[\s).,;:!?])`)
	colle       = regexp.MustCompile(`(\p{Ll}{2}|[)»]|\d)([.!?…]+)(\p{Lu}\p{Ll}|\p{Lu}['’ ]|- )`)
	collePrix   = regexp.MustCompile(`(\p{Ll}{3})\.(\d{1,3} ?(?:€|euros?|h|ans)\b)`)
	colleJour   = regexp.MustCompile(`(?i)(\d ?h(?:\d\d)?)((?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))`)
	colleHeure  = regexp.MustCompile(`(\d ?h(?:\d\d)?|[)»])(\p{Lu}[\p{Ll}'’])`)
	colleSigle  = regexp.MustCompile(`(\p{Lu}{3})(\p{Lu}\p{Ll}{2})`)
	collePuce   = regexp.MustCompile(`(\p{Ll}{2}) ?- (\p{Lu}\p{Ll})`)
	colleMot    = regexp.MustCompile(`(\p{Ll}{3})(\p{Lu}(?:\p{Ll}|['’])|\p{Lu}{3})`)
	virgule     = regexp.MustCompile(`(\p{L}),(\p{L})`)
	espaces     = regexp.MustCompile(`[ \t\r\x{00a0}\x{202f}]+`)
	sauts       = regexp.MustCompile(` ?\n[ \n]*`)
	pointDouble = regexp.MustCompile(`([^.])\.\s?\.($|[^.])`)
	entites     = strings.NewReplacer("&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&apos;", "'",
		"&eacute;", "é", "&egrave;", "è", "&agrave;", "à", "&ecirc;", "ê", "&ccedil;", "ç", "&rsquo;", "’", "&laquo;", "«", "&raquo;", "»",
		"&ocirc;", "ô", "&icirc;", "î", "&ucirc;", "û", "&acirc;", "â", "&ugrave;", "ù", "&euro;", "€", "&#8217;", "’", "&hellip;", "…",
		"\u200b", "", "\ufeff", "", "\u00ad", "", "\\n", "\n")
	guillemetPlein = regexp.MustCompile("[\uff02\"“]([^\uff02\"“”]*)[\uff02\"”]")
)

// marques are proper names whose capital stands inside.
var marques = regexp.MustCompile(`(?:You|Face|Linked|Libre|Open|Whats|Power|Chrome|Photo|Word|Insta|Tik|Play|Mac|Drop|Blue|France|Ameli|i|Mon|Doc|Web|Fab|Micro|Net|Pay|Ordi|Cyber|Sympa|Num|Repair)$`)

// texteNet drops the markup of a text and mends its spacing: sentences glued
// when line breaks were deleted upstream, doubled spaces, « -- » for nothing.
// Most texts need little of it: each repair looks first for what calls it.
func texteNet(s string) string {
	if strings.ContainsAny(s, "&\\\u200b\ufeff\u00ad") {
		s = entites.Replace(entites.Replace(s))
	}
	s = sansBalises(s)
	if strings.ContainsAny(s, "\uff02\"“”") {
		s = guillemetPlein.ReplaceAllString(s, "« $1 »")
		s = guillemetSeul.Replace(s)
	}
	if colles(s) {
		s = colle.ReplaceAllString(colle.ReplaceAllString(s, "$1$2 $3"), "$1$2 $3")
		s = collePrix.ReplaceAllString(colleJour.ReplaceAllString(s, "$1, $2"), "$1. $2")
		s = colleHeure.ReplaceAllString(s, "$1\n$2")
		s = decolleMots(collePuce.ReplaceAllString(s, "$1\n- $2"))
	}
	if strings.Contains(s, ",") {
		s = virgule.ReplaceAllString(s, "$1, $2")
	}
	s = sauts.ReplaceAllString(espaces.ReplaceAllString(s, " "), "\n")
	if strings.Contains(s, "..") || strings.Contains(s, ". .") {
		s = pointDouble.ReplaceAllString(s, "$1.$2")
	}
	s = strings.TrimSpace(s)
	if compteLettres(s) == 0 {
		return ""
	}
	return s
}

var guillemetSeul = strings.NewReplacer("\uff02", "", `"`, "", "“", "", "”", "")

// sansBalises drops HTML and Markdown.
func sansBalises(s string) string {
	if strings.Contains(s, "](") {
		s = lienMarkup.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, "<") {
		s = adresseNue.ReplaceAllString(s, "$1")
		s = baliseHTML.ReplaceAllString(sautHTML.ReplaceAllString(s, "\n"), "")
	}
	if strings.ContainsAny(s, "#*_`•·▪●") {
		s = grasMarkup.ReplaceAllString(pucesMarkup.ReplaceAllString(titreMarkup.ReplaceAllString(s, ""), "- "), "")
		s = italique.ReplaceAllString(s, "$1$2$3")
	}
	return s
}

// colles reports that some words may be glued: a capital, a figure or a day
// follows a letter, a figure or a stop without a space, or a hyphen a word.
func colles(s string) bool {
	var avant rune
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) && avant != ' ' && avant != '\n' && avant != '\'' && avant != '’' && avant != 0,
			unicode.IsDigit(r) && avant == '.', r == '-' && avant != 0,
			unicode.IsLetter(r) && unicode.IsDigit(avant), unicode.IsLower(r) && avant == 'h':
			return true
		}
		avant = r
	}
	return false
}

// decolleMots parts « participantsAdhésion »: a capital inside a word of prose
// marks a deleted line break. Names of products and addresses stay.
func decolleMots(s string) string {
	champs := strings.Split(s, " ")
	for i, c := range champs {
		if strings.ContainsAny(c, "@/") || strings.Contains(c, "www.") || !capitaleDedans(c) {
			continue
		}
		c = colleSigle.ReplaceAllString(c, "$1\n$2")
		for _, m := range colleMot.FindAllStringSubmatchIndex(c, -1) {
			mot := debutDeMot(c[:m[3]])
			_, commun := nomsCommuns[cleMot(mot)]
			if !marques.MatchString(mot) && (!majuscule(mot) || commun || utf8.RuneCountInString(mot) >= 8) {
				c = c[:m[3]] + "\n" + c[m[4]:]
				break
			}
		}
		champs[i] = c
	}
	return strings.Join(champs, " ")
}

// capitaleDedans reports a capital that does not begin the word.
func capitaleDedans(s string) bool {
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// debutDeMot is the letters that end s.
func debutDeMot(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
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
func calme(s string) string {
	ms := mots(s)
	cries, lettres := 0, 0
	for _, m := range ms {
		if n := compteLettres(m.brut); n >= 3 && !chiffree(m.brut) {
			lettres++
			if criee(m.brut) {
				cries++
			}
		}
	}
	if cries < 3 || cries*3 < lettres*2 {
		return s
	}
	return capitale(parMot(s, func(ms []mot, i int) string {
		m := ms[i]
		juste, connu := nomsCommuns[m.cle]
		switch {
		case sigles[m.cle] || chiffree(m.brut) && len(m.brut) > 5:
			return m.brut
		case connu:
			return juste
		}
		return strings.ToLower(m.brut)
	}))
}
