package templates

import _ "embed" // the models

//go:embed page-essai/modele.toml
var sourcePageEssai string

// DocumentPageEssai is the page that sets a printer: it speaks of no place.
var DocumentPageEssai = &Document{
	Nom: "page-essai", Apercu: "la page d’essai d’une imprimante, une feuille recto verso",
	Parent: DocumentFicheLieu, Source: sourcePageEssai,
	Blocs: []string{"taille", "bords", "dos", "pli", "code"},
	Zones: []string{""}, Formats: []string{"A4", "A3"},
	Ajustement:  []string{"resserrer", "réduire corps"},
	Remplissage: []string{"aérer"},
	Plancher:    12,
	Planchers:   DocumentFicheLieu.Planchers,
}
