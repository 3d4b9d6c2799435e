package controle

// Theme gathers rules that one person can act upon together.
type Theme string

// Themes, in the order of a report.
const (
	Manques   Theme = "manques"   // what the public needs first is not there
	Dates     Theme = "dates"     // how old it is
	Horaires  Theme = "horaires"  // hours that cannot be printed, or not believed
	Doublons  Theme = "doublons"  // one place told several times
	Personnes Theme = "personnes" // people named, or reached by their own mail or mobile
	Papier    Theme = "papier"    // what does not read well once printed
	Import    Theme = "import"    // what an import doubted of a printed field, or mended and is worth a look
	Position  Theme = "position"  // where the place stands
	Public    Theme = "public"    // who may come: to know, not to mend
)

// Themes are all of them, in order.
func Themes() []Theme {
	return []Theme{Manques, Dates, Horaires, Doublons, Personnes, Papier, Import, Position, Public}
}

// Titre is the theme in French.
func (t Theme) Titre() string {
	return map[Theme]string{Manques: "Ce qui manque", Dates: "Âge des informations", Horaires: "Horaires douteux",
		Doublons: "Doublons", Personnes: "Personnes nommées", Papier: "Mal imprimé", Import: "À relire après l'import",
		Position: "Commune et position", Public: "Accès limité"}[t]
}

// Regle is one thing that is looked at in each place.
type Regle struct {
	Nom   string // short, stable
	Theme Theme
	Poids int    // how much it hinders the public, 0 when it is only to know
	Titre string // French, of the places it finds: « sans téléphone », « ouverts la nuit »
	Faire string // French, what to do about one of them
	un    string // Titre of one place, when it is not the same
}

// TitreUn is the title of the rule for one place: « ouvert la nuit ».
func (r Regle) TitreUn() string {
	if r.un != "" {
		return r.un
	}
	return r.Titre
}

// Grave reports that what the rule finds keeps a place from being ready for paper.
func (r Regle) Grave() bool { return r.Poids >= grave }

// Regles are all the rules, in the order of their themes.
func Regles() []Regle { return regles[:] }

