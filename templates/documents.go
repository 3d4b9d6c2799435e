package templates

// regles are the closed lists of one document: what a model may name.
type regles struct {
	champs      []string
	blocs       []string
	zones       []string
	formats     []string
	ajustement  []string
	remplissage []string
	requis      []string           // blocks that the document cannot do without
	inutiles    []string           // parts inherited from another document, that this one does not print
	plancher    float64            // least size of a style in points
	planchers   map[string]float64 // of styles that have their own
}

// Documents are the documents that have a model.
func Documents() []string {
	return []string{"affiche", "annuaire", "controle", "fiche-lieu", "fiche-service"}
}

// Apercu says in one line what a document is, empty for an unknown one.
func Apercu(document string) string {
	switch document {
	case "affiche":
		return "l’affiche d’un territoire ou d’un lieu, A4 ou A3"
	case "annuaire":
		return "l’annuaire d’un territoire, en A4"
	case "controle":
		return "le contrôle d’un territoire, une page A4 pour une réunion"
	case "fiche-lieu":
		return "la fiche d’un lieu, une page A4"
	case "fiche-service":
		return "la fiche d’un service et des lieux qui le proposent, en A4"
	}
	return ""
}

// parentDe is the document whose model another inherits, empty for none.
func parentDe(document string) string {
	switch document {
	case "annuaire", "controle":
		return "fiche-lieu"
	case "fiche-service":
		return "annuaire"
	}
	return ""
}

// reglesDe are the lists of a document, nil for an unknown one.
func reglesDe(document string) *regles {
	switch document {
	case "affiche":
		return reglesAffiche()
	case "annuaire":
		return reglesAnnuaire()
	case "controle":
		return reglesControle()
	case "fiche-lieu":
		return reglesFiche()
	case "fiche-service":
		return reglesService()
	}
	return nil
}

func reglesFiche() *regles {
	return &regles{
		champs: []string{"nom", "commune", "code_postal", "adresse", "complement_adresse", "telephone", "site_web",
			"date_maj", "mois_maj", "annee_maj", "date", "editeur", "adresse_editeur", "source", "adresse_qr", "condition"},
		blocs: []string{"telephone", "horaires", "adresse", "services", "prix", "publics", "accueil", "savoir",
			"rendez_vous", "qr", "texte"},
		zones:   []string{"gauche", "droite", "principale", "bas"},
		formats: []string{"A4"},
		ajustement: []string{"masquer rendez_vous", "masquer details", "masquer publics", "masquer accueil", "masquer savoir",
			"masquer texte", "masquer titres", "masquer age", "raccourcir savoir", "resserrer", "réduire titre", "réduire corps"},
		remplissage: []string{"agrandir lettres", "aérer"},
		plancher:    12,
		planchers:   map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
	}
}

func reglesAnnuaire() *regles {
	r := reglesFiche()
	r.champs = append(r.champs, "territoire", "date_longue", "nombre", "numero", "numero_fin", "page", "page_fin", "maj_debut", "maj_fin")
	r.blocs = []string{"couverture", "mode_emploi", "sommaire", "besoins", "lieux", "noms", "mentions"}
	r.zones = []string{""}
	r.requis = []string{"lieux"}
	r.inutiles = []string{"ajustement", "remplissage", "bandeau", "publics", "prise_en_charge", "accompagnement"}
	return r
}

func reglesService() *regles {
	r := reglesAnnuaire()
	r.champs = append(r.champs, "service")
	r.blocs, r.requis = []string{"presentation", "lieux", "mentions"}, nil
	return r
}

// Listes are the closed lists that the model of a document may use, nil for an
// unknown one: documentation and composers are checked against them.
func Listes(document string) (champs, blocs, zones, ajustements, remplissages []string) {
	r := reglesDe(document)
	if r == nil {
		return nil, nil, nil, nil, nil
	}
	return r.champs, r.blocs, r.zones, r.ajustement, r.remplissage
}

// Pictogrammes are the names that a label may take.
func Pictogrammes() []string {
	return []string{"briefcase", "calendar", "certificate", "check", "clock", "currency-euro", "device-desktop", "disabled",
		"ear-off", "eye-off", "file-text", "info-circle", "language", "mail", "map-pin", "palette", "phone", "scissors",
		"shield-lock", "shopping-cart", "user", "users", "users-group", "wifi", "world"}
}

// tailleMin is the least size of a style in points (print-rules: 12 pt for
// texts, 18 on a poster, 9.5 for notes of the foot).
func (r *regles) tailleMin(style string) float64 {
	if f, ok := r.planchers[style]; ok {
		return f
	}
	return r.plancher
}
