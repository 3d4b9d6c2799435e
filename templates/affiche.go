package templates

import _ "embed" // the models

// Affiche is what only a poster has: how much it shows, and its words.
type Affiche struct {
	LieuxA4     int    `toml:"lieux_a4"` // places shown
	LieuxA3     int    `toml:"lieux_a3"`
	EquipeA4    int    `toml:"equipe_a4"` // on the poster of a team
	EquipeA3    int    `toml:"equipe_a3"`
	ServicesMax int    `toml:"services_max"` // shown for one place
	QRA3        Taille `toml:"qr_a3"`        // side of the code on A3, in millimetres

	Titre        string `toml:"titre"`
	Exemples     string `toml:"exemples"` // of what one may need, under the question
	Venez        string `toml:"venez"`
	Telephonez   string `toml:"telephonez"` // when one of the places wants a call
	Renseignez   string `toml:"renseignez"`
	ToutGratuit  string `toml:"tout_gratuit"`
	TitreService string `toml:"titre_service"` // of the file, for a service

	ChezVous             string `toml:"chez_vous"` // {a_territoire} of several communes
	AutourCommune        string `toml:"autour_commune"`
	ProchesCommune       string `toml:"proches_commune"`
	AilleursDepartement  string `toml:"ailleurs_departement"`
	ADistance            string `toml:"a_distance"` // of a place when its commune has none, {distance} in km
	ToutPres             string `toml:"tout_pres"`  // under 1 km
	VolOiseau            string `toml:"vol_oiseau"` // the road is longer
	Distances            string `toml:"distances"`
	DistancesDApres      string `toml:"distances_d_apres"` // {contours}: what they are measured on
	AutresServices       string `toml:"autres_services"`
	UnAutreService       string `toml:"un_autre_service"`
	DemanderJours        string `toml:"demander_jours"`
	JoursSeuls           string `toml:"jours_seuls"`    // {jours}: days whose hours are to be asked for
	JoursAlternes        string `toml:"jours_alternes"` // of alternate weeks: their dates too
	AnnonceAppel         string `toml:"annonce_appel"`  // over the number of a notice
	Passages             string `toml:"passages"`       // of a service that goes through several communes
	PassagesCourt        string `toml:"passages_court"`
	QRTous               string `toml:"qr_tous"`
	QRUnAutre            string `toml:"qr_un_autre"`
	QRUnAutreCourt       string `toml:"qr_un_autre_court"` // where a long name has no room
	QRAutres             string `toml:"qr_autres"`
	QRAutresCourt        string `toml:"qr_autres_court"` // beside strips
	QRCeLieu             string `toml:"qr_ce_lieu"`
	QRConsigne           string `toml:"qr_consigne"`
	QRConsigneCourte     string `toml:"qr_consigne_courte"`
	QRLieuxDescription   string `toml:"qr_lieux_description"`    // of a code that opens the places of the poster and the others
	QROuvreDescription   string `toml:"qr_ouvre_description"`    // of one that opens more: {ouvre} says where
	ListeSansCarte       string `toml:"liste_sans_carte"`        // other places, no code
	ListeSansCarteMairie string `toml:"liste_sans_carte_mairie"` // and no publisher known

	Languette string `toml:"languette"`

	Editeur            string `toml:"editeur"`
	EditeurSansAdresse string `toml:"editeur_sans_adresse"`
	Imprime            string `toml:"imprime"` // by whom it is printed, and when
	JusquAu            string `toml:"jusqu_au"`
	Source             string `toml:"source"`
	Informations       string `toml:"informations"`      // of which day
	InformationsMois   string `toml:"informations_mois"` // of which month, or year
	// AnciennesSansTelephone is where nobody can be called.
	AnciennesSansTelephone string `toml:"anciennes_sans_telephone"`
	// SansDate is for a place of which nobody knows how old its record is.
	SansDate              string `toml:"sans_date"`
	SansDateSansTelephone string `toml:"sans_date_sans_telephone"`
	Anciennes             string `toml:"anciennes"`      // when a place shown is to be checked
	AnciennesDeA          string `toml:"anciennes_de_a"` // {annees} when there are several
	PapierCouleur         string `toml:"papier_couleur"` // black-only version (loi du 29 juillet 1881, art. 15)
}

