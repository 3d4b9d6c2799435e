package livre

import (
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// ComposerEntrees composes places as entries of a directory with codes, one at a time.
func ComposerEntrees(e *render.Edition, m *templates.Modele, lire render.Reading) func(lieu.Lieu) {
	c := entries{e: e, m: m, lire: lire, icons: newIcons(), qr: true, aides: lieu.Services()}
	return func(l lieu.Lieu) { c.compose(l) }
}

// DayAndHours parts a line of hours.
var DayAndHours = dayAndHours

// Spread are the communes of places in the order in which a sheet takes them.
func Spread(lieux []lieu.Lieu, e *render.Edition) (out []string) {
	s := &service{livre: &livre{e: e}}
	var all []*entree
	for _, l := range lieux {
		all = append(all, &entree{id: l.Id, nom: l.Nom, ville: l.Commune, rang: l.Commune, code: l.CodeInsee})
	}
	for _, e := range s.oneEach(all) {
		out = append(out, e.ville)
	}
	return out
}

// Sentences are those of a text.
var Sentences = sentences

// Variantes are the models of the variants of a directory, by name.
func Variantes(m *templates.Modele) map[string]*templates.Modele {
	return map[string]*templates.Modele{"compact": smaller(m, compactes), "grands": large(m), "A5": handy(m),
		"grands, A5": handy(large(m))}
}
