package lisible

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// longueurHoraires bounds, in runes, hours taken from a text.
const longueurHoraires = 320

var (
	jours       = patronDe(`(?:^|[^\p{L}])(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|tous les (?:jours|matins|après-midi))(?:[^\p{L}]|$)`)
	motsJours   = []string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "tous les"}
	pasHoraires = patronDe(`(?:en dehors|en plus|en \+) des (?:horaires|heures)|permanence téléphonique|réseaux? sociaux|lignes? irigo|arrêt `)
	momentDit   = patronDe(`\d\s*h|\d:\d|matin|après[- ]midi|apres[- ]midi|journée|soir|semaine|ouvert|fermé|permanence|atelier|tous les|les? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`)
	apresHeures = patronDe(`(?i)(?:^|[\s,;.(])(?:num[ée]ros? de t[ée]l[ée]phone|t[ée]l[ée]phone|t[ée]l[.:\s]|adresse|mails?|courriel|renseignements? (?:au|et)|contact)\s*:?.*$`)
	dateDebut   = patronDe(`(?i)[\s,]*[àa] partir du? \d{1,2}(?:er)? \p{L}+(?: 20\d\d)?`)
	dateDatee   = patronDe(`\b20[0-4]\d\b`)
	exception   = patronDe(`(?i)^(?:ferm[ée]|sauf|hors)`)
	lienTexte   = patronDe(`(?i)(?:[\s,;(]*\b(?:voir|sur|site(?: internet)?)[ :]+)?(?:\bhttps?:/|\bwww\.)\S*`)
	fixeTexte   = patronDe(`\b0[\s.]?[1-9](?:[\s./\-\x{00a0}]{0,3}\d{2}){4}\b`)
)

// Horaires is the sentence of the presentation that tells the days, when the
// place has no hours: without people, phones or shouting.
func (t *Textes) Horaires() (dits string, ok bool) {
	if t.lieu.Horaires != "" {
		return "", false
	}
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(motsJours) {
			continue
		}
		var gardees []string
		for _, s := range p.phrases() {
			if h := heuresDe(s); h != "" {
				gardees = append(gardees, h)
			}
		}
		if !slices.ContainsFunc(gardees, func(p string) bool { return !exception.MatchString(p) }) {
			continue // closing days alone are no hours
		}
		dits = strings.Join(gardees, " ")
		if n := utf8.RuneCountInString(dits); n > 0 && n <= longueurHoraires {
			return dits, true
		}
	}
	return "", false
}

// heuresDe cleans one sentence that tells days; "" for any other.
func heuresDe(s phrase) string {
	if !ditJours(s.petit) || !momentDit.MatchString(s.petit) || pasHoraires.MatchString(s.petit) ||
		pandemie.MatchString(s.texte) || ditFermes(s.texte) {
		return ""
	}
	p := s.texte
	if p = dateDebut.ReplaceAllString(p, ""); dateDatee.MatchString(p) {
		return ""
	}
	p = calme(lire(sansClauses(p)))
	p = apresHeures.ReplaceAllString(p, "")
	for _, m := range slices.Backward(mobiles(p)) {
		p = p[:m[0]] + p[m[1]:]
	}
	p = fixeTexte.ReplaceAllString(p, "")
	p = lienTexte.ReplaceAllString(mailTexte.ReplaceAllString(p, ""), "")
	if p = strings.TrimRight(strings.Join(strings.Fields(p), " "), " ,;:-–/."); len(p) < len(s.texte)-1 {
		p = coutures(p)
	}
	if !ditJours(strings.ToLower(p)) || len(personnes(lire(p))) > 0 {
		return ""
	}
	return capitale(netHeures(p)) + "."
}

// netHeures writes hours in words as a page does: without the word « horaire » before
// them, the dashes of a list, the slashes of a table, or days with a capital.
func netHeures(s string) string {
	for _, r := range netteteHeures {
		s = r.quoi.ReplaceAllString(s, r.par)
	}
	return jourMajuscule.ReplaceAllStringFunc(s, strings.ToLower)
}

