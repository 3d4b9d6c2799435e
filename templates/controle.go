package templates

import _ "embed" // the models

// Controle are the words of the page of a control.
type Controle struct {
	Sur     string `toml:"sur"`
	SansNom string `toml:"sans_nom"` // of the territory
	Exemple string `toml:"exemple"`

	Lieux   string `toml:"lieux"`
	Prets   string `toml:"prets"`
	Muets   string `toml:"muets"`
	Anciens string `toml:"anciens"`

	ColonneSujet      string `toml:"colonne_sujet"`
	ColonneLieux      string `toml:"colonne_lieux"`
	ColonneDetail     string `toml:"colonne_detail"`
	ColonneSource     string `toml:"colonne_source"`
	ColonneTerritoire string `toml:"colonne_territoire"`
	Infime            string `toml:"infime"` // a share under one half per cent
	ColonneHeures     string `toml:"colonne_heures"`
	ColonneAnciens    string `toml:"colonne_anciens"`
	Autres            string `toml:"autres"`
	Inconnu           string `toml:"inconnu"`
	NombreRegle       string `toml:"nombre_regle"`

	Action       string `toml:"action"`
	ActionUn     string `toml:"action_un"`
	ActionTous   string `toml:"action_tous"` // all of one source
	ActionSeul   string `toml:"action_seul"` // there is one source alone
	ActionSeulUn string `toml:"action_seul_un"`
	Ids          string `toml:"ids"`
	Rien         string `toml:"rien"`

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
// base: smaller letters than for the public.
var DocumentControle = &Document{
	Nom: "controle", Apercu: "le contrôle d’un territoire, une page A4 pour une réunion",
	Parent: DocumentFicheLieu, Source: sourceControle,
	Champs: []string{"territoire", "date", "date_longue", "nombre", "quoi", "faire", "part", "source", "ids", "ancienne",
		"editeur"},
	Blocs: []string{"chiffres", "sujets", "parts", "actions", "mentions"},
	Zones: []string{""}, Formats: []string{"A4"},
	Ajustement: []string{"masquer ids", "masquer details", "raccourcir parts", "masquer parts", "resserrer",
		"réduire corps"},
	Remplissage: []string{"agrandir lettres", "aérer"},
	Plancher:    9,
}
