package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A place that receives nobody at its address is one where one calls: its sentence stands on the paper.
func TestNobodyIsReceivedAtTheAddress(t *testing.T) {
	for _, s := range []string{
		"Intervention à domicile uniquement.",
		"Interventions uniquement à domicile.",
		"Uniquement à domicile.",
		"À domicile uniquement.",
		"Nous intervenons uniquement à votre domicile.",
		"Accompagnement numérique à domicile seulement, dans tout le canton.",
		"Le conseiller n'intervient qu'à domicile.",
		"Accompagnement à distance uniquement.",
		"Nous intervenons exclusivement chez vous.",
		"Adresse administrative : pas d'accueil sur place.",
		"Adresse postale uniquement.",
		"Attention : adresse administrative, pas d’accueil du public.",
		"Pas d'accueil sur place.",
		"Pas d'accueil physique sur place : appelez-nous.",
		"Il n'y a pas d'accueil dans nos locaux.",
		"Nous nous déplaçons chez vous, nous n'avons pas de local.",
		"Nous n'avons pas de local ouvert au public.",
		"L'association ne dispose pas de locaux pour vous recevoir.",
		"Ne reçoit pas de public : accompagnement à domicile seulement.",
		"Nous n'accueillons pas d'usagers.",
		"Formation des aidants numériques, pas d'accueil d'usagers.",
	} {
		for _, l := range []lieu.Lieu{{PresentationResume: s}, {PresentationDetail: "Un service de proximité. " + s}} {
			if got, _ := lisible.LireTextes(&l).Restreint(); got != s {
				t.Errorf("%q: %q", s, got)
			}
		}
	}
	tous := lieu.Lieu{PresentationDetail: "Ouvert à tous. Intervention à domicile uniquement."}
	if _, ok := lisible.LireTextes(&tous).Restreint(); !ok {
		t.Error("helped at home, all of them")
	}
}

// What is done at home too, on a day or for some people, closes no door.
func TestADoorStaysOpenForTheOthers(t *testing.T) {
	for _, s := range []string{
		"Nous intervenons aussi à domicile.",
		"Interventions à domicile.",
		"À domicile sur rendez-vous.",
		"Pas d'accueil sur place le lundi.",
		"Pas d'accueil sur place en août.",
		"Pas d'accueil sur place sans rendez-vous.",
		"Pas d'accueil sur place, sauf sur rendez-vous.",
		"Ne reçoit pas de public, sauf sur rendez-vous.",
		"Accompagnement à domicile uniquement pour les personnes âgées.",
		"Pour les personnes à mobilité réduite, intervention à domicile uniquement.",
		"Accompagnement sur place, ou à domicile uniquement sur rendez-vous.",
		"L'accompagnement n'est pas uniquement à distance.",
		"Nous n'intervenons pas à domicile.",
		"Nous n'intervenons pas uniquement à domicile.",
		"Inscription par téléphone uniquement.",
		"Rendez-vous par téléphone uniquement.",
		"Dépannage à domicile uniquement.",
		"Portage de livres à domicile uniquement.",
		"Nous n'avons pas de local adapté aux groupes.",
		"Nous n'avons pas de local : permanences à la mairie.",
		"Nous n'avons pas de bureau le mardi.",
		"Adresse postale : 12 rue du Lin.",
		"Adresse administrative : 12 rue du Lin.",
		"Pas d'accueil de groupes.",
		"Accueil uniquement sur rendez-vous, à domicile ou dans nos locaux.",
		"Aide par téléphone uniquement le matin.",
	} {
		texte := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s})
		if got, ok := texte.Restreint(); ok {
			t.Errorf("%q: %q", s, got)
		}
	}
}
