package templates

import _ "embed" // the models

//go:embed fiche-service/modele.toml
var sourceFicheService string

// DocumentFicheService is the sheet of a service in a territory.
var DocumentFicheService = livret(Document{
	Nom: "fiche-service", Apercu: "la fiche d’un service et des lieux qui le proposent, en A4",
	Parent: DocumentAnnuaire, Source: sourceFicheService,
	Blocs: []string{"presentation", "lieux", "mentions"},
}, "service")
