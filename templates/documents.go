package templates

// regles are the closed lists of one document: what a model may name.
type regles struct {
	champs      []string
	blocs       []string
	zones       []string
	formats     []string
	ajustement  []string
	remplissage []string
	requis      []string // blocks that the document cannot do without
}

// Documents are the documents that have a model.
func Documents() []string { return []string{"fiche-lieu", "annuaire", "fiche-service"} }

// parentDe is the document whose model another inherits, empty for none.
func parentDe(document string) string {
	switch document {
	case "annuaire":
		return "fiche-lieu"
	case "fiche-service":
		return "annuaire"
	}
	return ""
}

// reglesDe are the lists of a document, nil for an unknown one.
func reglesDe(document string) *regles {
	switch document {
	case "fiche-lieu":
		return ficheLieu()
	case "annuaire":
		return annuaire()
	case "fiche-service":
		return ficheService()
	}
	return nil
}

func ficheLieu() *regles {
	return &regles{
		champs: []string{"nom", "commune", "code_postal", "adresse", "complement_adresse", "telephone", "site_web",
			"date_maj", "mois_maj", "date", "editeur", "adresse_editeur", "source", "adresse_qr", "condition"},
		blocs: []string{"telephone", "horaires", "adresse", "services", "prix", "publics", "accueil", "savoir",
			"rendez_vous", "qr", "texte"},
		zones:   []string{"gauche", "droite", "principale", "bas"},
		formats: []string{"A4"},
		ajustement: []string{"masquer rendez_vous", "masquer details", "masquer publics", "masquer accueil", "masquer savoir",
			"masquer texte", "masquer titres", "raccourcir savoir", "resserrer", "réduire titre", "réduire corps"},
		remplissage: []string{"agrandir lettres", "aérer"},
	}
}

func annuaire() *regles {
	r := ficheLieu()
	r.champs = append(r.champs, "territoire", "date_longue", "nombre", "page", "maj_debut", "maj_fin")
	r.blocs = []string{"couverture", "mode_emploi", "sommaire", "besoins", "lieux", "noms", "mentions"}
	r.zones = []string{""}
	r.requis = []string{"lieux"}
	return r
}

func ficheService() *regles {
	r := annuaire()
	r.champs = append(r.champs, "service")
	r.blocs = []string{"presentation", "lieux", "mentions"}
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

// plancher is the least size of a style in points (print-rules: 12 pt for
// texts, never below 9.5): notes of the foot and addresses may be smaller.
func plancher(style string) float64 {
	switch style {
	case "pied", "entete":
		return 9.5
	case "qr_adresse":
		return 10
	}
	return 12
}
