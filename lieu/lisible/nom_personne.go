package lisible

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// trieSegments cuts a name at its dashes and brackets, and drops people and remarks.
func trieSegments(nom lu, l *lieu.Lieu) (gardes, motifs []string) {
	var segments []lu
	for _, p := range decoupe(ouvrirParentheses(couperConsigne(nom.texte))) {
		segments = append(segments, nom.devenu(p))
	}
	connus := &nommes{lieu: l}
	for i, seg := range segments {
		switch reste := sansPersonnes(segments, i, connus, l.Commune); {
		case seg.texte == "":
		case i > 0 && annonceFinale(segments[i-1]) && (personneEntiere(seg) || len(seg.mots) == 1 && estPrenom(seg.mots[0]) ||
			inconnuEntier(seg)):
			motifs = append(motifs, MotifPersonneNom)
			if g := len(gardes); g > 0 && gardes[g-1] == segments[i-1].texte {
				gardes[g-1] = appelFinal.ReplaceAllString(gardes[g-1], "")
			}
		case remarque(seg.texte):
			motifs = append(motifs, MotifRemarque)
		case prenomEntier(segments, l):
			motifs = append(motifs, MotifPersonneNom)
		case personneConnue(seg, connus), personneEntiere(seg) && !maisonAutour(segments, i, l.Commune),
			bureauDe(seg) && !strings.Contains(cle(l.Commune), seg.mots[2].Cle), prenomDuMetier(segments, i):
			motifs = append(motifs, MotifPersonneNom)
		case reste != seg.texte:
			motifs = append(motifs, MotifPersonneNom)
			if reste = nettoieNom(appelFinal.ReplaceAllString(recoudre(reste), "")); contientNomCommun(lire(reste)) {
				gardes = append(gardes, reste)
			}
		default:
			gardes = append(gardes, seg.texte)
		}
	}
	if slices.Contains(motifs, MotifPersonneNom) {
		gardes = slices.DeleteFunc(gardes, func(s string) bool {
			return s == "" || statut(s) ||
				tousDans(lieu.LireMots(s), fonctions)
		})
	}
	return gardes, motifs
}

// prenomDuMetier reports « Zoé », alone in a segment before « conseillère numérique ».
func prenomDuMetier(segments []lu, i int) bool {
	if len(segments[i].mots) != 1 || !estPrenom(segments[i].mots[0]) || prenomsMots[segments[i].mots[0].Cle] ||
		i+1 >= len(segments) {
		return false
	}
	suite := segments[i+1].mots
	return len(suite) > 0 && metiers[suite[0].Cle]
}

// consigneFinale ends a name, with no sign before it: « Médiathèque NE PAS DIFFUSER ».
var consigneFinale = patronDe(`(?i)[\s,;]+((?:[àa] )?ne (?:pas|plus) (?:diffuser|publier|afficher|imprimer|utiliser)|` +
	`[àa] (?:fermer|supprimer|effacer|archiver)|(?-i:doublon|DOUBLON))[ !.]*$`) // « Doublon » is a name

// indicesConsigne: one stands in all that consigneFinale finds.
var indicesConsigne = nouveauxIndices("diffus", "publi", "affich", "imprim", "utilis", "fermer", "supprim", "effac",
	"archiv", "doublon")

// couperConsigne makes a segment of what ends a name and is said to those who keep the record.
func couperConsigne(nom string) string {
	if !indicesConsigne.dans(nom) {
		return nom
	}
	i := consigneFinale.FindStringIndex(nom)
	if i == nil || appelleUnNom.MatchString(nom[:i[0]]) {
		return nom
	}
	return consigneFinale.ReplaceAllString(nom, " - $1")
}

// appelleUnNom ends what goes on with a name: « LE DOUBLON », « Chez Doublon ».
var appelleUnNom = patronDe(`(?i)(?:^|[\s'’-])(?:l[ea]s?|un|une|d[ue]|des|aux?|chez)$`)

