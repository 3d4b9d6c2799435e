package templates

import _ "embed" // the models

//go:embed panorama/modele.toml
var sourcePanorama string

// DocumentPanorama is the figures of a territory, which are for professionals and for
// those who are elected.
var DocumentPanorama = &Document{
	Nom: "panorama", Apercu: "le panorama d’un territoire, une ou deux pages A4 de chiffres pour professionnels et élus",
	Parent: DocumentFicheLieu, Source: sourcePanorama,
	Champs: []string{"titre", "nombre", "total", "liste", "jours", "km", "date", "date_longue", "source", "licence",
		"contours", "choix", "premier", "dernier", "reste", "annee", "autre", "editeur", "adresse_editeur"},
	Blocs: []string{"chiffres"}, Zones: []string{""}, Formats: []string{"A4"},
	Ajustement: []string{"raccourcir carte", "resserrer", "réduire corps"},
	Plancher:   11,
	Planchers:  map[string]float64{"pied": 9.5, "carte": 10, "qr_adresse": 10},
}
