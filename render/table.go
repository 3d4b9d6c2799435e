package render

import "feuillet/templates"

// Papiers are the papers that can be made, one row each: what a command, a
// form, a kit or a manual says of papers comes from here.
func Papiers() []Papier {
	return []Papier{PapierFiche, PapierAnnuaire, PapierService, PapierAffiche, PapierControle}
}

// Modeles are the documents that the models of papers are of.
func Modeles(papiers []Papier) (out templates.Catalogue) {
	for _, p := range papiers {
		out = append(out, p.Modele)
	}
	return out
}
