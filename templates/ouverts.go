package templates

import _ "embed" // the models

//go:embed ouverts/modele.toml
var sourceOuverts string

//go:embed ouverts/pro.toml
var sourceOuvertsPro string

// DocumentOuverts is the list of the places open at one time.
var DocumentOuverts = &Document{
	Nom: "ouverts", Apercu: "la liste des lieux ouverts à un moment, une page A4 pour l’accueil",
	Parent: DocumentFicheLieu, Source: sourceOuverts,
	Champs: []string{"quand", "date", "heure", "titre", "nombre", "communes", "lieux", "quoi", "nom", "source", "licence",
		"distance", "centre", "contours", "editeur", "a_editeur", "adresse_editeur"},
	Publics: map[string]string{"pro": sourceOuvertsPro},
	Blocs:   []string{"liste"}, Zones: []string{""}, Formats: []string{"A4"},
	Ajustement: []string{"raccourcir adresses", "raccourcir lignes", "raccourcir appels", "raccourcir noms", "resserrer",
		"réduire corps"},
	Plancher:  12,
	Planchers: map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
}