// consigneSeule is a text in brackets that is a remark of those who keep the record.
var consigneSeule = patronDe(`(?i)^\s*(?:` + consigne + `|ne pas (?:diffuser|publier|afficher|imprimer|utiliser)|doublon|tests?\s*$)`)

var parentheses = patronDe(`\s*\(((?:[^()]|\([^()]*\))+)\)`)

// ouvrirParentheses makes two segments of « Jean Roquebin (Dépannage) » and of
// « Médiathèque (Mme Delmarest) »: one of them is somebody.
func ouvrirParentheses(nom string) string {
	m := parentheses.FindStringSubmatchIndex(nom)
	if m == nil {
		return nom
	}
	dehors, dedans := nom[:m[0]], nom[m[2]:m[3]]
	if !consigneSeule.MatchString(dedans) && !personneEntiere(lire(dehors)) && !personneEntiere(lire(dedans)) &&
		len(personnes(lire(dedans))) == 0 {
		return nom
	}
	return strings.Trim(dehors+" - "+dedans+" - "+nom[m[1]:], " -")
}

// annonceFinale reports a segment that ends by bringing a person in:
// « contact », « Foyer du Lin, votre conseillère France services ».
func annonceFinale(seg lu) bool {
	for _, m := range slices.Backward(seg.mots) {
		if roles[m.Cle] {
			return true
		}
		if !liants[m.Cle] {
			return false
		}
	}
	return false
}

// appelFinal is what only asks for somebody, at the end of a segment.
var appelFinal = patronDe(`(?i)[\s,;(–-]*\b(?:contact(?:er|ez)?|demande[rz]|voir|appele[rz]|joindre|avec|par|chez)$`)

// inconnuEntier reports « Ysoline Delmarest », which somebody is for sure only
// where a name is awaited.
func inconnuEntier(seg lu) bool {
	return len(seg.mots) == 2 && majuscule(seg.mots[0].Brut) && majuscule(seg.mots[1].Brut) &&
		!slices.ContainsFunc(seg.mots, horsNom)
}

// statut reports a segment that only says how somebody is registered:
// « micro-entreprise agréée ».
func statut(seg string) bool {
	ms := lieu.LireMots(seg)
	return len(ms) > 0 && statuts[ms[0].Cle]
}

// personneEntiere reports a segment that is nothing but a person, first name
// and surname in any order and case.
func personneEntiere(seg lu) bool {
	ms := slices.DeleteFunc(slices.Clone(seg.mots), func(m lieu.Mot) bool { return statuts[m.Cle] })
	inscrit := len(ms) < len(seg.mots)
	if len(ms) > 0 && civilites[ms[0].Cle] && len(ms) < 6 {
		return couvre(personnes(seg), seg)
	}
	if len(ms) > 1 && lettreInitiale(ms[0]) {
		return couvre(personnes(seg), seg)
	}
	if docteurEntier(ms) || prenomsUnis(ms) {
		return true
	}
	if slices.ContainsFunc(ms, func(m lieu.Mot) bool { return m.Cle == "et" }) {
		qui := personnes(seg)
		return len(qui) > 0 && !slices.ContainsFunc(ms,
			func(m lieu.Mot) bool { return m.Cle != "et" && !dansUn(qui, m.Debut) })
	}
	if len(ms) < 2 || len(ms) > 5 || celebre(ms) || prenomsSeuls(ms) {
		return false
	}
	if estPrenom(ms[0]) && couvre(personnes(seg), seg) {
		return true
	}
	if slices.ContainsFunc(ms, horsNom) {
		return false
	}
	if strings.Contains(seg.texte, "-") && !strings.Contains(seg.texte, " ") {
		return false // « Jean-Petit » is a hamlet
	}
	premier, dernier := estPrenom(ms[0]), estPrenom(ms[len(ms)-1])
	switch {
	case inscrit && slices.ContainsFunc(ms, estPrenom):
		return true
	case inscrit: // « Micro-entreprise Ysoline Delmarest »
		return len(ms) == 2 && majuscule(ms[0].Brut) && majuscule(ms[1].Brut) && dUnePersonne(seg.mots)
	case premier:
		return !prenomsMots[ms[0].Cle] && len(ms) <= 3 // « Patrick roquebin »
	}
	return dernier && len(ms) == 2 && majuscule(ms[0].Brut) && len(ms[0].Brut) > 3 // « Roquebin Hervé »
}

