package main

import (
	"fmt"
	"io"

	"feuillet/internal/atelier"
	"feuillet/internal/sortie"
	choix "feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/templates"
)

// pageControle writes the page of a control for a meeting.
func (a *app) pageControle(o controleOptions, w *atelier.Atelier, s *choix.Selection, k *atelier.Controle) error {
	a.presse.Preparer()
	m, err := templates.Charger("controle", o.modele)
	if err != nil {
		return err
	}
	f := &fonds{territoires: w.Territoires(), carte: w.Carte(), editeur: w.Editeur(), exemple: w.Exemple()}
	e, err := o.edition(a, f, m)
	if err != nil {
		return err
	}
	chemin, err := o.livretOptions.fichier("controle", &tirage{edition: e, territoire: k.Territoire})
	if err != nil {
		return err
	}
	muet := func(atelier.Constat) error { return nil }
	if err := chacune(k.Constats(), muet); err != nil {
		return err
	}
	b := k.Bilan()
	if b.Lieux == 0 {
		return o.aucun(s)
	}
	err = sortie.Ecrire(chemin, o.ecraser, func(out io.Writer) error {
		return render.Controle(out, b, len(k.Exclus), e, m, k.Territoire)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.out, chemin)
	return err
}
