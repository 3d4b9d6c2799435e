package atelier_test

import (
	"io"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu/selection"
	"feuillet/render/ecran"
)

// A preview is the page of a demand as SVG, in a program that runs already: no
// PDF is made of it.
func BenchmarkApercu(b *testing.B) {
	a := exemple(b)
	d := atelier.Demande{Papier: "affiche", Requete: selection.Requete{"commune": {"Valbrune"}}}
	b.ReportAllocs()
	for b.Loop() {
		w, err := a.Faire(b.Context(), d)
		if err != nil {
			b.Fatal(err)
		}
		for p, err := range w.Papiers {
			if err == nil {
				err = ecran.New(p.Composed, ecran.Options{}).Page(io.Discard, 0)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Reading a query is what a page does first, at each change of a form.
func BenchmarkLire(b *testing.B) {
	a := exemple(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := a.Lire("affiche?commune=99001&format=A3&jusqu-au=2027-05-31&editeur=la+mairie"); err != nil {
			b.Fatal(err)
		}
	}
}
