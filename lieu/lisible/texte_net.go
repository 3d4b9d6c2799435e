package lisible

import (
	"strings"
)

// The certain part of what TextePublic does to a text, one kind at a time: it
// may be kept in the place of what was published.

// balisesConnues are tags of HTML; « <901 » and « <nom@valombre.example> » are none.
var balisesConnues = patronDe(`(?i)</?(?:a|abbr|address|article|b|big|blockquote|br|center|cite|code|dd|div|dl|dt|em|figure|font|footer|h[1-6]|header|hr|i|img|label|li|main|nav|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>`)

// codeHTML are the parts of a page that nobody reads, with what stands in them.
var codeHTML = patronDe(`(?is)<script\b[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>|<!--.*?-->`)

// SansHTML decodes the entities of a text and drops its tags; a tag that ends
// a line gives a line break.
func SansHTML(s string) string {
	if strings.Contains(s, "&") {
		s = sansEntites(s)
	}
	if strings.Contains(s, "<") {
		net := sautHTML.ReplaceAllString(codeHTML.ReplaceAllString(s, ""), "\n")
		if net = balisesConnues.ReplaceAllString(net, ""); net != s {
			return strings.Trim(sauts.ReplaceAllString(net, "\n"), " \n")
		}
	}
	return s
}

// sansHTMLEnLigne is SansHTML for a name or an address, whose lines lien joins.
func sansHTMLEnLigne(s, lien string) string {
	if strings.ContainsAny(s, "<&") {
		s = SansHTML(s)
	}
	if strings.Contains(s, "\n") {
		s = strings.ReplaceAll(strings.Trim(sauts.ReplaceAllString(s, "\n"), " \n"), "\n", lien)
	}
	return s
}

// SansMarkdown drops links, headings and emphasis written in Markdown: a link
// keeps its words, or its address when that is all there is.
func SansMarkdown(s string) string {
	if strings.Contains(s, "](") {
		s = lienMarkup.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, "<http") {
		s = adresseNue.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, "#") {
		s = titresSeuls.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, "**") {
		s = grasSeul.ReplaceAllString(s, "$1")
	}
	return s
}

var (
	titresSeuls = patronDe(`(?m)^\s*#{1,6} +([^#\s])`)
	grasSeul    = patronDe(`\*\*([^*\n]+)\*\*`)
	phraseColle = patronDe(`(\p{Ll}{2}|[)»]|(?:^|\d)h(?:\d\d)?)([.!?…]+)(\p{Lu}(?:\p{Ll}|['’]|$))`)
	domaineFin  = patronDe(`(?i)\.(?:fr|com|net|org|eu|nc|pf|re|example)\b`)
)

// PhrasesDecollees gives back the space between two sentences glued when a
// line break was deleted, « ateliers.A ce jour ». Addresses are left alone.
func PhrasesDecollees(s string) string {
	if !phraseCollee(s) {
		return s
	}
	champs := strings.Split(s, " ")
	for i, c := range champs {
		if !strings.ContainsAny(c, "@/\\") && !domaineFin.MatchString(c) {
			champs[i] = phraseColle.ReplaceAllString(c, "$1$2 $3")
		}
	}
	return strings.Join(champs, " ")
}

// phraseCollee reports that a stop may have a capital right after it.
func phraseCollee(s string) bool {
	for i := range len(s) - 1 {
		if c := s[i]; c != '.' && c != '!' && c != '?' && c != 0xa6 { // the last byte of …
			continue
		}
		if c := s[i+1]; c >= 'A' && c <= 'Z' || c >= 0xc2 {
			return true
		}
	}
	return false
}
