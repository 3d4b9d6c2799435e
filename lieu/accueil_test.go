package lieu_test

import (
	"testing"

	"feuillet/lieu"
)

func TestAccueillePublic(t *testing.T) {
	for in, want := range map[string]bool{lieu.SansPublic: false, "Ce lieu n’accueille pas de public": false,
		lieu.SePresenter: true} {
		if got := lieu.AccueillePublic(&lieu.Lieu{ModalitesAcces: []string{in}}); got != want {
			t.Errorf("%q = %v", in, got)
		}
	}
	for in, want := range map[string]bool{lieu.Prescription: true, "Téléphoner avec une fiche de prescription": true,
		"Sur prescription": true, "Sans prescription": false, lieu.SePresenter: false, "Venir en barque": false} {
		if got := lieu.SurPrescription(&lieu.Lieu{ModalitesAcces: []string{lieu.Telephoner, in}}); got != want {
			t.Errorf("sent by %q = %v", in, got)
		}
	}
	for in, want := range map[string]bool{lieu.SePresenter: true, "Venir en barque": false} {
		if got := lieu.AccesConnus(&lieu.Lieu{ModalitesAcces: []string{lieu.Telephoner, in}}); got != want {
			t.Errorf("known %q = %v", in, got)
		}
	}
	if lieu.AccesConnus(&lieu.Lieu{}) {
		t.Error("nothing said is known")
	}
	if !lieu.AccueillePublic(&lieu.Lieu{}) {
		t.Error("a place that says nothing receives")
	}
}
