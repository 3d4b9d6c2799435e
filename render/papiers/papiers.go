// Package papiers is the table of papers.
package papiers

import (
	"feuillet/render"
	"feuillet/render/feuille"
	"feuillet/render/guichet"
	"feuillet/render/livre"
	"feuillet/render/panorama"
	"feuillet/templates"
)

// Papiers are the papers that can be made, one row each: what a command, a
// form, a kit or a manual says of papers comes from here.
func Papiers() []render.Papier {
	return []render.Papier{
		feuille.PapierFiche,
		livre.PapierAnnuaire,
		livre.PapierService,
		feuille.PapierAffiche,
		guichet.PapierOuverts,
		guichet.PapierSemainier,
		feuille.PapierOrientation,
		guichet.PapierMemo,
		feuille.PapierVerification,
		panorama.PapierPanorama,
		feuille.PapierControle,
		feuille.PapierEssai,
	}
}

// Modeles are the documents that the models of papers are of.
func Modeles(papiers []render.Papier) (out templates.Catalogue) {
	for _, p := range papiers {
		out = append(out, p.Modele)
	}
	return out
}
