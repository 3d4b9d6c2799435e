package templates

// Annuaire are the phrases of a directory, and of its entries wherever they stand.
type Annuaire struct {
	Titre         string `toml:"titre"`
	Promesse      string `toml:"promesse"`
	PromesseLarge string `toml:"promesse_large"`

	// Of the cover.
	SurTitre         string `toml:"sur_titre"`
	LieuxCommunes    string `toml:"lieux_communes"` // under the number of places
	LieuxDits        string `toml:"lieux_dits"`     // when they are in one commune
	LieuDit          string `toml:"lieu_dit"`
	CarteLegende     string `toml:"carte_legende"`
	CarteDescription string `toml:"carte_description"`
	Hors             string `toml:"hors"` // places out of the territory of the title
	HorsUn           string `toml:"hors_un"`
	Gardez           string `toml:"gardez"`
	Question         string `toml:"question"` // before the number of who prints
	Valable          string `toml:"valable"`  // until when the paper holds

	Nombre         string   `toml:"nombre"`
	NombreUn       string   `toml:"nombre_un"`
	Edition        string   `toml:"edition"`
	Par            string   `toml:"par"`
	Exemple        string   `toml:"exemple"`
	Entete         string   `toml:"entete"`
	Pied           string   `toml:"pied"`
	PiedAncien     string   `toml:"pied_ancien"` // when nearly all places are old
	PiedA5         string   `toml:"pied_a5"`     // beside the code of a page held in hand
	PiedA5Ancien   string   `toml:"pied_a5_ancien"`
	Suite          string   `toml:"suite"`
	Etapes         []string `toml:"etapes"`
	EtapesEcran    []string `toml:"etapes_ecran"` // the same, one by one, on a screen
	EtapeQR        string   `toml:"etape_qr"`
	EtapeAncien    string   `toml:"etape_ancien"` // when nearly all places are old
	PageEcran      string   `toml:"page_ecran"`   // one page among others, when each is a drawing
	FaceEcran      string   `toml:"face_ecran"`   // of a side of a sheet to fold
	Legende        string   `toml:"legende"`
	LegendeEcran   string   `toml:"legende_ecran"` // where no pictogram is seen
	TableauCommune string   `toml:"tableau_commune"`
	TableauPage    string   `toml:"tableau_page"`
	TableauLieux   string   `toml:"tableau_lieux"`
	TableauLegende string   `toml:"tableau_legende"`
	TableauInconnu string   `toml:"tableau_inconnu"` // of a row whose places say no help
	TableauRares   string   `toml:"tableau_rares"`
	TableauAucun   string   `toml:"tableau_aucun"` // of a help that no place says
	TableauRenvoi  string   `toml:"tableau_renvoi"`

	// Of communes without any place.
	TableauSans     string `toml:"tableau_sans"`
	TableauSansTrop string `toml:"tableau_sans_trop"` // when they are too many to be named

	// Where the table has a row for what the communes gather in.
	TableauEpci      string `toml:"tableau_epci"`
	TableauTitreEpci string `toml:"tableau_titre_epci"`
	TableauAutres    string `toml:"tableau_autres"` // the communes that are in none

	TelephonezMot     string `toml:"telephonez_mot"` // before the number of a place whose hours are not known
	VenezTelephonez   string `toml:"venez_telephonez"`
	AidesMots         string `toml:"aides_mots"` // in large print, where no pictogram stands
	QRPage            string `toml:"qr_page"`    // beside the code of a page, which opens the communes of its places
	QRDepartement     string `toml:"qr_departement"`
	QRRegion          string `toml:"qr_region"`
	QRFrance          string `toml:"qr_france"`
	QRPageDescription string `toml:"qr_page_description"`
	QRPageEcran       string `toml:"qr_page_ecran"`
	QRDescription     string `toml:"qr_description"`
	Communes          string `toml:"communes"`
	Notes             string `toml:"notes"`
	PlusieursCommunes string `toml:"plusieurs_communes"` // heading of the services that go from one to another
	SansCommune       string `toml:"sans_commune"`       // heading of the places whose commune is not known
	Arrets            string `toml:"arrets"`
	ArretRenvoi       string `toml:"arret_renvoi"`
	Contours          string `toml:"contours"` // of the map of the cover
	Donnees           string `toml:"donnees"`
	MajEntre          string `toml:"maj_entre"`
	MajLe             string `toml:"maj_le"`
	MajDeA            string `toml:"maj_de_a"`
	MajDe             string `toml:"maj_de"`
	MajInconnue       string `toml:"maj_inconnue"`
	MajSansDate       string `toml:"maj_sans_date"`
	MajSansDateUn     string `toml:"maj_sans_date_un"`
	Verifier          string `toml:"verifier"`
	VerifierMairie    string `toml:"verifier_mairie"`
}

// FicheService are the phrases of the sheet of a service.
type FicheService struct {
	Sur        string `toml:"sur"`
	Quoi       string `toml:"quoi"`
	Exemples   string `toml:"exemples"`
	Apporter   string `toml:"apporter"`
	Aides      string `toml:"aides"` // heading of the services, when the sheet is of several
	QRTitre    string `toml:"qr_titre"`
	Pied       string `toml:"pied"`
	PiedAncien string `toml:"pied_ancien"` // when nearly all places are old
	Entete     string `toml:"entete"`
	Proches    string `toml:"proches"` // under the heading of the places, when the nearest come first

	Autres          string `toml:"autres"` // that the sheet has no room for, beside the code that shows them
	Autre           string `toml:"autre"`
	AutresSansCarte string `toml:"autres_sans_carte"`
	AutreSansCarte  string `toml:"autre_sans_carte"`
	Reserves        string `toml:"reserves"` // places that receive only some
	Reserve         string `toml:"reserve"`

	Passages     string `toml:"passages"` // caption of the stops of a round
	ColJour      string `toml:"col_jour"`
	ColCommune   string `toml:"col_commune"`
	ColPlace     string `toml:"col_place"`
	ColHeures    string `toml:"col_heures"`
	AutresArrets string `toml:"autres_arrets"`
	AutreArret   string `toml:"autre_arret"`
	JourInconnu  string `toml:"jour_inconnu"`
}