// docteurEntier reports « Dr Zoé Roquebin »; « Docteur Roquebin » alone is often a house or a street.
func docteurEntier(ms []lieu.Mot) bool {
	return len(ms) > 2 && len(ms) < 5 && titresDits[ms[0].Cle] && estPrenom(ms[1]) && !celebre(ms) && !celebre(ms[1:]) &&
		!slices.ContainsFunc(ms[2:], func(m lieu.Mot) bool { return horsNom(m) && m.Cle != "petit" || !majuscule(m.Brut) })
}

// prenomsUnis reports « Zoé et Paul », two first names and nothing else.
func prenomsUnis(ms []lieu.Mot) bool {
	return len(ms) == 3 && ms[1].Cle == "et" && estPrenom(ms[0]) && estPrenom(ms[2]) && !celebre(ms) &&
		!(prenomsMots[ms[0].Cle] && prenomsMots[ms[2].Cle])
}

// prenomEntier reports a name that is a first name and nothing else, neither a word, a surname nor the
// commune; what has its own site is a house: « Germaine », cafegermaine.example.
func prenomEntier(segments []lu, l *lieu.Lieu) bool {
	if len(segments) != 1 || len(segments[0].mots) != 1 {
		return false
	}
	m := segments[0].mots[0]
	return estPrenom(m) && !prenomsMots[m.Cle] && !patronymes[m.Cle] && !prenomsVilles[m.Cle] &&
		!strings.Contains(cle(l.Commune), m.Cle) && !slices.ContainsFunc(l.SiteWeb, func(site string) bool {
		return strings.Contains(lieu.Plier(site), m.Cle)
	})
}

// dUnePersonne reports a status that one person has, whose name is that of the firm:
// « micro-entreprise », and not « micro-folie ».
func dUnePersonne(ms []lieu.Mot) bool {
	return slices.ContainsFunc(ms, func(m lieu.Mot) bool { return statutsDePersonne[m.Cle] }) ||
		len(ms) > 1 && (ms[0].Cle == "micro" || ms[0].Cle == "auto") && ms[1].Cle == "entreprise"
}

// horsNom reports a word that stands in no name of a person.
func horsNom(m lieu.Mot) bool {
	return nomCommun(m) && m.Cle != "jean" || enseignes[m.Cle] || toponymes[m.Cle] || chiffree(m.Brut) || petits[m.Cle] &&
		!particules[m.Cle]
}

// prenomsSeuls reports first names alone, « Maria Pia », the last of which is
// no common surname: it tells a house more often than a person.
func prenomsSeuls(ms []lieu.Mot) bool {
	tous := !slices.ContainsFunc(ms, func(m lieu.Mot) bool { _, ok := prenoms[m.Cle]; return !ok })
	return tous && !patronymes[ms[len(ms)-1].Cle] && !(criee(ms[0].Brut) && !criee(ms[len(ms)-1].Brut))
}

func couvre(qui []empan, seg lu) bool {
	return len(qui) == 1 && len(seg.mots) > 0 && qui[0].debut == seg.mots[0].Debut &&
		qui[0].fin == seg.mots[len(seg.mots)-1].Fin
}

// maisonAutour reports that another segment, or the commune, makes of a name
// that of a place: « Maison de quartier - Jean Vilar ».
func maisonAutour(segments []lu, i int, commune string) bool {
	if civilites[segments[i].mots[0].Cle] {
		return false
	}
	for k, s := range segments {
		if k != i && nommeUneMaison(s, commune) {
			return true
		}
	}
	ville, nom := cle(commune), segments[i].cle()
	// « Marie de Pons » is a slip for mairie
	return ville != "" && (strings.Contains(ville, nom) || strings.HasSuffix(nom, " de "+ville))
}

