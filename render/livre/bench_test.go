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

// BenchmarkServiceSheet makes the sheet of a service that many places give: mostly, to
// find how many of them two pages hold.
func BenchmarkServiceSheet(b *testing.B) {
	p := papertest.Paper(b, "fiche-service")
	lieux := serving(300)
	for i := range lieux {
		lieux[i].Horaires, lieux[i].Adresse = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00", "12 rue du Général de Gaulle"
	}
	base := papertest.BaseOf(lieux...)
	b.ReportAllocs()
	for b.Loop() {
		c := papertest.Order(b, p, base, papertest.Edition(), "service=démarches", nil)
		if _, _, err := papertest.Compose(p, c); err != nil {
			b.Fatal(err)
		}
	}
}
