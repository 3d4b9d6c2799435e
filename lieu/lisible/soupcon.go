package lisible

import (
	"strings"
	"unicode"

	"feuillet/lieu"
)

// Soupcons are the fragments of a printed text where a person may be read: a
// second look, which shares with the rules that take people out nothing but
// lists of words, and trusts streets and houses less than they do.
func Soupcons(imprime string) (out []string) {
	for _, re := range [...]*patron{mobileLu, mailLu, chezLu} {
		if !contient(imprime, signesDe[re]...) {
			continue
		}
		for _, m := range re.FindAllString(imprime, -1) {
			if re != mailLu || personnel(m) {
				out = append(out, strings.TrimSpace(m))
			}
		}
	}
	for _, m := range civilitesLues(imprime) {
		if !nommeUneVoie(imprime[:m[2]]) && !celebre(lieu.LireMots(imprime[m[2]:])) {
			out = append(out, imprime[m[2]:m[3]])
		}
	}
	ms := lieu.LireMots(imprime)
	for i := range max(0, len(ms)-1) {
		if !majuscule(ms[i].Brut) || !majuscule(ms[i+1].Brut) ||
			strings.Trim(imprime[ms[i].Fin:ms[i+1].Debut], " \u00a0") != "" {
			continue
		}
		if personneLue(ms[i], ms[i+1]) && !nommeUneVoie(imprime[:ms[i].Debut]) && !celebre(ms[i:]) &&
			(i == 0 || !celebre(ms[i-1:])) {
			out = append(out, imprime[ms[i].Debut:ms[i+1].Fin])
		}
	}
	return out
}

var (
	mobileLu    = patronDe(`(?:\b0|\+33 ?)[67](?:[ .\-/\x{a0}\x{202f}]?\d\d){4}\b`)
	mailLu      = patronDe(`[\p{L}\d._+-]+@[\p{L}\d.-]+`)
	chezLu      = patronDe(`(?:\b[Cc]hez|c/o) (?:M\.|Mme|Mr|\p{Lu}\p{Ll}+ \p{Lu})[\p{L}' -]*`)
	civiliteLue = patronDe(`(?:^|[\s(,;:/-])((?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s\p{Lu}[\p{L}'’-]+)`)
)

// signesDe are what any match of an expression holds: most printed texts have
// none, and are looked at no longer.
var signesDe = map[*patron][]string{
	mobileLu:    {"06", "07", "+336", "+337", "+33 6", "+33 7"},
	mailLu:      {"@"},
	chezLu:      {"hez ", "c/o "},
	civiliteLue: {"M.", "Mr", "Mme", "Mlle", "Monsieur", "Madame", "Mademoiselle"},
}

func civilitesLues(imprime string) [][]int {
	if !contient(imprime, signesDe[civiliteLue]...) {
		return nil
	}
	return civiliteLue.FindAllStringSubmatchIndex(imprime, -1)
}

// porteurs are the words of streets and houses that a name completes.
var porteurs = reunis(voies, voiesAbregees, maisons, ensemble(`pole site zone zac gare eglise temple village pavillon domaine hall amicale fondation
	association institut station arret tram port plage quais auditorium epn cybercentre multimedia grange cybercase prix poste bureau camp
	ms mpt csc csci cs mdm mdh esc maisons ecoles salles archives carre ilot amphi bourse crs mds cms arena`))

// nommeUneVoie reports text that ends with a street or a house that a name
// completes, with what may stand between: « au 12 rue du Docteur ».
func nommeUneVoie(avant string) bool {
	ms := lieu.LireMots(avant)
	fin := len(avant)
	for i := len(ms) - 1; i >= 0 && i >= len(ms)-6; i-- {
		m := ms[i]
		if strings.ContainsAny(avant[m.Fin:fin], ",;:!?()–\n") || strings.Contains(avant[m.Fin:fin], " - ") {
			return false
		}
		if fin = m.Debut; porteurs[strings.TrimLeft(m.Cle, "0123456789")] {
			return true
		}
		_, prenom := prenoms[m.Cle]
		_, commun := nomsCommuns[m.Cle]
		if !prenom && !titres[m.Cle] && !apresPlace[m.Cle] && (!commun || annonces[m.Cle]) &&
			!strings.ContainsFunc(m.Brut, unicode.IsDigit) && m.Cle != "saint" {
			return false
		}
	}
	return false
}

// personneLue reports two words, one of which is a first name and the other
// may be a surname.
func personneLue(premier, dernier lieu.Mot) bool {
	if sigles[premier.Cle] || sigles[dernier.Cle] {
		return false
	}
	_, avant := prenoms[premier.Cle]
	_, apres := prenoms[dernier.Cle]
	switch {
	case avant && apres:
		return patronymes[dernier.Cle] || patronymes[premier.Cle]
	case avant:
		return nomPossible(dernier)
	}
	return apres && criee(premier.Brut) && len(premier.Brut) > 4 && nomPossible(premier)
}

func nomPossible(m lieu.Mot) bool {
	_, commun := nomsCommuns[m.Cle]
	return !commun && !petits[m.Cle] && !joursCles[m.Cle] && !lieuxNommes[m.Cle] && !annonces[m.Cle] &&
		!strings.ContainsFunc(m.Brut, unicode.IsDigit)
}
