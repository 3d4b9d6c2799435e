package render

import (
	"feuillet/lieu"
	"feuillet/templates"
)

// Affichee composes a poster whose places are chosen.
func Affichee(a Affiche, e *Edition, m *templates.Modele) *Document {
	return a.document(e, m, lectures[GrandPublic])
}

// ComposerEntrees composes places as entries of a directory with codes, one at a time.
func ComposerEntrees(e *Edition, m *templates.Modele) func(lieu.Lieu) {
	c := entries{e: e, m: m, lire: lectures[GrandPublic], icons: newIcons(), qr: true, services: true}
	return func(l lieu.Lieu) { c.compose(l) }
}
