package lisible

import (
	"slices"
	"strings"
	"sync"
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
	limite = `(?:limit[ée]|destin[ée]|ouvert|accessible|d[ée]di[ée]|r[ée]s[ée]rv[ée]|propos[ée])e?s?`
	// accueille is what a place does, or we.
	accueille = `(?:accueill(?:e|ent|ons)|re[çc]oi(?:t|vent)|recevons)`
	// sansPublic is said of the whole place, not of a day.
	sansPublic = `(?:(?:(?:non|pas) (?:ouverte?s?|accessibles?)|ferm[ée]e?s?) au (?:grand )?public|pas d['’]accueil (?:d[eu] public|physique)|` +
		`(?:ne |n['’])` + accueille + ` pas (?:de|du|le) public)(?: ext[ée]rieur)?` + finDite
	// telephoneSeul is a place that answers, and has no door: said alone, or of its welcome.
	telephoneSeul = `(?:^(?:` + seuls + ` par t[ée]l[ée]phone|par t[ée]l[ée]phone ` + seuls + `)|(?:accueil|permanences?)(?: est)? (?:` +
		seuls + ` t[ée]l[ée]phoniques?|t[ée]l[ée]phoniques? ` + seuls + `|par t[ée]l[ée]phone ` + seuls + `))` + finDite
	// sousJustice are those whom a court holds.
	sousJustice = `d[ée]tenu(?:e)?s|personnes (?:d[ée]tenues|incarc[ée]r[ée]es|(?:plac[ée]es )?sous main de justice)`
	// quiSuit is a house where one is registered, and that sends people: not the place itself.
	quiSuit = `(?:mission locale|france travail|p[ôo]le emploi|caf(?:[^\pL]|$)|conseil d[ée]partemental|d[ée]partement|` +
		`universit[ée]|ccas|travailleu|r[ée]f[ée]rent|assistant|partenaire|service social)`
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

// chezNous are the houses that anybody may join; one registers elsewhere, at an agency for
// work or a school, for another reason than to come.
const chezNous = `(?:à|au|aux|de|du|des|dans|chez|aupr[èe]s d[eu]) ?(?:la |l['’]|notre |nos |une? |cette |cet? |les? )?` +
	`(?:(?:r[ée]seau (?:des )?)?m[ée]diath|(?:r[ée]seau (?:des )?)?biblioth|ludoth|associ|centre (?:social|socio|culturel|` +
	`d['’]animation)|espace|maison (?:de (?:quartier|la jeunesse)|pour tous|des jeunes)|mjc|mpt|club|epn|cyber|fab ?lab|tiers|` +
	`atelier|foyer rural|lieu)`

var (
	// rejoint is joining, which anybody may do at the door: « adhésion obligatoire ».
	rejoint = patronDe(`^adh[ée]sion|à (?:l['’]|une )?adh[ée]sion$|adh[ée]r(?:er)?$|^[êe]tre adh[ée]rent|` +
		`carte (?:d['’](?:adh[ée]rent|abonn[ée])|de membre)$`)
	// rejointSuite is to be a member, or registered, of the place or of such a house.
	rejointSuite = patronDe(`^(?:(?:à (?:la seule )?)?condition(?:s? d['’](?:acc[èe]s|accueil))?(?: ?:| est)? ?(?:d['’ ]?)?|` +
		`il faut |` + seuls + ` si (?:vous |l?['’]?on ))[êe](?:tre|tes|st) (?:adh[ée]rente?|inscrite?|abonn[ée]e?|membre)s?` +
		`(?:\s*(?:[.,;:!?/()\n]|$)| ou | et (?:d['’][êe]tre )?(?:adh|inscrit|abonn|[àa] jour)|` +
		` (?:obligatoire|pour |afin |au pr[ée]alable)| ` + chezNous + `)`)
)

// maniere is a way to say that a place receives only some people. One of its words stands in
// all that it finds, in small letters: it is compiled, and asked, for few texts.
type maniere struct {
	dit    *patron
	mots   []string
	exclut bool // it tells who is not received: the others are
}

func facon(dit string, mots ...string) maniere { return maniere{patronDe(dit), mots, false} }

func exclut(dit string, mots ...string) maniere { return maniere{patronDe(dit), mots, true} }

// manieres are all of them.
var manieres = []maniere{
	exclut(`(?:interdite?s?|(?:non|pas) (?:ouverte?s?|accessibles?)) (?:aux? |à tou(?:te)?s les )`+exclus,
		"interdit", "non ouvert", "pas ouvert", "non accessible", "pas accessible"),
	exclut(`(?:n['’](?:accueill|accept)(?:e|ent|ons)|ne re[çc](?:oit|oivent|evons)) pas (?:les |de |d['’])`+exclus,
		"lle pas", "llent pas", "llons pas", "pte pas", "ptent pas", "ptons pas", "oit pas", "vent pas", "vons pas"),
	exclut(`ne s['’]adresse(?:nt)? pas aux `+exclus, "adresse pas", "adressent pas"),
	exclut(`(?:les |l['’]accueil des )`+exclusSujets+` (?:n['’]y |ne )sont pas (?:admis|accept[ée]|accueilli|re[çc]u)e?s?`+finDite,
		"sont pas "),
	exclut(`(?:les )?`+exclusSujets+` non (?:admis|accept[ée]|accueilli)e?s?`+finDite, " non a"),
	exclut(`les `+exclusSujets+` ne peuvent pas (?:y )?(?:entrer|venir|acc[ée]der)`+finDite, "ne peuvent pas"),
	exclut(`(?:acc[èe]s|entr[ée]e|lieu|local)(?: est)? interdite?s? au public`+finDite, "interdit"),

	facon(`(?:`+seuls+`|strictement|exclusi(?:f|ve)s?) (?:`+limite+` )?`+leurs+quiRestreint,
		"uniquement", "exclusi", "seulement", "strictement"),
	facon(seuls+` si (?:vous [êe]tes|l?['’]?on est) `+membre+deQuoi, "ment si "),
	facon(`r[ée]s[ée]rv[ée]e?s? (?:aux? |à |pour )(?:les? |nos |ses |des |la |une? )?`+quiRestreint, "éserv", "eserv", "sérv"),
	facon(`(?:^|lieu |accueil |espace |public |structure )(?:est )?exclusivement f[ée]minine?`, "exclusivement f"),
	facon(`(?:lieu|accueil|espace|structure)[^.!?\n]{0,20} (?:non[- ]mixte|en non[- ]mixit[ée]|en mixit[ée] choisie)`,
		"mixte", "mixit"),
	facon(`à (?:la seule )?condition d['’ ]?[êe]tre (?:adh[ée]rent|inscrit|membre|habitant)`, "condition d"),
	facon(`condition(?:s? d['’](?:acc[èe]s|accueil))?(?: ?:| est)? ?(?:d['’])?[êe]tre `+membre+deQuoi, "condition"),
	facon(`adh[ée]sion[^.!?\n]{0,40}(?:obligatoire|permettant|n[ée]cessaire|requise)`, "adh"),
	facon(`acc[èe]s[^.!?\n]{0,20} (?:soumis|conditionn[ée]|subordonn[ée]) à (?:l['’]|une )?adh[ée]sion`, "adh"),
	facon(`(?:obligation d['’]|il faut [êe]tre )adh[ée]r`, "adh"),
	facon(`[êe]tre adh[ée]rent (?:obligatoire|pour)`, "adh"),
	facon(`(?:`+limite+` aux|pour les|s['’]adresse(?:nt)? aux|(?:usage|profit|b[ée]n[ée]fice|destination|attention|accueil|`+
		`accompagnement|accompagnons|accompagnent?|`+accueille+`) (?:des|les)) seule?s `+quiRestreint, "seul"),
	// a whole sentence that does not say to whom
	facon(`^\s*(?:l['’]|l[ea] |cet? |cette |notre )?(?:lieu|local|acc[èe]s|accueil|entr[ée]e|[ée]tablissement|structure|service)`+
		`(?: est)?(?: strictement)? r[ée]s[ée]rv[ée]e?\s*[.!]*\s*$`, "éserv", "eserv", "sérv"),
	facon(`(?:acc[èe]s|accueil|entr[ée]e|lieu|espace)[^.!?\n]{0,20} (?:limit[ée]|restreint)e?s? `+leurs+quiRestreint,
		"limit", "restreint"),
	facon(`(?:^|[.:,\n(] ?|accueil |public |pour |`+accueille+` |`+limite+` |s['’]adresse(?:nt)? )`+leurs+quiRestreint+suite+
		` `+seuls+`\s*(?:[.,!;)\n]|$)`, "uniquement", "exclusivement", "seulement"),
	facon(`(?:n['’]|ne )`+accueille+` qu(?:e |['’])`+leurs+quiRestreint,
		"lle qu", "llent qu", "llons qu", "oit qu", "vent qu", "vons qu"),
	facon(`ne s['’]adresse(?:nt)? qu(?:e |['’])`+leurs+quiRestreint, "adresse qu", "adressent qu"),
	facon(`n['’]est (?:accessible|ouverte?|destin[ée]e?|r[ée]s[ée]rv[ée]e?)[^.!?\n]{0,12} qu['’](?:aux? |à )`+leurs+quiRestreint,
		" qu'a", " qu’a", " qu'à", " qu’à"),
	facon(limite+` que pour `+leurs+quiRestreint, " que pour "),
	facon(`seule?s (?:les |nos |ses )?`+quiRestreint+`[^.!?\n]{0,80}(?:re[çc]u|accueilli|venir|acc[ée]der|entrer|admis|`+
		`ont acc[èe]s|sont (?:pris|suivi|accompagn|accept)|b[ée]n[ée]ficier d[eu]|`+
		`peuvent (?:s['’](?:y )?inscrire|en b[ée]n[ée]ficier|utiliser (?:ce|le) (?:service|lieu))`+finDite+`)`, "seuls ", "seules "),
	facon(seuls+` sur (?:orientation|prescription)`, "ment sur "),
	facon(`sur (?:orientation|prescription)[^.!?\n]{0,40} `+seuls+finDite, "sur orientation", "sur prescription"),
	facon(`(?:^|acc[èe]s |accueil |accessible |entr[ée]e |venue |lieu |re[çc]oit |re[çc]us? |public |re[çc]ues? )`+
		`sur (?:prescription|orientation)(?: (?:d['’]|des? |du |par )|`+finDite+`)`, "sur orientation", "sur prescription"),
	facon(`sur (?:orientation|prescription) `+seuls+`\s*[(,]`, "sur orientation", "sur prescription"),
	facon(`(?:^|[.:,\n] ?)(?:l['’]|une )?(?:prescription|orientation)(?: (?:pr[ée]alable|sociale))?(?: par [^.!?,;\n]{2,40})?`+
		`(?: est)? (?:obligatoire|n[ée]cessaire|indispensable|requise|exig[ée]e)(?:[^\pL]|$)`, "prescription", "orientation"),
	facon(`(?:vous devez|il faut|obligation d['’]|condition(?:s? d['’]acc[èe]s)? ?:) ?[êe]tre `+
		`(?:accompagn[ée]|suivi|orient[ée]|adress[ée])e?s? par `, "tre accompagn", "tre suivi", "tre orient", "tre adress"),
	facon(`(?:^|[.:\n] ?|condition(?:s? d['’]acc[èe]s)? ?: ?)[êe]tre [âa]g[ée]e?s? (?:de|d['’]) ?`+age, "tre âg", "tre ag"),
	facon(`(?:acc[èe]s|accueil|entr[ée]e)[^.!?\n]{0,20} sur pr[ée]sentation (?:de |d['’])(?:la |une |sa |votre )?carte `+
		`(?:d['’](?:adh[ée]rent|abonn[ée]|[ée]tudiant)|de membre)`, "sentation d"),
	facon(`acc[èe]s (?:(?:est )?(?:restreint|limit[ée])|(?:uniquement )?(?:sur|par|avec) badge)`+finDite, "restreint", "limit", "badge"),
	facon(`ne concerne(?:nt)? qu(?:e |['’])`+leurs+quiRestreint, "concerne qu", "concernent qu"),
	facon(`(?:service|lieu|structure|espace)(?: strictement)? interne (?:au|aux|à l|de l)`, " interne "),
	facon(`(?:interdit|ferm[ée]|inaccessible|(?:non|pas) (?:ouvert|accessible))e?s? (?:aux? |à toute |à tout )`+dehors,
		"xtérieur", "xterieur", "étrang", "etrang"),
	// « réservé aux Valbrunois », « accès réservé : résidents du foyer »
	facon(`r[ée]s[ée]rv[ée]e?s? aux? [\pL-]{4,}(?:ais|ois|ains|iens|[ée]ens)(?:[^\pL]|$)`, "éserv", "eserv", "sérv"),
	facon(`r[ée]s[ée]rv[ée]e?s? ?: `+leurs+quiRestreint, "éserv", "eserv", "sérv"),
	facon(`(?:vous devez|il faut|obligation de|condition(?:s? d['’]acc[èe]s)? ?:) ?(?:r[ée]sider|habiter|[êe]tre domicili)`,
		"résider", "resider", "habiter", "domicili"),
	facon(`r[ée]sider (?:sur|dans|à) [\pL' ’-]{2,30}: ?oui`, ": oui", ":oui"),
	facon(`(?:vous devez|il faut|condition(?:s? d['’]acc[èe]s)? ?:) (?:avoir|[êe]tre [âa]g[ée]e?s? (?:de )?) ?`+unAgeExige,
		"vous devez", "il faut", "condition"),
	facon(`(?:^|^accueil |^accueille |(?:accueilli|public) ?: ?)`+leurs+quiRestreint+suite+` orient[ée]e?s par `,
		"orienté", "oriente"),
	facon(`il faut [êe]tre `+membre+deQuoi, "il faut"),
	facon(`(?:^|[.:\n] ?)(?:nous )?(?:`+accueille+`|accueil|accompagn(?:e|ent|ons|ement)) [^.!?,;:\n]{3,60}, sur `+
		`(?:orientation|prescription) (?:d['’]|des? |du |par )`, ", sur orientation", ", sur prescription"),
	facon(`(?:^|(?:lieu|local|espace|salle|service|structure|[ée]quipement)s? (?:est )?(?:à |d['’]|r[ée]serv[ée]e? à l['’])?|`+
		`(?:^|est )(?:à |r[ée]serv[ée]e? à l['’]))usage (?:strictement|exclusivement|purement|uniquement) interne(?: à|`+deQuoi+`)`,
		"usage strict", "usage excl", "usage pure", "usage uniq"),
	facon(`^(?:(?:public|pour|accueil des?) ?:? ?(?:les )?)?(?:`+sousJustice+`)(?:(?:,| et| ou) (?:les |des )?(?:`+sousJustice+`))*`+
		finDite, "détenu", "detenu", "main de justice", "incarc"),
	facon(`(?:nos|les|ses) (?:usagers|b[ée]n[ée]ficiaires|publics|visiteurs|personnes (?:accueillies|re[çc]ues)) doivent [êe]tre `+
		`(?:inscrit|suivi|orient[ée]|adress[ée]|accompagn[ée])e?s (?:à|au|aux|par|chez|aupr[èe]s d\pL+) ?`+
		`(?:la |l['’]|les? |un |une |leur )?`+quiSuit, "doivent être", "doivent etre"),
	facon(telephoneSeul, "lephoni", "léphoni", "léphone", "lephone"),
	facon(sansPublic, "u public", "e public", "u grand public", "e le public", "accueil physique"),
}

// motsRestreint: one stands in all that some way finds.
var motsRestreint = sync.OnceValue(func() []string { return motsDe(manieres) })

// motsDe are the words of some ways, without those that hold another.
func motsDe(manieres []maniere) (out []string) {
	for _, m := range manieres {
		for _, mot := range m.mots {
			if !slices.ContainsFunc(out, func(autre string) bool { return strings.Contains(mot, autre) }) {
				out = append(out, mot)
			}
		}
	}
	return out
}
