package lisible

import (
	"strings"
	"time"

	"feuillet/lieu"
)

// MotifViePrivee is the reason of what is left out of a text that tells why somebody is
// away: their health, their family.
const MotifViePrivee = "vie privée d'une personne dans un texte"

// raisonIntime is why somebody does not work, as nobody else has to know it.
const raisonIntime = `(?:cong[ée]s? (?:de |pour )?(?:maternit[ée]|paternit[ée]|maladie|parenta(?:l|ux)|pathologique|naissance|` +
	`adoption|deuil|longue (?:dur[ée]e|maladie))|arr[êe]ts? (?:de travail|(?:pour |de )?(?:longue )?maladie|maternit[ée])|` +
	`d[ée]c[èe]s|hospitalisations?|accouchement|grossesse|obs[èe]ques|deuil|burn[ -]?out|d[ée]pression|` +
	`probl[èe]mes? de sant[ée]|(?:raisons?|motifs?) (?:de sant[ée]|m[ée]dica(?:l|le|ux|les)|familia(?:l|le|ux|les)))`

var (
	// intime is such a reason, or somebody who is in that state.
	intime = motEntier(raisonIntime + `|(?:pour|en|cause|longue|cause de) maladie|enceinte|malades?|souffrante?s?|hospitalis[ée]e?s?`)
	// sansQuelquun tells that work stops, for somebody is not there.
	sansQuelquun = patronDe(`(?i)absen|remplac|indisponib|emp[êe]ch|vacan[ct]|(?:pas|plus|aucune?) (?:de |d['’])?(?:atelier|permanence|` +
		`cours|accueil|animat|assur|possible)|(?:n['’]est|ne sont|n['’]y a) (?:plus|pas)|r[ée]duit|pertur|retard|d[ée]cal`)
	// quiTravaille is one of those who work there, in that state.
	quiTravaille = patronDe(`(?i)(?:` + metierDit + `|agente?s?|salari[ée]e?s?|coll[èe]gue|personnel|[ée]quipe|bibliothécaire|` +
		`directrice|directeur)[^.!?\n]{0,30} (?:est|sont|sera|[ée]tant|actuellement) [^.!?\n]{0,20}`)
	// causeIntime is the part of a sentence that tells it, with those of whom it is.
	causeIntime = patronDe(`(?i)[\s,(–-]*(?:(?:suite|d[ûu]e?|li[ée]e?) (?:[àa]|aux?)|à la suite d(?:e|u|['’])|en raison d(?:e|u|es|['’])|` +
		`pour cause d(?:e|['’])|(?:à )?cause (?:d(?:e|u|['’]))?|du fait d(?:e|u|['’])|apr[èe]s|pendant|durant|pour|en)\s*` +
		`(?:(?:une?|la|les?|l['’]|son|des?|du)\s*)?(?:(?:longue )?maladie|` + raisonIntime + `)(?:\s+(?:d(?:e|u|es)|chez|dans) ?(?:la |l['’]|les? |notre |nos )?` +
		`(?:` + metierDit + `|agente?s?|salari[ée]e?s?|personnel|[ée]quipe|bibliothécaire|directrice|directeur))?\s*[),]?`)
)

// dabord begins with such a reason; aQui are those whom a service helps with one.
var (
	dabord = patronDe(`(?i)^\s*(?:suite|en raison|pour cause|à cause|cause|du fait|pendant|durant|à la suite)\b[^.,;!?\n]{0,12} (?:cong[ée]|arr[êe]t)|^\s*en (?:cong[ée]s?|arr[êe]t) (?:de )?(?:mater|pater|parent|mala|longue|travail)`)
	aQui   = patronDe(`(?i)\b(?:vous|vos|votre|d[ée]marches?|droits?|aides?|indemnit|dossiers?|d[ée]clar)`)
)

var (
	// bancal is a verb that lost what it said: « Notre conseiller est : les ateliers sont annulés ».
	bancal = patronDe(`(?i)(?:^|[\s(,])(?:est|sont|sera|seront|[ée]tait|[ée]taient|[ée]tant|a [ée]t[ée]|ont [ée]t[ée]|actuellement)\s*(?:[,;:.!?)]|$|` +
		`\s(?:et|mais|donc|jusqu|du \d|des? le|depuis|[àa] partir|[àa] compter|pour une dur|le \d|pendant|durant|en \d|ce)(?:[^\pL]|['’]|$))`)
	// joursDabord begins with days, of which the reason was taken out.
	joursDabord = patronDe(`(?i)^(?:jusqu|du \d|depuis|[àa] partir|[àa] compter|pour une dur[ée]e|le \d|d[èe]s le)`)
	remplacent  = patronDe(`(?i)remplac`)
	pasRemplace = patronDe(`(?i)(?:pas|non|sans|aucun|ni)(?: d['’e]*| [ée]t[ée])? ?(?:remplac)`)
)

