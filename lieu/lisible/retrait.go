package lisible

import (
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// sansPersonne takes the people out of a short text, with the words that bring
// them in and the ways to reach them alone; the rest of it stays. All the
// fields that reach paper come through here, but names of places and texts,
// which have rules of their own over it.
func sansPersonne(s string) (net string, retraits []Retrait) {
	if dit, intimes := sansIntime(s); len(intimes) > 0 {
		net, retraits = sansPersonne(dit)
		return net, append(intimes, retraits...)
	}
	net = s
	if prenomNu(lire(s)) {
		return "", []Retrait{{s, MotifPersonne}}
	}
	if p := sansClauses(net); p != net {
		retraits = append(retraits, Retrait{s, MotifPersonne})
		net = p
	}
	net, retraits = sansContacts(net, retraits)
	if len(retraits) == 0 {
		return s, nil
	}
	if net = recoudre(net); prenomNu(lire(net)) {
		net = "" // « par Zoé et Paul »
	}
	return net, retraits
}

// prenomNu reports a text that is first names and nothing more: « Zoé »,
// « Zoé et Paul ».
func prenomNu(l lu) bool {
	return len(l.mots) > 0 && !slices.ContainsFunc(l.mots, func(m lieu.Mot) bool {
		return m.Cle != "et" && m.Cle != "ou" && (!estPrenom(m) || prenomsMots[m.Cle])
	})
}

// sansContacts takes out mobile numbers, and mails of people: propres are the names of the
// place and of its commune, of which a mailbox may be made. A sentence of which they are
// the middle goes whole: « Appelez le … pour un rendez-vous » says nothing without.
func sansContacts(s string, retraits []Retrait, propres ...string) (string, []Retrait) {
	avant := len(retraits)
	s, retraits = sansStretches(s, mobiles(s), MotifMobile, retraits)
	if peutEcrire(s) {
		s, retraits = sansStretches(s, courrielsNommes(s, propres), MotifCourriel, retraits)
	}
	if len(retraits) == avant {
		return s, retraits
	}
	s = lienPerdu.ReplaceAllString(parQuoi.ReplaceAllString(s, "$1"), " $1")
	if moignon.MatchString(s) {
		if utf8.RuneCountInString(s) < motsMax {
			return "", retraits
		}
		s = clauseOtee.ReplaceAllString(s, "") // sentences that nothing parts
	}
	return strings.ReplaceAll(oteSeul.ReplaceAllString(s, "$1"), ote, ""), retraits
}

// ote stands for what was taken out, until what stands around it is judged.
const ote = "\x00"

// sansStretches puts ote for each stretch of s, and tells what it was.
func sansStretches(s string, lus [][]int, motif string, retraits []Retrait) (string, []Retrait) {
	for _, m := range slices.Backward(lus) {
		retraits = append(retraits, Retrait{s[m[0]:m[1]], motif})
		s = s[:m[0]] + ote + s[m[1]:]
	}
	return s, retraits
}

var (
	// lienPerdu is the word that led to a number, before what follows it: « au ou
	// à la mairie ».
	lienPerdu = patronDe(`(?i)[\s,;:–-]*\b(?:au|le|t[ée]l\.?|t[ée]l[ée]phone|mobile|portable|mail)\s*:?\s*` + ote +
		`\s*((?:,|;|\)|ou|et|puis)(?:[\s)]|$)|\()`)
	// parQuoi says how one reaches a place, without the number: « par téléphone, ou sur place ».
	parQuoi    = patronDe(`(?i)(\bpar (?:t[ée]l[ée]phone|mail|e-mail|courriel|sms))\s*:?\s*(?:au |à )?` + ote)
	oteSeul    = patronDe(`\s*\(\s*` + ote + `\s*\)|\s*` + ote + `\s*([,;)])`)
	clauseOtee = patronDe(`[^,;.!?()\x00]*` + ote)
	// moignon is what leads to what was taken out, when the sentence goes on after it.
	moignon = patronDe(`(?i)(?:^|[\s('’,;:])(?:aux?|les?|la|[àa]|par|sur|via|de|du|d['’]|ou|et|n°|num[ée]ros?|t[ée]l[ée]?\.?|` +
		`t[ée]l[ée]phone[rz]?|appele[rz]|contacte[rz]|joindre|[ée]cri(?:re|vez)|mails?|courriels?|mobile|portable|sms)[\s:.]*` + ote +
		`[^.!?]*?[\pL\d]|` + ote + `\s*[/&+–-]\s*\d`)
)

const (
	civiliteDite = `(?:(?:m\.?|mr|mme|mlle|monsieur|madame) et )?(?:m\.|mme|mr|mlle|monsieur|madame)?\s*`
	metierDit    = `(?:conseill[eè]re?|animat(?:eur|rice)|m[ée]diat(?:eur|rice)|format(?:eur|rice)|r[ée]f[ée]rente?|responsable|b[ée]n[ée]vole|intervenante?|interlocut(?:eur|rice)|accompagnat(?:eur|rice)|secr[ée]taire|agente?|coordinat(?:eur|rice))(?: numérique| france services?| d['’]accueil)?`
)

var (
	clausePar = patronDe(`(?i)[\s,;]*(?:\(\s*)?(?:(?:prendre |prenez )(?:rdv|rendez-vous) )?(?:(?:(?:avec|par|auprès de|chez) )?(?:l['’]|les? |la |votre |notre )?` + metierDit + `\s*:?|(?:(?:prendre|prenez) contact )?avec|en présence de|par|auprès d(?:e|u)|auprès d['’]|chez|c/o|s/c|sous couvert de|à l['’]attention de|` +
		`(?:animée?s?|assurée?s?|tenue?s?|proposée?s?|encadrée?s?) par|(?:merci de )?contact(?:er|ez)?|demande[rz]|voir|appele[rz]|joindre|(?:sonne[rz]|frappe[rz])(?: chez| à| au nom de)?|s['’]adresser à|inscriptions?(?: auprès de)?|renseignements?(?: auprès de)?|et|ou|&|,)?\s*:?\s*` + civiliteDite + `$`)
	parDit      = patronDe(`(?i)(?:avec|par|auprès de|chez)\s*` + civiliteDite + `$`)
	apposition  = patronDe(`(?i)^\s*(?:,|\(|-|–)?\s*(?:votre |notre |la |le |une? )?(` + metierDit + `)\b\)?`)
	videEntre   = patronDe(`\(\s*[,;:/–-]*\s*\)|\[\s*\]`)
	doubleSigne = patronDe(`\s*([,;:])(?:\s*[,;:])+`)
	signeSeul   = patronDe(`\s+([,.;)])`)
	lienDebut   = patronDe(`(?i)^(?:(?:et|ou|ou bien|puis)\s+|[\s,;:/)–.-]+)+`)
	lienFin     = patronDe(`(?i)(?:[\s,;:/(–-]+(?:et|ou|de|du|d['’]|par|avec|chez|à|au|m|mme|mr|le|la)|[\s,;:/(–-]+)+$`)
)

// sansClauses removes « par Prénom Nom » and keeps the sentence. What the
// person does is kept when the words before ask for it: « par une conseillère ».
func sansClauses(p string) string {
	for depuis, e := range reculons(personnes(lire(p))) {
		p = p[:depuis] + sansUneClause(p[depuis:e.debut], strings.TrimLeft(p[e.fin:], "0123456789"))
	}
	return p
}

// sansUneClause joins what stands around somebody in a sentence.
func sansUneClause(avant, apres string) string {
	if m := apposition.FindStringSubmatchIndex(apres); m != nil && parDit.MatchString(avant) {
		return civiliteFin.ReplaceAllString(avant, "") + " " + articleDe(apres[m[2]:m[3]]) + " " +
			apres[m[2]:m[3]] + apres[m[1]:]
	}
	if m := sonCorps.FindStringSubmatchIndex(apres); m != nil && parDit.MatchString(avant) {
		return civiliteFin.ReplaceAllString(avant, "") + " " + articleContracte[strings.ToLower(apres[m[2]:m[3]])] +
			apres[m[3]:]
	}
	if debut, fin, ok := clauseDe(avant, apres); ok {
		return avant[:debut] + apres[fin:]
	}
	return clausePar.ReplaceAllString(avant, "") + apres
}

// agit begins what somebody does, right after the name: « est absente », « vous aide ».
var agit = patronDe(`(?i)^ (?:est|sera|sont|seront|a|aura|ont|n['’]|ne|se|s['’]|vous|y|reprend|part|revient|assure|tient|` +
	`anime|accueille|re[çc]oit|aide|accompagne|r[ée]pond|intervient|propose)(?:[^\pL]|$)`)

// finDeClause are the signs that end a part of a sentence.
const finDeClause = ",;:.!?()\n"

// clauseDe is the part of a sentence of which somebody is the subject, when another
// stands before it: it goes whole, for what is left would be said of that one.
func clauseDe(avant, apres string) (debut, fin int, ok bool) {
	debut = strings.LastIndexAny(avant, finDeClause)
	if debut < 0 || !agit.MatchString(apres) || parDit.MatchString(avant) ||
		strings.TrimSpace(civiliteFin.ReplaceAllString(avant[debut+1:], "")) != "" {
		return 0, 0, false
	}
	if fin = strings.IndexAny(apres, finDeClause); fin < 0 {
		fin = len(apres)
	}
	return debut, fin, true
}

// sonCorps is the body that somebody comes from, « par Zoé du club d'échecs »:
// it comes without them.
var sonCorps = patronDe(`(?i)^\s+(du |de la |de l['’]|des )`)

var articleContracte = map[string]string{"du ": "le ", "de la ": "la ", "de l'": "l'", "de l’": "l’", "des ": "les "}

var civiliteFin = patronDe(`(?i)` + civiliteDite + `$`)

// articleDe is « un » or « une », by the end of a trade.
func articleDe(metier string) string {
	premier := lieu.LireMots(metier)[0].Cle
	if strings.HasSuffix(premier, "ere") || strings.HasSuffix(premier, "rice") || strings.HasSuffix(premier, "nte") {
		return "une"
	}
	return "un"
}

// recoudre mends the edges of what was taken out: no empty bracket, no link
// left at an end, no bracket open.
func recoudre(s string) string {
	return coutures(annonceVide.ReplaceAllString(videEntre.ReplaceAllString(s, " "), ""))
}

// coutures is recoudre for a text that may end with the announce of a number.
func coutures(s string) string {
	s = strings.Join(strings.Fields(videEntre.ReplaceAllString(s, " ")), " ")
	s = strings.Trim(s, " ,;:/(–-.")
	s = signeSeul.ReplaceAllString(doubleSigne.ReplaceAllString(s, "$1"), "$1")
	s = lienFin.ReplaceAllString(lienDebut.ReplaceAllString(s, ""), "")
	return parenthesesFermees(s)
}

// parenthesesFermees closes the bracket that stays open, or drops the one that
// closes nothing.
func parenthesesFermees(s string) string {
	switch ouvrent, ferment := strings.Count(s, "("), strings.Count(s, ")"); {
	case ouvrent > ferment:
		return s + ")"
	case ferment > ouvrent:
		return strings.TrimRight(strings.Replace(s, ")", "", 1), " ")
	}
	return s
}

// AvisPublic is the local notice of a place as public paper prints it: who keeps the
// base wrote it, and may name somebody as any other.
func AvisPublic(s string, propres ...string) (net string, retraits []Retrait) {
	var gardees []string
	for _, ligne := range Phrases(s) {
		p, r := phraseSansPersonne(ligne, func(string) bool { return true }, propres...)
		if retraits = append(retraits, r...); compteLettres(p) >= 2 {
			gardees = append(gardees, p)
		}
	}
	if len(retraits) == 0 {
		return s, nil
	}
	return strings.Join(gardees, " "), retraits
}

// phraseSansPersonne cleans a sentence of the people it names: what brings them
// in goes with them when the rest says what garde wants, else all of it goes.
func phraseSansPersonne(p string, garde func(reste string) bool, propres ...string) (string, []Retrait) {
	if dit, intimes := sansIntime(p); len(intimes) > 0 {
		net, retraits := phraseSansPersonne(dit, garde, propres...)
		return net, append(intimes, retraits...)
	}
	qui := personnes(lire(p))
	if len(qui) == 0 {
		net, retraits := sansContacts(p, nil, propres...)
		if len(retraits) > 0 {
			net = sansAnnonces(net, true)
		}
		return net, retraits
	}
	retraits := []Retrait{{p, MotifPersonne}}
	for depuis, e := range reculons(qui) {
		if !detachable(p, depuis, e) {
			return "", retraits
		}
	}
	net, retraits := sansContacts(sansClauses(p), retraits, propres...)
	net = recoudre(net)
	if len(lieu.LireMots(net)) < 3 || !garde(net) || len(personnes(lire(net))) > 0 {
		return "", retraits
	}
	return capitale(net) + ".", retraits
}

// detachable reports a person whom a clause brings in, after some words: the
// sentence stands without.
func detachable(p string, depuis int, e empan) bool {
	mene := p[depuis:e.debut]
	m := clausePar.FindStringIndex(mene)
	return m != nil && depuis+m[0] > 0 && strings.TrimSpace(mene[m[0]:]) != ""
}
