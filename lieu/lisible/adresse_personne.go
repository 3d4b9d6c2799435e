package lisible

import (
	"regexp"
	"slices"
	"strings"
)

// Reasons of what is left out of addresses.
const (
	MotifPersonneAdresse = "nom d'une personne dans l'adresse"
	MotifContactAdresse  = "téléphone ou adresse de messagerie dans l'adresse"
)

const typesDeVoie = `rue|avenue|av|boulevard|bd|place|pl|chemin|che|chem|impasse|imp|allée|allee|route|rte|quai|cours|square|passage|lotissement|lot|résidence|residence|lieu-dit|lieudit`

var (
	// grandEnsemble is what a numbered street completes: « Résidence du Lin - 12 rue du Lavoir ».
	grandEnsemble = regexp.MustCompile(`(?i)(?:^|[\s,])(?:lotissement|lot|r[ée]sidence|lieu-?dit)\b`)
	autreAdresse  = regexp.MustCompile(`(?i)[\s,;:/(–-]*\b(?:autres?|2e|2ème|seconde|deuxième) adresses?\b|[\s,;:/(–-]*\badresse (?:personnelle|privée|postale|du (?:président|domicile|siège))\b|[\s,;:/(–-]*\bdomicile\b`)
	voieNumerotee = regexp.MustCompile(`(?i)(?:^|\D)\d{1,4}\s*(?:bis|ter|quater|[a-d])?\b,?\s*(?:bis\s+|ter\s+)?(?:` +
		typesDeVoie + `)\b`)
	voieSeule     = regexp.MustCompile(`(?i)(?:^|[\s,])(?:` + typesDeVoie + `)\b`)
	avantPersonne = regexp.MustCompile(`(?i)[\s,;:/(–-]*(?:(?:à l['’]attention de|\b(?:sonne|frappe)[rz](?: à| chez| au nom de)?|\b(?:chez|avec|auprès de|animée? par|demande[rz]|voir|contacte[rz]|c/o|s/c|sous couvert de|attn|contact|par|bureau de|domicile de|siège(?: social)?|président(?:e)?|directeur|directrice|responsable|trésori(?:er|ère)|secrétaire|gérante?|maire|` + metierDit + `|et|ou|m|mme|mr)\b)[\s.:]*)*` + civiliteDite + `$`)
	apresPersonne = regexp.MustCompile(`(?i)^[\s,;:/(–-]*(?:(?:vice-)?président(?:e)?|directeur|directrice|responsable|trésori(?:er|ère)|secrétaire|gérante?|maire|adjointe?|` + metierDit + `)\b\)?`)
	situeFin      = regexp.MustCompile(`(?i)[\s,;:(–-]*(?:(?:en )?face (?:à|de|d['’])|(?:à|a) c[ôo]t[ée] (?:de|d['’])|près (?:de|d['’])|derri[èe]re|devant|au-dessus (?:de|d['’])|sous couvert de|s/c|c/o|de|d['’])\s*$`)
	// versNumero leads to a number: « demandez Zoé au 01… », « appeler le 01… ».
	versNumero = regexp.MustCompile(`(?i)(?:^|[\s,;:/(–-]+)(?:(?:merci de\s+)?(?:appele[rz]|t[ée]l[ée]phone[rz]|` +
		`sonne[rz]|joindre|contacte[rz])\s+)?(?:au|à|le|sur le)(?:\s+(?:num[ée]ro|n°))?\s*:?\s*$`)
	telephoneNomme = regexp.MustCompile(`(?i)[\s,;:/(–-]*\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|mail|courriel|e-mail|email|contact)\s*[.:]*\s*$`)
)

// adresseSansPersonne takes out of a line of address the people, their second
// address, and ways to reach anybody: the street stays.
func adresseSansPersonne(s string) (net string, retraits []Retrait) {
	net, retraits = adresseSansContacts(s)
	qui := personnesAdresse(lire(net))
	if len(retraits) == 0 && len(qui) == 0 {
		return s, nil
	}
	if m := autreAdresse.FindStringIndex(net); m != nil && m[0] > 0 &&
		(len(retraits) > 0 || len(qui) > 0 && qui[len(qui)-1].debut > m[0]) {
		retraits = append(retraits, Retrait{strings.TrimSpace(net[m[0]:]), MotifPersonneAdresse})
		net = net[:m[0]]
		qui = personnesAdresse(lire(net))
	}
	for _, e := range slices.Backward(qui) {
		retraits = append(retraits, Retrait{net[e.debut:e.fin], MotifPersonneAdresse})
		net = sansUnePersonne(net[:e.debut], net[e.fin:])
	}
	return adresseRecousue(net), retraits
}

// sansUnePersonne joins what stands around somebody. A numbered street after
// one is theirs, when the address was whole before.
func sansUnePersonne(avant, apres string) string {
	if m := apresPersonne.FindStringIndex(apres); m != nil {
		apres = apres[m[1]:]
	}
	avant = avantPersonne.ReplaceAllString(avant, "")
	if voieSeule.MatchString(grandEnsemble.ReplaceAllString(avant, " ")) && voieNumerotee.MatchString(apres) {
		return avant
	}
	return avant + " " + apres
}

// adresseSansContacts takes out numbers and mails, whose ever they are: no
// street has one.
func adresseSansContacts(s string) (net string, retraits []Retrait) {
	net = s
	for {
		m := contactAdresse(net)
		if m == nil {
			return net, retraits
		}
		retraits = append(retraits, Retrait{net[m[0]:m[1]], MotifContactAdresse})
		avant := versNumero.ReplaceAllString(net[:m[0]], "")
		net = telephoneNomme.ReplaceAllString(avant, "") + " " + net[m[1]:]
	}
}

func contactAdresse(s string) []int {
	if peutEcrire(s) {
		if m := mailTexte.FindStringIndex(s); m != nil {
			return m
		}
	}
	if peutContacter(s) {
		return nomContact.FindStringIndex(s)
	}
	return nil
}

// adresseRecousue mends the edges of what was taken out.
func adresseRecousue(s string) string {
	s = videEntre.ReplaceAllString(s, " ")
	s = signeSeul.ReplaceAllString(doubleSigne.ReplaceAllString(s, "$1"), "$1")
	return rogne(parenthesesFermees(rogne(situeFin.ReplaceAllString(lienDebut.ReplaceAllString(s, ""), ""))))
}
