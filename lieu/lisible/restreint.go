package lisible

import (
	"regexp"
	"slices"
	"strings"
)

// age is a span of ages, as texts write it: « 16-25 ans », « 16 à 25 ans », « plus de 60 ans ».
const age = `(?:plus |moins )?(?:de )?\d{1,2} ?(?:(?:[-–/]|à|ans à|et) ?\d{1,2} ?)?ans`

// quiRestreint are those whom such a place receives.
const quiRestreint = `(?:adh[ée]rente?s?|membres|habitante?s|r[ée]sidente?s?|b[ée]n[ée]ficiaires|allocataires|` +
	`abonn[ée]e?s?|inscrite?s|licenci[ée]s|salari[ée]s|locataires|ressortissants|personnes|demandeurs|jeunes|familles|` +
	`usagers|[ée]tudiante?s|agents|[ée]l[èe]ves|patients|d[ée]tenus|personnels?|femmes|hommes|s[ée]niors|` +
	`retrait[ée]e?s|adultes|mineurs|adolescents|enfants|parents|ch[ôo]meurs|apprentis|stagiaires|` +
	`fonctionnaires|militaires|r[ée]fugi[ée]e?s|migrants|professionnels|associations|entreprises|scolaires|` +
	`clients|publics? (?:jeunes?|f[ée]minin|scolaires?|en |orient|accompagn)|population|` + age + `)`

const (
	// limite is what such a place is said to be, after « exclusivement » or before « aux seuls ».
	limite = `(?:limit[ée]|destin[ée]|ouvert|accessible|d[ée]di[ée]|r[ée]serv[ée]|propos[ée])e?s?`
	// sansPublic is said of the whole place, not of a day.
	sansPublic = `(?:(?:non|pas) (?:ouverte?s?|accessibles?) au public|pas d['’]accueil d[eu] public|ne re[çc]oi(?:t|vent) pas (?:de|le) public)(?: ext[ée]rieur)?` + finDite
	// finDite ends what is said.
	finDite = `\s*(?:[.!;)\n]|$)`
	// seuls are the words that shut others out.
	seuls = `(?:uniquement|exclusivement|seulement)`
	// leurs stands before those whom a place receives.
	leurs = `(?:pour |aux? |à |de |d['’])?(?:les? |nos |ses |des |la )?`
	// exclus are those whom a place does not receive; it receives the others. A child that
	// may come with somebody, or from some age on, shuts no adult out.
	exclus = `(?:hommes|femmes|adultes|enfants|mineurs|jeunes|moins de (?:1[6-9]|[2-9]\d) ans|plus de \d{2} ans|` +
		`non[- ](?:adh[ée]rente?s?|membres|r[ée]sidente?s?|inscrite?s|abonn[ée]e?s?)|` +
		`personnes (?:ext[ée]rieures|non (?:adh[ée]rentes|inscrites|membres)))(?: (?:et|ou) (?:aux? |les )?\pL{4,12})?` +
		`\s*(?:[.,!;)\n]|$)`
)

// exclusions are the ways to say that a place does not receive some people.
var exclusions = []string{
	`(?:interdite?s?|(?:non|pas) (?:ouverte?s?|accessibles?)) (?:aux? |à tou(?:te)?s les )` + exclus,
	`n['’](?:accueill|accept)(?:e|ent|ons) pas (?:les |de |d['’])` + exclus,
	`(?:les |l['’]accueil des )` + exclusSujets + ` ne sont pas (?:admis|accept[ée]|accueilli|re[çc]u)e?s?` + finDite,
	`(?:acc[èe]s|entr[ée]e|lieu|local)(?: est)? interdite?s? au public` + finDite,
}

// exclusSujets are the same before what is said of them.
const exclusSujets = `(?:hommes|femmes|adultes|enfants|mineurs|non[- ](?:adh[ée]rente?s?|membres|inscrite?s))`

// restreints are the ways to say that a place receives only some people.
var restreints = []string{
	`(?:` + seuls + `|strictement|exclusi(?:f|ve)s?) (?:` + limite + ` )?` + leurs + quiRestreint,
	`r[ée]serv[ée]e?s? (?:aux? |à |pour )(?:les? |nos |ses |la )?` + quiRestreint,
	`exclusivement f[ée]minine?`,
	`(?:lieu|accueil|espace|structure)[^.!?\n]{0,20} non[- ]mixte`,
	`à condition d['’ ]?[êe]tre (?:adh[ée]rent|inscrit|membre|habitant)`,
	`adh[ée]sion[^.!?\n]{0,40}(?:obligatoire|permettant|n[ée]cessaire|requise)`,
	`(?:obligation d['’]|il faut [êe]tre )adh[ée]r`,
	`[êe]tre adh[ée]rent (?:obligatoire|pour)`,
	limite + ` aux seule?s ` + quiRestreint,
	`(?:acc[èe]s|accueil|entr[ée]e|lieu|espace)[^.!?\n]{0,20} limit[ée]e?s? ` + leurs + quiRestreint,
	`pour (?:les|nos|ses) ` + quiRestreint + ` ` + seuls,
	`(?:^|[.:,\n] ?|accueil |public )` + leurs + quiRestreint + ` ` + seuls + finDite,
	`(?:n['’]accueille(?:nt)?|ne re[çc]oi(?:t|vent)|ne s['’]adresse(?:nt)?) qu(?:e |['’])` + leurs + quiRestreint,
	`n['’]est (?:accessible|ouverte?)[^.!?\n]{0,12} qu['’](?:aux? |à )` + leurs + quiRestreint,
	`seule?s (?:les |nos |ses )?` + quiRestreint + `[^.!?\n]{0,40}(?:re[çc]u|accueilli|venir|acc[ée]der|entrer|admis)`,
	seuls + ` sur (?:orientation|prescription)`,
	`sur (?:orientation|prescription)[^.!?\n]{0,40} ` + seuls + finDite,
	sansPublic,
}

