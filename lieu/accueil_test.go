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
	if !lieu.AccueillePublic(&lieu.Lieu{}) {
		t.Error("a place that says nothing receives")
	}
}
