package render_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/examples"
	"feuillet/internal/source"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/qr"
	"feuillet/templates"
)

// exemple is the fictional territory, read as the command reads it.
func exemple(t testing.TB) ([]lieu.Lieu, *render.Edition, *templates.Modele) {
	t.Helper()
	rows, err := source.Read(strings.NewReader(string(examples.CSV())), examples.NomCSV, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := examples.Territoire()
	if err != nil {
		t.Fatal(err)
	}
	territoires := territoire.France().Avec(d.Donnees)
	var lieux []lieu.Lieu
	for l, err := range reparer.New(territoires).Lignes(rows) {
		if err != nil {
			t.Fatal(err)
		}
		if lieu.AccueillePublic(&l.Lieu) {
			lieux = append(lieux, l.Lieu)
		}
	}
	m, err := templates.Charger("fiche-lieu", "")
	if err != nil {
		t.Fatal(err)
	}
	e := &render.Edition{
		Territoires: territoires, Carte: d.Carte, Date: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC),
		Editeur: render.Editeur{Nom: d.Editeur.Nom, Adresse: d.Editeur.Adresse}, Exemple: true, Codes: qr.NewCache(),
	}
	return lieux, e, m
}

// BenchmarkFiches makes the sheets of the example, codes encoded anew: divide
// by the number of places for one sheet.
func BenchmarkFiches(b *testing.B) {
	lieux, e, m := exemple(b)
	b.ReportAllocs()
	for b.Loop() {
		e.Codes = qr.NewCache()
		for _, f := range toutes(lieux, e, m) {
			if f.Err != nil {
				b.Fatal(f.Err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(lieux)), "µs/fiche")
}
