package atelier

import (
	"fmt"
	"slices"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// EnsembleMax is how many documents Ensemble joins at most: they are held at once.
const EnsembleMax = 100

// Ensemble is several documents as one, to be sent to a printer together: their pages
// one after the other, in one tree. Where some have two sides, none begins on the back of
// another: a blank side comes between. Its file has a name, and a title of its own.
// It shows what they show; there is one document at least.
func Ensemble(nom, titre string, l []*Papier) *Papier {
	racine := &doc.Node{Role: doc.Document}
	debuts := make([]int, len(l)) // page where each begins
	n := 0
	deuxFaces := slices.ContainsFunc(l, func(p *Papier) bool { return p.Len > 1 })
	d := &render.Document{}
	for i, p := range l {
		debuts[i], n = n, n+p.Len
		if deuxFaces {
			n += p.Len % 2 // each begins a sheet
		}
		racine.Kids = append(racine.Kids, p.Root.Kids...)
		d.Montres = append(d.Montres, p.Montres...)
	}
	d.Composed = layout.Composed{Root: racine, Len: n, Meta: l[0].Meta, Page: func(page int) (layout.Page, error) {
		for i := len(l) - 1; i >= 0; i-- {
			if page < debuts[i] || page >= n {
				continue
			}
			if page -= debuts[i]; page < l[i].Len {
				return l[i].Page(page)
			}
			derniere, err := l[i].Page(l[i].Len - 1)
			return layout.Page{W: derniere.W, H: derniere.H, Margin: derniere.Margin}, err
		}
		return layout.Page{}, fmt.Errorf("page %d of %d", page+1, n)
	}}
	d.Meta.Title = titre
	return &Papier{Document: d, Nom: nom, Titre: l[0].Titre, Tirage: l[0].Tirage}
}
