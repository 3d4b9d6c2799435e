package lisible

import (
	"regexp"
	"slices"
	"strings"
)

// age is a span of ages, as texts write it: « 16-25 ans », « 16 à 25 ans », « plus de 60 ans ».
const age = `(?:plus |moins |\+ ?|entre )?(?:de )?\d{1,2} ?(?:(?:[-–/]|à|ans à|et) ?\d{1,2} ?)?ans`

// quiRestreint are those whom such a place receives.
const quiRestreint = `(?:adh[ée]rente?s?|membres|habitante?s?|r[ée]sidente?s?|b[ée]n[ée]ficiaires|allocataires|` +
	`abonn[ée]e?s?|inscrite?s|licenci[ée]s|salari[ée]s|locataires|ressortissants|personnes|demandeurs|jeunes|familles|` +
	`usagers|[ée]tudiante?s?|agents|[ée]l[èe]ves|patients|d[ée]tenus|personnels?|femmes|hommes|s[ée]niors|` +
	`retrait[ée]e?s?|adultes|mineurs|adolescents|enfants|parents|ch[ôo]meurs|apprentis|stagiaires|` +
	`fonctionnaires|militaires|r[ée]fugi[ée]e?s?|migrants|professionnels|associations|entreprises|scolaires|` +
	`filles|gar[çc]ons|m[èe]res|p[èe]res|mamans|couples|lyc[ée]en(?:ne)?s|coll[ée]gien(?:ne)?s|a[îi]n[ée]e?s|` +
	`particuliers|travailleurs|agriculteurs|exploitants|artisans|assur[ée]e?s|soci[ée]taires|titulaires|sans[- ]abri|` +
	`clients|gens|publics? (?:jeunes?|adultes?|f[ée]minin|scolaires?|en |orient|accompagn)|population|` + age + `)`

const (
	// limite is what such a place is said to be, after « exclusivement » or before « aux seuls ».
	limite = `(?:limit[ée]|destin[ée]|ouvert|accessible|d[ée]di[ée]|r[ée]serv[ée]|propos[ée])e?s?`
	// accueille is what a place does, or we.
	accueille = `(?:accueill|re[çc]oi|recev)(?:e|t|ent|ons|vent|)`
	// sansPublic is said of the whole place, not of a day.
	sansPublic = `(?:(?:(?:non|pas) (?:ouverte?s?|accessibles?)|ferm[ée]e?s?) au public|pas d['’]accueil (?:d[eu] public|physique)|` +
		`(?:ne |n['’])` + accueille + ` pas (?:de|du|le) public)(?: ext[ée]rieur)?` + finDite
	// finDite ends what is said.
	finDite = `\s*(?:[.!;)\n]|$)`
	// seuls are the words that shut others out.
	seuls = `(?:uniquement|exclusivement|seulement)`
	// suite goes on with who they are, without any sign: « allocataires de la CAF uniquement ».
	suite = `(?: [\pL\d'’/-]+){0,8}?`
	// membre is one who has to be so already: nobody becomes it at the door.
	membre = `(?:adh[ée]rente?|inscrite?|membre|abonn[ée]e?|habitante?|r[ée]sidente?|allocataire|b[ée]n[ée]ficiaire|` +
		`salari[ée]e?|licenci[ée]e?|[ée]tudiante?|locataire)s?`
	// deQuoi ends the word of a member, or says of what.
	deQuoi = `(?:` + finDite + `| (?:à|au|aux|de|du|des|dans|chez|aupr[èe]s) )`
	// dehors are those who are not of the place.
	dehors = `(?:personnes? |publics? |visiteurs? |gens )?(?:ext[ée]rieure?s?|[ée]trang[èe]re?s? [àa])`
	// leurs stands before those whom a place receives.
	leurs = `(?:à destination |en direction |aupr[èe]s |à l['’](?:attention|intention) )?` +
		`(?:pour |aux? |à |de |d['’])?(?:tou(?:te)?s )?(?:les? |nos |ses |des |la |une? )?`
	// unAgeExige are ages that shut some adults out, or all of them.
	unAgeExige = `(?:entre \d{1,2} et \d{1,2}|de \d{1,2} (?:ans )?à \d{1,2}|moins de \d{1,2}|(?:plus )?(?:de )?(?:1[6-9]|[2-9]\d)) ans`
	// exclus are those whom a place does not receive; it receives the others. A child that
	// may come with somebody, or from some age on, shuts no adult out.
	exclus = `(?:hommes|femmes|adultes|enfants|mineurs|jeunes|particuliers|moins de (?:1[6-9]|[2-9]\d) ans|plus de \d{2} ans|` +
		`non[- ](?:adh[ée]rente?s?|membres|r[ée]sidente?s?|inscrite?s|abonn[ée]e?s?)|` +
		`personnes (?:ext[ée]rieures|non (?:adh[ée]rentes|inscrites|membres)))(?: (?:et|ou) (?:aux? |les )?\pL{4,12})?` +
		`\s*(?:[.,!;)\n]|$)`
	// exclusSujets are the same before what is said of them.
	exclusSujets = `(?:hommes|femmes|adultes|enfants|mineurs|particuliers|non[- ](?:adh[ée]rente?s?|membres|inscrite?s))`
)

