package lisible

import (
	"strings"

	"feuillet/lieu"
)

// A sentence may tell of a closure, or of a move, that is none of the place: the street is closed,
// the closure is called off, the office of others is no more. The place is open then.

const (
	articleDit = `(?:(?:le|la|les|l'|un|une|notre|nos) ?)?`
	// alentour is what stands around a place, folded, and closes without it.
	alentour = `(?:rue|ruelle|route|voie|chaussee|boulevard|avenue|parking|parc|stationnement|ascenseur|monte-charge|escalier|entree|porte|` +
		`portail|piscine|gymnase|stade|creche|cantine|ecole|college|lycee|toilettes?|wc|sanitaires|cafeteria|dechetterie)s?`
	// autreMaison are those who have rooms of their own.
	autreMaison = `(?:secours (?:populaire|catholique)|restos du coeur|croix-rouge|caf|cpam|msa|carsat|urssaf|sncf|poste|` +
		`bureau de poste|france travail|pole emploi|mission locale|tresorerie|tresor public|perception|prefecture|sous-prefecture|` +
		`gendarmerie|banque|gare|boutique|epicerie|pharmacie|ecole|creche)`
	debutDit = `(?:^|[.;:,!(] ?|\b(?:20\d\d|` + moisDits + `) )(?:(?:attention|infos?|information|important|a noter)[ :!,-]+)?`
	estFerme = ` (?:(?:est|sont|sera|seront|reste|restera|resteront) )?(?:actuellement |temporairement |provisoirement |exceptionnellement )*` +
		`(?:ferme|en travaux|en panne|hors service|condamne|inaccessible|interdit|inutilisable|indisponible)(?:e|s|es)?\b`
)

// autresFermes are the ways to tell of such a closure, each with the letters that it has; the group
// is what must name nothing else, of sauf.
var autresFermes = []struct {
	mots      []string
	dit, sauf *patron
}{
	{nil, patronDe(debutDit + articleDit + alentour + `(?: et ` + articleDit + alentour + `)?` +
		`((?: [\pL'-]+){0,5}?)` + estFerme), pasSeul},
	{[]string{"pont", "voisin", "d'a cote", "d'en face"}, patronDe(debutDit + `(?:le|la|les|l') ?(?:pont(?: [\pL'-]+){0,4}? (?:est|sera|reste)|` +
		`[\pL-]+((?: [\pL'-]+){0,3}?) (?:voisine?s?|d'a cote|d'en face)(?: (?:est|sont|sera|seront|reste|restera))?)(?: actuellement)? ` +
		`(?:ferme|en travaux|inaccessible)(?:e|s|es)?\b`), pasSeul},
	{[]string{"fermeture"}, patronDe(`\bfermeture(?: temporaire| exceptionnelle| partielle| complete| prochaine)? (?:du |de la |de l'|des )` +
		alentour + `\b((?: [\pL'-]+){0,3})`), pasSeul},
	{[]string{"travaux"}, patronDe(`\btravaux (?:de voirie|d'assainissement|(?:(?:dans|sur|de) (?:la |l'|le |les )?)?(?:rue|route|voie|` +
		`chaussee|boulevard|avenue|parking|ascenseur))s?()\b`), nil},
	{[]string{"annul"}, patronDe(debutDit + `(?:(?:la|le|les|cette|ces|notre|nos) )?(?:fermetures?|travaux|greve|conges|suspension|interruption)` +
		`(?: (?:exceptionnelle|temporaire|provisoire)s?)?(?: (?:de l'|de la |du |des )[a-z]+)?([^.;:,]{0,80}?) ` +
		`(?:(?:est|sont|a ete|ont ete) )?(?:finalement |donc )*annulee?s?\b`),
		patronDe(`\b(?:pas|plus|accueils?|permanences?|ateliers?|cours|services?|rendez|nous|tout|tous|toutes)\b`)},
	{[]string{"annulation"}, patronDe(`\bannulation (?:de la|de notre|de cette|des|de nos) (?:fermeture|travaux|greve|conges|suspension)s?()\b`), nil},
	{[]string{"fermeture"}, patronDe(`\b(?:depuis|apres|suite a|malgre|face a) la fermeture(?: definitive| recente)? (?:du |de la |de l'|des )` +
		`(?:guichets? (?:de la |du )?)?` + autreMaison + `()\b`), nil},
	{[]string{"ancien"}, patronDe(debutDit + `(?:l'|les |un |une )ancien(?:ne)?s? [\pL-]+((?: [\pL'-]+){0,3}?),? ` +
		`ferme(?:e|s|es)? (?:depuis|en \d|definitivement)\b`), nil},
	{[]string{"ancien"}, patronDe(`\bfermeture(?: definitive)? (?:de l'|des |d'une? )ancien(?:ne)?s? ()`), nil},
	{[]string{"ferm"}, patronDe(debutDit + `(?:la |le |les |l')` + autreMaison + ` (?:a |ont )?ferm(?:e|era|ent|eront)(?: definitivement)? ` +
		`(?:son|sa|ses|leurs?)() (?:points?|agences?|guichets?|antennes?|bureaux?|accueils?|permanences?)\b`), nil},
}

