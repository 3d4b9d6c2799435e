package templates

import _ "embed" // the models

// Affiche is what only a poster has: how much it shows, and its words.
type Affiche struct {
	LieuxA4     int    `toml:"lieux_a4"` // places shown
	LieuxA3     int    `toml:"lieux_a3"`
	ServicesMax int    `toml:"services_max"` // shown for one place
	QRA3        Taille `toml:"qr_a3"`        // side of the code on A3, in millimetres

	Titre        string `toml:"titre"`
	Venez        string `toml:"venez"`
	Telephonez   string `toml:"telephonez"` // when one of the places wants a call
	Renseignez   string `toml:"renseignez"`
	ToutGratuit  string `toml:"tout_gratuit"`
	TitreService string `toml:"titre_service"` // of the file, for a service

	UnLieu               string `toml:"un_lieu"`
	PlusieursLieux       string `toml:"plusieurs_lieux"`
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
	Passages             string `toml:"passages"` // of a service that goes through several communes
	PassagesCourt        string `toml:"passages_court"`
	QRTous               string `toml:"qr_tous"`
	QRUnAutre            string `toml:"qr_un_autre"`
	QRAutres             string `toml:"qr_autres"`
	QRCeLieu             string `toml:"qr_ce_lieu"`
	QRConsigne           string `toml:"qr_consigne"`
	QRConsigneCourte     string `toml:"qr_consigne_courte"`
	ListeSansCarte       string `toml:"liste_sans_carte"`        // other places, no code
	ListeSansCarteMairie string `toml:"liste_sans_carte_mairie"` // and no publisher known

	Languette string `toml:"languette"`
	Coupez    string `toml:"coupez"`

	Editeur            string `toml:"editeur"`
	EditeurSansAdresse string `toml:"editeur_sans_adresse"`
	SansEditeur        string `toml:"sans_editeur"`
	JusquAu            string `toml:"jusqu_au"`
	Source             string `toml:"source"`
	SourceSansDate     string `toml:"source_sans_date"`
	SansSource         string `toml:"sans_source"`
	SansSourceMois     string `toml:"sans_source_mois"`
	Anciennes          string `toml:"anciennes"`      // when a place shown is stale
	AnciennesDeA       string `toml:"anciennes_de_a"` // {annees} when there are several
	PapierCouleur      string `toml:"papier_couleur"` // black-only version (loi du 29 juillet 1881, art. 15)
}

//go:embed affiche/modele.toml
var sourceAffiche string

// DocumentAffiche is the poster.
var DocumentAffiche = &Document{
	Nom: "affiche", Apercu: "l’affiche d’un territoire ou d’un lieu, A4 ou A3", Source: sourceAffiche,
	Champs: []string{"territoire", "a_territoire", "de_territoire", "nombre", "autres", "communes", "service", "editeur",
		"a_editeur", "adresse_editeur", "telephone_editeur", "source", "date", "date_maj", "annee_maj",
		"annees", "premiere", "derniere", "jusqu_au",
		"adresse_qr", "nom", "commune", "code_postal", "adresse", "telephone", "prix_appel", "licence", "condition",
		"distance", "contours"},
	Blocs:   []string{"annonce", "lieux", "qr", "texte"},
	Zones:   []string{"principale", "bas"},
	Formats: []string{"A4", "A3"},
	Ajustement: []string{"masquer vol_oiseau", "masquer accroche", "masquer services", "masquer sans_internet",
		"masquer texte", "raccourcir horaires", "raccourcir adresse", "raccourcir passages", "masquer detail", "resserrer",
		"réduire titre", "réduire corps"},
	Remplissage: []string{"agrandir lettres", "aérer"},
	Plancher:    18,
	Planchers:   map[string]float64{"titre": 60, "pied": 9.5, "languette": 9.5, "languette_numero": 17, "qr_adresse": 18},
	propre:      (*verification).affiche,
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