// exclusions are the ways to say that a place does not receive some people.
var exclusions = []string{
	`(?:interdite?s?|(?:non|pas) (?:ouverte?s?|accessibles?)) (?:aux? |à tou(?:te)?s les )` + exclus,
	`(?:n['’](?:accueill|accept)(?:e|ent|ons)|ne re[çc](?:oit|oivent|evons)) pas (?:les |de |d['’])` + exclus,
	`ne s['’]adresse(?:nt)? pas aux ` + exclus,
	`(?:les |l['’]accueil des )` + exclusSujets + ` (?:n['’]y |ne )sont pas (?:admis|accept[ée]|accueilli|re[çc]u)e?s?` + finDite,
	`(?:les )?` + exclusSujets + ` non (?:admis|accept[ée]|accueilli)e?s?` + finDite,
	`les ` + exclusSujets + ` ne peuvent pas (?:y )?(?:entrer|venir|acc[ée]der)` + finDite,
	`(?:acc[èe]s|entr[ée]e|lieu|local)(?: est)? interdite?s? au public` + finDite,
}

// restreints are the ways to say that a place receives only some people.
var restreints = []string{
	`(?:` + seuls + `|strictement|exclusi(?:f|ve)s?) (?:` + limite + ` )?` + leurs + quiRestreint,
	seuls + ` si (?:vous [êe]tes|l?['’]?on est) ` + membre + deQuoi,
	`r[ée]serv[ée]e?s? (?:aux? |à |pour )(?:les? |nos |ses |des |la |une? )?` + quiRestreint,
	`(?:^|lieu |accueil |espace |public |structure )(?:est )?exclusivement f[ée]minine?`,
	`(?:lieu|accueil|espace|structure)[^.!?\n]{0,20} (?:non[- ]mixte|en non[- ]mixit[ée]|en mixit[ée] choisie)`,
	`à (?:la seule )?condition d['’ ]?[êe]tre (?:adh[ée]rent|inscrit|membre|habitant)`,
	`condition(?:s? d['’](?:acc[èe]s|accueil))?(?: ?:| est)? ?(?:d['’])?[êe]tre ` + membre + deQuoi,
	`adh[ée]sion[^.!?\n]{0,40}(?:obligatoire|permettant|n[ée]cessaire|requise)`,
	`acc[èe]s[^.!?\n]{0,20} (?:soumis|conditionn[ée]|subordonn[ée]) à (?:l['’]|une )?adh[ée]sion`,
	`(?:obligation d['’]|il faut [êe]tre )adh[ée]r`,
	`[êe]tre adh[ée]rent (?:obligatoire|pour)`,
	`(?:` + limite + ` aux|pour les|(?:usage|profit|b[ée]n[ée]fice|destination|attention) des) seule?s ` + quiRestreint,
	`(?:acc[èe]s|accueil|entr[ée]e|lieu|espace)[^.!?\n]{0,20} (?:limit[ée]|restreint)e?s? ` + leurs + quiRestreint,
	`(?:^|[.:,\n(] ?|accueil |public |pour |` + accueille + ` |` + limite + ` |s['’]adresse(?:nt)? )` + leurs + quiRestreint + suite +
		` ` + seuls + `\s*(?:[.,!;)\n]|$)`,
	`(?:n['’]|ne )` + accueille + ` qu(?:e |['’])` + leurs + quiRestreint,
	`ne s['’]adresse(?:nt)? qu(?:e |['’])` + leurs + quiRestreint,
	`n['’]est (?:accessible|ouverte?|destin[ée]e?|r[ée]serv[ée]e?)[^.!?\n]{0,12} qu['’](?:aux? |à )` + leurs + quiRestreint,
	limite + ` que pour ` + leurs + quiRestreint,
	`seule?s (?:les |nos |ses )?` + quiRestreint + `[^.!?\n]{0,80}(?:re[çc]u|accueilli|venir|acc[ée]der|entrer|admis|` +
		`ont acc[èe]s|sont (?:pris|suivi|accompagn|accept)|b[ée]n[ée]ficier d[eu])`,
	seuls + ` sur (?:orientation|prescription)`,
	`sur (?:orientation|prescription)[^.!?\n]{0,40} ` + seuls + finDite,
	`(?:^|acc[èe]s |accueil |accessible |entr[ée]e |venue |lieu |re[çc]oit |re[çc]us? |public |re[çc]ues? )` +
		`sur (?:prescription|orientation)(?: (?:d['’]|des? |du |par )|` + finDite + `)`,
	`(?:interdit|ferm[ée]|inaccessible|(?:non|pas) (?:ouvert|accessible))e?s? (?:aux? |à toute |à tout )` + dehors,
	// « réservé aux Valbrunois », « accès réservé : résidents du foyer »
	`r[ée]serv[ée]e?s? aux? [\pL-]{4,}(?:ais|ois|ains|iens|[ée]ens)(?:[^\pL]|$)`,
	`r[ée]serv[ée]e?s? ?: ` + leurs + quiRestreint,
	`(?:vous devez|il faut|obligation de|condition(?:s? d['’]acc[èe]s)? ?:) ?(?:r[ée]sider|habiter|[êe]tre domicili)`,
	`r[ée]sider (?:sur|dans|à) [\pL' ’-]{2,30}: ?oui`,
	`(?:vous devez|il faut|condition(?:s? d['’]acc[èe]s)? ?:) (?:avoir|[êe]tre [âa]g[ée]e?s? (?:de )?) ?` + unAgeExige,
	`(?:^|^accueil |^accueille |(?:accueilli|public) ?: ?)` + leurs + quiRestreint + suite + ` orient[ée]e?s par `,
	`il faut [êe]tre ` + membre + deQuoi,
	sansPublic,
}