var (
	// resteOuvert says that the place is open all the same, of no day, which would be the only one.
	resteOuvert = patronDe(`(?:reste(?:nt|ra|ront)?|restons|resterons) (?:bien |toutefois |cependant |normalement |toujours )*ouverte?s?\b`)
	// nousRestons says it of the place for sure, and lieuFerme that another is the one that stays open.
	nousRestons = patronDe(`\bnous rest(?:er)?ons\b`)
	lieuFerme   = patronDe(debutDit + `(?:mais |et |car )?` + lieuDit + `(?:` + estFerme + `|` +
		` (?:est|sont|sera|seront) (?:suspendu|interrompu|annule|arrete|absent)(?:e|s|es)?\b)|\b(?:mais|et|car) ` + lieuDit +
		` (?:est|sont|sera|seront) (?:ferme|suspendu|interrompu|annule|arrete|absent)(?:e|s|es)?\b`)
	// numeriqueOuvert says it of the digital space, whatever else closes.
	numeriqueOuvert = patronDe(`\b(?:numeriques?|multimedia|informatique|epn)(?: [\pL'-]+){0,2}? (?:reste(?:nt|ra|ront)?|demeure(?:nt)?|est|sont|sera|seront) ` +
		`(?:bien |toutefois |cependant |normalement |toujours |neanmoins )*(?:ouvert|assure|maintenu|accessible)(?:e|s|es)?(?: (?:au public|normalement|aux horaires habituels))?[ .!]*$`)
	// pasSeul are words by which more closes than what is around a place, or a place bears its name.
	pasSeul    = patronDe(`\b(?:et|ou|ni|aussi|numeriques?)\b`)
	unSeulJour = patronDe(`\bne rest|\bouverte?s? (?:le|les|jusqu|seulement|uniquement|que|ce)\b`)
	// fermeNous opens a sentence on the place, whatever stays open elsewhere.
	fermeNous = patronDe(debutDit + `(?:nous (?:serons|sommes|fermons|fermerons)|nos |notre |ferme[es]*\b|fermetures?\b(?: annuelle| exceptionnelle)?(?: d| le| :|$)|conges?\b|vacances\b)`)
	// fermeAussi are words of a closure beside that of others.
	fermeAussi = patronDe(`\bimpossible|\begalement\b|\bne (?:recevons|pouvons|recoit|peut)`)
)

// fermeAutre reports a folded sentence on the closure of something else than the place, or on one that
// is called off.
func fermeAutre(plie string) bool {
	plie = strings.TrimSpace(strings.ReplaceAll(plie, "’", "'"))
	if toujoursOuvert(plie) {
		return true
	}
	for _, a := range autresFermes {
		if !contient(plie, a.mots...) && a.mots != nil {
			continue
		}
		i := a.dit.FindStringSubmatchIndex(plie)
		if i == nil || a.sauf != nil && i[2] >= 0 && a.sauf.MatchString(plie[i[2]:i[3]]) {
			continue
		}
		if reste := plie[:i[0]] + " " + plie[i[1]:]; !ferment.MatchString(reste) && !fermeAussi.MatchString(reste) {
			return true
		}
	}
	return false
}

// toujoursOuvert reports a folded sentence that says that the place is open all the same.
func toujoursOuvert(plie string) bool {
	if contient(plie, "numerique", "multimedia", "informatique", "epn") && numeriqueOuvert.MatchString(plie) {
		return true
	}
	return contient(plie, "reste", "restons") && resteOuvert.MatchString(plie) && !unSeulJour.MatchString(plie) &&
		!fermeNous.MatchString(plie) && (nousRestons.MatchString(plie) || !lieuFerme.MatchString(plie))
}

// fermeLieu reports a sentence on a closure of the place.
func fermeLieu(phrase string) bool { return phraseFerme(phrase) && !fermeAutre(plierPhrase(phrase)) }

// finiAilleurs reports a text of which each sentence on what is no more tells of something else.
func finiAilleurs(texte string, l *lieu.Lieu) (oui bool) {
	for _, s := range Phrases(texte) {
		plie := plierPhrase(s)
		if ditFini(plie) && !autreChez(plie, l) {
			return false
		}
		oui = oui || fermeTexte.MatchString(plie) && (fermeAutre(plie) || autreChez(plie, l))
	}
	return oui
}

// sansAutres is a notice without its sentences on other closures, whose days are not of the place.
func sansAutres(avis string) string {
	var out []string
	phrases := Phrases(avis)
	for _, s := range phrases {
		if !phraseFerme(s) || fermeLieu(s) {
			out = append(out, s)
		}
	}
	if len(out) == len(phrases) {
		return avis
	}
	return strings.Join(out, "\n")
}

// ajout opens a folded sentence on what is new in a place that is open: « une nouvelle salle ouvrira ».
var ajout = patronDe(attention + `(?:(?:l'|la |le )?(?:ouverture|arrivee|lancement|mise en service)(?: prevue?| prochaine)? )?(?:d')?` +
	`(?:une?|de|des|deux) nouve(?:au|aux|l|lle|lles) `)

var (
	// memeToit is a move from one floor to another.
	memeToit = patronDe(`\b(?:meme (?:batiment|immeuble|adresse|site|etage)|(?:demenag\pL*|install\pL*|transfer\pL*|deplac\pL*|` +
		`se fait|a lieu|desormais|maintenant|provisoirement),? (?:au (?:rez-de-chaussee|(?:\d|premier|deuxieme|second|troisieme)\pL* etage)|` +
		`a l'etage)(?: du batiment)?[ .!]*$)`)
	// autreParti is the move of others.
	autreParti = patronDe(debutDit + `(?:le |la |les |l')(?:(?:agence|antenne|bureau|service|guichet|permanence)s? (?:de la |de l'|de |du |d'|des )?)?` + autreMaison + `(?: [\pL'-]+){0,3}? (?:a|ont|va|vont|est|sont) ?` +
		`(?:demenag|ete transfer|transfer|change d)|\b(?:n'est|ne sont) plus dans nos (?:murs|locaux)`)
)
