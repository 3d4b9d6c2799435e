package livre_test

import (
	"testing"

	"feuillet/render"
	"feuillet/render/livre"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// BenchmarkEntrees composes the entries of a directory, codes apart: what it
// costs to read a place as the public may.
func BenchmarkEntrees(b *testing.B) {
	lieux, e, _ := papertest.Example(b)
	m, err := templates.Charger("annuaire", "")
	if err != nil {
		b.Fatal(err)
	}
	lire, err := render.ReadingFor(render.GrandPublic)
	if err != nil {
		b.Fatal(err)
	}
	compose := livre.ComposerEntrees(e, m, lire)
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range lieux {
			compose(l)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/1000/float64(b.N*len(lieux)), "µs/lieu")
}
