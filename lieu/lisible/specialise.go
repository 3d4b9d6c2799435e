package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// soins are the special needs that a place says it cares for when it is made for them: a
// ramp and a language make no place one of some people.
var soins = []string{"Surdité", "Handicaps mentaux", "Déficience visuelle"}

// typesDeCertains are types of places for some people; typesDeTous are those of all, and
// a place of both is for all.
var (
	typesDeCertains = []string{"ML", "PIJ_BIJ", "CAP_EMPLOI", "EPIDE", "E2C", "MDPH", "RS_FJT", "CAARUD", "CSAPA", "PJJ",
		"SPIP", "CADA", "HUDA", "CHRS", "CPH", "PENSION", "OACAS", "ESAT", "EATT"}
	typesDeTous = []string{"EPN", "BIB", "MUNI", "CCAS", "CIAS", "RFS", "MSAP", "LA_POSTE", "CS", "EVS", "MJC", "MQ",
		"RELAIS_LECTURE", "TIERS_LIEUX", "EPCI", "DEPT", "FABLAB", "MDS", "CDAS", "FT", "MDE", "PIMMS", "CC", "MSA", "CPAM",
		"CAF", "PREF", "RESSOURCERIE"}
)

// nomsDeCertains are words of a name, folded, that tell for whom a place is.
var nomsDeCertains = []string{" aveugles ", " malvoyants ", " deficients ", " sourds ", " malentendants ", " handicap ",
	" handicapes ", " handicapees ", " femmes ", " espace jeunes ", " mission locale ", " cap emploi ",
	" information jeunesse ", " info jeunes ", " info jeune ", " habitat jeunes ", " habitat jeune ", " espace jeune ",
	" point jeunes ", " maison des adolescents ", " gens du voyage ", " migrants ", " refugies ",
	" accueil de jour ", " accueil de nuit ", " halte de nuit "}

// certains are people whom a sentence names as those that a place is there for.
const certains = `(?:d[ée]ficient[\pL]* (?:visuel|auditi|intellec)|aveugles|malvoyant|sourde?s|malentendant|gens du voyage|` +
	`r[ée]fugi[ée]e?s|migrants|demandeurs d['’]asile|(?:anciens )?d[ée]tenus|` +
	`personnes (?:d[ée]ficientes|aveugles|sourdes|handicap[ée]es|(?:porteuses|atteintes|en situation) d['’ e]*handicap|` +
	`les plus en difficult|en grande |sans domicile|sans[- ]abri|h[ée]berg|exil[ée]es|d[ée]tenues)|` +
	`(?:jeunes )?(?:de |[âa]g[ée]s de |entre )?\d{2} ?(?:ans )?(?:[-–]|à|et) ?\d{2} ?ans)`

var (
	pourCertains = patronDe(`(?:accueill[\pL]+|accueil|accompagn[\pL]+|int[ée]grer|insertion|aider|soutenir|orienter|` +
		`(?:d[ée]fense|d[ée]fend[\pL]*) (?:des|les) droits|s['’]adresse(?:nt)?|destin[ée]e?s?|d[ée]di[ée]e?s?|aupr[èe]s|au service|` +
		`permettre|pour) (?:des |les |aux |à |de |nos |tous )*` + certains)
	// pourTousDits are words of a sentence that names some among all.
	pourTousDits   = patronDe(`notamment|tous (?:les )?publics|toute? personne|y compris|comme|aussi|[ée]galement|particuli|priorit|accessib|fauteuil`)
	motsDeCertains = []string{"ficient", "aveugle", "voyant", "sourd", "entendant", "gens du voyage", "fugi", "migrant",
		"asile", "tenu", "personnes ", "ans"}
)

// Specialise tells for whom a place is that is there for some people first, in words of
// its record: others may come, but a list for all has better. Not ok for a place of
// all by its type, or that says so.
func Specialise(l *lieu.Lieu) (qui string, ok bool) {
	mots := " " + cle(l.Nom) + " "
	deTous := func(t string) bool { return slices.Contains(typesDeTous, t) }
	if slices.ContainsFunc(l.Typologie, deTous) {
		return "", false
	}
	if qui, ok = certainsDe(l, mots); !ok || pourTous(l, mots) { // most places give no reason to read all their texts
		return "", false
	}
	return qui, true
}

// certainsDe is whom a record names as those that its place is there for.
func certainsDe(l *lieu.Lieu, mots string) (qui string, ok bool) {
	if soin := l.PriseEnChargeSpecifique; len(soin) == 1 && slices.Contains(soins, soin[0]) {
		return soin[0], true
	}
	for _, nom := range nomsDeCertains {
		if strings.Contains(mots, nom) {
			return strings.TrimSpace(l.Nom), true
		}
	}
	if i := slices.IndexFunc(l.Typologie, func(t string) bool { return slices.Contains(typesDeCertains, t) }); i >= 0 {
		return lieu.LibelleTypologie(l.Typologie[i]), true
	}
	return LireTextes(l).ecarte(motsDeCertains, certainsDans)
}

// certainsDans reports a sentence, in small letters, that says so of the whole place.
func certainsDans(petit string) bool {
	m := pourCertains.FindStringIndex(petit)
	if m == nil || pourTousDits.MatchString(petit) || nie.MatchString(petit[:m[0]]) {
		return false
	}
	avant := petit[:m[0]]
	return !activite.MatchString(avant) && !moment.MatchString(avant) && !accessoire.MatchString(avant)
}