var (
	//go:embed affiche/modele.toml
	sourceAffiche string
	//go:embed affiche/aidants.toml
	sourceAfficheAidants string
	//go:embed affiche/pro.toml
	sourceAffichePro string
	//go:embed affiche/simple.toml
	sourceAfficheSimple string
)

// DocumentAffiche is the poster.
var DocumentAffiche = &Document{
	Nom: "affiche", Apercu: "l’affiche d’un territoire ou d’un lieu, A4 ou A3", Source: sourceAffiche,
	Besoins: DocumentFicheLieu,
	Publics: map[string]string{"aidants": sourceAfficheAidants, "pro": sourceAffichePro, Simple: sourceAfficheSimple},
	Champs: []string{"territoire", "ouvre", "a_territoire", "de_territoire", "nombre", "autres", "communes", "service",
		"editeur", "a_editeur", "adresse_editeur", "telephone_editeur", "source", "date", "le_date", "date_maj", "annee_maj",
		"annees", "premiere", "derniere", "jusqu_au",
		"adresse_qr", "nom", "commune", "code_postal", "adresse", "telephone", "prix_appel", "licence", "condition",
		"distance", "contours", "jours", "services"},
	Blocs:   []string{"annonce", "lieux", "qr", "texte"},
	Zones:   []string{"principale", "bas"},
	Formats: []string{"A4", "A3"},
	Ajustement: []string{"masquer vol_oiseau", "masquer services", "masquer sans_internet",
		"masquer texte", "masquer lien", "raccourcir horaires", "raccourcir adresse", "raccourcir passages",
		"raccourcir consigne", "masquer detail",
		"resserrer", "réduire titre", "réduire lieu-nom", "réduire invite", "réduire corps"},
	Remplissage: []string{"agrandir lettres", "aérer"},
	Plancher:    18,
	Planchers: map[string]float64{"titre": 60, "ville": 34, "pied": 9.5, "retirer": 12, "mention": 11, "languette": 11,
		"languette_numero": 22, "qr_adresse": 12,
		"equipe_titre": 28, "equipe_ville": 16, "equipe_rubrique": 14, "equipe_besoin": 14, "equipe_deja": 14,
		"equipe_nom": 12, "equipe_ligne": 11, "equipe_numero": 16, "equipe_note": 11, "exemple": 12},
	propre: (*verification).affiche,
}

// affiche checks what only a poster has.
func (v *verification) affiche() {
	a := v.m.Affiche
	for _, b := range []struct {
		value, min, max float64
		why             string
		path            []string
	}{
		{float64(a.LieuxA4), 1, 3, "au-delà, les lettres seraient trop petites pour une affiche",
			[]string{"affiche", "lieux_a4"}},
		{float64(a.LieuxA3), 1, 6, "au-delà, les lettres seraient trop petites pour une affiche",
			[]string{"affiche", "lieux_a3"}},
		{float64(a.EquipeA4), 1, 12, "au-delà, les lettres seraient trop petites pour une affiche",
			[]string{"affiche", "equipe_a4"}},
		{float64(a.EquipeA3), 1, 18, "au-delà, les lettres seraient trop petites pour une affiche",
			[]string{"affiche", "equipe_a3"}},
		{float64(a.ServicesMax), 0, 9, "la base connaît neuf services", []string{"affiche", "services_max"}},
		{v.m.QR.TailleMin, 60, 100, "sur une affiche, un carré plus petit ne se lit pas à deux pas",
			[]string{"qr", "taille_min"}},
		{a.QRA3.Min, 100, 140, "sur une affiche A3, un carré plus petit ne se lit pas de loin",
			[]string{"affiche", "qr_a3", "min"}},
	} {
		v.borne(b.value, b.min, b.max, b.why, b.path...)
	}
	if v.m.QR.Niveau != "Q" {
		v.faute("une affiche s’abîme\u00A0: son carré doit rester lisible", "écrivez niveau = \"Q\".", "qr", "niveau")
	}
}
