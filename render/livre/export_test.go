package livre

import (
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// ComposerEntrees composes places as entries of a directory with codes, one at a time.
func ComposerEntrees(e *render.Edition, m *templates.Modele, lire render.Reading) func(lieu.Lieu) {
	c := entries{e: e, m: m, lire: lire, icons: newIcons(), qr: true, services: true}
	return func(l lieu.Lieu) { c.compose(l) }
}
