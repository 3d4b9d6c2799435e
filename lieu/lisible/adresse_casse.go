package lisible

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"feuillet/lieu"
)

var (
	voieAbregee = patronDe(`^(?i)(\d+(?:[ -/]\d+)?(?: ?(?:bis|ter|quater|[a-z]))?(?: \([a-z]+\))?,? )?(` +
		motsAbreges() + `)\b\.?\s`)
	voiesEntieres = map[string]string{"av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard",
		"bvd": "boulevard", "blvd": "boulevard", "pl": "place", "imp": "impasse", "all": "allée", "rte": "route",
		"chem": "chemin", "che": "chemin", "chm": "chemin", "esp": "esplanade", "fg": "faubourg", "fbg": "faubourg",
		"sq": "square", "crs": "cours", "qu": "quai", "res": "résidence",
		"pass": "passage", "prom": "promenade"}
	secondeAdresse = patronDe(`(?i)[\s,;.–-]+(autres? adresses?|adresse secondaire|2e adresse|deuxième adresse)\s*:`)
)

// motsAbreges are the types of street that are abridged, the longest first.
func motsAbreges() string {
	mots := slices.SortedFunc(maps.Keys(voiesEntieres),
		func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return strings.Join(mots, "|")
}

// deuxAdresses parts an address from another that the same cell holds.
func deuxAdresses(s string) []string {
	m := secondeAdresse.FindStringSubmatchIndex(s)
	if m == nil {
		return []string{s}
	}
	return []string{s[:m[0]], s[m[2]:]}
}

// voiesBasses are the types of streets, low wherever they stand.
var voiesBasses = ensemble(`rue rues avenue avenues boulevard allee allees chemin impasse route ruelle sente sentier venelle chaussee rocade
	av ave bd bld bvd blvd all imp rte chem che chm faubourg fg fbg`)

// placesDe are types of street that are also names of what stands along others:
// « rue de la Place ».
var placesDe = ensemble(`place placette quai cours crs pl sq square passage esplanade esp parvis promenade pont rond mail cour voie montee cote
	traverse villa cite hameau lieu`)

// parties are the parts of a building or of a district, after which the name of
// a street is over.
var parties = ensemble(`batiment bat immeuble imm hall escalier esc porte appartement appt apt residence res etage rez rdc entree zone za zi zac
	zae lotissement lot quartier centre parc ancienne ancien espace mairie maison local locaux bureau salle`)

// numeroteesVoies are roads that have a number: they keep their capitals.
var numeroteesVoies = ensemble("rd rn cd vc cr rm")

func numeroteeVoie(ms []lieu.Mot, i int) bool {
	return numeroteesVoies[ms[i].Cle] && i+1 < len(ms) && chiffree(ms[i+1].Brut)
}

// sigles d'adresses keep their capitals there alone.
var siglesAdresse = ensemble("ZAE ZAD PAE PA RN RD CS BP HLM")

// casseAdresse puts an address in capitals in French case: its types of street
// low, what names the street with a capital and its accents.
func casseAdresse(n lu) lu {
	crie := criee(n.texte)
	n = elider(rueEntiere(n, crie))
	n = n.devenu(parMot(n, func(ms []lieu.Mot, i int) string {
		switch m := ms[i]; {
		case m.Cle == "1er" || m.Cle == "bis" || m.Cle == "ter" || m.Cle == "quater":
			return m.Cle
		case crie && repetition[m.Brut] != "" && i > 0 && tous(ms[i-1].Brut, chiffreASCII) && i+1 < len(ms) &&
			ouvreVoie(ms[i+1]):
			return repetition[m.Brut]
		case preposition(n, i):
			return "à"
		case !criee(m.Brut) && !lettreSeule(n.texte, m):
			return m.Brut
		}
		return motAdresse(n, i, crie)
	}))
	return n.devenu(saintsLies(n, crie))
}

// rueEntiere spells out the R that follows the number of a street: « 12 R DE LA
// PAIX ». Before another type of street, « 12 R RUE », it is part of the number.
func rueEntiere(n lu, crie bool) lu {
	m := rueAbregee.FindStringSubmatchIndex(n.texte)
	if m == nil || slices.ContainsFunc(n.mots, func(x lieu.Mot) bool { return x.Debut == m[4] && ouvreVoie(x) }) {
		return n
	}
	rue := "rue "
	if crie {
		rue = "RUE "
	}
	return n.devenu(n.texte[:m[3]] + rue + n.texte[m[4]:])
}

var rueAbregee = patronDe(`^(\d+(?:[ -/]\d+)?(?: ?(?i:bis|ter|quater|[a-q]))?,? )[Rr]\.? (\p{L}{2,}|[LlDd]['’ ])`)

// repetition are the letters by which the post and the registers of companies
// write a number again, in addresses all in capitals.
var repetition = map[string]string{"B": "bis", "T": "ter", "Q": "quater"}

func ouvreVoie(m lieu.Mot) bool { return voiesBasses[m.Cle] || placesDe[m.Cle] }

func chiffreASCII(r rune) bool { return r >= '0' && r <= '9' }

func tous(s string, est func(rune) bool) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !est(r) })
}

