package templates

import _ "embed" // the models

//go:embed fiche-orientation/modele.toml
var sourceFicheOrientation string

// DocumentFicheOrientation is the sheet that a person carries to a place where she
// is sent.
var DocumentFicheOrientation = &Document{
	Nom: "fiche-orientation", Apercu: "la fiche d’orientation vers un lieu, une page A4 à remplir",
	Parent: DocumentFicheLieu, Source: sourceFicheOrientation,
	Champs: append([]string{"courriel", "structure", "acces", "programmes", "jours"}, DocumentFicheLieu.Champs...),
	Blocs:  []string{"lieu", "besoin", "apporter", "remarques", "rendez_vous", "copie"},
	Zones:  []string{""}, Formats: []string{"A4"},
	Requis: []string{"lieu"},
	Ajustement: []string{"resserrer", "masquer complement", "raccourcir heures", "masquer prise_en_charge",
		"raccourcir remarques", "masquer remarques", "raccourcir besoins", "réduire titre", "réduire corps"},
	Plancher:  12,
	Planchers: map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
}
