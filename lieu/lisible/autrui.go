package lisible

import (
	"strings"

	"feuillet/lieu"
)

// A sentence of a place may tell of somebody else, who comes to it on some days, or of one
// thing that goes on there: what it says is not said of the doors of the place.

// autrui are those who hold a permanence in a place that is not theirs, folded.
const autrui = `conseill(?:er|ere)s? (?:departement|municip|region|juridi|conjug|habitat|emploi|energ)[a-z]*|` +
	`adil|caf|cpam|msa|carsat|cidff|pmi|mission locale|france travail|pole emploi|caisse d'allocations familiales|` +
	`avocate?s?|notaires?|juristes?|huissiers?|conciliat(?:eur|rice)s?|delegue[es]* du defenseur des droits|` +
	`ecrivaine?s? publi(?:c|cs|que|ques)|assistante?s? sociales?|assistants? sociaux|depute[es]*|senat(?:eur|rice)s?|` +
	`architectes?|puericultrices?|psychologues?`

var (
	// sujetAutrui opens a folded sentence with one of them, or with their permanence.
	sujetAutrui = patronDe(`^(?:(?:une?|l[ea]s?|des|votre|vos) |l')?(?:permanences? (?:de |du |des |d')?(?:l[ea]s? |l'|une? )?)?(` +
		autrui + `)(?:[^a-z]|$)`)
	// chezSoi tells of the place itself, in a sentence that begins with somebody else.
	chezSoi = patronDe(`\bnumeri|\binformati|\binternet|\bmediat(?:eur|rice|ion)|\baidant|\bfrance services|\bouvert|\bouvr|\bferme|\bnous\b`)
)

// presenceDAutrui is a sentence on when somebody sent by others is there, or a vehicle that is none of the place.
var presenceDAutrui = patronDe(`^(?:une? )?(?:conseillere?|agente?|referente?|infirmiere?|intervenante?)s?(?: (?:de |du |d')(?:la |l')?(?:` +
	partenaires + `))? (?:est|sont|sera|seront) presente?s? |^(?:un|le) (?:bus|van|camion)\b[^.;]{0,40}` +
	`(?:\bstationne|\best present)[^.;]{0,30}\b(?:place|parking)\b|^l'association [^.;]{2,40} tient (?:une|sa) permanence\b`)

// dAutrui reports a sentence on somebody else than the place, who holds a permanence there, or on the doors
// of another service of the house.
func (s *semaineLue) dAutrui(d dite) bool {
	if !s.deRemarque && s.nombre() > peuDeJours &&
		(presenceDAutrui.MatchString(d.plie) || porteClose(d.plie) && fermeChez(d.plie, cle(s.nom))) {
		return true
	}
	sujet := d.plie
	if quand, suite, oui := strings.Cut(sujet, ", "); oui && queMoments(quand) { // « un lundi sur deux, le notaire »
		sujet = suite
	}
	m := sujetAutrui.FindStringSubmatch(sujet)
	return m != nil && !s.deRemarque && s.nombre() > peuDeJours && !chezSoi.MatchString(d.plie) &&
		!strings.Contains(s.nom, m[1])
}

// uneActivite opens a sentence, in small letters, with one activity and what it is of.
var uneActivite = patronDe(`^(?:l['’]|les? |la |une? |nos |notre )?(?:ateliers?|cours|stages?|s[ée]ances?|animations?|clubs?)` +
	` (?:de (?:la |l['’])?|d['’]|du )?(\pL{4,})`)

// sansObjet are words that follow an activity and do not tell what it is of, folded.
var sansObjet = ensemble("" +
	"pour sont reserve reserves reservee reservees dans avec chaque tous toutes destine destines destinee " +
	"destinees gratuit gratuits gratuite gratuites collectif collectifs individuel individuels lundi mardi " +
	"mercredi jeudi vendredi samedi dimanche matin apres soir exclusivement uniquement seulement initiation " +
	"accompagnement")

// motsNumeriques begin the words of what such a place is for: its activities on that are its own.
var motsNumeriques = []string{"numeri", "informati", "ordinateur", "internet", "tablette", "smartphone", "multimedia",
	"bureautique"}

// dUneActivite reports a sentence on one activity, which is not what the place is for:
// whom it receives says nothing of who may come at the same time for something else.
func dUneActivite(petit string) bool {
	clause := petit
	if i := strings.IndexAny(petit, ",;:("); i >= 0 {
		clause = petit[:i]
	}
	m := uneActivite.FindStringSubmatch(clause)
	if m == nil || sansObjet[lieu.Plier(m[1])] {
		return false
	}
	return !contient(lieu.Plier(clause), motsNumeriques...)
}