var netteteHeures = []struct {
	quoi *patron
	par  string
}{
	{patronDe(`(?i)^(?:jours et )?horaires?(?: d['’]ouverture)?\s*:\s*`), ""},
	{patronDe(`(\d\s?h\s?\d{0,2})\s*/\s*(\d{1,2}\s?h)`), "$1 et $2"},
	{patronDe(`:\s*[-–]\s*(\p{L})`), ": $1"},
	{patronDe(`\s*[,;]?\s[-–]\s*((?i:ferm[ée]|sauf))`), ", $1"},
	{patronDe(`\s*[,;]?\s[-–]\s*((?i:du |le |les )?(?i:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))`), " ; $1"},
	{patronDe(`\s*:(\p{L})`), " : $1"},
}

// jourMajuscule is a day, or « fermé », that follows in a sentence.
var jourMajuscule = patronDe(`[\p{Ll}\d,;:)/] (?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Fermé|Du |Le )`)

// ditJours reports a day in a sentence in small letters.
func ditJours(petit string) bool { return contient(petit, motsJours...) && jours.MatchString(petit) }

var (
	surRdv      = patronDe(`(?:^|[^\p{L}])(?:sur|uniquement sur|avec|prise de|prendre) (?:prise de )?(?:un )?(?:rendez[- \x{2011}]?vous|r\.?d\.?v|rv)(?:[^\p{L}]|$)|(?:rendez-vous|rdv) obligatoire`)
	sansRdv     = patronDe(`sans (?:ou (?:avec|sur) )?(?:rendez[- ]?vous|r\.?d\.?v)|avec ou sans|sans ou avec`)
	motsRdv     = []string{"rendez", "rdv", "r.d", "rd.v", " rv"} // one stands in all that surRdv finds
	motsSansRdv = []string{"sans r", "sans ou", "ou sans"}        // and in all that sansRdv finds
)

// ditQuandRdv is a part of the week, which an appointment may be asked for alone.
var ditQuandRdv = patronDe(`(?:lun|mar|mercre|jeu|vendre|same)di|matin|midi|soir`)

// avantMot is more bytes than surRdv reads before its words.
const avantMot = 40

// SurRendezVous reports that the texts or the hours ask for an appointment. A
// place that also helps « sans rendez-vous » does not ask.
func (t *Textes) SurRendezVous() bool {
	detail, resume, heures := &t.presentations[0], &t.presentations[1], rendezVousDesHeures(t.lieu.Horaires)
	if !detail.parle(motsRdv) && !resume.parle(motsRdv) && !contient(heures, motsRdv...) {
		return false
	}
	petit := detail.lire().petitNet + "\n" + resume.lire().petitNet + "\n" + heures
	if ditQuandRdv.MatchString(petit) {
		h := LireHeures(t.lieu)
		for _, phrase := range h.rdvPartiels() {
			petit = strings.ReplaceAll(petit, phrase, "")
		}
	}
	for _, phrase := range t.rdvDeServices() {
		petit = strings.ReplaceAll(petit, phrase, "")
	}
	fin := depuis(petit, motsRdv)
	m := surRdv.FindStringIndex(fin)
	if m == nil || contient(petit, motsSansRdv...) && sansRdv.MatchString(petit) {
		return false
	}
	avant := strings.TrimRight(petit[:len(petit)-len(fin)+m[0]+1], " \t\n\f\r")
	return !strings.HasSuffix(avant, "ou") && !strings.HasSuffix(avant, "et") // « avec ou sur rendez-vous »
}

// rendezVousDesHeures are the comments of hours that hold for all of them, in
// small letters: « vendredi sur rendez-vous » is no rule of the place.
func rendezVousDesHeures(v string) string {
	petit := strings.ToLower(v)
	if !contient(petit, motsRdv...) {
		return ""
	}
	w, err := horaires.Lire(v)
	if err != nil {
		return petit
	}
	if !slices.ContainsFunc(w.Tableau(), func(l horaires.Ligne) bool { return len(l.Plages) > 0 }) && w.Simple() {
		return petit
	}
	var tous []string
	_, remarques := w.Remarques()
	for _, r := range remarques {
		if r.Quand == "" {
			tous = append(tous, strings.ToLower(r.Texte))
		}
	}
	return strings.Join(tous, "\n")
}

