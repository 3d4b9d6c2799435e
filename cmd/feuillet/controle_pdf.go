package main

import (
	"fmt"
	"io"

	"feuillet/internal/sortie"
	"feuillet/render"
)

// pageControle writes the page of a control for a meeting.
func (a *app) pageControle(o controleOptions, x *examen) error {
	a.presse.Preparer()
	chemin, err := o.fichier("controle", x.tirage)
	if err != nil {
		return err
	}
	if err := x.faire(muet); err != nil {
		return err
	}
	b := x.controle.Bilan()
	if b.Lieux == 0 {
		return o.aucun(x.selection)
	}
	err = sortie.Ecrire(chemin, o.ecraser, func(w io.Writer) error {
		return render.Controle(w, b, len(x.exclusions), x.edition, x.modele, x.territoire)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.out, chemin)
	return err
}
