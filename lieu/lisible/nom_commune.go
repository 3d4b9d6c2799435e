package lisible

import (
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// dependants are the words that mean nothing without the name that follows.
var dependants = ensemble(`antenne agence site permanence canton pays secteur ville commune communaute agglomeration et nord sud est
	ouest grand club association comite cercle bourg val vallee bassin region maison espace centre point cafe cyber saint sainte pole
	le la les l un une entre chez sur sous vers haute haut bas basse delegation bureau plaine cote coeur lac bois fort pont port
	vieux vieil vieille petit petite nouveau nouvelle beau belle ancien ancienne syndicat sivom sivu notre metropole quartier territoire parc mairies reseau union amis rives portes terres monts arrondissement`)

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
func sansCommune(n lu, villes []lu) lu {
	if estCommune(n, villes) {
		return lu{}
	}
	for range 2 {
		avant := n.texte
		for _, v := range villes {
			n = n.devenu(sansCommuneInitiale(n, v))
			n = n.devenu(sansCommuneFinale(n, v))
		}
		if n.texte == avant {
			break
		}
	}
	return n
}

// lireVilles reads the commune as the record has it, then its official name.
func lireVilles(publiee, officielle string) []lu {
	o := lire(officielle)
	return []lu{o.devenu(publiee), o}
}

func estCommune(n lu, villes []lu) bool {
	ms := sansArticle(n.mots)
	return slices.ContainsFunc(villes, func(v lu) bool {
		return v.texte != "" &&
			slices.EqualFunc(ms, sansArticle(v.mots), memeCle)
	})
}

func memeCle(a, b lieu.Mot) bool { return a.Cle == b.Cle }

// sansArticle is a name of commune without its article: « Muy » is Le Muy.
func sansArticle(ms []lieu.Mot) []lieu.Mot {
	if len(ms) > 1 && (ms[0].Cle == "le" || ms[0].Cle == "la" || ms[0].Cle == "les" || ms[0].Cle == "l") {
		return ms[1:]
	}
	return ms
}

// aCommune reports whether the words of a commune, one at least, stand at word i.
func aCommune(ms []lieu.Mot, i int, commune []lieu.Mot) bool {
	n := len(commune)
	return n > 0 && i >= 0 && i+n <= len(ms) && slices.EqualFunc(ms[i:i+n], commune, memeCle)
}

// sansCommuneInitiale strips « Orlac - » from « Orlac - Site du Parc ». With
// a space only, what remains must make a name.
func sansCommuneInitiale(l, ville lu) string {
	nom, ms, cs := l.texte, l.mots, ville.mots
	n := len(cs)
	if !aCommune(ms, 0, cs) || n == len(ms) {
		return nom
	}
	lien, reste := nom[ms[n-1].Fin:ms[n].Debut], nom[ms[n].Debut:]
	if i := strings.Index(lien, "("); i >= 0 {
		return nom
	}
	switch {
	case strings.TrimSpace(lien) == "" && tousDans(ms[n:], autonomes),
		strings.ContainsAny(lien, "-–—:/,") && lien != "-" || lien == "-" && majuscule(ms[n].Brut) &&
			contientNomCommun(lire(reste)):
		return strings.TrimSpace(strings.TrimLeft(lien, " -–—:/,\u00a0") + reste)
	}
	return nom
}

// sansCommuneFinale strips « - Pons », « (Pons) », « Pons » and, after a name
// that stands by itself, « de Pons ».
func sansCommuneFinale(l, ville lu) string {
	nom, c, ms, cs := l.texte, ville.texte, l.mots, ville.mots
	debut := len(ms) - len(cs)
	if len(cs) == 0 || debut <= 0 {
		return nom
	}
	if !aCommune(ms, debut, cs) {
		return finContractee(nom, ms, c)
	}
	avant := ms[:debut]
	dernier := avant[debut-1]
	lien := nom[dernier.Fin:ms[debut].Debut]
	tete := strings.TrimRight(nom[:dernier.Fin], " ")
	switch {
	case particulesCommune[dernier.Cle]:
		return sansDe(nom, avant, c)
	case strings.TrimSpace(lien) == "" && lien != "":
		if estFranceServices(avant) {
			return "France services " + DeCommune(c)
		}
		if ouverte := strings.LastIndexByte(tete, '('); fermeture(tete) != "" &&
			!tousDans(lieu.LireMots(tete[ouverte:]), autonomes) {
			return nom // « (avec la Médiathèque du Vieux Pons) »
		}
		if dependants[dernier.Cle] && !tousDans(avant, autonomes) || len(avant) == 1 && dependants[dernier.Cle] ||
			petits[dernier.Cle] || len(dernier.Brut) == 1 && majuscule(dernier.Brut) {
			return nom
		}
		return seul(tete+fermeture(tete), c)
	case strings.Contains(lien, "(") || strings.ContainsAny(lien, ":,/–—") || strings.Contains(lien, "- ") ||
		strings.Contains(lien, " -"):
		if estFranceServices(avant) {
			return "France services " + DeCommune(c)
		}
		if len(avant) == 1 && dependants[dernier.Cle] {
			return nom
		}
		return seul(tete+fermeture(tete), c)
	}
	return nom
}

// finContractee handles « Médiathèque du Barp » for Le Barp.
func finContractee(nom string, ms []lieu.Mot, c string) string {
	if _, article := articleCommune(c); article == "" {
		return nom
	}
	cs := lieu.LireMots(DeCommune(c))
	debut := len(ms) - len(cs)
	if debut <= 0 || !aCommune(ms, debut, cs) {
		return nom
	}
	return sansDe(nom, ms[:debut+1], c)
}

var particulesCommune = ensemble("de du des d a au aux")

// sansDe strips « de » and the commune after a name that stands by itself;
// avant ends with the particle.
func sansDe(nom string, avant []lieu.Mot, c string) string {
	corps := avant[:len(avant)-1]
	if len(corps) == 0 {
		return nom
	}
	if estFranceServices(corps) {
		return "France services " + DeCommune(c)
	}
	if dependants[corps[len(corps)-1].Cle] || !tousDans(corps, autonomes) {
		return nom
	}
	tete := strings.TrimSpace(nom[:corps[len(corps)-1].Fin])
	return seul(tete+fermeture(tete), c)
}

// seul keeps the commune after an acronym that would stand alone: « CMS » says
// nothing. Those that are spelt out say what they are.
func seul(tete, commune string) string {
	ms := lieu.LireMots(tete)
	if len(ms) != 1 || ms[0].Brut != tete || !criee(tete) || developpes[ms[0].Cle] != "" || epelable(ms[0]) {
		return tete
	}
	if sigles[ms[0].Cle] || sansVoyelle(ms[0].Cle) || utf8.RuneCountInString(tete) <= 5 {
		return tete + " " + DeCommune(commune)
	}
	return tete
}

// fermeture closes a bracket opened in what is kept.
func fermeture(s string) string {
	if strings.Count(s, "(") > strings.Count(s, ")") {
		return ")"
	}
	return ""
}

var motsFranceServices = ensemble("maison espace point france frances service services de les fs mfs")

func estFranceServices(ms []lieu.Mot) bool {
	return tousDans(ms, motsFranceServices) && slices.ContainsFunc(ms, func(m lieu.Mot) bool { return ditFrance[m.Cle] })
}

// ditFrance are the words without which a name is not that of a France
// services, its acronyms included.
var ditFrance = ensemble("france frances fs mfs")

func tousDans(ms []lieu.Mot, mots map[string]bool) bool {
	return !slices.ContainsFunc(ms, func(m lieu.Mot) bool { return !mots[m.Cle] })
}

// orthographieCommune writes the commune inside a name as the official list
// does, when the name has it in capitals or abridged.
func orthographieCommune(l, ville lu) lu {
	nom, commune, ms, cs := l.texte, ville.texte, l.mots, ville.mots
	n := len(cs)
	for i := len(ms) - 1; i >= 0; i-- {
		if !aCommune(ms, i, cs) {
			continue
		}
		ecrit := nom[ms[i].Debut:ms[i+n-1].Fin]
		if ecrit != commune && (criee(ecrit) || n > 1) {
			nom = nom[:ms[i].Debut] + commune + nom[ms[i+n-1].Fin:]
		}
	}
	return l.devenu(nom)
}
