package reparer_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// A place as full as published ones, with nothing to repair.
func BenchmarkLigne(b *testing.B) {
	plein := lieu.Lieu{
		Id: "Invention_1", Pivot: "00000000000000", Nom: "Point numérique des Trois Fontaines", Commune: "Pons",
		CodePostal: "17800", CodeInsee: "17283", Adresse: "12 rue des Tilleuls", Latitude: 45.58, Longitude: -0.55,
		Typologie: []string{"TIERS_LIEUX"}, Telephone: "+33199001234",
		Courriels: []string{"contact@valombre.example"}, SiteWeb: []string{"https://valombre.example"},
		Horaires: "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00",
		PresentationResume: "Des postes en libre accès et de l'aide pour toutes les démarches en ligne, avec ou sans " +
			"rendez-vous.", PresentationDetail: "Le relais accueille chacun. Des ateliers ont lieu toutes les semaines, le " +
			"mardi et le jeudi. On y vient avec son appareil, ou sans.", DateMaj: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
		Services: lieu.Services()[:4], FraisACharge: []string{lieu.Gratuit},
		ModalitesAcces: []string{lieu.SePresenter, lieu.Telephoner},
	}
	r := reparer.New(territoire.France())
	for b.Loop() {
		l := lieu.Ligne{Lieu: plein}
		if r.Ligne(&l); len(l.Reparations)+len(l.Doutes) > 0 {
			b.Fatal(l.Reparations, l.Doutes)
		}
	}
}
