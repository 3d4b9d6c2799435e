package render

// parties are the parts of a model that a page may give up, as anybody reads them: « la
// partie « lien » » is a word of who writes models.
var parties = map[string]string{
	"accueil":          "les lignes de l'accueil",
	"actions":          "des choses à faire",
	"adresse":          "une partie des adresses",
	"adresses":         "des adresses",
	"appel":            "« Téléphonez avant de venir » à chaque lieu : la réponse le dit",
	"appels":           "ce qu'il faut dire au téléphone",
	"autre_chose":      "des lignes pour écrire autre chose",
	"besoins":          "les besoins à cocher",
	"bref":             "des explications",
	"carte":            "une partie de la carte",
	"complement":       "les compléments d'adresse",
	"consigne":         "la fin de la phrase du carré",
	"detail":           "la ligne sous la question",
	"details":          "les détails",
	"habilites":        "des professionnels habilités",
	"heures":           "une partie des heures",
	"horaires":         "une partie des heures",
	"ids":              "les numéros des lieux",
	"invite":           "l'invitation",
	"lien":             "l'adresse de la carte, sous le carré",
	"lieux":            "des lieux",
	"lignes":           "des lignes",
	"listes":           "des phrases des listes",
	"manques":          "ce qui manque aux fiches",
	"marques":          "la marque des réseaux",
	"mots":             "les mots d'explication",
	"noms":             "des noms",
	"notes":            "les notes",
	"notes_jours":      "les notes sur les jours",
	"parts":            "des proportions",
	"pass":             "le passage sur le Pass numérique",
	"passages":         "des jours de passage",
	"prise_en_charge":  "les personnes accompagnées",
	"publics":          "les personnes reçues",
	"remarques":        "les remarques",
	"rendez_vous":      "la ligne du rendez-vous",
	"rendez_vous_pris": "la ligne du rendez-vous",
	"sans_internet":    "la phrase pour qui n'a pas Internet",
	"savoir":           "ce qu'il faut savoir",
	"services":         "les aides",
	"sujets":           "des sujets",
	"texte":            "le texte à côté du carré",
	"vol_oiseau":       "la note sur les distances",
}

// Partie is a part of a model in words, after « sans »; its name when it has none, which a
// test does not let happen.
func Partie(nom string) string {
	if mots := parties[nom]; mots != "" {
		return mots
	}
	return "« " + nom + " »"
}
