package store_test

import (
	"fmt"
	"iter"
	"path/filepath"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// inventes are n places that nobody runs, as full as published ones.
func inventes(n int) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for i := range n {
			l := lieu.Lieu{
				Id: fmt.Sprintf("Invention_%024d", i*7919%n), Pivot: "00000000000000", Nom: "Point numérique des Trois Fontaines",
				Commune: fmt.Sprintf("Valombre-sur-Orle %d", i%500), CodePostal: "99120", CodeInsee: fmt.Sprintf("991%02d", i%100),
				Adresse: "12 rue des Tilleuls", Latitude: 45 + float64(i)/1e5, Longitude: 3 + float64(i)/1e5,
				Typologie: []string{"TIERS_LIEUX"}, Telephone: "+33199001234", Courriels: []string{"contact@valombre.example"},
				SiteWeb: []string{"https://valombre.example"}, Horaires: "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00",
				PresentationResume: "Des postes en libre accès et de l'aide pour toutes les démarches en ligne, avec ou sans " +
					"rendez-vous.", DateMaj: time.Date(2026, 1, 1+i%300, 0, 0, 0, 0, time.UTC), Services: lieu.Services()[:4],
				FraisACharge: []string{lieu.Gratuit}, ModalitesAcces: []string{lieu.SePresenter, lieu.Telephoner},
			}
			if !yield(lieu.Ligne{Numero: i + 2, Lieu: l}, nil) {
				return
			}
		}
	}
}

func BenchmarkImport20000(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		db, err := store.Create(b.Context(), filepath.Join(b.TempDir(), fmt.Sprint(i, ".db")))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := db.Import(b.Context(), "invention.csv", time.Time{}, inventes(20000)); err != nil {
			b.Fatal(err)
		}
		db.Close()
	}
}

func BenchmarkImport20000Again(b *testing.B) {
	db, _ := creer(b)
	for b.Loop() {
		if _, err := db.Import(b.Context(), "invention.csv", time.Time{}, inventes(20000)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLieux20000(b *testing.B) {
	db, _ := creer(b)
	if _, err := db.Import(b.Context(), "invention.csv", time.Time{}, inventes(20000)); err != nil {
		b.Fatal(err)
	}
	for _, f := range []struct {
		nom    string
		filtre lieu.Filter
	}{{"all", lieu.Filter{}}, {"commune", lieu.Filter{Communes: []string{"99107"}}},
		{"id", lieu.Filter{Ids: []string{"Invention_000000000000000000007919"}}}} {
		b.Run(f.nom, func(b *testing.B) {
			for b.Loop() {
				for _, err := range db.Lieux(b.Context(), f.filtre) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// Counting by each kind of criterion, on as many places as ten countries have.
func BenchmarkCompter200000(b *testing.B) {
	db, _ := creer(b)
	if _, err := db.Import(b.Context(), "invention.csv", time.Time{}, inventes(200000)); err != nil {
		b.Fatal(err)
	}
	for _, f := range []struct {
		nom    string
		filtre lieu.Filter
	}{
		{"all", lieu.Filter{}},
		{"commune", lieu.Filter{Communes: []string{"99107"}}},
		{"departement", lieu.Filter{Departements: []string{"99"}}},
		{"service", lieu.Filter{Services: lieu.Services()[:1]}},
		{"two criteria", lieu.Filter{Services: lieu.Services()[:1], Frais: []string{lieu.Gratuit}}},
		{"open", lieu.Filter{Ouvert: []horaires.Moment{{Jour: 5, Debut: 300, Fin: 720}}}},
		{"text", lieu.Filter{Textes: [][]string{{"poste", "n"}}}},
		{"since", lieu.Filter{MajDepuis: time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)}},
		{"around", lieu.Filter{Autour: []lieu.Point{{Latitude: 46, Longitude: 4}}, Rayon: 10}},
	} {
		b.Run(f.nom, func(b *testing.B) {
			for b.Loop() {
				if _, err := db.Compter(b.Context(), f.filtre); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
