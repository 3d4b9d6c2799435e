package templates

import _ "embed" // the models

var (
	//go:embed fiche-service/modele.toml
	sourceFicheService string
	//go:embed fiche-service/aidants.toml
	sourceFicheServiceAidants string
	//go:embed fiche-service/pro.toml
	sourceFicheServicePro string
	//go:embed fiche-service/simple.toml
	sourceFicheServiceSimple string
)

// DocumentFicheService is the sheet of a service in a territory.
var DocumentFicheService = livret(Document{
	Nom: "fiche-service", Apercu: "la fiche d’un service et des lieux qui le proposent, en A4",
	Parent: DocumentAnnuaire, Source: sourceFicheService,
	Publics: map[string]string{"aidants": sourceFicheServiceAidants, "pro": sourceFicheServicePro,
		Simple: sourceFicheServiceSimple},
	Blocs: []string{"presentation", "lieux", "mentions"},
}, "service", "total")
