package lisible

import (
	"strings"

	"feuillet/lieu"
)

// MotifEtranger is said of words of hours that are no French.
const MotifEtranger = "mots anglais, ou codes d'OpenStreetMap"

var (
	// motsEtrangers are words of hours that French does not have; « open space » and « open
	// source » are read in French.
	motsEtrangers = patronDe(`(?i)(?:^|[^\pL\d])(?:unknown|unk|closed|openings?|appointments?|sunrise|sunset|dawn|` +
		`dusk|easter|holidays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekdays?|january|` +
		`february|march|april|june|july|august|october|november|december|every|except|upon|requests?|` +
		`[MTWFS][aehoru] off)(?:[^\pL\d]|$)|(?:^|[^\pL\d-])open(?:[^\pL\d -]|$)`)
	// codesOSM are the codes of days that are no French abbreviation, and of holidays,
	// beside an hour or another code.
	codesOSM = patronDe(`(?:^|[^\pL\d])(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH))+|` +
		`(?:Mo|Tu|We|Th|Fr|Su|PH|SH))(?:[^\pL\d'’]|$)`)
)

// traduits are comments of hours that OpenStreetMap proposes in English, in French.
var traduits = map[string]string{
	"by appointment": "sur rendez-vous", "by appointment only": "sur rendez-vous", "on appointment": "sur rendez-vous",
	"appointment only": "sur rendez-vous", "only by appointment": "sur rendez-vous", "on request": "sur demande",
	"upon request": "sur demande", "call ahead": "téléphoner avant", "please call": "téléphoner avant",
}

// etranger reports words of hours that a reader of French does not understand.
func etranger(s string) bool { return motsEtrangers.MatchString(s) || codesOSM.MatchString(s) }

// traduire is a comment in French; ok is false for one that is in English, or in codes.
func traduire(s string) (dit string, ok bool) {
	if fr := traduits[strings.Trim(lieu.Plier(s), " .!")]; fr != "" {
		return fr, true
	}
	return s, !etranger(s)
}
