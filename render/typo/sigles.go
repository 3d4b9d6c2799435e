package typo

import (
	"strings"
	"unicode/utf8"

	"feuillet/lieu/territoire"
)

// unSigle is an abbreviation and what it stands for. One that stands for other
// things too has the words that must follow it.
type unSigle struct {
	mots  string
	suivi bool // only before the name of an intercommunalité: « du … », « de … », or one that there is
}

// sigles are the abbreviations of public services: one row each. A voice reads
// « CCAS » as a word that nobody knows.
var sigles = map[string]unSigle{
	"ADIL": {mots: "agence départementale d’information sur le logement"},
	"ANTS": {mots: "agence nationale des titres sécurisés"},
	"CA":   {mots: "communauté d’agglomération", suivi: true},
	"CAF":  {mots: "caisse d’allocations familiales"},
	"CC":   {mots: "communauté de communes", suivi: true},
	"CCAS": {mots: "centre communal d’action sociale"},
	"CIAS": {mots: "centre intercommunal d’action sociale"},
	"CPAM": {mots: "caisse primaire d’assurance maladie"},
	"CU":   {mots: "communauté urbaine", suivi: true},
	"EPCI": {mots: "établissement public de coopération intercommunale"},
	"EPN":  {mots: "espace public numérique"},
	"EVS":  {mots: "espace de vie sociale"},
	"MDPH": {mots: "maison départementale des personnes handicapées"},
	"MJC":  {mots: "maison des jeunes et de la culture"},
	"MSA":  {mots: "mutualité sociale agricole"},
	"MSAP": {mots: "maison de services au public"},
	"PMI":  {mots: "protection maternelle et infantile"},
	"RSA":  {mots: "revenu de solidarité active"},
	"UDAF": {mots: "union départementale des associations familiales"},
}

// sigle reads an abbreviation at i, where a word begins.
func sigle(s string, i int) (Entendu, bool) {
	n := i
	for n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	row, known := sigles[s[i:n]]
	next, _ := utf8.DecodeRuneInString(s[n:])
	if !known || n < len(s) && isWordRune(next) || row.suivi && !names(s[i:n], s[n:]) {
		return Entendu{}, false
	}
	return Entendu{De: i, A: n, Dit: row.mots, Sigle: true}, true
}

// names tells « du Libournais », « d’Angers », « Creuse Confluence »: what tells which one
// is meant.
func names(genre, s string) bool {
	s = strings.TrimLeft(s, " \u00A0")
	for _, w := range [...]string{"du ", "de ", "des ", "d’", "d'", "de\u00A0", "du\u00A0", "des\u00A0"} {
		if strings.HasPrefix(strings.ToLower(s), w) {
			return true
		}
	}
	return territoire.NommeEpci(genre, s)
}
