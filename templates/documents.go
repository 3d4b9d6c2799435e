package templates

import (
	"slices"

	"feuillet/internal/faute"
)

// Catalogue are documents that have a model.
type Catalogue []*Document

// Documents are the built-in ones. A program that adds papers to its table has
// a longer Catalogue.
func Documents() Catalogue {
	return Catalogue{DocumentAffiche, DocumentAnnuaire, DocumentControle, DocumentFicheLieu, DocumentFicheOrientation,
		DocumentFicheService, DocumentFicheVerification, DocumentMemoAidant,
		DocumentOuverts, DocumentPageEssai, DocumentPanorama, DocumentSemainier}
}

// Noms are their names, in alphabetical order.
func (c Catalogue) Noms() []string {
	var noms []string
	for _, d := range c {
		noms = append(noms, d.Nom)
	}
	slices.Sort(noms)
	return noms
}

// Trouver is the document of a name; the fault of an unknown one is a
// faute.Fautes.
func (c Catalogue) Trouver(nom string) (*Document, error) {
	i := slices.IndexFunc(c, func(d *Document) bool { return d.Nom == nom })
	if i < 0 {
		return nil, faute.Fautes{ici(position{}, "ce document n’existe pas", vouliezVous(nom, c.Noms())).
			Dans(nom).Permet(faute.VoirModeles)}
	}
	return c[i], nil
}

// Charger is the model of a built-in document, see Document.Charger.
func Charger(document, dossier string) (*Modele, error) {
	d, err := Documents().Trouver(document)
	if err != nil {
		return nil, err
	}
	return d.Charger(dossier)
}

// Verifier finds every fault of the model of a built-in document, see
// Catalogue.Verifier.
func Verifier(dossier string) (*Modele, error) { return Documents().Verifier(dossier) }

// Pictogrammes are the names that a label may take.
func Pictogrammes() []string {
	return []string{"briefcase", "calendar", "certificate", "check", "clock", "currency-euro", "device-desktop",
		"disabled", "ear-off", "eye-off", "file-text", "info-circle", "language", "mail", "map-pin", "palette", "phone",
		"scissors", "shield-lock", "shopping-cart", "user", "users", "users-group", "wifi", "world"}
}
