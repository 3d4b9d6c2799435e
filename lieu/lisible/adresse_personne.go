package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// Reasons of what is left out of addresses.
const (
	MotifPersonneAdresse = "nom d'une personne dans l'adresse"
	MotifContactAdresse  = "téléphone ou adresse de messagerie dans l'adresse"
)

const typesDeVoie = `rue|avenue|av|boulevard|bd|place|pl|chemin|che|chem|impasse|imp|allée|allee|route|rte|quai|cours|square|passage|lotissement|lot|résidence|residence|lieu-dit|lieudit`

var (
	// grandEnsemble is what a numbered street completes: « Résidence du Lin - 12 rue du Lavoir ».
	grandEnsemble = patronDe(`(?i)(?:^|[\s,])(?:lotissement|lot|r[ée]sidence|lieu-?dit)\b`)
	autreAdresse  = patronDe(`(?i)[\s,;:/(–-]*\b(?:autres?|2e|2ème|seconde|deuxième) adresses?\b|[\s,;:/(–-]*\badresse (?:personnelle|privée|postale|du (?:président|domicile|siège))\b|[\s,;:/(–-]*\bdomicile\b`)
	voieNumerotee = patronDe(`(?i)(?:^|\D)\d{1,4}\s*(?:bis|ter|quater|[a-d])?\b,?\s*(?:bis\s+|ter\s+)?(?:` +
		typesDeVoie + `)\b`)
	voieSeule     = patronDe(`(?i)(?:^|[\s,])(?:` + typesDeVoie + `)\b`)
	avantPersonne = patronDe(`(?i)[\s,;:/(–-]*(?:(?:à l['’]attention de|\b(?:sonne|frappe)[rz](?: à| chez| au nom de)?|\b(?:chez|avec|auprès de|animée? par|demande[rz]|voir|contacte[rz]|c/o|s/c|sonnette|interphone|sous couvert de|attn|contact|par|bureau de|domicile de|siège(?: social)?|président(?:e)?|directeur|directrice|responsable|trésori(?:er|ère)|secrétaire|gérante?|maire|` + metierDit + `|et|ou|m|mme|mr)\b)[\s.:]*)*` + civiliteDite + `$`)
	apresPersonne = patronDe(`(?i)^[\s,;:/(–-]*(?:(?:vice-)?président(?:e)?|directeur|directrice|responsable|trésori(?:er|ère)|secrétaire|gérante?|maire|adjointe?|` + metierDit + `)\b\)?`)
	situeFin      = patronDe(`(?i)[\s,;:(–-]*(?:(?:en )?face (?:à|de|d['’])|(?:à|a) c[ôo]t[ée] (?:de|d['’])|près (?:de|d['’])|derri[èe]re|devant|au-dessus (?:de|d['’])|sous couvert de|s/c|c/o|de|d['’])\s*$`)
	// versNumero leads to a number: « demandez Zoé au 01… », « appeler le 01… ».
	versNumero = patronDe(`(?i)(?:^|[\s,;:/(–-]+)(?:(?:merci de\s+)?(?:appele[rz]|t[ée]l[ée]phone[rz]|` +
		`sonne[rz]|joindre|contacte[rz])\s+)?(?:au|à|le|sur le)(?:\s+(?:num[ée]ro|n°))?\s*:?\s*$`)
	telephoneNomme = patronDe(`(?i)[\s,;:/(–-]*\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|mail|courriel|e-mail|email|contact)\s*[.:]*\s*$`)
)

// adresseSansPersonne takes out of a line of address the people, their second
// address, and ways to reach anybody: the street stays.
func adresseSansPersonne(s string) (net string, retraits []Retrait) {
	if net, retraits = sansPersonneSeule(s); len(retraits) > 0 {
		return net, retraits
	}
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
	if len(qui) > gensMax {
		return "", append(retraits, Retrait{s, MotifPersonneAdresse})
	}
	for depuis, e := range reculons(qui) {
		retraits = append(retraits, Retrait{net[e.debut:e.fin], MotifPersonneAdresse})
		net = sansUnePersonne(net[:depuis], net[depuis:e.debut], net[e.fin:])
	}
	return adresseRecousue(net), retraits
}

