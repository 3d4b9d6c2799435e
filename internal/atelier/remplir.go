package atelier

import (
	"context"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render"
)

// What is written on a form about a person stands beside a Demande, never in it: it
// reaches the pages that are made, and no address, cache, history or base.

// Remplir is Faire with what is written in the fields of the paper, by their names.
func (a *Atelier) Remplir(ctx context.Context, d Demande, ecrit map[string][]string) (*Travail, error) {
	return a.faire(ctx, d, &sortie.Noms{}, ecrit)
}

// ImprimerRempli is Imprimer with what is written, see Remplir. It is printed, and
// not remembered; no other format than that of printers takes it.
func (a *Atelier) ImprimerRempli(ctx context.Context, d Demande, ecrit map[string][]string, vers Destination,
	suivi Suivi) (Bilan, error) {
	if vers.Sortie.Nom != Sorties()[0].Nom {
		return Bilan{}, faute.New(faute.Demande, "Faites un PDF, ou ne le remplissez pas.",
			"une fiche remplie ne se fait qu'en PDF")
	}
	t := newTirage(a, vers, suivi)
	t.ecrit = ecrit
	err := t.imprimer(ctx, d, nil)
	return t.fin(ctx, err)
}

// LireEcrit reads a file of what is written on a form, see render.LireTexteSaisie.
func LireEcrit(data []byte) (map[string][]string, error) { return render.LireTexteSaisie(data) }
