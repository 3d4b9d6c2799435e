package lieu

import (
	"slices"
	"strings"
)

// dependants are the words that mean nothing without the name that follows.
var dependants = ensemble(`antenne agence site permanence canton pays secteur ville commune communaute agglomeration et nord sud est
	ouest grand club association comite cercle bourg val vallee bassin region maison espace centre point cafe cyber saint sainte pole
	le la les l un une entre chez sur sous vers haute haut bas basse delegation bureau plaine cote coeur lac bois fort pont port
	syndicat sivom sivu notre metropole quartier territoire parc mairies reseau union amis rives portes terres monts arrondissement`)

// autonomes are the words that make a name by themselves: « Médiathèque »,
// « Mission locale ». A name made only of them can lose « de » and its commune.
var autonomes = ensemble(`mairie annexe mediatheque bibliotheque ludotheque municipale municipal intercommunale communale communautaire
	mission locale mjc ccas cias epn msap caf cpam msa pimms pij bij point information jeunesse jeunes bureau centre social sociale sociaux
	socio culturel culturelle socioculturel socioculturelle communal intercommunal action d de des au l la le public publique numerique
	espace maison services service tiers lieu cybercentre cyberbase cyber base multimedia france frances pole emploi poste relais
	familles rurales permanence accueil foyer rural rurale solidarites solidarite departementale emploi associations association
	culture quartier vie citoyenne loisirs ecole college lycee office tourisme fablab ressourcerie pmi cms mds esat evs csc`)

// sansCommune strips the commune from the ends of a name. A name that is only
// the commune becomes "".
func sansCommune(nom string, communes ...string) string {
	if estCommune(nom, communes...) {
		return ""
	}
	for range 2 {
		avant := nom
		for _, c := range communes {
			nom = sansCommuneFinale(sansCommuneInitiale(nom, c), c)
		}
		if nom == avant {
			break
		}
	}
	return nom
}

func estCommune(s string, communes ...string) bool {
	s = sansArticle(nettoieNom(s))
	return slices.ContainsFunc(communes, func(c string) bool { return c != "" && s == sansArticle(c) })
}

// sansArticle folds a name of commune without its article: « Muy » is Le Muy.
func sansArticle(s string) string {
	c := cle(s)
	premier, reste, ok := strings.Cut(c, " ")
	if ok && (premier == "le" || premier == "la" || premier == "les" || premier == "l") {
		return reste
	}
	return c
}

// aCommune reports whether the words of a commune, one at least, stand at word i.
func aCommune(ms []mot, i int, commune []mot) bool {
	if len(commune) == 0 || i < 0 || i+len(commune) > len(ms) {
		return false
	}
	for k, m := range commune {
		if ms[i+k].cle != m.cle {
			return false
		}
	}
	return true
}

// sansCommuneInitiale strips « Orlac - » from « Orlac - Site du Parc ». With
// a space only, what remains must make a name.
func sansCommuneInitiale(nom, c string) string {
	ms, cs := mots(nom), mots(c)
	n := len(cs)
	if !aCommune(ms, 0, cs) || n == len(ms) {
		return nom
	}
	lien, reste := nom[ms[n-1].fin:ms[n].debut], nom[ms[n].debut:]
	if i := strings.Index(lien, "("); i >= 0 {
		return nom
	}
	switch {
	case strings.TrimSpace(lien) == "" && tousDans(ms[n:], autonomes),
		strings.ContainsAny(lien, "-–—:/,") && lien != "-" || lien == "-" && majuscule(ms[n].brut) && contientNomCommun(reste):
		return strings.TrimSpace(strings.TrimLeft(lien, " -–—:/,\u00a0") + reste)
	}
	return nom
}

// sansCommuneFinale strips « - Pons », « (Pons) », « Pons » and, after a name
// that stands by itself, « de Pons ».
func sansCommuneFinale(nom, c string) string {
	ms, cs := mots(nom), mots(c)
	debut := len(ms) - len(cs)
	if len(cs) == 0 || debut <= 0 {
		return nom
	}
	if !aCommune(ms, debut, cs) {
		return finContractee(nom, ms, c)
	}
	avant := ms[:debut]
	dernier := avant[debut-1]
	lien := nom[dernier.fin:ms[debut].debut]
	tete := strings.TrimRight(nom[:dernier.fin], " ")
	switch {
	case particulesCommune[dernier.cle]:
		return sansDe(nom, avant, c)
	case strings.TrimSpace(lien) == "" && lien != "":
		if estFranceServices(avant) {
			return "France services " + DeCommune(c)
		}
		if dependants[dernier.cle] && !tousDans(avant, autonomes) || len(avant) == 1 && dependants[dernier.cle] || petits[dernier.cle] || len(dernier.brut) == 1 && majuscule(dernier.brut) {
			return nom
		}
		return tete
	case strings.Contains(lien, "(") || strings.ContainsAny(lien, ":,/–—") || strings.Contains(lien, "- ") || strings.Contains(lien, " -"):
		if estFranceServices(avant) {
			return "France services " + DeCommune(c)
		}
		if len(avant) == 1 && dependants[dernier.cle] {
			return nom
		}
		return tete + fermeture(tete)
	}
	return nom
}

// finContractee handles « Médiathèque du Barp » for Le Barp.
func finContractee(nom string, ms []mot, c string) string {
	de := DeCommune(c)
	if !strings.HasPrefix(de, "du ") && !strings.HasPrefix(de, "des ") {
		return nom
	}
	cs := mots(de)
	debut := len(ms) - len(cs)
	if debut <= 0 || !aCommune(ms, debut, cs) {
		return nom
	}
	return sansDe(nom, ms[:debut+1], c)
}

var particulesCommune = ensemble("de du des d a au aux")

// sansDe strips « de » and the commune after a name that stands by itself;
// avant ends with the particle.
func sansDe(nom string, avant []mot, c string) string {
	corps := avant[:len(avant)-1]
	if len(corps) == 0 {
		return nom
	}
	if estFranceServices(corps) {
		return "France services " + DeCommune(c)
	}
	if dependants[corps[len(corps)-1].cle] || !tousDans(corps, autonomes) {
		return nom
	}
	tete := strings.TrimSpace(nom[:corps[len(corps)-1].fin])
	return tete + fermeture(tete)
}

// fermeture closes a bracket opened in what is kept.
func fermeture(s string) string {
	if strings.Count(s, "(") > strings.Count(s, ")") {
		return ")"
	}
	return ""
}

var motsFranceServices = ensemble("maison espace point france frances service services de les")

func estFranceServices(ms []mot) bool {
	cles := make([]string, len(ms))
	for i, m := range ms {
		cles[i] = m.cle
	}
	return tousDans(ms, motsFranceServices) && (slices.Contains(cles, "france") || slices.Contains(cles, "frances"))
}

func tousDans(ms []mot, mots map[string]bool) bool {
	return !slices.ContainsFunc(ms, func(m mot) bool { return !mots[m.cle] })
}

// orthographieCommune writes the commune inside a name as the official list
// does, when the name has it in capitals or abridged.
func orthographieCommune(nom, commune string) string {
	ms, cs := mots(nom), mots(commune)
	n := len(cs)
	for i := len(ms) - 1; i >= 0; i-- {
		if !aCommune(ms, i, cs) {
			continue
		}
		ecrit := nom[ms[i].debut:ms[i+n-1].fin]
		if ecrit != commune && (criee(ecrit) || n > 1) {
			nom = nom[:ms[i].debut] + commune + nom[ms[i+n-1].fin:]
		}
	}
	return nom
}
