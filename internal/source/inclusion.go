package source

import (
	"strings"

	"feuillet/lieu"
)

// inclusionStructures are the structures of data.inclusion: schema v1 (PyPI
// data-inclusion-schema 1.0.10), and the columns of v0 that files still have.
func inclusionStructures() *dialecte {
	return &dialecte{nom: "structures de data.inclusion", inclusion: DeStructures, tus: personnes(),
		alias: map[string]string{"siret": "pivot", "rna": "pivot", "courriel": "courriels", "horaires_accueil": "horaires",
			"horaires_ouverture": "horaires", "accessibilite_lieu": "fiche_acces_libre", "accessibilite": "fiche_acces_libre",
			"description": "presentation_detail", "labels_autres": "autres_formations_labels",
			"_di_geocodage_code_insee": "code_insee"},
		termes: map[string]termes{
			"reseaux_porteurs": reseaux(),
			"labels_nationaux": vers("dispositif_programmes_nationaux", dispositifsInclusion).avec(
				vers("formations_labels", formationsInclusion)),
		}}
}

// inclusionServices are the services of data.inclusion. One that has an
// address of its own is a place, as in the national model (2.3.0).
func inclusionServices() *dialecte {
	d := inclusionStructures()
	d.nom, d.inclusion = "services de data.inclusion", DeServices
	d.alias["structure_id"] = "structure_parente"
	publics := vers("publics_specifiquement_adresses",
		publicsInclusion).avec(vers("prise_en_charge_specifique", prisesEnChargeInclusion))
	modalites := vers("modalites_accompagnement", modalitesInclusion)
	acces := vers("modalites_acces", accesInclusion)
	for colonne, t := range map[string]termes{
		"thematiques": vers("services", thematiques), "frais": vers("frais_a_charge", fraisInclusion),
		"publics": publics, "profils": publics, "type": modalites, "types": modalites, "modes_accueil": modalites,
		"modes_mobilisation": acces, "modes_orientation_beneficiaire": acces, "modes_orientation_accompagnateur": acces,
	} {
		d.termes[colonne] = t
	}
	return d
}

// thematiques are those of digital help, of v0 and v1, as the national model
// reads the first; the four of v1 group those of v0.
var thematiques = map[string][]string{
	"numerique--devenir-autonome-dans-les-demarches-administratives":           {lieu.AideDemarches},
	"numerique--realiser-des-demarches-administratives-avec-un-accompagnement": {lieu.AideDemarches},
	"numerique--accompagner-les-demarches-de-sante":                            {lieu.AideDemarches},
	"numerique--prendre-en-main-un-smartphone-ou-une-tablette":                 {lieu.MaitriseOutils},
	"numerique--prendre-en-main-un-ordinateur":                                 {lieu.MaitriseOutils},
	"numerique--utiliser-le-numerique-au-quotidien":                            {lieu.MaitriseOutils},
	"numerique--approfondir-ma-culture-numerique":                              {lieu.ComprehensionMonde},
	"numerique--favoriser-mon-insertion-professionnelle":                       {lieu.InsertionPro},
	"numerique--acceder-a-une-connexion-internet":                              {lieu.AccesInternet},
	"numerique--acceder-a-du-materiel":                                         {lieu.AccesInternet},
	"numerique--s-equiper-en-materiel-informatique":                            {lieu.AcquisitionMateriel},
	"numerique--creer-et-developper-mon-entreprise":                            {lieu.InsertionPro},
	"numerique--creer-avec-le-numerique":                                       {lieu.LoisirsCreations},
	"numerique--promouvoir-la-citoyennete-numerique":                           {lieu.ComprehensionMonde},
	"numerique--soutenir-la-parentalite-et-l-education-avec-le-numerique":      {lieu.ParentaliteEduc},
	"numerique--acceder-a-des-services-en-ligne":                               {lieu.AideDemarches},
	"numerique--acquerir-un-equipement":                                        {lieu.AcquisitionMateriel},
	"numerique--maitriser-les-fondamentaux-du-numerique":                       {lieu.MaitriseOutils},
	"numerique": {},
}

