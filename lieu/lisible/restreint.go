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
	`clients|gens|publics? (?:jeunes?|f[ée]minin|scolaires?|en |orient|accompagn)|population|` + age + `)`

const (
	// limite is what such a place is said to be, after « exclusivement » or before « aux seuls ».
	limite = `(?:limit[ée]|destin[ée]|ouvert|accessible|d[ée]di[ée]|r[ée]serv[ée]|propos[ée])e?s?`
	// sansPublic is said of the whole place, not of a day.
	sansPublic = `(?:(?:non|pas) (?:ouverte?s?|accessibles?) au public|pas d['’]accueil d[eu] public|ne re[çc]oi(?:t|vent) pas (?:de|le) public)(?: ext[ée]rieur)?` + finDite
	// finDite ends what is said.
	finDite = `\s*(?:[.!;)\n]|$)`
	// seuls are the words that shut others out.
	seuls = `(?:uniquement|exclusivement|seulement)`
	// suite goes on with who they are, without any sign: « allocataires de la CAF uniquement ».
	suite = `(?: [\pL\d'’/-]+){0,8}?`
	// membre is one who has to be so already: nobody becomes it at the door.
	membre = `(?:adh[ée]rente?|inscrite?|membre|abonn[ée]e?|habitante?|r[ée]sidente?|allocataire|b[ée]n[ée]ficiaire|` +
		`salari[ée]e?|licenci[ée]e?|[ée]tudiante?|locataire)s?`
	// dehors are those who are not of the place.
	dehors = `(?:personnes? |publics? |visiteurs? |gens )?(?:ext[ée]rieure?s?|[ée]trang[èe]re?s? [àa])`
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
	`(?:^|[.:,\n] ?|accueil |public )` + leurs + quiRestreint + suite + ` ` + seuls + finDite,
	`(?:n['’]accueille(?:nt)?|ne re[çc]oi(?:t|vent)|ne s['’]adresse(?:nt)?) qu(?:e |['’])` + leurs + quiRestreint,
	`n['’]est (?:accessible|ouverte?)[^.!?\n]{0,12} qu['’](?:aux? |à )` + leurs + quiRestreint,
	`seule?s (?:les |nos |ses )?` + quiRestreint + `[^.!?\n]{0,40}(?:re[çc]u|accueilli|venir|acc[ée]der|entrer|admis)`,
	seuls + ` sur (?:orientation|prescription)`,
	`sur (?:orientation|prescription)[^.!?\n]{0,40} ` + seuls + finDite,
	`(?:^|acc[èe]s |accueil |accessible |entr[ée]e |venue |lieu |re[çc]oit |re[çc]us? |public |re[çc]ues? )` +
		`sur (?:prescription|orientation)(?: (?:d['’]|des? |du |par )|` + finDite + `)`,
	`(?:interdit|ferm[ée]|inaccessible|(?:non|pas) (?:ouvert|accessible))e?s? (?:aux? |à toute |à tout )` + dehors,
	// « réservé aux Valbrunois », « accès réservé : résidents du foyer »
	`r[ée]serv[ée]e?s? aux? [\pL-]{4,}(?:ais|ois|ains|iens|[ée]ens)(?:[^\pL]|$)`,
	`r[ée]serv[ée]e?s? ?: ` + leurs + quiRestreint,
	`(?:vous devez|il faut|obligation de) (?:r[ée]sider|habiter|[êe]tre domicili)`,
	`(?:^|^accueil |^accueille |(?:accueilli|public) ?: ?)` + leurs + quiRestreint + suite + ` orient[ée]e?s par `,
	`il faut [êe]tre ` + membre + `(?:` + finDite + `| (?:à|au|aux|de|du|des|dans|chez|aupr[èe]s) )`,
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
		"cceptent pas", "cceptons pas", "ne sont pas", "sur prescription", "sur orientation",
		"xtérieur", "xterieur", "étrang", "etrang",
		"orienté", "devez", "il faut", "obligation de"}
	ouvertATous = regexp.MustCompile(`adh[ée]rente?s? (?:ou|et) non|ouverte?s? à tou(?:s|te)|pour tou[ts] (?:public|les)|tout public|non[- ]adh[ée]rents? bienvenus?|tout le monde (?:peut|est|y est|a acc[èe]s)|à tout le monde`)
	// nie ends with a word that says no to what comes next: « n'est pas réservé aux ».
	nie = regexp.MustCompile(`(?:^|[^\pL])(?:pas|plus|non|ni|jamais|nullement|aucunement|sans [êe]tre|loin d['’][êe]tre)(?:[ -](?:du tout|forc[ée]ment|toujours|r[ée]serv[ée]e?s?|destin[ée]e?s?|` +
		`ouverte?s?|accessibles?|d[ée]di[ée]e?s?|limit[ée]e?s?|propos[ée]e?s?|que|` + seuls + `|strictement)){0,3}[ -]*$`)
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
	pourTousAussi = regexp.MustCompile(`rendez-vous|rdv|mobilit[ée]|fauteuil|sur (?:inscription|r[ée]servation|place|` +
		`demande|appel)|par (?:t[ée]l[ée]|mail|courri|internet)|à distance|en ligne|à domicile`)
	// cesJours are the days that a sentence goes on with, at once: it tells of them alone.
	cesJours = regexp.MustCompile(`^[\pL'’ -]{0,30}(?:les?|chaque|tous les|pendant|durant) (?:(?:lun|mar|mercre|jeu|vendre|same)dis?|` +
		`dimanches?|matins?|apr[èe]s-midis?|soirs?|week-ends?|vacances)`)
	// autreEntree is another way in, in a sentence that asks to be sent.
	autreEntree = regexp.MustCompile(`acc[èe]s libre|libre acc[èe]s|sans (?:orientation|prescription|condition)|` +
		`(?:ou|et) (?:non\b|sur |en |sans |spontan|directement|librement|ouvert|venu|de (?:soi|lui|elle|eux))|` +
		`(?:elles?|eux|lui|soi)-m[êe]me|[ée]galement|possible|facultati`)
)