var regles = [...]Regle{
	{"sans-horaires", Manques, 5, "sans horaires", "Demandez au lieu ses jours et ses heures.", ""},
	{"sans-telephone", Manques, 5, "sans téléphone", "Demandez au lieu son numéro.", ""},
	{"sans-services", Manques, 4, "sans services", "Demandez au lieu quelle aide il propose.", ""},
	{"sans-adresse", Manques, 4, "sans adresse", "Cherchez le numéro et la rue.", ""},
	{"sans-prix", Manques, 2, "sans prix", "Demandez au lieu si son aide est gratuite.", ""},
	{"date-ancienne", Dates, 4, "aux informations anciennes", "Téléphonez au lieu, corrigez, et notez la date du jour.",
		""},
	{"sans-date", Dates, 3, "sans date de mise à jour", "Téléphonez au lieu, et notez la date du jour.", ""},
	{"date-a-venir", Dates, 2, "dont la date est à venir", "Corrigez la date de mise à jour.", ""},
	{"date-a-verifier", Dates, 1, "aux informations à vérifier", "Téléphonez au lieu pour vérifier.", ""},
	{"horaires-non-compris", Horaires, 5, "aux horaires incompréhensibles, non imprimés",
		"Écrivez les horaires ainsi : du lundi au vendredi 9h-12h.", ""},
	{"horaires-impossibles", Horaires, 5, "aux heures impossibles, non imprimées",
		"Vérifiez l'heure d'ouverture et l'heure de fermeture.", ""},
	{"horaires-repetes", Horaires, 4, "dont un jour est dit deux fois, autrement", "Dites chaque jour une seule fois.",
		""},
	{"horaires-sans-jour", Horaires, 4, "aux heures sans jour", "Demandez au lieu ses jours.", ""},
	{"horaires-fermeture", Horaires, 4, "dont seule une fermeture est connue", "Demandez au lieu ses jours et ses heures.",
		""},
	{"horaires-mots", Horaires, 2, "aux horaires imprimés avec leurs mots",
		"Écrivez chaque jour avec ses heures : lundi 9h-12h ; mardi 14h-17h.", ""},
	{"horaires-texte", Horaires, 2, "dont les heures ne sont que dans un texte",
		"Recopiez-les dans « horaires » : lundi 9h-12h ; mardi 14h-17h.", ""},
	{"horaires-longs", Horaires, 4, "ouverts plus de 14 heures de suite",
		"Vérifiez l'heure de fermeture : matin et soir sont peut-être inversés.", "ouvert plus de 14 heures de suite"},
	{"horaires-24h", Horaires, 3, "ouverts 24 heures sur 24", "Vérifiez : ce lieu reçoit-il la nuit ?",
		"ouvert 24 heures sur 24"},
	{"doublon", Doublons, 5, "présents plusieurs fois", "Choisissez la fiche à garder.", "présent plusieurs fois"},
	{"fusion-parties", Doublons, 5, "présents avec les morceaux de leur fusion",
		"Choisissez entre la fusion et ses morceaux.", "présent avec les morceaux de sa fusion"},
	{"fusion-douteuse", Doublons, 5, "qui réunissent peut-être plusieurs lieux",
		"Séparez les lieux, ou dites-le à la source.", "qui réunit peut-être plusieurs lieux"},
	{"personne-nom", Personnes, 4, "au nom d'une personne", "Donnez au lieu son nom, sans celui d'une personne.", ""},
	{"personne-lisible", Personnes, 4, "où une personne se lit peut-être sur le papier",
		"Lisez le passage : si c'est une personne, retirez-la.", ""},
	{"personne-adresse", Personnes, 4, "dont l'adresse nomme une personne",
		"Gardez le numéro et la rue ; retirez la personne.", ""},
	{"personne-horaires", Personnes, 3, "dont les horaires nomment une personne",
		"Retirez le nom de la personne des horaires.", ""},
	{"contact-adresse", Personnes, 3, "dont l'adresse donne un téléphone ou un mail",
		"Mettez-le dans « telephone » ou « courriels » s'il est celui du lieu.", ""},
	{"personne-texte", Personnes, 3, "dont un texte nomme une personne", "Retirez le nom de la personne du texte.", ""},
	{"vie-privee", Personnes, 3, "dont un texte dit la santé ou la famille de quelqu'un, non imprimé",
		"Retirez ce passage.", ""},
	{"mobile-texte", Personnes, 3, "dont un texte donne un mobile", "Retirez le mobile du texte ; s'il est celui du " +
		"lieu, mettez-le dans « telephone ».", ""},
	{"courriel-texte", Personnes, 3, "dont un texte donne le mail d'une personne", "Retirez ce mail du texte.", ""},
	{"courriel-nominatif", Personnes, 1, "au mail d'une personne", "Demandez au lieu une adresse mail qui ne soit pas " +
		"celle d'une personne.", ""},
	{"telephone-non-compris", Papier, 5, "au téléphone incompréhensible, non imprimé",
		"Corrigez le numéro : un seul, de dix chiffres.", ""},
	{"accents-abimes", Papier, 4, "aux accents abîmés", "Récrivez ce texte avec ses accents.", ""},
	{"nom-a-revoir", Papier, 4, "dont le nom est une remarque ou un contact", "Donnez le nom du lieu.", ""},
	{"nom-long", Papier, 1, "au nom de plus de 90 caractères", "Raccourcissez le nom.", ""},
	{"texte-long", Papier, 1, "au résumé de plus de 280 caractères", "Raccourcissez le résumé.", ""},
	{"texte-perime", Papier, 2, "dont un texte date de la pandémie", "Retirez ce passage.", ""},
	{"texte-ancien", Papier, 2, "dont un texte dit « pour le moment » il y a plus d'un an, non imprimé",
		"Demandez au lieu si c'est encore vrai ; sinon, retirez ce passage.", ""},
	{"fermeture-sans-annee", Papier, 2, "dont une fermeture n'a pas d'année, non imprimée",
		"Demandez au lieu ses jours de fermeture, et écrivez l'année.", ""},
	{"qr-dense", Papier, 1, "dont le carré mène à la commune", "Identifiant local, fusionné ou trop long : demandez à " +
		"la source un identifiant national et court.", ""},
	{RegleDouteux, Import, 2, "dont l'import a douté d'une valeur", "Vérifiez cette valeur, et corrigez-la.", ""},
	{RegleAccents, Import, 0, "aux accents réparés", "Relisez : les accents étaient abîmés dans le fichier.", ""},
	{"commune-contredite", Position, 5, "dont la commune est contredite, non imprimés",
		"Vérifiez la commune, le code postal, le code INSEE et la position.",
		"dont la commune est contredite, non imprimé"},
	{"nom-autre-commune", Position, 3, "dont le nom dit une autre commune",
		"Vérifiez la commune, le code postal et le code INSEE.", ""},
	{"commune-inconnue", Position, 4, "dans une commune inconnue", "Corrigez la commune, le code postal ou le code INSEE.",
		""},
	{"position-loin", Position, 3, "placés loin de leur commune", "Corrigez la latitude et la longitude.",
		"placé loin de sa commune"},
	{"sans-position", Position, 0, "sans position", "Cherchez la latitude et la longitude de l'adresse.", ""},
	{"acces-restreint", Public, 0, "réservés à certaines personnes", "Vérifiez la condition ; elle est imprimée en tête.",
		"réservé à certaines personnes"},
	{"acces-incertain", Public, 1, "peut-être réservés à certaines personnes, absents des affiches",
		"Demandez au lieu s'il reçoit tout le monde.", "peut-être réservé à certaines personnes, absent des affiches"},
	{"lieu-reserve", Public, 0, "réservés à ceux qui y vivent, absents des affiches",
		"Vérifiez si ce lieu reçoit tout le monde ; sinon, excluez-le.",
		"réservé à ceux qui y vivent, absent des affiches"},
	{"lieu-ferme", Public, 3, "qui se disent fermés", "Demandez au lieu ; s'il est fermé, excluez-le.",
		"qui se dit fermé"},
	{"sans-public", Public, 0, "qui ne reçoivent pas de public, non imprimés", "Rien, si c'est voulu.",
		"qui ne reçoit pas de public, non imprimé"},
}

// The rules of what an import noted, which the place alone does not tell: see Controle.Noter.
const (
	RegleDouteux = "import-douteux"
	RegleAccents = "accents-repares"
)

// RegleDe is the rule of that name.
func RegleDe(nom string) (Regle, bool) {
	i, ok := rangs[nom]
	if !ok {
		return Regle{}, false
	}
	return regles[i], true
}

var rangs = ranger()

func ranger() map[string]int {
	out := make(map[string]int, len(regles))
	for i, r := range regles {
		out[r.Nom] = i
	}
	return out
}
