package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// BenchmarkPublic reads a place as an entry of a directory does.
func BenchmarkPublic(b *testing.B) {
	l := lieu.Lieu{
		Nom: "CCAS - Médiathèque des Tilleuls - Valbrune", Commune: "Valbrune", CodePostal: "33990", CodeInsee: "33999",
		Adresse: "12 bis rue des Tilleuls, BP 12 - 33990 VALBRUNE CEDEX", ComplementAdresse: "Bâtiment B",
		Typologie: []string{"BIB"}, PresentationDetail: "L'équipe vous reçoit pour vos démarches en ligne, vos courriels " +
			"et vos premiers pas. Les ateliers, gratuits, ont lieu chaque semaine ; une imprimante est à disposition. " +
			"Accueil sur rendez-vous le mardi.",
		PresentationResume: "Un accueil pour les habitants de la commune et des villages voisins, sans condition.",
	}
	b.ReportAllocs()
	for b.Loop() {
		nom, _ := lisible.NomPublic(l, "Valbrune")
		lisible.TypePublic(l.Typologie, nom)
		lisible.AdressePublique(&l, "Valbrune")
		t := lisible.LireTextes(&l)
		t.SurRendezVous()
		t.Restreint()
		t.Horaires()
		t.SiegeSeulement()
	}
}