// nommeUneMaison reports whether s is a kind of place that people's names are
// given to, without a name of its own but the commune: « Centre social du
// Moulin - Jean Roquebin » tells of somebody.
func nommeUneMaison(s lu, commune string) bool {
	ville := cle(commune)
	propre := func(m lieu.Mot) bool {
		return !nomCommun(m) && !petits[m.Cle] && m.Cle != "saint" && !strings.Contains(ville, m.Cle)
	}
	return !contientFranceServices(s) && !slices.ContainsFunc(s.mots, propre) &&
		slices.ContainsFunc(s.mots, func(m lieu.Mot) bool {
			return maisons[m.Cle] && m.Cle != "saint" && m.Cle != "sainte" || m.Cle == "poste" || m.Cle == "bureau"
		})
}

func contientFranceServices(s lu) bool {
	return slices.ContainsFunc(s.mots, func(m lieu.Mot) bool { return m.Cle == "france" || m.Cle == "frances" })
}

// sansPersonnes removes the names of people from one segment of a name. A name
// that follows words of its own segment, or a segment that names a house, is
// that of the place: « Maison de quartier - Jean Vilar ».
func sansPersonnes(segments []lu, i int, connus *nommes, commune string) string {
	seg, tous := segments[i].texte, personnes(segments[i])
	rien := len(tous) > 0 && !slices.ContainsFunc(segments[i].mots,
		func(m lieu.Mot) bool { return !petits[m.Cle] && !dansUn(tous, m.Debut) })
	for depuis, e := range reculons(tous) {
		qui, avant := lieu.LireMots(seg[e.debut:e.fin]), motsAvant(segments[i].mots, e.debut)
		if len(qui) == 1 && len(avant) > 0 && avant[len(avant)-1].Cle == "chez" && enseigneChez(avant) {
			continue
		}
		annonce := e.annonce || slices.ContainsFunc(avant, func(m lieu.Mot) bool { return roles[m.Cle] })
		connu := slices.ContainsFunc(qui, func(m lieu.Mot) bool { return connus.noms()[m.Cle] })
		seul := rien && !prenomsSeuls(qui) && !maisonAutour(segments, i, commune)
		if annonce || connu || seul || metierAutour(avant, seg[e.fin:]) {
			mene := deFin.ReplaceAllString(civiliteFin.ReplaceAllString(seg[depuis:e.debut], ""), " ")
			seg = seg[:depuis] + mene + seg[e.fin:]
		}
	}
	return sansAppositions(seg, commune)
}

// motsAvant are the words of ms before byte i.
func motsAvant(ms []lieu.Mot, i int) []lieu.Mot {
	n, _ := slices.BinarySearchFunc(ms, i, func(m lieu.Mot, i int) int { return m.Debut - i })
	return ms[:n]
}

// metierAutour reports words of a trade alone before somebody, or after with no house before.
func metierAutour(avant []lieu.Mot, apres string) bool {
	return len(avant) > 0 && tousDe(avant) ||
		apres != "" && !slices.ContainsFunc(avant, dUneMaison) && tousDe(lieu.LireMots(apres))
}

// dUneMaison reports a word that bears the name after it; an acronym that nobody knows
// bears none, « AGC Zoé Delmarest Conseil ».
func dUneMaison(m lieu.Mot) bool {
	return lieuxNommes[m.Cle] || estVoie(m) || sigles[m.Cle] || !criee(m.Brut) && !sansNomPropre[m.Cle]
}

// enseigneChez reports « Chez Marcel » and « Café chez Marcel », which are houses;
// « Atelier du Lin chez Zoé » is at somebody's.
func enseigneChez(avant []lieu.Mot) bool {
	return len(avant) == 1 || majuscule(avant[len(avant)-1].Brut) || slices.ContainsFunc(avant,
		func(m lieu.Mot) bool { return tables[m.Cle] })
}

var tables = ensemble("cafe bar restaurant resto brasserie auberge hotel epicerie tabac boulangerie camping gite " +
	"bistrot bistro snack pizzeria salon maison creperie buvette librairie garage")

// deFin is what tied somebody to the words before: « Permanence de ».
var deFin = patronDe(`(?i)\s(?:de|d['’])\s*$`)

