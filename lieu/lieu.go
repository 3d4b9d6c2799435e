// Package lieu describes a place of digital help in the terms of the national
// standard « médiation numérique » 1.0.2, and selects places. It has never
// heard of paper, of files or of databases.
//
// Names follow the standard: snake_case becomes CamelCase without accents
// (code_insee → CodeInsee). Values of closed lists keep their accents.
package lieu

import "time"

// Lieu is one record of the national standard. An empty field is an unknown
// one; nothing is invented.
type Lieu struct {
	Id                            string   // unique in its source; unstable over time
	Pivot                         string   // SIRET, RNA or RIDET; zeros when unknown
	Nom                           string   // as published, see lisible.NomPublic
	Commune                       string   // as published, see the territory for the official name
	CodePostal                    string   // five digits
	CodeInsee                     string   // code of the commune, COG
	Adresse                       string   // number and street
	ComplementAdresse             string   // building, floor, entrance
	Latitude                      float64  // degrees WGS84; see Position
	Longitude                     float64  // degrees WGS84; see Position
	Typologie                     []string // closed list, codes such as BIB
	Telephone                     string   // as published, see lisible.TelephoneLocal
	Courriels                     []string
	SiteWeb                       []string
	Horaires                      string // OSM opening_hours, see package horaires
	PresentationResume            string // at most 280 characters in the standard
	PresentationDetail            string
	Source                        string
	Itinerance                    []string // closed list: Itinérant, Fixe
	StructureParente              string
	DateMaj                       time.Time // zero when unknown (1970-01-01 in published files); see PrecisionDate
	Services                      []string  // closed list
	PublicsSpecifiquementAdresses []string  // closed list
	PriseEnChargeSpecifique       []string  // closed list
	FraisACharge                  []string  // closed list
	DispositifProgrammesNationaux []string  // closed list
	FormationsLabels              []string  // closed list
	AutresFormationsLabels        []string
	ModalitesAcces                []string // closed list
	ModalitesAccompagnement       []string // closed list
	FicheAccesLibre               string   // URL
	PriseRdv                      string   // URL

	Avis string // local notice of who keeps the base; not of the standard, so not in Champs
}

// Position reports where the place stands, in degrees WGS84. The published
// exports write 0/0 for an unknown position.
func (l *Lieu) Position() (latitude, longitude float64, ok bool) {
	return l.Latitude, l.Longitude, l.Latitude != 0 || l.Longitude != 0
}
