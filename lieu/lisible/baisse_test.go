package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Capitals lose accents, and print gives them back: what is closed is no farm, what is reserved no reserve.
func TestWhatIsShoutedKeepsItsMeaning(t *testing.T) {
	for cri, want := range map[string]string{
		"FERME JUSQU'AU 4 DECEMBRE 2026.":      "Fermé jusqu'au 4 décembre 2026.",
		"FERME POUR TRAVAUX.":                  "Fermé pour travaux.",
		"ACCES RESERVE AUX HABITANTS.":         "Accès réservé aux habitants.",
		"SALLE FERMEE LE MERCREDI.":            "Salle fermée le mercredi.",
		"LA FERME DU MOULIN EST OUVERTE.":      "La ferme du moulin est ouverte.",
		"ATELIERS A LA FERME LE SAMEDI MATIN.": "Ateliers à la ferme le samedi matin.",
		"LA RESERVE DES OISEAUX EST AU FOND.":  "La réserve des oiseaux est au fond.",
		"OUVERT DU 1ER JANVIER AU 31 AOUT.":    "Ouvert du 1er janvier au 31 août.",
	} {
		if got, _ := lisible.TextePublic(cri, "Salle", "Pons"); got != want {
			t.Errorf("%q: %q", cri, got)
		}
	}
}

// An address of the web is no name of a place.
func TestAnAddressOfTheWebIsNoName(t *testing.T) {
	for nom, want := range map[string]string{"Https://www.mairie.example": "Aide avec Internet à Pons",
		"www.mairie-pons.example": "Aide avec Internet à Pons", "Médiathèque www.pons.example": "Médiathèque",
		"Médiathèque (https://pons.example/lire)": "Médiathèque", "Web@Pons": "Web@Pons", "WWW Café": "WWW Café"} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Pons"}, "Pons"); got != want {
			t.Errorf("%q: %q", nom, got)
		}
	}
}
