package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A price of the help contradicts « Gratuit »; that of a thing does not.
func TestWhatContradictsFree(t *testing.T) {
	for texte, want := range map[string]bool{
		"La séance coûte 10 euros.": true, "Cotisation annuelle : 15 €.": true, "Wifi. Atelier à 2,50 €.": true,
		"Tarif : 5 € par personne.": true, "Adhésion de 1 € par an.": true,
		"1 € par atelier, gratuit pour les adhérents.": true, "5 € pour les habitants, 10 € pour les autres.": true,
		"Entrée : 3€.": true, "Coût : dix euros.": true, "Tarifs selon quotient familial.": true,
		"Gratuit pour les habitants, 10 EUR pour les autres.": true, "Les tarifs sont en fonction des revenus.": true,
		"C'est gratuit mais il faut acheter une carte de 5 euros.": true, "Participation selon vos revenus.": true,
		"Calcul du quotient familial avec la CAF.": false, "Déclarer ses revenus en ligne.": false,
		"Aide pour le coût de l'énergie : un chèque de 100 euros.": false, "Entrée par la cour, au 3.": false,
		"Centre de ressources, tarifs des transports.": false, "Participation libre.": false, "Neuf ordinateurs.": false,
		"Payant.": true, "Payant : 15 €.": true, "Les ateliers sont payants.": true, "Cours payants.": true,
		"Première séance gratuite, puis 10 €.": true, "La première séance est gratuite puis 5 euros.": true,
		"Gratuit la première fois, ensuite 5 €.": true, "Une heure gratuite, puis 2 € l'heure.": true,
		"10 impressions gratuites, puis 0,20 € la page.": false, "La première séance est gratuite.": false,
		"Aide gratuite, puis un café.":                                   false,
		"Inscription gratuite pour les habitants, 20 € pour les autres.": true,
		"Impressions à 0,20 € la page.":                                  false, "Adhésion : 0 €.": false,
		"Un atelier gratuit, d'une valeur de 10 €.": false,
		"Ordinateurs à 50 €, sur adhésion.":         false, "Le projet a un budget de 3000 € par an.": false,
		"Séances le mardi.": false, "": false, "Impressions payantes.": false, "Rien n'est payant.": false,
		"Ateliers non payants.": false, "0,20 € la page.": false, "10 € de caution pour une tablette.": false,
		"Utilisation d'un logiciel payant.": false, "Des ateliers gratuits.": false,
	} {
		l := lieu.Lieu{FraisACharge: []string{lieu.Gratuit}, PresentationDetail: texte}
		if got, ok := lisible.LireTextes(&l).PrixContredit(); ok != want {
			t.Errorf("%q: %v, %q", texte, ok, got)
		}
		for _, deux := range [][]string{{lieu.Gratuit, lieu.Payant}, {lieu.GratuitSousCondition}, {lieu.Payant}, nil} {
			l.FraisACharge = deux
			if _, ok := lisible.LireTextes(&l).PrixContredit(); ok && texte != "Des ateliers gratuits." {
				t.Errorf("%q: the fields say it, %v", texte, deux)
			}
		}
	}
}

// « C'est gratuit » contradicts « Payant » alone, when it is said of all and for all.
func TestWhatContradictsPaid(t *testing.T) {
	for texte, want := range map[string]bool{
		"C'est gratuit.": true, "Gratuit sans condition.": true, "Wifi. Gratuit.": true, "Accès gratuit": true,
		"Tous les ateliers sont gratuits.": true, "Ateliers gratuits.": true, "Accès libre et gratuit.": true,
		"Gratuit pour les adhérents.": false, "Wifi gratuit.": false, "La première séance est gratuite.": false,
		"C'est gratuit. Adhésion : 5 €.": false, "Parking gratuit": false, "Inscription gratuite.": false,
		"Gratuit la première année.": false, "Pas gratuit.": false,
		"Accès gratuit à Internet pendant une heure.": false, "": false,
	} {
		l := lieu.Lieu{FraisACharge: []string{lieu.Payant}, PresentationResume: texte}
		if got, ok := lisible.LireTextes(&l).PrixContredit(); ok != want {
			t.Errorf("%q: %v, %q", texte, ok, got)
		}
	}
}
