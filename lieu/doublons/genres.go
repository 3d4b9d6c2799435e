package doublons

import "strings"

// genres are kinds of places, as bits: two records of different kinds are two
// places, even behind one door.
type genres uint32

const (
	mairie genres = 1 << iota
	bibliotheque
	ccas
	poste
	franceServices
	centreSocial
	missionLocale
	ecole
	solidarites
	finances
	emploi
	caf
	msa
	cpam
	epn
	mjc
	jeunesse
	prefecture
	foyer
	ressourcerie
	tiersLieu
	association
	office
)

// hotes are the kinds that commonly shelter a France services, or an EPN: the
// same door under two names.
const (
	hotesFranceServices = mairie | ccas | poste | centreSocial | solidarites | association | tiersLieu | mjc | epn | msa
	hotesEpn            = mairie | bibliotheque | centreSocial | mjc | association | tiersLieu | franceServices | ccas |
		jeunesse
)

// accordes reports whether two records can be of one kind.
func accordes(a, b genres) bool {
	switch {
	case a == 0 || b == 0 || a&b != 0:
		return true
	case a&franceServices != 0 && b&hotesFranceServices != 0, b&franceServices != 0 && a&hotesFranceServices != 0:
		return true
	case a&epn != 0 && b&hotesEpn != 0, b&epn != 0 && a&hotesEpn != 0:
		return true
	}
	return (a|b)&association != 0 && (a|b)&(centreSocial|mjc|tiersLieu|ressourcerie|foyer) != 0
}

// locutions name a kind in the words of a name, folded; the first that fits wins.
var locutions = []struct {
	mots  string
	genre genres
}{
	{"france services", franceServices}, {"france service", franceServices}, {"services au public", franceServices},
	{"msap", franceServices}, {"pimms", franceServices},
	{"centre communal d action sociale", ccas}, {"centre intercommunal d action sociale", ccas}, {"ccas", ccas},
	{"cias", ccas},
	{"agence postale", poste}, {"bureau de poste", poste}, {"la poste", poste}, {"poste", poste},
	{"mission locale", missionLocale}, {"centre social et socioculturel", centreSocial}, {"centre social", centreSocial},
	{"centre socioculturel", centreSocial},
	{"centre socio culturel", centreSocial}, {"espace de vie sociale", centreSocial}, {"csc", centreSocial},
	{"csi", centreSocial}, {"cs", centreSocial}, {"evs", centreSocial},
	{"maison departementale des solidarites", solidarites}, {"maison departementale de la solidarite", solidarites},
	{"maison des solidarites", solidarites},
	{"maison du departement", solidarites}, {"centre medico social", solidarites}, {"mds", solidarites},
	{"finances publiques", finances}, {"finances public", finances}, {"tresorerie", finances}, {"pole emploi", emploi},
	{"france travail", emploi},
	{"service emploi", emploi}, {"maison de l emploi", emploi}, {"caisse d allocations familiales", caf},
	{"allocations familiales", caf}, {"caf", caf},
	{"mutualite sociale agricole", msa}, {"msa", msa}, {"assurance maladie", cpam}, {"cpam", cpam},
	{"sous prefecture", prefecture}, {"prefecture", prefecture},
	{"maison des jeunes et de la culture", mjc}, {"mjc", mjc}, {"information jeunesse", jeunesse}, {"pij", jeunesse},
	{"bij", jeunesse}, {"service jeunesse", jeunesse},
	{"mediatheque", bibliotheque}, {"bibliotheque", bibliotheque}, {"ludotheque", bibliotheque},
	{"point lecture", bibliotheque},
	{"espace public numerique", epn}, {"cyberbase", epn}, {"cyber base", epn}, {"cybercentre", epn}, {"cyberespace", epn},
	{"epn", epn},
	{"mairie", mairie}, {"hotel de ville", mairie}, {"college", ecole}, {"ecole", ecole}, {"lycee", ecole},
	{"foyer", foyer}, {"residence", foyer}, {"ehpad", foyer},
	{"ressourcerie", ressourcerie}, {"recyclerie", ressourcerie}, {"tiers lieu", tiersLieu}, {"fablab", tiersLieu},
	{"coworking", tiersLieu},
	{"association", association}, {"office de tourisme", office},
}

// genresDe reads the kinds that words tell, and leaves the other words.
func genresDe(mots []string) (genres, []string) {
	var g genres
	s := " " + strings.Join(mots, " ") + " "
	for _, l := range locutions {
		if i := strings.Index(s, l.mots); i > 0 {
			if avant, apres := s[:i], s[i+len(l.mots):]; avant[i-1] == ' ' &&
				(apres[0] == ' ' || strings.HasPrefix(apres, "s ")) {
				g |= l.genre
				s = avant + strings.TrimPrefix(apres, "s")
			}
		}
	}
	return g, strings.Fields(s)
}

// genresTypologie are the kinds of the codes of the standard that name one.
var genresTypologie = map[string]genres{"MUNI": mairie, "BIB": bibliotheque, "CCAS": ccas, "CIAS": ccas,
	"LA_POSTE": poste, "RFS": franceServices, "MSAP": franceServices, "PIMMS": franceServices, "CS": centreSocial,
	"CSC": centreSocial, "EVS": centreSocial, "ML": missionLocale, "MDS": solidarites, "CDAS": solidarites, "FT": emploi,
	"CAF": caf, "MSA": msa, "CPAM": cpam, "EPN": epn, "MJC": mjc, "PIJ_BIJ": jeunesse, "PREF": prefecture,
	"RESSOURCERIE": ressourcerie, "TIERS_LIEUX": tiersLieu, "FABLAB": tiersLieu}

// banals are words of names that tell no place from another.
var banals = ensemble(`de du des d la le les l et en sur sous au aux a un une pour par dans avec chez municipale municipal communale communal
	intercommunale intercommunal departementale departemental mediatheques bibliotheques espace maison centre point pole numerique numeriques service services
	public publique accueil antenne site lieu reseau ville commune communaute communes pays conseiller conseillere atelier ateliers
	local locale social sociale salle bureau agence permanence informatique multimedia cyber internet`)

// typesDeVoie are words of addresses that are often abridged or left out.
var typesDeVoie = ensemble(`rue avenue av boulevard bd bld place pl allee all chemin che chem impasse imp route rte quai square sq cours
	esplanade passage residence de du des d la le les l et en a au aux general gal docteur dr president marechal saint sainte abbe`)

var repetitions = ensemble("bis ter quater a b c d")

func ensemble(s string) map[string]bool {
	out := map[string]bool{}
	for _, m := range strings.Fields(s) {
		out[m] = true
	}
	return out
}