// depuis is what a rule has to read of s: from a little before the first of the
// words, one of which stands in all that it finds; "" when there is none.
func depuis(s string, mots []string) string {
	debut := len(s)
	for _, m := range mots {
		if i := strings.Index(s[:min(debut+len(m), len(s))], m); i >= 0 {
			debut = i
		}
	}
	if debut == len(s) {
		return ""
	}
	return s[max(0, debut-avantMot):]
}

// SurLePrix reports a condition of who comes for free, not of who comes: « Gratuit à
// condition d'être adhérent » shuts nobody out. A price between brackets tells what it
// costs to be one of those who come: « Uniquement pour les adhérents (tarif : 10 euros) ».
func SurLePrix(condition string) bool {
	return prixDeCondition.MatchString(parenthese.ReplaceAllString(condition, ""))
}

var parenthese = patronDe(`\([^)]*\)?`)

var prixDeCondition = patronDe(`(?i)gratuit|tarif|payant|€|euros?\b|moyennant`)

var (
	arretNomme = patronDe(`(?i)\[[^\]]+\]|semaines? (?:paires?|impaires?)|arr[êe]t du bus`)
	joursOSM   = patronDe(`(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?`)
)

// SiegeSeulement reports a mobile service whose address is its office and not a
// stop: nothing tells a stop, or the hours fill four days of the week, where no
// bus can stand.
func (t *Textes) SiegeSeulement() bool {
	l := t.lieu
	if !Itinere(l) {
		return false
	}
	if n := joursOuverts(l.Horaires); n > 0 {
		return n >= 4
	}
	_, dit := t.Horaires()
	return !dit && !arretNomme.MatchString(l.Nom+" "+l.PresentationDetail)
}

// joursOuverts counts the days of the week that OSM hours name; « week » rules
// are those of stops and count once.
func joursOuverts(horaires string) int {
	if strings.Contains(horaires, "week") {
		return min(1, len(horaires))
	}
	const semaine = "MoTuWeThFrSaSu"
	vus := map[int]bool{}
	for _, regle := range strings.Split(horaires, ";") {
		if strings.Contains(regle, "off") {
			continue
		}
		for _, m := range joursOSM.FindAllStringSubmatch(regle, -1) {
			debut, fin := strings.Index(semaine, m[1]), strings.Index(semaine, m[1])
			if m[2] != "" {
				fin = strings.Index(semaine, m[2])
			}
			for j := debut; j <= fin; j += 2 {
				vus[j] = true
			}
		}
	}
	return len(vus)
}

// DateSure is the day the record was last updated; false when unknown, which
// the published files write 1970-01-01.
func DateSure(l *lieu.Lieu) (time.Time, bool) {
	return l.DateMaj, !l.DateMaj.IsZero() && l.DateMaj.Year() > 1970
}

var nomCrochets = patronDe(`\[[^\]]*\]|\([^)]*\)`)

// Tournee tells the stops of one mobile service: cle is equal for all of them,
// which share a telephone and the beginning of their names; nom is that
// beginning. Empty for a place that is no stop, or has no telephone.
func Tournee(l *lieu.Lieu) (cle, nom string) {
	if !Itinere(l) {
		return "", ""
	}
	tel, ok := LireTelephone(l.Telephone, l.CodeInsee)
	if !ok {
		return "", ""
	}
	nom = decoupe(nettoieNom(nomCrochets.ReplaceAllString(l.Nom, " ")))[0]
	if compteLettres(nom) == 0 {
		return "", ""
	}
	return tel.Lien + "/" + lieu.Plier(nom), nom
}

// prixDit is a price in a text.
var prixDit = patronDe(`(?i)\d[\s\x{a0}\x{202f}]*(?:€|euros?\b)`)

// DitPrix reports a text that says a price.
func DitPrix(s string) bool {
	return (strings.Contains(s, "€") || strings.Contains(s, "uro")) && prixDit.MatchString(s)
}
