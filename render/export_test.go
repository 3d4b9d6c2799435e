package render

import (
	"context"
	"iter"

	"feuillet/lieu"
	"feuillet/render/layout"
	"feuillet/templates"
)

// PagesAnnuaire are the pages of a directory before they are bytes, for tests.
func PagesAnnuaire(lieux iter.Seq2[lieu.Lieu, error], e *Edition, m *templates.Modele, territoire string, codes Codes) ([]layout.Page, error) {
	a, err := faireAnnuaire(context.Background(), lieux, e, m, territoire, codes)
	if err != nil {
		return nil, err
	}
	_, chapters, err := a.assemble()
	if err != nil {
		return nil, err
	}
	var out []layout.Page
	for _, l := range leaves(chapters) {
		p, err := a.drawCodes(a.page(l.c, l.n))
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// ComposerEntrees composes places as entries of a directory with codes, one at a time.
func ComposerEntrees(e *Edition, m *templates.Modele) func(lieu.Lieu) {
	c := entries{e: e, m: m, qr: true, services: true}
	return func(l lieu.Lieu) { c.compose(l) }
}
