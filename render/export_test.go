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
	a, err := newAnnuaire(newLivre(context.Background(), e, m, territoire), lieux, lectures[GrandPublic], codes)
	if err != nil {
		return nil, err
	}
	d, err := a.compose()
	if err != nil {
		return nil, err
	}
	out := make([]layout.Page, d.Len)
	for n := range out {
		if out[n], err = d.Page(n); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ComposerEntrees composes places as entries of a directory with codes, one at a time.
func ComposerEntrees(e *Edition, m *templates.Modele) func(lieu.Lieu) {
	c := entries{e: e, m: m, lire: lectures[GrandPublic], qr: true, services: true}
	return func(l lieu.Lieu) { c.compose(l) }
}

// RetenirAuPlus keeps fewer places in memory, until restore.
func RetenirAuPlus(n int) (restore func()) {
	before := retenusMax
	retenusMax = n
	return func() { retenusMax = before }
}
