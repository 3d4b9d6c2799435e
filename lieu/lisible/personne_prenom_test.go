package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A first name alone is on no paper where it is somebody's; houses, streets, saints, towns and
// feasts that bear one stay.
func TestAFirstNameThatIsSomebody(t *testing.T) {
	for phrase, dite := range map[string]bool{
		"Christelle et Bruno vous accueillent.": false, "Nadia et Jean-Luc animent les ateliers.": false,
		"Permanence de Karim le jeudi.": false, "Renseignements : Sophie, au 3e étage.": false, "Atelier de Jean-Luc.": false,
		"Votre interlocutrice est Anne-Laure.": false, "Gérant : Petitjean.": false, "Directrice : Ysoline Delmarest.": false,
		"Au cabinet de Maître Delmarest.": false, "Tél de Marc.": false, "Courriel de Sophie : à l'accueil.": false,
		"Espace Claire et ses ateliers.": true, "Rue Sophie Germain, au fond.": true, "Au centre Anne-Frank.": true,
		"La maison de Martin-Luther-King.": true, "Permanence de Nancy le jeudi.": true, "Permanence de Saint-Thomas.": true,
		"Atelier de Rose.": true,
		"Bienvenue à l'Atelier de Jules, tiers-lieu ouvert à tous.": true,
		"Ateliers de couture.": true, "Permanence de la mairie.": true,
		"Renseignements : mairie, au 3e étage.": true, "Inscriptions : Emmaüs.": true, "Président : à élire.": true,
		"Permanence de Marie-Galante.": true, "Sainte-Marie et Saint-Paul accueillent le bus.": true,
		"Romans et Valence accueillent le bus.": true, "Permanence d'Albert.": true,
	} {
		got, _ := lisible.TextePublic("Un lieu calme. "+phrase+" Un coin lecture.", "Salle", "Pons")
		if strings.Contains(got, strings.TrimSuffix(phrase, ".")) != dite || !strings.Contains(got, "coin lecture") {
			t.Errorf("%q: %q", phrase, got)
		}
	}
}

// A name of a place that is nothing but a person is not printed; a house that bears one is.
func TestANameThatIsSomebody(t *testing.T) {
	for nom, garde := range map[string]bool{"Dr Paul Petit": false, "Docteur Zoé Roquebin": false, "Nadia": false,
		"Thomas et Claire": false, "Espace Claire": true, "Chez Nadia": true, "Claire": true,
		"Martin": true, "Café de Rosa": true, "L'Atelier de Simone": true, "Atelier d'Alice, café associatif": true,
		"Centre Anne-Frank": true, "Maison de Martin-Luther-King": true, "Rue Sophie Germain": true, "Saint-Thomas": true,
		"Docteur Calmette": true, "Rose et Pierre": true} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Pons"}, "Pons"); (got == nom) != garde {
			t.Errorf("%q: %q", nom, got)
		}
	}
	cafe := lieu.Lieu{Nom: "Germaine", Commune: "Pons", SiteWeb: []string{"https://www.cafegermaine.example"}}
	if got, _ := lisible.NomPublic(cafe, "Pons"); got != "Germaine" {
		t.Errorf("a house that has its site: %q", got)
	}
	ville := lieu.Lieu{Nom: "Germaine", Commune: "Germaine"}
	if _, doutes := lisible.NomPublic(ville, "Germaine"); len(doutes) > 0 && doutes[0].Motif == lisible.MotifPersonneNom {
		t.Error("a commune is somebody")
	}
}
