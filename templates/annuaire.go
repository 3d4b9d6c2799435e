package templates

import (
	_ "embed" // the models
	"slices"
)

//go:embed annuaire/modele.toml
var sourceAnnuaire string

//go:embed annuaire/aidants.toml
var sourceAnnuaireAidants string

//go:embed annuaire/pro.toml
var sourceAnnuairePro string

//go:embed annuaire/simple.toml
var sourceAnnuaireSimple string

// DocumentAnnuaire is the directory of a territory.
var DocumentAnnuaire = livret(Document{
	Nom: "annuaire", Apercu: "l’annuaire d’un territoire, en A4", Parent: DocumentFicheLieu, Source: sourceAnnuaire,
	Blocs:   []string{"couverture", "mode_emploi", "sommaire", "besoins", "lieux", "noms", "mentions", "texte"},
	Requis:  []string{"lieux"},
	Formats: []string{"A4", "A5"},
	Pages:   true,
	Publics: map[string]string{"aidants": sourceAnnuaireAidants, "pro": sourceAnnuairePro, Simple: sourceAnnuaireSimple},
}, "sommaire", "besoins", "noms")

// livret has the lists that documents of several pages share: they have the
// words of a place sheet, and neither its zones nor its steps.
func livret(d Document, champs ...string) *Document {
	f := DocumentFicheLieu
	d.Champs = slices.Concat(f.Champs, []string{"territoire", "date_longue", "nombre", "numero", "numero_fin", "page",
		"page_fin", "services", "communes", "distance", "centre", "contours", "titre",
		"maj_debut", "maj_fin", "age", "combien"}, champs)
	d.Zones, d.Ajustement, d.Remplissage = []string{""}, f.Ajustement, f.Remplissage
	if d.Formats == nil {
		d.Formats = f.Formats
	}
	d.Inutiles = []string{"ajustement", "remplissage", "bandeau", "publics", "prise_en_charge", "accompagnement"}
	d.Plancher, d.Planchers = f.Plancher, f.Planchers
	return &d
}