// motEntier finds one of the words, whole.
func motEntier(mots string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\pL])(?:` + mots + `)(?:[^\pL]|$)`)
}

// peutEtre are the ways to name those whom a place is for that leave it open whether
// others may come: « ouvert aux allocataires », « pour les femmes victimes de ».
var peutEtre = regexp.MustCompile(
	`^(?:(?:le |la |ce |cette |un |une )?(?:lieu|espace|service|accueil|structure|permanence|centre|point)s? )?(?:est |d['’]accueil )?` +
		`(?:` + limite + ` (?:aux? |à |pour )|s['’]adresse (?:aux? |à )|pour |accueil des? |accueille |re[çc]oit )` +
		`(?:les? |nos |ses |des |la |l['’])?(?:` + membre + `|agents?|personnels?|ressortissants|patients|stagiaires|` +
		`demandeurs d['’](?:emploi (?:inscrits|suivis|accompagn)|asile)|` +
		`personnes (?:h[ée]berg|accueilli|suivi|accompagn|d[ée]tenu|inscrit|orient|en situation irr)[\pL]*)` +
		`(?: [\pL\d'’/-]+){0,12}?` + finDite +
		`|(?:pour|accueil des?|accueille|re[çc]oit|aux?|accompagne(?:ment des)?|aupr[èe]s des?) (?:les |des |de )?` +
		`(?:femmes|personnes|enfants|hommes|jeunes)[^.!?,;\n]{0,30} victimes d` +
		`|(?:interdite?s?|d[ée]conseill[ée]e?s?) (?:aux? )?(?:mineurs|majeurs|moins de|plus de|hommes|femmes)`)

// motsPeutEtre: one stands in all that peutEtre finds.
var motsPeutEtre = []string{"adh", "inscrit", "membre", "abonn", "habitant", "résid", "resid", "allocat", "bénéfi",
	"benefi", "salari", "licenci", "tudiant", "locataire", "agent",
	"personnel", "ressorti", "patient", "stagiaire", "demandeur",
	"personne", "victime", "interdit", "conseillé"}

// etAussi goes on with others: the place is not for the first ones alone.
var etAussi = motEntier(`et|ou|ainsi|aussi|puis|mais|notamment|comme|surtout|en priorit[ée]|prioritairement`)

// PeutEtreRestreint is the sentence that names those whom a place is for, when it may
// shut the others out: nobody knows but the place. Not ok where Restreint is, nor for a
// place that says it is open to all.
func (t *Textes) PeutEtreRestreint() (passage string, ok bool) {
	if _, ok := t.Restreint(); ok {
		return "", false
	}
	return t.ecarte(motsPeutEtre, peutEtreDans)
}

// peutEtreDans reports a sentence, in small letters, that names them, and not those of one
// of its things or of a part of the week.
func peutEtreDans(petit string) bool {
	if !contient(petit, motsPeutEtre...) {
		return false
	}
	m := peutEtre.FindStringIndex(petit)
	if m == nil || nie.MatchString(petit[:m[0]]) {
		return false
	}
	dit := petit[m[0]:m[1]]
	return (strings.Contains(dit, " victimes d") || !etAussi.MatchString(dit)) &&
		!accessoire.MatchString(petit) && !moment.MatchString(petit) && !activite.MatchString(petit)
}

// Restreint is the sentence by which a place receives only some people, its
// members for instance. The word « adhérents » alone proves nothing.
func (t *Textes) Restreint() (condition string, ok bool) {
	if t.restreint == nil { // asked several times of a place
		dite, _ := t.ecarte(motsRestreint, restreintDans)
		t.restreint = &dite
	}
	return *t.restreint, *t.restreint != ""
}

// ecarte is the first sentence that paper may print and that, in small letters, shuts
// people out; none of a presentation that says it is open to all. One of mots stands in
// each such sentence.
func (t *Textes) ecarte(mots []string, dit func(petit string) bool) (phrase string, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(mots) {
			continue
		}
		for _, s := range p.phrases() {
			if !dit(s.petit) {
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
	if !contient(petit, motsRestreint...) {
		return false
	}
	return slices.ContainsFunc(restreint.FindAllStringIndex(petit, -1), func(m []int) bool {
		return ditDuLieu(petit, m[0], m[1])
	})
}

// ditDuLieu reports that what stands between two bytes of a sentence is said of the
// place, and not denied.
func ditDuLieu(petit string, debut, fin int) bool {
	avant, dit, apres := petit[:debut], petit[debut:fin], petit[fin:]
	clause := avant[strings.LastIndexAny(avant, ",;:(")+1:]
	switch {
	case exclusion.MatchString(dit) && !duLieu.MatchString(clause):
		return false
	case nie.MatchString(avant), accessoire.MatchString(clause), moment.MatchString(avant):
		return false
	case activite.MatchString(clause) && unAge.MatchString(dit):
		return false
	case moment.MatchString(dit), cesJours.MatchString(apres):
		return false
	case contient(dit, "orient", "prescription") && autreEntree.MatchString(apres):
		return false
	}
	return !pourTousAussi.MatchString(dit + apres[:min(suiteLue, len(apres))])
}

// suiteLue is how many bytes after those whom a place receives tell who they are.
const suiteLue = 30
