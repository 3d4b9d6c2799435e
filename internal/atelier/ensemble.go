package atelier

import (
	"fmt"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// EnsembleMax is how many documents Ensemble joins at most: they are held at once.
const EnsembleMax = 100

// Ensemble is several documents as one, to be sent to a printer together: their pages
// one after the other, in one tree. Its file has a name, and a title of its own.
// It shows what they show; there is one document at least.
func Ensemble(nom, titre string, l []*Papier) *Papier {
	racine := &doc.Node{Role: doc.Document}
	debuts := make([]int, len(l)) // page where each begins
	n := 0
	d := &render.Document{}
	for i, p := range l {
		debuts[i], n = n, n+p.Len
		racine.Kids = append(racine.Kids, p.Root.Kids...)
		d.Montres = append(d.Montres, p.Montres...)
	}
	d.Composed = layout.Composed{Root: racine, Len: n, Meta: l[0].Meta, Page: func(page int) (layout.Page, error) {
		for i := len(l) - 1; i >= 0; i-- {
			if page >= debuts[i] && page < n {
				return l[i].Page(page - debuts[i])
			}
		}
		return layout.Page{}, fmt.Errorf("page %d of %d", page+1, n)
	}}
	d.Meta.Title = titre
	return &Papier{Document: d, Nom: nom, Tirage: l[0].Tirage}
}