// absence gives days that are left alone what they were of.
func absence(net string) string {
	if !joursDabord.MatchString(net) || phraseFerme(net) || remplacent.MatchString(net) && !pasRemplace.MatchString(net) {
		return net
	}
	return "Absence " + strings.ToLower(net[:1]) + net[1:]
}

// FermetureTue is a sentence that tells that somebody is away, or that the place is closed, in words that
// no paper prints: one calls before one comes.
func (t *Textes) FermetureTue(le time.Time) (phrase string, ok bool) {
	if phrase, ok = travauxAuNom(t.lieu); ok {
		return phrase, true
	}
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(motsIntimes) && !p.parle(motsSaison) && !peutFermer(p.publie) {
			continue
		}
		for _, s := range p.phrases() {
			if t.tue(s.texte, le) {
				return s.texte, true
			}
		}
	}
	return "", false
}

// tue reads a sentence of a text that has such words: most of the others have none.
func (t *Textes) tue(phrase string, le time.Time) bool {
	dite, etat, ferme := phrase, pasDite, peutFermer(phrase)
	if petit := strings.ToLower(phrase); !ferme && !contient(petit, motsIntimes...) && !contient(petit, motsSaison...) {
		return false
	}
	if ferme {
		if dite, etat = t.etatDe(phrase, le); etat == passee {
			return false
		}
	}
	if plie := plierPhrase(phrase); fermeSansJour(plie, le) || fermeMotif.MatchString(plie) && !t.ancien(le) {
		return true
	}
	net, retraits := sansIntime(dite)
	if len(retraits) > 0 && phraseFerme(net) && !phraseFerme(dite) {
		return !FermeturePlusTard(net, le) && !AvisPasse(net, le)
	}
	if net == "" && len(retraits) > 0 {
		if _, vieux := t.Perime(phrase, le); vieux || etat != enCours && t.ancien(le) {
			return false
		}
		return (!remplacent.MatchString(phrase) || pasRemplace.MatchString(phrase)) && !FermeturePlusTard(dite, le)
	}
	if etat != enCours {
		return false
	}
	net, _ = phrasePublique(dite)
	return net == "" && FermetureRetient(dite, le)
}

// ancien reports a record that is too old for what it tells of somebody of whom no day is known.
func (t *Textes) ancien(le time.Time) bool {
	maj, sure := DateSure(t.lieu)
	return !sure || maj.AddDate(0, momentMois, 0).Before(le)
}

// motsSaison: one stands in all that ouvertSaison finds.
var motsSaison = []string{"seulement", "uniquement"}

// motsIntimes: one stands in all that intime finds, in small letters.
var motsIntimes = []string{"matern", "patern", "maladie", "parent", "arrêt", "arret", "décès", "deces", "hospital",
	"accouch",
	"grossesse", "enceinte", "malade", "souffrant", "obsèques", "deuil", "santé", "médica", "familia", "burn", "dépress",
	"naissance", "adoption", "pathologique"}

// partiesSans are the parts of a sentence, between its signs, that tell no such reason.
func partiesSans(p string) string {
	var out strings.Builder
	for _, m := range partie.FindAllString(p, -1) {
		if !intime.MatchString(strings.ToLower(m)) {
			out.WriteString(m)
		}
	}
	return out.String()
}

var partie = patronDe(`[,;:(–][^,;:()–]*\)?|^[^,;:()–]+`)

// sansIntime takes out of a sentence why somebody is away; the closure stays. All of it goes
// when the reason is not a part that can be taken out. A service that helps after a death, or
// with a leave, tells of nobody.
func sansIntime(p string) (string, []Retrait) {
	petit := strings.ToLower(p)
	if !contient(petit, motsIntimes...) || !intime.MatchString(petit) {
		return p, nil
	}
	cause := dabord.MatchString(petit) && !aQui.MatchString(petit)
	m := quiTravaille.FindStringIndex(petit)
	if !cause && !phraseFerme(p) && !sansQuelquun.MatchString(petit) && (m == nil || !intime.MatchString(petit[m[0]:])) {
		return p, nil
	}
	retraits := []Retrait{{p, MotifViePrivee}}
	net := absence(coutures(causeIntime.ReplaceAllString(p, " ")))
	if boite := bancal.MatchString(net); boite || intime.MatchString(strings.ToLower(net)) {
		if boite {
			net = p
		}
		if net = coutures(partiesSans(net)); !phraseFerme(net) {
			return "", retraits
		}
	}
	if len(lieu.LireMots(net)) < 1 || bancal.MatchString(net) || intime.MatchString(strings.ToLower(net)) ||
		!cause && !phraseFerme(net) && !sansQuelquun.MatchString(net) {
		return "", retraits
	}
	return capitale(net) + ".", retraits
}