// tousDe reports words of bodies and trades alone, that bear no name.
func tousDe(ms []lieu.Mot) bool {
	return !slices.ContainsFunc(ms, func(m lieu.Mot) bool {
		return !sansNomPropre[m.Cle] && !statuts[m.Cle] &&
			!petits[m.Cle]
	})
}

// sansAppositions drops what stands between commas and is only a person, when
// the words before make a name: « Foyer du Lin, Zoé Roquebin ».
func sansAppositions(seg, commune string) string {
	parts := strings.Split(seg, ", ")
	if len(parts) == 1 || nommeUneMaison(lire(parts[0]), commune) {
		return seg
	}
	gardees := slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return personneEntiere(lire(p)) })
	if len(gardees) == len(parts) {
		return seg
	}
	return strings.Join(gardees, ", ")
}

// dansUn reports that byte i is in one of the stretches.
func dansUn(tous []empan, i int) bool {
	return slices.ContainsFunc(tous, func(e empan) bool { return e.debut <= i && i < e.fin })
}

// nommeUnLieu reports whether s holds a word of place or an acronym.
func nommeUnLieu(s lu) bool {
	return slices.ContainsFunc(s.mots, func(m lieu.Mot) bool {
		return lieuxNommes[m.Cle] && m.Cle != "saint" && m.Cle != "sainte" || sigles[m.Cle] || m.Cle == "poste" ||
			m.Cle == "bureau"
	})
}

// nommes are the people named in the texts of a record, where few names make
// one look.
type nommes struct {
	lieu *lieu.Lieu
	lus  map[string]bool
}

// noms are the words of their names.
func (n *nommes) noms() map[string]bool {
	if n.lus == nil {
		n.lus = nomsDeTextes(n.lieu.PresentationDetail, n.lieu.PresentationResume)
	}
	return n.lus
}

func nomsDeTextes(textes ...string) map[string]bool {
	out := map[string]bool{}
	for _, t := range textes {
		for _, e := range personnes(lire(t)) {
			for _, m := range lieu.LireMots(t[e.debut:e.fin]) {
				if len(m.Cle) > 3 && !petits[m.Cle] && !civilites[m.Cle] {
					out[m.Cle] = true
				}
			}
		}
	}
	return out
}

// personneConnue reports a segment of two or three words, one of which is the
// name of somebody the text names (first names are often misspelt).
func personneConnue(seg lu, connus *nommes) bool {
	if len(seg.mots) < 2 || len(seg.mots) > 3 || contientNomCommun(seg) {
		return false
	}
	return slices.ContainsFunc(seg.mots, func(m lieu.Mot) bool { return majuscule(m.Brut) && connus.noms()[m.Cle] })
}

// enseigne reports what remains of a name when a person is gone, and is no
// hamlet for sure: an acronym, a brand. It is then the name itself.
func enseigne(seg string) bool {
	return slices.ContainsFunc(lieu.LireMots(seg), func(m lieu.Mot) bool {
		return criee(m.Brut) && utf8.RuneCountInString(m.Brut) <= 6 || len(m.Cle) > 1 && sansVoyelle(m.Cle) ||
			chiffree(m.Brut) || sigles[m.Cle] || casseMelee(m.Brut)
	})
}

// casseMelee reports a capital inside a word: « WebPons ».
func casseMelee(mot string) bool {
	_, n := utf8.DecodeRuneInString(mot)
	return !criee(mot) && strings.ContainsFunc(mot[n:], unicode.IsUpper)
}

// calmeTitre puts low the common words of a trade's name found beside a
// person's: « Mon Assistant Numérique ».
func calmeTitre(seg string) string {
	for _, m := range lieu.LireMots(seg) {
		if _, commun := nomsCommuns[m.Cle]; !commun && !petits[m.Cle] && !possessifs[m.Cle] || sigles[m.Cle] {
			return seg
		}
	}
	return capitale(strings.ToLower(seg))
}

var possessifs = ensemble("mon ma mes ton ta tes notre nos votre vos")
