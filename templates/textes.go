package templates

// Textes are the phrases of a document. Those that depend on a datum name it in
// braces: see Remplir. A variant « …SansX » is for a place or an edition without X.
type Textes struct {
	TitreDocument string `toml:"titre_document"`

	// Telephone, and what is missing.
	Telephone        string `toml:"telephone"`
	Appeler          string `toml:"appeler"` // what the link of a number says
	TelephonerAvant  string `toml:"telephoner_avant"`
	DemanderTout     string `toml:"demander_tout"`
	DemanderHoraires string `toml:"demander_horaires"`
	DemanderJours    string `toml:"demander_jours"`
	HeuresDuLieu     string `toml:"heures_du_lieu"` // before the place's own words
	DemanderPrix     string `toml:"demander_prix"`
	SansTelephone    string `toml:"sans_telephone"`
	SansServices     string `toml:"sans_services"`
	// SansTelephoneEditeur sends to who prints, whose number is known.
	SansTelephoneEditeur string `toml:"sans_telephone_editeur"`

	// How to come in.
	Venez                  string `toml:"venez"`
	Telephonez             string `toml:"telephonez"`
	PrenezRendezVous       string `toml:"prenez_rendez_vous"`
	RendezVousTelephone    string `toml:"rendez_vous_telephone"`
	Itinerant              string `toml:"itinerant"`
	ItinerantBus           string `toml:"itinerant_bus"`
	ItinerantSansTelephone string `toml:"itinerant_sans_telephone"`
	Renseignements         string `toml:"renseignements"`
	Restreint              string `toml:"restreint"`
	OrientationDemandee    string `toml:"orientation_demandee"` // somebody must send people there

	// Price.
	Gratuit          string `toml:"gratuit"`
	GratuitCondition string `toml:"gratuit_condition"`
	EnPartiePayant   string `toml:"en_partie_payant"`
	Payant           string `toml:"payant"`

	// Hours.
	Ferme string `toml:"ferme"`

	// Appointment, to write in by hand.
	RendezVousLe string `toml:"rendez_vous_le"`
	RendezVousA  string `toml:"rendez_vous_a"`

	// QR code.
	QRTitre                    string `toml:"qr_titre"`
	QRLieu                     string `toml:"qr_lieu"`
	QRTerritoire               string `toml:"qr_territoire"`
	QRDescription              string `toml:"qr_description"`
	QRLieuDescription          string `toml:"qr_lieu_description"` // of the code of the page of a place
	QREcran                    string `toml:"qr_ecran"`            // of the link that stands for the code on a screen
	SansInternet               string `toml:"sans_internet"`
	SansInternetMairie         string `toml:"sans_internet_mairie"`
	SansInternetSurPlace       string `toml:"sans_internet_sur_place"`
	SansInternetSurPlaceMairie string `toml:"sans_internet_sur_place_mairie"`

	// Under hours that are stale, or of no known date.
	HeuresAnciennes              string `toml:"heures_anciennes"`
	HeuresSansDate               string `toml:"heures_sans_date"`
	HeuresAnciennesSansTelephone string `toml:"heures_anciennes_sans_telephone"`
	HeuresSansDateSansTelephone  string `toml:"heures_sans_date_sans_telephone"`

	// Foot of the page.
	SansTelephoneMairie       string `toml:"sans_telephone_mairie"`
	SansAdresse               string `toml:"sans_adresse"`
	SansInternetMairieMeme    string `toml:"sans_internet_mairie_meme"`
	AdresseDepartement        string `toml:"adresse_departement"`
	AdresseRegion             string `toml:"adresse_region"`
	AdresseFrance             string `toml:"adresse_france"`
	PrixAppel                 string `toml:"prix_appel"`
	NumeroPayant              string `toml:"numero_payant"`
	NumeroPersonne            string `toml:"numero_personne"`
	PersonneQuiAide           string `toml:"personne_qui_aide"`
	DateConnue                string `toml:"date_connue"`
	DateDuMois                string `toml:"date_du_mois"`
	DateAncienne              string `toml:"date_ancienne"`
	DateInconnue              string `toml:"date_inconnue"`
	DateAncienneSansTelephone string `toml:"date_ancienne_sans_telephone"`
	DateInconnueSansTelephone string `toml:"date_inconnue_sans_telephone"`
	Source                    string `toml:"source"`
	Licence                   string `toml:"licence"`
	BesoinsSource             string `toml:"besoins_source"` // who grouped services so
	Imprime                   string `toml:"imprime"`
	ImprimeSansAdresse        string `toml:"imprime_sans_adresse"`
	ImprimeSansEditeur        string `toml:"imprime_sans_editeur"`
	Valable                   string `toml:"valable"` // until when the paper holds, see Validite

	// On pages made from the embedded example.
	Exemple       string `toml:"exemple"`
	ExemplePhrase string `toml:"exemple_phrase"`
}
