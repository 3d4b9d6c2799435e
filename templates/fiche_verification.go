package templates

import _ "embed" // the models

//go:embed fiche-verification/modele.toml
var sourceFicheVerification string

// DocumentFicheVerification is the sheet that asks a place whether its record is right.
var DocumentFicheVerification = &Document{
	Nom: "fiche-verification", Apercu: "la fiche de vérification d’un lieu, une page A4 à corriger et à renvoyer",
	Parent: DocumentFicheLieu, Source: sourceFicheVerification,
	Champs: append([]string{"avant", "id", "valeur", "lignes", "anciennete"}, DocumentFicheLieu.Champs...),
	Blocs:  []string{"lignes"}, Zones: []string{""}, Formats: []string{"A4"},
	Ajustement: []string{"raccourcir autre_chose"},
	Plancher:   12,
	Planchers:  map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10, "aide": 10.5},
}