// gensMax is how many people are taken out of an address: a line that names more of them is none.
const gensMax = 20

// sansPersonneSeule takes out the parts of a line, between its commas, that are nothing but
// somebody, by the office or by the status: « Bureau de Zoé », « Auto-entreprise Zoé Delmarest ».
func sansPersonneSeule(s string) (net string, retraits []Retrait) {
	parts := slices.DeleteFunc(strings.Split(s, ","), func(p string) bool {
		l := lire(p)
		inscrit := slices.ContainsFunc(l.mots, func(m lieu.Mot) bool { return statuts[m.Cle] })
		seul := inscrit && personneEntiere(l) || bureauDe(l)
		if seul {
			retraits = append(retraits, Retrait{strings.TrimSpace(p), MotifPersonneAdresse})
		}
		return seul
	})
	if len(retraits) == 0 {
		return s, nil
	}
	return strings.TrimSpace(strings.Join(parts, ",")), retraits
}

// bureauDe reports « Bureau de Zoé »: an office is that of somebody where a house is of anybody.
func bureauDe(l lu) bool {
	if len(l.mots) != 3 || !bureaux[l.mots[0].Cle] || l.mots[1].Cle != "de" && l.mots[1].Cle != "d" ||
		!estPrenom(l.mots[2]) || prenomsMots[l.mots[2].Cle] {
		return false
	}
	return !horsNom(l.mots[2])
}

var bureaux = ensemble("bureau domicile cabinet permanence")

// sansUnePersonne joins what stands around somebody, after the line up to the one before. A
// numbered street after one is theirs, when the address was whole before.
func sansUnePersonne(debut, avant, apres string) string {
	if m := apresPersonne.FindStringIndex(apres); m != nil {
		apres = apres[m[1]:]
	}
	avant = debut + avantPersonne.ReplaceAllString(avant, "")
	if voieSeule.MatchString(grandEnsemble.ReplaceAllString(avant, " ")) && voieNumerotee.MatchString(apres) {
		return avant
	}
	return avant + " " + apres
}

// adresseSansContacts takes out numbers and mails, whose ever they are: no
// street has one.
func adresseSansContacts(s string) (net string, retraits []Retrait) {
	var b strings.Builder
	fin := 0
	for _, m := range contactsAdresse(s) {
		retraits = append(retraits, Retrait{s[m[0]:m[1]], MotifContactAdresse})
		avant := versNumero.ReplaceAllString(s[fin:m[0]], "")
		b.WriteString(telephoneNomme.ReplaceAllString(avant, "") + " ")
		fin = m[1]
	}
	return b.String() + s[fin:], retraits
}

// contactsAdresse are the mails of a line, and the numbers that are in none, in order.
func contactsAdresse(s string) (lus [][]int) {
	if peutEcrire(s) {
		lus = mailTexte.FindAllStringIndex(s, -1)
	}
	if !peutContacter(s) {
		return lus
	}
	for _, m := range nomContact.FindAllStringIndex(s, -1) {
		i, _ := slices.BinarySearchFunc(lus, m[0], func(l []int, at int) int { return l[1] - at - 1 })
		if i == len(lus) || m[1] <= lus[i][0] {
			lus = slices.Insert(lus, i, m)
		}
	}
	return lus
}

// adresseRecousue mends the edges of what was taken out.
func adresseRecousue(s string) string {
	s = videEntre.ReplaceAllString(s, " ")
	s = signeSeul.ReplaceAllString(doubleSigne.ReplaceAllString(s, "$1"), "$1")
	return rogne(parenthesesFermees(rogne(situeFin.ReplaceAllString(lienDebut.ReplaceAllString(s, ""), ""))))
}
