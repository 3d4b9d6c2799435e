package source

import (
	"regexp"
	"strings"

	"feuillet/lieu"
)

// The forms of schema.json 1.0.2; a phone may also be written as it is dialled.
var (
	formePivot     = regexp.MustCompile(`^[a-zA-Z0-9]{9,14}$`)
	formeInsee     = regexp.MustCompile(`^([013-9]\d|2[AB1-9])\d{3}$`)
	formeTelephone = regexp.MustCompile(`^(\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}|0[1-9]\d{8}|3\d{3})$`)
	formeCourriel  = regexp.MustCompile(`^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$`)
	formeWeb       = regexp.MustCompile(`^(?i:https?)://[^\s/?#]+\.[^\s/?#.]{2,}([/?#]\S*)?$`)
)

func pivot(v string) bool     { return formePivot.MatchString(v) }
func codeInsee(v string) bool { return formeInsee.MatchString(v) }
func courriel(v string) bool  { return formeCourriel.MatchString(v) }

func telephone(v string) bool {
	return formeTelephone.MatchString(separateurs.Replace(v))
}

var separateurs = strings.NewReplacer(" ", "", ".", "", "-", "", "\u00a0", "", "\u202f", "")

func adresseWeb(v string) bool { return formeWeb.MatchString(v) }

func chiffres(v string) bool {
	return strings.Trim(v, "0123456789") == ""
}

func codePostal(v string) bool { return len(v) == 5 && chiffres(v) }

// memeDepartement compares a postal code and an INSEE code: two characters,
// three overseas, 20 for both parts of Corse. Some forty communes are served
// from the département next to them: this is a doubt, not a fault.
func memeDepartement(postal, insee string) bool {
	n := 2
	if insee[:2] == "97" || insee[:2] == "98" {
		n = 3
	}
	if insee[:2] == "2A" || insee[:2] == "2B" {
		return postal[:2] == "20"
	}
	if insee[:3] == "977" || insee[:3] == "978" { // Saint-Barthélemy, Saint-Martin keep the codes of Guadeloupe
		return postal[:3] == insee[:3] || postal[:3] == "971"
	}
	return postal[:n] == insee[:n]
}

// memeCommune compares a published name with the official one: case, accents,
// hyphens, « St », « Cedex » and the number of an arrondissement aside.
func memeCommune(officiel, publie string) bool {
	if officiel == publie { // nearly always
		return true
	}
	a, b := cleCommune(officiel), cleCommune(publie)
	return a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ")
}

func cleCommune(nom string) string {
	mots := strings.FieldsFunc(lieu.Plier(nom), func(r rune) bool { return strings.ContainsRune(" -',()", r) })
	for i, m := range mots {
		switch m {
		case "st":
			mots[i] = "saint"
		case "ste":
			mots[i] = "sainte"
		}
	}
	return strings.Join(mots, " ")
}
