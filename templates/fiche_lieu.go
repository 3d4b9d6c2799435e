package templates

import _ "embed" // the models

var (
	//go:embed fiche-lieu/modele.toml
	sourceFicheLieu string
	//go:embed fiche-lieu/aidants.toml
	sourceFicheAidants string
	//go:embed fiche-lieu/pro.toml
	sourceFichePro string
	//go:embed fiche-lieu/simple.toml
	sourceFicheSimple string
)

// DocumentFicheLieu is the sheet of a place, whose words most others inherit.
var DocumentFicheLieu = &Document{
	Nom: "fiche-lieu", Apercu: "la fiche d’un lieu, une page A4", Source: sourceFicheLieu,
	Champs: []string{"nom", "commune", "code_postal", "adresse", "complement_adresse", "telephone", "prix_appel",
		"licence", "site_web", "date_maj", "mois_maj", "annee_maj", "date", "editeur", "a_editeur", "a_editeur_nom",
		"adresse_editeur",
		"telephone_editeur", "source", "jusqu_au",
		"adresse_qr", "condition"},
	Blocs: []string{"telephone", "horaires", "adresse", "services", "prix", "publics", "accueil", "savoir",
		"rendez_vous", "qr", "texte", "faits", "services_officiels", "accompagnement", "labels", "presentation", "orienter",
		"fiabilite", "notes"},
	Faits: []string{"adresse", "code_insee", "position", "typologie", "courriels", "site_web", "prise_rdv",
		"structure_parente", "pivot", "services", "publics", "prise_en_charge", "frais_a_charge", "modalites_acces",
		"prescription", "modalites_accompagnement", "programmes", "labels", "autres_labels", "aidants_connect",
		"acces_libre"},
	Publics: map[string]string{"aidants": sourceFicheAidants, "pro": sourceFichePro, Simple: sourceFicheSimple},
	Zones:   []string{"tete", "gauche", "droite", "principale", "demi", "bas"},
	Formats: []string{"A4"},
	Ajustement: []string{"masquer rendez_vous", "masquer rendez_vous_pris",
		"masquer details", "masquer publics", "masquer accueil", "masquer savoir",
		"masquer marques", "masquer texte", "masquer titres", "masquer age", "masquer notes", "masquer notes_jours",
		"masquer besoins",
		"masquer prise_en_charge", "masquer labels", "masquer accompagnement", "raccourcir services",
		"raccourcir prise_en_charge", "raccourcir savoir", "raccourcir horaires",
		"raccourcir accompagnement",
		"raccourcir labels", "raccourcir faits", "raccourcir services_officiels", "resserrer",
		"masquer lien", "réduire titre", "réduire corps"},
	Remplissage: []string{"agrandir lettres", "aérer"},
	Plancher:    12,
	Planchers:   map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
}
