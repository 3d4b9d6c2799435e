package lisible

import (
	"strings"

	"feuillet/lieu"
)

// fonctionsBoite are the words of mailboxes that stay when people leave.
var fonctionsBoite = ensemble(`accueil contact contacts info infos information informations mairie commune ville
	mediatheque bibliotheque ludotheque bm secretariat administration admin direction communication ccas cias epn
	numerique multimedia cyber cyberbase cyberespace internet informatique emploi insertion social sociale sociales
	service services france franceservices fs maison msap mfs centre cs csc association asso epicerie atelier ateliers
	forum jeunes jeunesse enfance famille familles culture tiers lieu tierslieu fablab mission missionlocale locale ml
	agence espace relais point antenne siege bureau cdc communaute agglo pole solidarite solidarites public publics
	pimms mjc pij bij evs cscs udaf departement region prefecture reservation inscription inscriptions formation support aide
	conseiller conseillers conseil mediation mediateur mediateurs etat civil urbanisme general generale poste de du des
	la le les et a d l`)

// CourrielsGeneriques are the mails of a place that belong to nobody: their local
// part is made of words of functions, or of the public name of the place or of its
// commune, whatever the domain. nominatifs counts the others that are mails. nom is
// the name as paper prints it: who was taken out of it is no word of the place.
func CourrielsGeneriques(courriels []string, nom, commune string) (generiques []string, nominatifs int) {
	propres := motsPropres(nom, commune)
	for _, c := range courriels {
		c = strings.TrimSpace(c)
		switch {
		case !courrielValide.MatchString(c):
		case generique(c, propres):
			generiques = append(generiques, c)
		default:
			nominatifs++
		}
	}
	return generiques, nominatifs
}

// courrielsNommes are the stretches of the mails of a text that are those of people, by
// the rule of CourrielsGeneriques: propres are the name of the place and of its commune.
func courrielsNommes(s string, propres []string) (out [][]int) {
	nom, commune := "", ""
	if len(propres) > 1 {
		nom, commune = propres[0], propres[1]
	}
	mots := motsPropres(nom, commune)
	for _, m := range mailTexte.FindAllStringIndex(s, -1) {
		if !generique(arobase.ReplaceAllString(s[m[0]:m[1]], "@"), mots) {
			out = append(out, m)
		}
	}
	return out
}

// arobase are the ways to write the sign of a mail.
var arobase = patronDe(`(?i)\s?(?:[@﹫＠]|[\[(](?:at|a|arobase)[\])]|\barobase\b)\s?`)

func motsPropres(nom, commune string) map[string]motPropre {
	propres := map[string]motPropre{}
	for _, m := range lieu.Mots(nom) {
		propres[m] = deNom
	}
	for _, m := range lieu.Mots(commune) {
		propres[m] = deCommune
	}
	return propres
}

// motPropre is where a word of a place comes from.
type motPropre int

const (
	deNom     motPropre = iota + 1 // of its name, which may be that of somebody
	deCommune                      // of its commune
)

// generique reports a mail whose local part is words of functions, or of the
// place: parted by signs and figures, or glued two by two. Two words of the name
// alone, that are no words of French, are the name of somebody: « ysoline.delmarest@ »
// of the « Espace Ysoline Delmarest ».
func generique(courriel string, propres map[string]motPropre) bool {
	local, _, _ := strings.Cut(lieu.Plier(courriel), "@")
	parts := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	if len(parts) == 0 {
		return false
	}
	dit, noms, sur := 0, 0, false
	for _, p := range parts {
		mots := connus(p, propres)
		if mots == nil {
			return false
		}
		for _, m := range mots {
			_, commun := nomsCommuns[m]
			switch {
			case fonctionsBoite[m] && len(m) <= 2: // an article
			case fonctionsBoite[m] || commun || propres[m] == deCommune:
				sur = true
			default:
				noms++
			}
		}
		dit = max(dit, len(p))
	}
	return dit > 1 && (sur || noms < 2) // « m.d » is a person
}

// connus are the words of functions or of the place that make a part of a mail: one,
// or two of them glued; nil when it is another.
func connus(p string, propres map[string]motPropre) []string {
	un := func(s string) bool {
		_, prenom := prenoms[s]
		return fonctionsBoite[s] || propres[s] != 0 && !prenom
	}
	if un(p) {
		return []string{p}
	}
	for i := 2; i < len(p)-1; i++ {
		if un(p[:i]) && un(p[i:]) {
			return []string{p[:i], p[i:]}
		}
	}
	return nil
}
