package lisible

import (
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// A place may receive nobody and not say that it is closed: it is to open, it stopped, its rooms
// are lost. These are sentences that say it of the place itself, and little more.

// lieuDit is what a place calls itself, folded, with the words that go with it: never an
// activity, which may stop alone.
const lieuDit = `(?:(?:le|la|les|l'|notre|nos|votre|vos|ce|cet|cette|un|une) ?)?(?:(?:futur|nouve(?:au|lle)|presente?) )?` +
	`(?:service|structure|lieu|permanence|espace|accueil|activite|centre|association|mediatheque|bibliotheque|ludotheque|` +
	`mairie|point|antenne|agence|bureau|local|locaux|batiment|maison|france services|tiers-? ?lieu|cyber-?\pL+|epn|guichet|` +
	`dispositif|site|etablissement|conseill\pL+|mediat(?:eur|rice)|bus|camion|fablab|pimms|ccas|salle)s?` +
	`(?: (?:de|du|des|d'|d'acces|d'accueil|la|le|les|l'|a|au|et|sociale?|culturel(?:le)?|numeriques?|france|services?|public|conseil|aide|` +
	`accueil|aidants?|connect|municipale?|communale?|intercommunale?|departementale?|mobile|itinerante?|multimedia|cyber|commune|` +
	`mediation|inclusion|informatique|internet|info|jeunesse|proximite|solidarites?|habitants|quartier|associations|` +
	`mediatheque|bibliotheque|mairie|maison|tiers-lieu|ville|centre))*`

const (
	attention = `^(?:(?:attention|infos?|information|important|nouveau|a noter|a savoir) ?[:!,-]* ?)?`
	// finDePhraseDite ends a sentence, its reason told or not.
	finDePhraseDite = `(?:,? (?:depuis|suite a|apres|en raison|a cause|du fait|faute d|pour (?:cause|raison|travaux)|fin|debut|en|` +
		`le \d|au \d|cette annee|jusqu)[^;:]*)?(?: ?[.!]+)?$`
	jourOuvert = `(?:le|ce|des(?: le)?|(?:a partir|a compter) d[ue]|au) ?` + jourNomme + `\d{1,2}(?:er)?(?:` + duMois + `)`
	// puisPeu goes on with an hour and a reason, and no other hour: those of an event end.
	puisPeu = `(?:,? (?:a|des) \d{1,2} ?h(?:eures)?(?: ?\d\d)?)?(?:,? (?:apres|suite a|avec|en raison|sous reserve)[^,;:]*)?(?: ?[.!]+)?$`
)

// Verbs and names of what is to begin.
const (
	ouvriront = `(?:r?ouvr(?:ira|irons|iront|ons|e|ent)|reouvr(?:ira|irons|iront)|repren(?:dra|drons|dront|d|ons|nent)|` +
		`(?:redemarr|recommenc|demarr|debut|commenc)e(?:ra|ront|nt)?|(?:prendra|prend) (?:ses fonctions|son poste)|arrivera|(?:revien(?:dra|drons|dront)|sera de retour)|` +
		`ser(?:a|ont|ons)(?: (?:a|de) nouveau)? (?:ouvert|rouvert|operationnel|accessible|disponible|assure|joignable)(?:e|s|es|le)?)`
	apresOuvre = `(?: (?:ses portes|au public|(?:a|de) nouveau|prochainement|bientot|normalement|(?:son|ses|leurs?) activites?|du service))*`
	louverture = `(?:(?:re)?ouverture|reprise|redemarrage|retour|debut|demarrage|lancement|mise en service|arrivee|premieres? permanences?)` +
		`(?: (?:du|de la|de l'|des|de nos|de notre|de votre|d'un|d'une) ?` + lieuDit + `)?` +
		`(?: (?:prevue?|officielle|au public|prochaine|prochainement|bientot|des portes|de nos portes|fixee|reportee|des locaux))*`
)

var (
	ouvriraLe = patronDe(attention + `(?:(?:` + lieuDit + `|nous|il|elle) ` + ouvriront + apresOuvre + `|` + ouvriront +
		apresOuvre + `|(?:l'|la |le )?` + louverture + `|ouverte?s?(?: au public)?(?: seulement)?` + `) ?:? ?` + jourOuvert + puisPeu)
	// ouvriraEn tells a month, a season or nothing but « bientôt ».
	ouvriraEn = patronDe(attention + `(?:(?:` + lieuDit + `|nous) ` + ouvriront + apresOuvre + `|(?:l'|la |le )?` + louverture + `) ?:? ?` +
		`(?:(?:en|debut|courant|fin|mi-|au|a la|a l'|pour|des|d'ici|au mois d[e']) ?(?:le |la |l'|debut |fin |mi-|courant |mois d[e'] ?)*` +
		`(` + moisDits + `|printemps|ete|automne|hiver|rentree|annee|trimestre|semestre)?(?: de)?[ ']?(20\d\d)|(prochaine(?:ment)?|bientot))` +
		`(?: ?[.!]+)?$`)
	ouvertDes = patronDe(attention + `ouverte?s?\b`)
	weekEnd   = patronDe(`\b(?:same|diman)(?:di|che) \d`)

	// finiront tells the last day of a place, or the first after it.
	finiront = patronDe(attention + `(?:` + lieuDit + ` (?:(?:est|sont|sera|seront|a ete|ont ete) (?:definitivement )?(?:arrete|supprime|interrompu|stoppe)(?:e|s|es)?|` +
		`(?:prend|prendra|prendront|prennent|a pris|ont pris) (?:definitivement )?fin|s'arrete(?:ra|ront|nt)?|cesse(?:ra|ront|nt)?|n'existe(?:ra)? plus)` +
		`(?: definitivement)?|(?:notre |nos |le |la |les )?dernier(?:e|s|es)? (?:jour|permanence|date|accueil|ouverture)s?` +
		`(?: (?:d'ouverture|d'accueil|du service|de permanence|numerique|au public))*|` +
		`(?:la )?fin (?:du|des|de la|de l'|d') ?` + lieuDit + `|(?:la )?cessation (?:d'activite|du service|des permanences|de l'activite)) ?:? ?` +
		jourOuvert + finDePhraseDite)
	// plusTard are words of what came after.
	plusTard = patronDe(`\breconstru|\brenov|\brouv|\breouv|\breinstall|\bretabli`)
)

// disparus are sentences on a place that receives nobody any more, not yet, or has nowhere to, each
// with the letters that it has; a word of sauf makes it something else.
var disparus = []struct {
	mots      []string
	dit, sauf *patron
}{
	{[]string{" plus "}, patronDe(`\b(?:ne|n')[ ']?(?:(?:recoit|recevons|recevra|recevrons|recoivent|accueille|accueillons|accueillent|accueillera) plus|` +
		`fait plus|assure plus|assurons plus|peut plus (?:recevoir|accueillir)|pouvons plus (?:recevoir|accueillir)) ` +
		`(?:de |le |du |les |aucune? |d')*(?:publics?|personne|usagers?|visiteurs?|accueil(?: physique)?|permanences?)` +
		`(?: (?:du public|physique))?` + finDePhraseDite), nil},
	{[]string{"supprim", "abandon", "dissou", "liquid", "dem", "detruit"}, patronDe(attention + lieuDit + ` (?:est|sont|a ete|ont ete) (?:desormais |maintenant )?(?:definitivement )?` +
		`(?:supprime|abandonne|dissou|liquide|demantele|demoli|detruit)(?:e|s|es|te|ts|tes)?` + finDePhraseDite), nil},
	{[]string{"dissou"}, patronDe(attention + lieuDit + ` dissou(?:s|te|tes)` + finDePhraseDite), nil},
	{[]string{"interromp", "suspendu", "arret", "supprim", "annul"}, patronDe(attention + lieuDit + ` (?:(?:est|sont) )?(?:definitivement )?` +
		`(?:interrompu|suspendu|arrete|supprime|annule)(?:e|s|es)?,? (?:faute d|par manque d)[^;:]*$`), nil},
	{[]string{"recevoir", "accueillir"}, patronDe(`\b(?:ne|n') ?(?:pouvons|peut|pourrons|pourra|peuvent|pourront) (?:plus|pas) (?:vous |y )?(?:recevoir|accueillir)` +
		`(?: (?:de |du |le )?public| personne)?` + finDePhraseDite), nil},
	{[]string{" ete "}, patronDe(attention + lieuDit + ` (?:a|ont) ete (?:definitivement )?(?:ferme|arrete|interrompu|suspendu|annule)(?:e|s|es)?` +
		finDePhraseDite), nil},
	{[]string{"disparu", "cess", "pris fin", "brul", "arret"}, patronDe(attention + lieuDit + ` (?:(?:a|ont) (?:disparu|cesse(?: d'exister)?|pris fin|brule)|s'est arretee?|se sont arretee?s)` +
		finDePhraseDite), nil},
	{[]string{" plus "}, patronDe(attention + lieuDit + ` (?:n'a|n'ont|ne se tient|ne se tiennent|n'est|ne sont) plus ` +
		`(?:lieu|assure|ouvert|accessible|actif|active|disponible|tenu|en service|en activite)(?:e|s|es)?(?: (?:ici|sur place|au public))*` +
		finDePhraseDite), nil},
	{[]string{"plus d", "plus auc"}, patronDe(attention + `(?:il n'y a |nous n'avons |nous n'assurons |il n'existe )?plus (?:de |d'|aucune? )(?:permanence|accueil|` +
		`conseill\pL+|mediat(?:eur|rice))s?(?: numeriques?| du public| physique)*(?: (?:sur place|ici|a cette adresse))?` + finDePhraseDite), nil},
	{[]string{"poste"}, patronDe(attention + `(?:le |les |notre )?postes?\b[^.;:,]{0,50} (?:est |sont |reste |actuellement )*` +
		`(?:vacant|non pourvu|inoccupe|a pourvoir)s?` + finDePhraseDite), nil},
	{[]string{"pas encore", "bientot", "prochainement"}, patronDe(attention + `(?:` + lieuDit + ` (?:est|sont|n'est|ne sont) )?(?:pas encore|bientot|prochainement) ` +
		`(?:ouvert|disponible|operationnel|accessible|en service)(?:e|s|es|le)?(?: au public)?` + finDePhraseDite), nil},
	{[]string{"ferm"}, patronDe(attention + `(?:(?:` + lieuDit + `|nous) (?:est|sont|sommes|reste|restent|sera|seront) )?(?:actuellement )?ferm(?:e|ee|es|ees)` +
		`(?: au public)?,? (?:pour|en raison|a cause|suite|cause|faute|cette semaine|aujourd.hui|demain|toute la semaine)[^;:]*$`), habitudes},
	{[]string{"panne", "immobilis", "hors s", "reparation"}, patronDe(attention + lieuDit + ` (?:est|sont) (?:actuellement )?(?:en panne|immobilise|hors service|en reparation)(?:e|s|es)?` +
		finDePhraseDite), nil},
	{[]string{"inaccess", "inutilis", "detruit", "sinistr", "evacu", "condamn", "indispon", "insalub", "inond", "incendi", "hors "}, patronDe(`\b(?:locaux|local|batiments?|lieu|site|mediatheque|bibliotheque|espace|centre|maison|mairie|salle)\b(?: \pL+){0,3}? ` +
		`(?:est|sont|reste|restent|sera|seront)(?: actuellement| momentanement| provisoirement| toujours| totalement)* ` +
		`(?:inaccessible|inutilisable|detruit|sinistre|evacue|condamne|indisponible|insalubre|inonde|incendie|hors service|hors d'usage)` +
		`(?:e|s|es)?(?: au public)?` + finDePhraseDite), nil},
	{[]string{"incendi", "inond", "sinistr", "eaux", "vandal", "effraction", "tempet", "cyclon", "ouragan", "seism", "effondr"}, patronDe(attention + `(?:suite a|en raison d|a cause d|du fait d|apres)[^.;:]{0,20}(?:incendie|inondation|sinistre|degats? des eaux|` +
		`vandalisme|effraction|tempete|cyclone|ouragan|seisme|effondrement)[^.;]{0,60}(?:\bferme|inaccessible|suspend|\bplus\b|impossible|` +
		`interromp|indisponible|\bpas (?:de |d')?(?:recevoir|accueil|permanence))`), nil},
}

// habitudes are of every week, or every year.
var habitudes = patronDe(`\bvacances|\bconges?\b|\bmatin|\bmidi|\bsoir|\b(?:lun|mar|mercre|jeu|vendre|same)dis?\b|\bdimanche|\bfete|\bferie|` +
	`\bsaison|\bmois\b|\bete\b|\bnoel|\b(?:` + moisDits + `)\b|\bpersonnes?\b|\bpublic (?:jeune|scolaire)`)

// indicesAnnonce are letters that each of these sentences has, without accents and with a rare one; or
// else it has those of a month, and of indicesDate.
var (
	indicesAnnonce = nouveauxIndices("uvrir", "uvron", "ouvre", "uverture", "reprend", "reprenn",
		"reprise", "marre", "recomm", "bute", "commencer", "reviend",
		"plus", "dissou", "pas vous", "pas accueillir", "pas recevoir", "supprim",
		"abandonn", "liquid", "mantel", "moli", "disparu", "pris fin", "cess", "vacant", "pourv",
		"inoccup", "vacu", "condamn", "insalubr", "incendi", "hors s", "hors d", "utilisable",
		"nible", "inaccess", "impossible", "suspen", "interrom", "locaux", "timent", "panne",
		"immobilis", "bient", "pas enc", "prochain", "lancement", "fonction", "son poste", "a br",
		"mise en s", "premi", "n'exist", "prend fin", "prendra", "fin d", "joign")
	indicesDate = nouveauxIndices("retour", "arr", "sera ", "seront ", "serons ", "derni", "annul",
		"uvert", " fin ", "inond", "sinistr", "truit", "but ")
)

// peutAnnoncer reports letters that each of these sentences has.
func peutAnnoncer(s string) bool {
	return indicesAnnonce.dans(s) || (strings.Contains(s, "/") || indicesMois.dans(s)) && indicesDate.dans(s)
}

// annonce reports a folded sentence that says so.
func annonce(plie string) bool {
	if len(plie) >= annonceMax {
		return false
	}
	return ouvrira(plie) || ouvriraEn.MatchString(plie) && !ajout.MatchString(plie) ||
		finiront.MatchString(plie) || disparu(plie)
}

// annonceMax is how many bytes say little more than that a place opens, or stopped.
const annonceMax = 400

// ouvrira reports a folded sentence on the day when the place opens, or opens again.
func ouvrira(plie string) bool {
	if !strings.ContainsAny(plie, "123456789") || !ouvriraLe.MatchString(plie) || ajout.MatchString(plie) {
		return false
	}
	if ouvertDes.MatchString(plie) && !anDit4.MatchString(plie) {
		return false
	}
	return encore.MatchString(plie) || !weekEnd.MatchString(plie) // that of an event
}

// disparu reports one on a place that is no more, or has no rooms.
func disparu(plie string) bool {
	for _, p := range disparus {
		if !contient(plie, p.mots...) {
			continue
		}
		i := p.dit.FindStringIndex(plie)
		if i == nil || nient.MatchString(plie[:i[0]]) || p.sauf != nil && p.sauf.MatchString(plie) {
			continue
		}
		if !plusTard.MatchString(plie) {
			return true
		}
	}
	return false
}

// moisDeSaison are the last months of the parts of a year.
var moisDeSaison = map[string]int{"printemps": 6, "ete": 9, "automne": 12, "hiver": 3, "rentree": 9}

// ouvrirait reports a sentence on a month or a season, which is not over on a day, when the place
// opens.
func ouvrirait(plie string, le time.Time) bool {
	fin, ok := moisOuvre(plie)
	return ok && (fin.IsZero() || !le.After(fin))
}

// moisOuvre is the last day of the month, or of the season, in which a folded sentence says that the
// place opens; zero for « bientôt ».
func moisOuvre(plie string) (fin time.Time, ok bool) {
	m := ouvriraEn.FindStringSubmatch(plie)
	if m == nil || ajout.MatchString(plie) {
		return fin, false
	}
	an, _ := strconv.Atoi(m[2])
	mois := 12
	switch {
	case an == 0:
		return fin, true
	case moisDeSaison[m[1]] > 0:
		mois = moisDeSaison[m[1]]
	case strings.Contains(moisDits, m[1]) && m[1] != "":
		mois = moisDe(m[1])
	}
	return time.Date(an, time.Month(mois+1), 0, 0, 0, 0, 0, time.UTC), true
}

// histoire reports years that are all long over on the day of a paper: what is told is history.
func histoire(plie string, le time.Time) bool {
	recente, an := false, 0
	for _, s := range anDit4.FindAllString(plie, -1) {
		an, _ = strconv.Atoi(s)
		recente = recente || an >= le.Year()-1
	}
	return an > 0 && !recente
}

var anDit4 = patronDe(`\b(?:19|20)\d\d\b`)

// plierPhrase is a folded sentence with one kind of apostrophe.
func plierPhrase(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(lieu.Plier(s), "’", "'"))
}
