package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestAccentsAbimes(t *testing.T) {
	for _, c := range []struct {
		l       lieu.Lieu
		colonne string
	}{
		{lieu.Lieu{Nom: "Bibliothèque de l'Orée"}, ""},
		{lieu.Lieu{Nom: "Où est l'aide ?", PresentationDetail: "Qui ? Quand ? Voir https://orée.example/?id=2"}, ""},
		{lieu.Lieu{Nom: "BibliothÃ¨que"}, "nom"},
		{lieu.Lieu{Nom: "Orée", Adresse: "3 all?e des H?tres"}, "adresse"},
		{lieu.Lieu{Nom: "Orée", Commune: "Saint-Andr\ufffd"}, "commune"},
		{lieu.Lieu{Nom: "Orée", ComplementAdresse: "1er Ã©tage"}, "complement_adresse"},
		{lieu.Lieu{Nom: "Orée", Horaires: "ferm?s le mardi"}, "horaires"},
		{lieu.Lieu{Nom: "Orée", PresentationResume: "Un cafÃ© offert"}, "presentation_resume"},
		{lieu.Lieu{Nom: "Orée", PresentationDetail: "Un cafÃ© offert"}, "presentation_detail"},
	} {
		colonne, valeur, oui := lisible.AccentsAbimes(&c.l)
		if colonne != c.colonne || oui != (c.colonne != "") || oui == (valeur == "") {
			t.Errorf("%+v: %q %q %v", c.l, colonne, valeur, oui)
		}
	}
}
