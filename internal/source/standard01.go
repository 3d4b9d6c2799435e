package source

import "feuillet/lieu"

// standard01 is the standard 0.1.1 of 2022 (Schema_V0.1.json): lists joined by
// ;, other columns, fifteen services.
func standard01() *dialecte {
	alias := surnoms()
	for ancien, nouveau := range map[string]string{"accessibilite": "fiche_acces_libre",
		"labels_autres": "autres_formations_labels"} {
		alias[ancien] = nouveau
	}
	d := standard()
	return &dialecte{nom: "standard 0.1", alias: alias, tus: personnes(), virgule: true, prefixe: true,
		termes: map[string]termes{
			"services":                 d.termes["services"],
			"modalites_accompagnement": d.termes["modalites_accompagnement"],
			"publics_accueillis": vers("publics_specifiquement_adresses", publics01).avec(
				vers("prise_en_charge_specifique", prisesEnCharge01)),
			"conditions_acces": d.termes["frais_a_charge"],
			"labels_nationaux": vers("dispositif_programmes_nationaux", dispositifs01).avec(
				vers("formations_labels", map[string][]string{"Fabriques de Territoire": {"Fabriques de Territoire"}}),
				vers("autres_formations_labels", labels01)),
		}}
}

// services01 is the official reading of the fifteen services, that of the
// national converter (aix-en-provence.config.json).
var services01 = map[string][]string{
	"Devenir autonome dans les démarches administratives":           {lieu.AideDemarches},
	"Réaliser des démarches administratives avec un accompagnement": {lieu.AideDemarches},
	"Accompagner les démarches de santé":                            {lieu.AideDemarches},
	"Prendre en main un smartphone ou une tablette":                 {lieu.MaitriseOutils},
	"Prendre en main un ordinateur":                                 {lieu.MaitriseOutils},
	"Utiliser le numérique au quotidien":                            {lieu.MaitriseOutils},
	"Approfondir ma culture numérique": {lieu.UtilisationSecure, lieu.LoisirsCreations,
		lieu.ComprehensionMonde},
	"Favoriser mon insertion professionnelle":                  {lieu.InsertionPro},
	"Accéder à une connexion internet":                         {lieu.AccesInternet},
	"Accéder à du matériel":                                    {lieu.AccesInternet},
	"S'équiper en matériel informatique":                       {lieu.AcquisitionMateriel},
	"Créer et développer mon entreprise":                       {lieu.InsertionPro},
	"Créer avec le numérique":                                  {lieu.LoisirsCreations},
	"Promouvoir la citoyenneté numérique":                      {lieu.ComprehensionMonde},
	"Soutenir la parentalité et l'éducation avec le numérique": {lieu.ParentaliteEduc},
}

// Values of 0.1 by their label. An empty list has no counterpart in 1.0: the
// value is kept beside the place, under its column.
var (
	modalites01 = map[string][]string{
		"Seul":            {"En autonomie"},
		"Avec de l'aide":  {"Accompagnement individuel"},
		"A ma place":      {"Accompagnement individuel"},
		"Dans un atelier": {"Dans un atelier collectif"},
	}
	frais01 = map[string][]string{
		"Gratuit":                   {lieu.Gratuit},
		"Gratuit sous condition":    {lieu.GratuitSousCondition},
		"Payant":                    {lieu.Payant},
		"Adhésion":                  {lieu.Payant},
		"Accepte le Pass numérique": {},
	}
	publics01 = map[string][]string{
		"Adultes":            {},
		"Jeunes (16-26 ans)": {"Jeunes"},
		"Seniors (+ 65 ans)": {"Seniors"},
		"Familles/enfants":   {"Familles et/ou enfants"},
		"Uniquement femmes":  {"Femmes"},
	}
	prisesEnCharge01 = map[string][]string{
		"Surdité":                              {"Surdité"},
		"Déficience visuelle":                  {"Déficience visuelle"},
		"Handicaps mentaux":                    {"Handicaps mentaux"},
		"Handicaps psychiques":                 {},
		"Personnes en situation d'illettrisme": {"Illettrisme"},
		"Public langues étrangères":            {"Langues étrangères (autres)"},
	}
	dispositifs01 = map[string][]string{
		"France Services":             {"France Services"},
		"CNFS":                        {"Conseillers numériques"},
		"Aidants Connect":             {"Aidants Connect"},
		"Grandes écoles du numérique": {"Grande école du numérique"},
		"Point relais CAF":            {"Point d'accès numérique CAF"},
		"Point numérique CAF":         {"Point d'accès numérique CAF"},
	}
	labels01 = map[string][]string{
		"APTIC":              {"APTIC"},
		"Relais pôle emploi": {"Relais pôle emploi"},
		"French Tech":        {"French Tech"},
		"Campus connecté":    {"Campus connecté"},
	}
)