// motAdresse is a word of an address that is in capitals.
func motAdresse(n lu, i int, crie bool) string {
	ms, m := n.mots, n.mots[i]
	juste, commun := epeler(m)
	debut := debutDeSegment(n.texte, m.Debut)
	lie := i > 0 && petits[ms[i-1].Cle] && guet{s: n.texte, ms: ms}.entre(i-1) != ", "
	rue := dansVoie(n, i)
	switch {
	case sigles[m.Cle] || siglesAdresse[m.Cle] || chiffree(m.Brut) || romain(m.Brut) || numeroteeVoie(ms, i):
		return m.Brut
	case petits[m.Cle]:
		return casseSi(petitMot(ms, i), debut)
	case m.Cle == "poste" && i > 0 && ms[i-1].Cle == "la":
		return "Poste" // the company
	case m.Cle == "dit" && i > 0 && ms[i-1].Cle == "lieu":
		return "dit"
	case crie && voiesEntieres[m.Cle] != "" && i > 0 && chiffree(ms[i-1].Brut):
		return voiesEntieres[m.Cle]
	case titresDeRue[m.Cle] != "" && crie && rue && i+1 < len(ms):
		return titresDeRue[m.Cle]
	case voiesBasses[m.Cle] && !debut, placesDe[m.Cle] && !debut && !lie && !rue, parties[m.Cle] && !debut && !lie && !rue:
		return strings.ToLower(juste)
	case rue || debut || lie && !commun:
		return capitale(juste)
	case commun:
		return juste
	case sansVoyelle(m.Cle):
		return m.Brut
	}
	return juste
}

// titresDeRue are the abridged titles of those whom streets are named after.
var titresDeRue = map[string]string{"gal": "Général", "gen": "Général", "mal": "Maréchal", "dr": "Docteur",
	"pdt": "Président", "cdt": "Commandant",
	"saint": "Saint", "sainte": "Sainte"}

// dansVoie reports a word of the name of a street: its type stands before, and
// neither a comma nor a part of a building between.
func dansVoie(n lu, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if strings.ContainsAny(n.texte[n.mots[k].Fin:n.mots[k+1].Debut], ",;:()/") ||
			strings.Contains(n.texte[n.mots[k].Fin:n.mots[k+1].Debut], " - ") {
			return false
		}
		if ouvreVoie(n.mots[k]) {
			return !parties[n.mots[i].Cle] || petits[n.mots[i-1].Cle] || k == i-1
		}
		if parties[n.mots[k].Cle] && k > 0 && !petits[n.mots[k-1].Cle] {
			return false
		}
	}
	return false
}

// saintsLies gives back their hyphens to « Saint Exupéry » and « Hôtel Dieu » of
// an address that was in capitals.
func saintsLies(n lu, crie bool) string {
	s := n.texte
	if !crie {
		return s
	}
	for i, m := range n.mots[:max(0, len(n.mots)-1)] {
		suite := n.mots[i+1]
		if (m.Cle == "saint" || m.Cle == "sainte") && s[m.Fin:suite.Debut] == " " && majuscule(suite.Brut) &&
			!ouvreVoie(suite) {
			s = s[:m.Fin] + "-" + s[m.Fin+1:]
		}
	}
	return s
}

// entiere spells out the type of street abridged at the beginning, and puts it
// low after the number.
func entiere(n lu) string {
	s := n.texte
	if commenceParVoie(s) {
		if m := voieCapitale.FindStringSubmatchIndex(s); m != nil {
			s = s[:m[2]] + strings.ToLower(s[m[2]:m[3]]) + s[m[3]:]
		}
	}
	if !abregee(n) {
		return s
	}
	m := voieAbregee.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	return s[:m[4]] + voiesEntieres[strings.ToLower(s[m[4]:m[5]])] + " " + s[m[1]:]
}

// commenceParVoie reports a number, then somewhere a type of street with a capital.
func commenceParVoie(s string) bool {
	return s != "" && chiffree(s[:1]) && contient(s, voiesCapitales...)
}

// abregee reports that the abridged type of a street may begin an address:
// « 3 bis av. ».
func abregee(n lu) bool {
	return slices.ContainsFunc(n.mots[:min(4, len(n.mots))], func(m lieu.Mot) bool { return voiesEntieres[m.Cle] != "" })
}
