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
	jeunes jeunesse enfance famille familles culture tiers lieu tierslieu fablab mission missionlocale locale ml
	agence espace relais point antenne siege bureau cdc communaute agglo pole solidarite solidarites public publics
	pimms mjc pij bij udaf departement region prefecture reservation inscription inscriptions formation support aide
	conseiller conseillers conseil mediation mediateur mediateurs etat civil urbanisme general generale poste de du des
	la le les et a d l`)

// CourrielsGeneriques are the mails of a place that belong to nobody: their local
// part is made of words of functions, or of the name of the place or of its
// commune, whatever the domain. nominatifs counts the others that are mails.
func CourrielsGeneriques(courriels []string, nom, commune string) (generiques []string, nominatifs int) {
	propres := map[string]bool{}
	for _, m := range lieu.Mots(nom + " " + commune) {
		propres[m] = true
	}
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

// generique reports a mail whose local part is words of functions, or of the
// place: parted by signs and figures, or glued two by two.
func generique(courriel string, propres map[string]bool) bool {
	local, _, _ := strings.Cut(lieu.Plier(courriel), "@")
	parts := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	if len(parts) == 0 {
		return false
	}
	dit := 0
	for _, p := range parts {
		if !connue(p, propres) {
			return false
		}
		dit = max(dit, len(p))
	}
	return dit > 1 // « m.d » is a person
}

// connue reports a word of a function or of the place, or two of them glued.
func connue(p string, propres map[string]bool) bool {
	un := func(s string) bool {
		_, prenom := prenoms[s]
		return fonctionsBoite[s] || propres[s] && !prenom
	}
	if un(p) {
		return true
	}
	for i := 2; i < len(p)-1; i++ {
		if un(p[:i]) && un(p[i:]) {
			return true
		}
	}
	return false
}
