package render_test

import (
	"testing"

	"feuillet/render"
	"feuillet/render/papertest"
)

// Who prints takes its article in a sentence, and « à » and « de » are contracted with it.
func TestWhoPrintsTakesItsArticle(t *testing.T) {
	for nom, want := range map[string][3]string{
		"Mairie de Valbrune":      {"la Mairie de Valbrune", "à la Mairie de Valbrune", "de la Mairie de Valbrune"},
		"Département de la Brune": {"le Département de la Brune", "au Département de la Brune", "du Département de la Brune"},
		"CCAS de Valbrune":        {"le CCAS de Valbrune", "au CCAS de Valbrune", "du CCAS de Valbrune"},
		"Association des Ormes":   {"l’Association des Ormes", "à l’Association des Ormes", "de l’Association des Ormes"},
		"Services de la ville":    {"les Services de la ville", "aux Services de la ville", "des Services de la ville"},
		"Sous-préfecture":         {"la Sous-préfecture", "à la Sous-préfecture", "de la Sous-préfecture"},
		"CC DE VALBRUNE":          {"CC DE VALBRUNE", "à CC DE VALBRUNE", "de CC DE VALBRUNE"},
		"la mairie de Valbrune":   {"la mairie de Valbrune", "à la mairie de Valbrune", "de la mairie de Valbrune"},
		"le centre social":        {"le centre social", "au centre social", "du centre social"},
		"Le Relais":               {"Le Relais", "au Relais", "du Relais"},
		"Les Ormes":               {"Les Ormes", "aux Ormes", "des Ormes"},
		"Val de Brune Solidarité": {"Val de Brune Solidarité", "à Val de Brune Solidarité", "de Val de Brune Solidarité"},
		"Orme et Compagnie":       {"Orme et Compagnie", "à Orme et Compagnie", "d’Orme et Compagnie"},
		"Mairies":                 {"les Mairies", "aux Mairies", "des Mairies"},
		"":                        {"", "à ", "de "},
	} {
		e := papertest.Edition()
		e.Editeur = render.Editeur{Nom: nom}
		fr := e.InFrench().InFrench()
		got := [3]string{fr.Datum("editeur"), fr.Datum("a_editeur"), fr.Datum("de_editeur")}
		for i := range got {
			if papertest.Plain(got[i]) != papertest.Plain(want[i]) {
				t.Errorf("%q: %q, want %q", nom, got, want)
				break
			}
		}
	}
}