var (
	restreint = regexp.MustCompile(strings.Join(append(slices.Clone(restreints), exclusions...), "|"))
	exclusion = regexp.MustCompile(`^(?:` + strings.Join(exclusions, "|") + `)`)
	// duLieu is all that stands before, of what is said of the whole place
	duLieu = regexp.MustCompile(`^\s*(?:(?:l[ea] |l['’]|cet? |cette |notre )?(?:lieu|local|acc[èe]s|accueil|entr[ée]e|espace|` +
		`[ée]tablissement|structure|association|maison|centre|site)|nous|on|il|elle|c['’]|ici)?(?: ?est)?` +
		`(?: strictement| formellement)?\s*$`)
	// one stands in all that restreint finds
	motsRestreint = []string{"uniquement", "exclusi", "éserv", "eserv", "seul", "à condition d", "adh",
		"strictement", "u public", "e public", "limit", "non mixte", "non-mixte", "ccueille qu", "ccueillent qu", "ne reç",
		"ne rec", "adresse qu", "adressent qu", "qu'a", "qu’a", "qu'à", "qu’à", "interdit",
		"non ouvert", "pas ouvert", "non accessible", "pas accessible",
		"ccueille pas", "ccueillent pas", "ccueillons pas", "ccepte pas",
		"cceptent pas", "cceptons pas", "ne sont pas"}
	ouvertATous = regexp.MustCompile(`adh[ée]rente?s? (?:ou|et) non|ouverte?s? à tou(?:s|te)|pour tou[ts] (?:public|les)|tout public|non[- ]adh[ée]rents? bienvenus?`)
	// accessoire is what may be reserved in a place that receives everybody.
	accessoire = motEntier(`ordinateurs?|postes?|tablettes?|consoles?|emprunts?|pr[êe]ts?|impressions?|photocopies?|imprimantes?|` +
		`scanners?|wi-?fi|parkings?|stationnement|places?|salles?|pass|ch[èe]ques?|horaires?|heures?|cr[ée]neaux?|documents?|` +
		`livres?|rayons?|coin|zone|section|ascenseurs?|toilettes|une? (?:espace|bureau|point|entr[ée]e)`)
	// moment is a part of the week: it may be that of some alone.
	moment = motEntier(`(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|matin[ée]{0,2}s?|apr[èe]s-midis?|soir[ée]{0,2}s?|` +
		`week-ends?|vacances`)
	// activite is of some of those who come, when it is for an age.
	activite = motEntier(`ateliers?|cours|s[ée]ances?|stages?|sessions?|animations?|activit[ée]s?|formations?|initiations?|` +
		`modules?|parcours`)
	unAge = motEntier(`jeunes|familles|s[ée]niors|retrait[ée]e?s|adultes|mineurs|adolescents|enfants|parents|scolaires|femmes|` +
		`hommes|ans`)
	// pourTousAussi is what everybody may do, or what is of access alone.
	pourTousAussi = regexp.MustCompile(`rendez-vous|rdv|mobilit[ée]|fauteuil`)
)

// motEntier finds one of the words, whole.
func motEntier(mots string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\pL])(?:` + mots + `)(?:[^\pL]|$)`)
}

// Restreint is the sentence by which a place receives only some people, its
// members for instance. The word « adhérents » alone proves nothing.
func (t *Textes) Restreint() (condition string, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(motsRestreint) {
			continue
		}
		for _, s := range p.phrases() {
			if !restreintDans(s.petit) {
				continue
			}
			if ouvertATous.MatchString(p.petitNet) {
				break
			}
			if net, _ := phrasePublique(s.texte); net != "" {
				return net, true
			}
		}
	}
	return "", false
}

// restreintDans reports a sentence, in small letters, that says so of the whole
// place: not of one of its things, of a part of the week, nor of who has booked.
func restreintDans(petit string) bool {
	fin := depuis(petit, motsRestreint)
	m := restreint.FindStringIndex(fin)
	if m == nil {
		return false
	}
	avant, dit := petit[:len(petit)-len(fin)+m[0]], fin[m[0]:m[1]]
	clause := avant[strings.LastIndexAny(avant, ",;:(")+1:]
	switch {
	case exclusion.MatchString(dit) && !duLieu.MatchString(clause):
		return false
	case accessoire.MatchString(clause), moment.MatchString(avant):
		return false
	case activite.MatchString(clause) && unAge.MatchString(dit):
		return false
	}
	return !pourTousAussi.MatchString(dit + fin[m[1]:min(m[1]+suiteLue, len(fin))])
}

// suiteLue is how many bytes after those whom a place receives tell who they are.
const suiteLue = 30
