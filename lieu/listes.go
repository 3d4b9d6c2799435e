package lieu

import "strings"

// Values of the closed lists of the standard that the program itself speaks of.
const (
	AideDemarches       = "Aide aux démarches administratives"
	MaitriseOutils      = "Maîtrise des outils numériques du quotidien"
	InsertionPro        = "Insertion professionnelle via le numérique"
	UtilisationSecure   = "Utilisation sécurisée du numérique"
	ParentaliteEduc     = "Parentalité et éducation avec le numérique"
	LoisirsCreations    = "Loisirs et créations numériques"
	ComprehensionMonde  = "Compréhension du monde numérique"
	AccesInternet       = "Accès internet et matériel informatique"
	AcquisitionMateriel = "Acquisition de matériel informatique à prix solidaire"

	Gratuit              = "Gratuit"
	GratuitSousCondition = "Gratuit sous condition"
	Payant               = "Payant"

	SePresenter   = "Se présenter"
	Telephoner    = "Téléphoner"
	ContacterMail = "Contacter par mail"
	RdvEnLigne    = "Prendre un RDV en ligne"
	SansPublic    = "Ce lieu n'accueille pas de public"
	Prescription  = "Envoyer un mail avec une fiche de prescription"

	AidantsConnect = "Aidants Connect"
	FranceServices = "France Services"

	Itinerant = "Itinérant"
	Fixe      = "Fixe"
)

var (
	services = []string{AideDemarches, MaitriseOutils, InsertionPro, UtilisationSecure, ParentaliteEduc,
		LoisirsCreations, ComprehensionMonde, AccesInternet, AcquisitionMateriel}
	publics        = []string{"Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"}
	prisesEnCharge = []string{"Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme",
		"Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle"}
	frais       = []string{Gratuit, GratuitSousCondition, Payant}
	dispositifs = []string{"Aidants Connect", "Bibliothèques numérique de référence", "Certification PIX",
		"Conseillers numériques", "Emmaüs Connect", "France Services", "Grande école du numérique", "La Croix Rouge",
		"Point d'accès numérique CAF", "Promeneurs du net", "Relais numérique (Emmaüs Connect)"}
	formations = []string{"Formé à « Mon Espace Santé »", "Formé à « DUPLEX » (illettrisme)",
		"Arnia/MedNum BFC (Bourgogne-Franche-Comté)", "Collectif ressources et acteurs réemploi (Normandie)",
		"Étapes numériques (La Poste)", "Fabriques de Territoire", "Les Éclaireurs du numérique (Drôme)",
		"Mes Papiers (Métropole de Lyon)", "ORDI 3.0", "SUD LABS (PACA)"}
	modalitesAcces          = []string{SePresenter, Telephoner, ContacterMail, RdvEnLigne, SansPublic, Prescription}
	modalitesAccompagnement = []string{"En autonomie", "Accompagnement individuel", "Dans un atelier collectif",
		"À distance"}
	itinerances = []string{Itinerant, Fixe}

	typologies = strings.Fields(`ACI ACIPHC AFPA AI ASE ASSO ASSO_CHOMEUR Autre AVIP BIB CAARUD CADA CAF CAP_EMPLOI
		CAVA CC CCAS CCONS CD CDAS CFP CHRS CHU CIAS CIDFF CITMET CMP CMS CPAM CPH CS CSAPA CSC DEETS DEPT DIPLP E2C EA
		EATT EI EITI ENM EPCI EPI EPIDE EPN ES ESAT ESS ETTI EVS FABLAB FABRIQUE FAIS FT GEIQ HUDA LA_POSTE MDE MDH MDEF
		MDPH MDS MJC ML MQ MSA MSAP MUNI OACAS ODC OF OIL OPCS PAD PENSION PI PIJ_BIJ PIMMS PJJ PLIE PREF PREVENTION REG
		RELAIS_LECTURE RESSOURCERIE RFS RS_FJT SCP SPIP TIERS_LIEUX UDAF`)
)

// Services are the nine services of the standard, in its order.
func Services() []string { return services }
