package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestSeDitFerme(t *testing.T) {
	for _, c := range []struct {
		nom, texte string
		want       bool
	}{
		{"FERME DEFINITIVEMENT - Espace du Lin", "", true}, {"Espace du Lin (fermé)", "", true},
		{"Espace du Lin - ne plus utiliser", "", true}, {"Ferme du Lin", "", false}, {"La ferme aux livres", "", false},
		{"Espace du Lin", "Attention : fermeture définitive le 31 décembre.", true},
		{"Espace du Lin", "Fermé pour travaux jusqu'au 4 janvier.", false}, {"Espace du Lin", "Fermé le lundi.", false},
	} {
		l := lieu.Lieu{Nom: c.nom, PresentationResume: c.texte}
		if _, got := lisible.SeDitFerme(&l); got != c.want {
			t.Errorf("%q, %q: %v", c.nom, c.texte, got)
		}
	}
}

// A word that has its accents keeps them.
func TestAccentsOfNamesStay(t *testing.T) {
	for nom, want := range map[string]string{"Espace du Lin (fermé)": "Espace du Lin (fermé)",
		"<b>Clic</b> &amp; Lin": "Clic & Lin", "FERME POUR TRAVAUX ESPACE DU LIN": "Fermé pour travaux espace du Lin",
		"FERME DU LIN":                      "Ferme du Lin",
		"FERME DEFINITIVEMENT - LUDOTHEQUE": "Fermé définitivement - Ludothèque",
		"LUDOTHEQUE A CIEL OUVERT":          "Ludothèque à ciel ouvert"} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Pons"}, "Pons"); got != want {
			t.Errorf("%q: %q, want %q", nom, got, want)
		}
	}
}

func TestDitFermeture(t *testing.T) {
	for avis, want := range map[string]bool{
		"Fermé jusqu'au 4 janvier.": true, "Fermeture exceptionnelle lundi": true, "Congés d'été en août": true,
		"En travaux": true, "Les permanences sont suspendues": true, "Pas d'accueil cette semaine": true,
		"La conseillère est absente":         true,
		"Nous avons déménagé au 3 rue Haute": true, "Atelier annulé le 12": true,
		"": false, "Ateliers le samedi": false, "La ferronnerie d'art est à côté": false, "Entrée par la cour": false,
	} {
		if got := lisible.DitFermeture(avis); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}

// The quick look passes over no text that tells of a closure, in any case.
func TestTheQuickLookMissesNoClosure(t *testing.T) {
	for _, s := range []string{"Fermé", "fermée définitivement", "FERMETURE DEFINITIVE", "n'existe plus", "N’EXISTE PLUS",
		"Ne plus utiliser", "à supprimer", "cessation d'activité", "a cessé son activité", "a fermé ses portes"} {
		if !lisible.PeutDireFermeture("La salle " + s + ".") {
			t.Errorf("%q is passed over", s)
		}
	}
	if lisible.PeutDireFermeture("Une salle pour apprendre, avec des ordinateurs.") {
		t.Error("every text is read at length")
	}
}