var (
	fraisInclusion = map[string][]string{"gratuit": {lieu.Gratuit}, "gratuit-sous-conditions": {lieu.GratuitSousCondition},
		"payant": {lieu.Payant}, "adhesion": {lieu.Payant}, "pass-numerique": {lieu.GratuitSousCondition}}
	publicsInclusion = map[string][]string{"jeunes-16-26": {"Jeunes"}, "familles-enfants": {"Familles et/ou enfants"},
		"seniors-65": {"Seniors"}, "femmes": {"Femmes"}, "jeunes": {"Jeunes"}, "etudiants": {"Étudiants"},
		"familles": {"Familles et/ou enfants"}, "seniors": {"Seniors"}}
	prisesEnChargeInclusion = map[string][]string{"surdite": {"Surdité"}, "handicaps-mentaux": {"Handicaps mentaux"},
		"personnes-en-situation-illettrisme": {"Illettrisme"}, "public-langues-etrangeres": {"Langues étrangères (autres)"},
		"deficience-visuelle": {"Déficience visuelle"}}
	modalitesInclusion = map[string][]string{"autonomie": {"En autonomie"},
		"accompagnement": {"Accompagnement individuel"},
		"delegation":     {"Accompagnement individuel"}, "atelier": {"Dans un atelier collectif"},
		"a-distance": {"À distance"}}
	accesInclusion = map[string][]string{"envoyer-un-mail": {lieu.ContacterMail},
		"envoyer-un-courriel":                            {lieu.ContacterMail},
		"envoyer-un-mail-avec-une-fiche-de-prescription": {lieu.Prescription}, "telephoner": {lieu.Telephoner},
		"se-presenter": {lieu.SePresenter}}
	dispositifsInclusion = map[string][]string{"aidants-connect": {"Aidants Connect"},
		"conseiller-numerique":   {"Conseillers numériques"},
		"conseillers-numeriques": {"Conseillers numériques"}, "france-service": {"France Services"},
		"grandes-ecoles-du-numerique": {"Grande école du numérique"}, "caf": {"Point d'accès numérique CAF"}}
	formationsInclusion = map[string][]string{"mon-espace-sante": {"Formé à « Mon Espace Santé »"},
		"duplex": {"Formé à « DUPLEX » (illettrisme)"}, "arnia": {"Arnia/MedNum BFC (Bourgogne-Franche-Comté)"},
		"ressources-reemploi":    {"Collectif ressources et acteurs réemploi (Normandie)"},
		"etapes-numeriques":      {"Étapes numériques (La Poste)"},
		"fabrique-de-territoire": {"Fabriques de Territoire"}, "les-eclaireurs": {"Les Éclaireurs du numérique (Drôme)"},
		"mes-papiers": {"Mes Papiers (Métropole de Lyon)"}, "ordi-3": {"ORDI 3.0"}, "sud-labs": {"SUD LABS (PACA)"}}
)

// reseaux reads reseaux_porteurs of v1: what the place is, where one network
// is one typologie, and the programmes it takes part in. « caf » is there the
// body that runs the place, no longer a label.
func reseaux() termes {
	typologies := map[string][]string{}
	for paire := range strings.FieldsSeq(`caf=CAF mission-locale=ML mjc=MJC msap=MSAP pimms-mediation=PIMMS la-poste=LA_POSTE
		france-travail=FT mutualite-sociale-agricole=MSA maisons-de-l-emploi=MDE maisons-des-solidarites=MDS
		espaces-publics-numeriques=EPN ressourceries=RESSOURCERIE ecoles-de-la-deuxieme-chance=E2C residences-fjt=RS_FJT
		unaf=UDAF reseau-information-jeunesse=PIJ_BIJ cap-emploi-reseau-cheops=CAP_EMPLOI departements=DEPT
		points-justice=PAD creches-avip=AVIP aci=ACI afpa=AFPA ai=AI ase=ASE caarud=CAARUD cada=CADA cava=CAVA chrs=CHRS
		chu=CHU cidff=CIDFF cmp=CMP cms=CMS cpam=CPAM cph=CPH csapa=CSAPA ea=EA eatt=EATT ei=EI eiti=EITI epide=EPIDE
		esat=ESAT etti=ETTI geiq=GEIQ huda=HUDA mdph=MDPH pjj=PJJ plie=PLIE spip=SPIP`) {
		reseau, typologie, _ := strings.Cut(paire, "=")
		typologies[reseau] = []string{typologie}
	}
	return vers("typologie", typologies).avec(
		vers("dispositif_programmes_nationaux", map[string][]string{"aidants-connect": {"Aidants Connect"},
			"conseillers-numeriques": {"Conseillers numériques"}, "france-service": {"France Services"},
			"grandes-ecoles-du-numerique": {"Grande école du numérique"}, "croix-rouge": {"La Croix Rouge"}}),
		vers("formations_labels", map[string][]string{"fabrique-de-territoire": {"Fabriques de Territoire"}}))
}
