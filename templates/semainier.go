package templates

import _ "embed" // the models

//go:embed semainier/modele.toml
var sourceSemainier string

//go:embed semainier/pro.toml
var sourceSemainierPro string

// DocumentSemainier is the weekly list of half-days.
var DocumentSemainier = &Document{
	Nom: "semainier", Apercu: "le tableau de la semaine, A4 ou A3 couché : qui est ouvert, quand",
	Parent: DocumentFicheLieu, Source: sourceSemainier,
	Champs: []string{"quand", "date", "heures", "titre", "nombre", "lieux", "nom", "page", "source", "licence", "distance",
		"centre", "contours", "editeur", "a_editeur", "adresse_editeur", "telephonez", "quoi", "dit"},
	Publics: map[string]string{"pro": sourceSemainierPro},
	Blocs:   []string{"tableau"}, Zones: []string{""}, Formats: []string{"A4", "A3"},
	Ajustement: []string{"masquer mots", "resserrer", "réduire corps"},
	Plancher:   11,
	Planchers:  map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
}
