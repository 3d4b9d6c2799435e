package templates

import _ "embed" // the models

// Controle are the words of the page of a control.
type Controle struct {
	Sur     string `toml:"sur"`
	SansNom string `toml:"sans_nom"` // of the territory
	Exemple string `toml:"exemple"`

	Prets      string `toml:"prets"` // the sentence that sums up the page
	PretsUn    string `toml:"prets_un"`
	PretsTous  string `toml:"prets_tous"`
	PretsAucun string `toml:"prets_aucun"`
	SeulPret   string `toml:"seul_pret"` // of a control of one place
	SeulNon    string `toml:"seul_non"`
	Raison     string `toml:"raison"`
	Muets      string `toml:"muets"`
	MuetsUn    string `toml:"muets_un"`
	Anciens    string `toml:"anciens"`
	AnciensUn  string `toml:"anciens_un"`

	// What was done since the last time that places were written to.
	Suivi      string `toml:"suivi"`
	Relances   string `toml:"relances"`
	RelancesUn string `toml:"relances_un"`
	Reponses   string `toml:"reponses"`
	ReponsesUn string `toml:"reponses_un"`
	Retraits   string `toml:"retraits"`
	RetraitsUn string `toml:"retraits_un"`

	ColonneSujet      string `toml:"colonne_sujet"`
	ColonneLieux      string `toml:"colonne_lieux"`
	ColonneDetail     string `toml:"colonne_detail"`
	ColonneSource     string `toml:"colonne_source"`
	ColonneTerritoire string `toml:"colonne_territoire"`
	SurTotal          string `toml:"sur_total"` // a count among others: « 6 sur 17 »
	ColonneFait       string `toml:"colonne_fait"`
	ColonneFaire      string `toml:"colonne_faire"`
	ColonneQui        string `toml:"colonne_qui"`
	Case              string `toml:"case"`         // the box to tick, as it is heard
	SansConstat       string `toml:"sans_constat"` // the subjects where nothing was found
	ColonneHeures     string `toml:"colonne_heures"`
	ColonneAnciens    string `toml:"colonne_anciens"`
	Autres            string `toml:"autres"`
	Inconnu           string `toml:"inconnu"`
	NombreRegle       string `toml:"nombre_regle"`

	Action     string `toml:"action"`
	ActionUn   string `toml:"action_un"`
	Source     string `toml:"source"`      // that has most of the places of an action
	SourceTous string `toml:"source_tous"` // that has them all
	Ids        string `toml:"ids"`
	Rien       string `toml:"rien"`

	Exclus             string `toml:"exclus"`
	ExclusUn           string `toml:"exclus_un"`
	Pied               string `toml:"pied"`
	Imprime            string `toml:"imprime"`
	ImprimeSansEditeur string `toml:"imprime_sans_editeur"`

	ParCommune     string `toml:"par_commune"`
	ParEpci        string `toml:"par_epci"`
	ParDepartement string `toml:"par_departement"`
	ParRegion      string `toml:"par_region"`
}

// MotsConstat is how a finding of a control is said, and what to do about it.
type MotsConstat struct {
	Quoi  string `toml:"quoi"`
	Un    string `toml:"un"` // of one place; empty for Quoi
	Faire string `toml:"faire"`
}

// Dit is what was found of so many places.
func (m MotsConstat) Dit(lieux int) string {
	if lieux == 1 && m.Un != "" {
		return m.Un
	}
	return m.Quoi
}

//go:embed controle/modele.toml
var sourceControle string

// DocumentControle is the page of a control, which is for those who keep the
// base: letters a little smaller than for the public.
var DocumentControle = &Document{
	Nom: "controle", Apercu: "le contrôle d’un territoire, une page A4 pour une réunion",
	Parent: DocumentFicheLieu, Source: sourceControle,
	Champs: []string{"territoire", "date", "date_longue", "nombre", "quoi", "faire", "part", "source", "ids", "ancienne",
		"editeur", "prets", "liste", "lieux", "depuis"},
	Blocs: []string{"chiffres", "sujets", "parts", "actions", "mentions"},
	Zones: []string{""}, Formats: []string{"A4"},
	Ajustement: []string{"masquer ids", "masquer details", "raccourcir parts", "masquer parts", "raccourcir actions",
		"raccourcir sujets", "resserrer", "réduire corps"},
	Remplissage: []string{"agrandir lettres", "aérer"},
	Plancher:    11,
	Planchers:   map[string]float64{"pied": 10, "qr_adresse": 10}, // the last for the models that it inherits
}
