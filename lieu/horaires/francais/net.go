package francais

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// signes are the many ways to write one sign: dashes, apostrophes, bullets.
var signes = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-", "’", "'", "‘", "'", "ʼ", "'", "´",
	"'", "`", "'",
	"«", `"`, "»", `"`, "“", `"`, "”", `"`, "＂", `"`, "•", "\n", "▶", "\n", "►", "\n", "●", "\n", "▪", "\n", "◦", "\n",
	"·", "\n", "→", "-", "➔", "-", "➜", "-", "✓", "\n", "✔", "\n", "⇒", "-", "\u200b", "", "\ufeff", "", "\u00ad", "",
	"\ufe0f", "", "\u200d", "", "\r\n", "\n", "\r", "\n", "\t", " ", "*", " ", "_", " ", "…", ". ")

var (
	balise   = regexp.MustCompile(`(?i)</?[a-z][^<>]*>`)
	mobile   = regexp.MustCompile(`(?:\(?(?:\+|00)\s?33\)?[\s.\-]?(?:\(0\))?\s?|\b0\s?)[1-9](?:[\s./\-]{0,3}\d{2}){4}\b`)
	courriel = regexp.MustCompile(`[\p{L}\d._%+\-]+\s?@\s?[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)+`)
	site     = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s,;()]+`)
	annonce  = regexp.MustCompile(`(?i)[(]?\s*(?:(?:par|au|renseignements?|infos?|contacts?|appelez|appeler|joignable)\s+(?:le\s+|au\s+)?)?` +
		`(?:t[ée]l(?:[ée]phone)?|num[ée]ros? de t[ée]l[ée]phone|mobile|portable|contact|mail|e-mail|courriel|renseignements?|infos?|site)?` +
		`\s*(?:\.|:|au|le|par)*\s*\x00[\s.)\x00]*`)
	// an hour that a machine wrote with its seconds, none of them
	secondes = regexp.MustCompile(`\b(\d{1,2}:\d{2}):00\b`)
	adresse  = regexp.MustCompile(`(?i)[\s.,;(]*(?:num[ée]ros? de t[ée]l[ée]phone|adresse)\s*:[^\n]*`)
	soude    = regexp.MustCompile(`([\p{L}\d.!?:)])(Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|LUNDI|MARDI|MERCREDI|JEUDI|VENDREDI|SAMEDI|DIMANCHE)`)
	colle    = regexp.MustCompile(`(\p{Ll}\.)(\p{Lu}\p{Ll})`)
)

// net makes a published text plain: one sign for each of its many forms, no
// markup, accents whole, no number nor address of messages, days apart from
// the word before, no seconds that are none.
func net(s string) string {
	s = accents(s)
	s = balise.ReplaceAllString(html.UnescapeString(s), "\n")
	s = signes.Replace(norm.NFKC.String(signes.Replace(s)))
	s = soude.ReplaceAllString(colle.ReplaceAllString(s, "$1 $2"), "$1\n$2")
	s = adresse.ReplaceAllStringFunc(secondes.ReplaceAllString(s, "$1"), coupeAdresse)
	if t := site.ReplaceAllString(courriel.ReplaceAllString(mobile.ReplaceAllString(s, "\x00"), "\x00"), "\x00"); t != s {
		s = annonce.ReplaceAllString(t, " ")
	}
	return strings.TrimSpace(s)
}

// coupeAdresse drops a number and an address that their names announce, unless
// days stand among them.
func coupeAdresse(s string) string {
	if joursDits.MatchString(plier(s)) {
		return s
	}
	return " "
}

var joursDits = regexp.MustCompile(`\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`)

// accents reads again a text of UTF-8 that was read as Windows-1252.
func accents(s string) string {
	if !strings.ContainsAny(s, "ÃÂâ") {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch i := strings.IndexRune(haut1252, r); {
		case r < 0x80 || r >= 0xa0 && r <= 0xff:
			b = append(b, byte(r))
		case i >= 0:
			b = append(b, 0x80+byte(utf8.RuneCountInString(haut1252[:i])))
		default:
			return s
		}
	}
	if !utf8.Valid(b) {
		return s
	}
	return string(b)
}

// haut1252 are the letters of Windows-1252 from 0x80 to 0x9f.
const haut1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// plier folds a word: small letters without accents.
func plier(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
