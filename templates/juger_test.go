package templates_test

import (
	"math"
	"testing"

	"feuillet/templates"
)

// A colour is judged by the letters it meets worst; what is no colour is not judged.
func TestColoursAreJudged(t *testing.T) {
	c := map[string]templates.Couleur{"principale": "#25348C", "texte": "#000000", "voile": "#EEF1FB", "accent": "#FFC53D",
		"discret": "#BBBBBB", "fond": "#FFFFFF", "trait": "#C9D0EC"}
	j := templates.Juger(c)
	for nom, want := range map[string]templates.Jugement{
		"texte":      {Contraste: 13.3, Avec: "accent", Suffit: true},
		"principale": {Contraste: 9.6, Avec: "voile", Suffit: true},
		"discret":    {Contraste: 1.7, Avec: "voile"},
		"fond":       {Contraste: 1.9, Avec: "discret"},
	} {
		got := j[nom]
		if math.Abs(got.Contraste-want.Contraste) > .1 || got.Avec != want.Avec || got.Suffit != want.Suffit {
			t.Errorf("%s: %+v, want %+v", nom, got, want)
		}
	}
	if _, ok := j["trait"]; ok {
		t.Error("letters never meet a line")
	}
	c["texte"] = "noir"
	if _, ok := templates.Juger(c)["texte"]; ok {
		t.Error("what is no colour is judged")
	}
}