// motsRestreint: one stands in all that restreint finds.
var motsRestreint = []string{"uniquement", "exclusi", "éserv", "eserv", "seul", "condition", "adh", "que pour ",
	"strictement", "u public", "e public", "limit", "restreint", "mixt", "mixit", "ccueille qu", "ccueillent qu",
	"ccueillons qu", "ne reç", "ne rec", "physique", "adresse qu", "adressent qu", "adresse pas", "adressent pas", "qu'a",
	"qu’a", "qu'à", "qu’à", "interdit", "non ouvert", "pas ouvert", "non accessible", "pas accessible", "ccueille pas",
	"ccueillent pas", "ccueillons pas", "ccepte pas", "cceptent pas", "cceptons pas", "ne sont pas", "y sont pas",
	"ne peuvent pas", " non a", "sur prescription", "sur orientation", "xtérieur", "xterieur", "étrang", "etrang",
	"orienté", "devez", "il faut", "obligation de", ": oui", ":oui"}

var (
	restreint = regexp.MustCompile(strings.Join(append(slices.Clone(restreints), exclusions...), "|"))
	exclusion = regexp.MustCompile(`^(?:` + strings.Join(exclusions, "|") + `)`)
)

// motEntier finds one of the words, whole.
func motEntier(mots string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\pL])(?:` + mots + `)(?:[^\pL]|$)`)
}
