// Package papertest is what tests of papers share: places that do not exist, a
// base in memory, papers made and read back, the laws of a page.
package papertest

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
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

// At is a place of a commune, at a point.
func At(id, commune, insee, postal string, lat, lon float64) lieu.Lieu {
	l := Place(0)
	l.Id, l.Nom, l.Commune, l.CodeInsee, l.CodePostal = id, "Maison "+id, commune, insee, postal
	l.Telephone = fmt.Sprintf("01 99 00 %02d %02d", len(id), crc32.ChecksumIEEE([]byte(id))%100) // each its own
	l.Latitude, l.Longitude = lat, lon
	return l
}

// AtPons is a place of Pons. Places of other communes are in the EPCI of Pons or
// not, in its département or not.
func AtPons(id string) lieu.Lieu { return At(id, "Pons", "17283", "17800", 45.58, -0.55) }

// AtJonzac is a place of Jonzac, in the EPCI of Pons.
func AtJonzac(id string) lieu.Lieu { return At(id, "Jonzac", "17197", "17500", 45.45, -0.43) }

// AtLaRochelle is a place of another EPCI of the département.
func AtLaRochelle(id string) lieu.Lieu { return At(id, "La Rochelle", "17300", "17000", 46.16, -1.15) }

// AtGuéret is a place of another département.
func AtGuéret(id string) lieu.Lieu { return At(id, "Guéret", "23096", "23000", 46.17, 1.87) }

// Closed is a place that receives nobody.
func Closed(l lieu.Lieu) lieu.Lieu {
	l.ModalitesAcces = []string{lieu.SansPublic}
	return l
}

// Nowhere is a place of no known position.
func Nowhere(l lieu.Lieu) lieu.Lieu {
	l.Latitude, l.Longitude = 0, 0
	return l
}

// Day is today, in the tests.
var Day = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// Place is one of the places of Places.
func Place(i int) lieu.Lieu {
	return lieu.Lieu{Id: fmt.Sprintf("Essai_%d", i), Nom: fmt.Sprintf("Maison %c", 'A'+i), Commune: "Pons",
		CodeInsee: "17283", CodePostal: "17800", Adresse: fmt.Sprintf("%d rue des Essais", i+1),
		Telephone: fmt.Sprintf("01 99 00 00 %02d", i), Horaires: "Tu-Sa 09:00-12:00", Services: lieu.Services()[:i%9+1],
		FraisACharge: []string{lieu.Gratuit}, DateMaj: Day.AddDate(0, -1, 0)}
}

// Places are made-up places of Pons, each with one more service than the one before.
func Places(n int) (out []lieu.Lieu) {
	for i := range n {
		out = append(out, Place(i))
	}
	return out
}

// Edition is that of the mairie of Pons.
func Edition() *render.Edition {
	return &render.Edition{Territoires: territoire.France(), Date: Day, Codes: qr.NewCache(),
		Editeur: render.Editeur{Nom: "la mairie de Pons", Adresse: "1 place de la Mairie, 17800 Pons"}}
}

// Example is the fictional territory, read as the command reads it.
func Example(t testing.TB) ([]lieu.Lieu, *render.Edition, *templates.Modele) {
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

// Published are the places of a published file that receive the public.
func Published(t *testing.T, path string) []lieu.Lieu {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := source.Read(f, filepath.Base(path), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []lieu.Lieu
	for l, err := range reparer.New(territoire.France()).Lignes(rows) {
		if err != nil {
			t.Fatal(err)
		}
		if l.Rejet == nil && lieu.AccueillePublic(&l.Lieu) {
			out = append(out, l.Lieu)
		}
	}
	return out
}

// Full is a made-up place of which everything is known.
func Full() lieu.Lieu {
	return lieu.Lieu{
		Id: "Test_1", Nom: "Médiathèque des Tilleuls", Commune: "Valbrune", CodePostal: "99990", CodeInsee: "99001",
		Adresse: "12 rue des Tilleuls", Telephone: "+33536490012", Horaires: "Tu-Fr 09:00-12:00",
		Services: []string{lieu.AideDemarches, lieu.MaitriseOutils}, FraisACharge: []string{lieu.Gratuit},
		ModalitesAcces: []string{lieu.SePresenter}, Source: "Essai", DateMaj: time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC),
	}
}

// Change is Full with some fields changed.
func Change(edit func(*lieu.Lieu)) lieu.Lieu {
	l := Full()
	edit(&l)
	return l
}

// Dated are places with hours, the first ones of 2019.
func Dated(n, vieux int) []lieu.Lieu {
	lieux := Places(n)
	for i := range lieux[:vieux] {
		lieux[i].DateMaj = Day.AddDate(-7, 0, 0)
	}
	return lieux
}

// Round are n stops of one bus in as many communes, and a place that stays.
func Round(n int) []lieu.Lieu {
	towns := [][2]string{{"Pons", "17283"}, {"Saintes", "17415"}, {"Jonzac", "17197"}, {"Gémozac", "17172"},
		{"Cozes", "17131"}, {"Royan", "17306"}}
	fixed := Place(1)
	out := []lieu.Lieu{fixed}
	for i := range n {
		l := Place(2)
		l.Id, l.Nom, l.Itinerance = fmt.Sprintf("Bus_%d", i), "Bus numérique - [Place du marché]", []string{lieu.Itinerant}
		l.Commune, l.CodeInsee, l.CodePostal = towns[i%6][0], towns[i%6][1], ""
		l.Telephone, l.Horaires = "05 36 49 00 77",
			fmt.Sprintf("week 1-53/2 %s 09:00-12:00; PH off", []string{"Tu", "We"}[i%2])
		out = append(out, l)
	}
	return out
}
