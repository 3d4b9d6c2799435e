package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// What others have in the house, and what is no house, may close: the place is open. It is closed when its
// name is what closes, or when it closes too.
func TestTheClosureOfOthers(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		nom, texte string
		ferme      bool
	}{
		{"Médiathèque d'Orlac", "L'espace jeunesse est fermé le 30 novembre 2026, l'espace numérique reste ouvert.", false},
		{"Médiathèque d'Orlac", "La médiathèque est fermée pour travaux, l'espace numérique reste ouvert.", false},
		{"Médiathèque d'Orlac", "La ludothèque est fermée jusqu'au 15 décembre 2026.", false},
		{"Ludothèque d'Orlac", "La ludothèque est fermée jusqu'au 15 décembre 2026.", true},
		{"Médiathèque d'Orlac", "La ludothèque et la médiathèque sont fermées jusqu'au 15 décembre 2026.", true},
		{"Médiathèque d'Orlac", "La ludothèque est fermée jusqu'au 15 décembre 2026, la médiathèque est fermée aussi.", true},
		{"Mairie d'Orlac", "Le service urbanisme est fermé jusqu'au 15 décembre 2026.", false},
		{"Mairie d'Orlac", "Le service est fermé jusqu'au 15 décembre 2026.", true},
		{"Mairie d'Orlac", "La mairie est fermée jusqu'au 15 décembre 2026.", true},
		{"France services d'Orlac", "Le bureau de poste ferme définitivement le 31 décembre 2026.", false},
		{"France services d'Orlac", "Le bureau de poste a fermé définitivement.", false},
		{"La Poste d'Orlac", "Le bureau de poste ferme définitivement le 1er novembre 2026.", true},
		{"France services d'Orlac", "La permanence de la CPAM est suspendue jusqu'au 15 décembre 2026.", false},
		{"CPAM d'Orlac", "La permanence de la CPAM est suspendue jusqu'au 15 décembre 2026.", true},
		{"France services d'Orlac", "La permanence numérique est suspendue jusqu'au 15 décembre 2026.", true},
		{"France services d'Orlac", "Pas de permanence des impôts le 1er décembre 2026.", false},
		{"France services d'Orlac", "Pas de permanence le 1er décembre 2026.", true},
		{"Tiers-lieu", "L'accès par la rue du Lavoir est fermé jusqu'au 20 décembre 2026, entrez par la place.", false},
		{"Tiers-lieu", "Réunion d'information le 30 novembre 2026 : fermeture du réseau cuivre.", false},
		{"Tiers-lieu", "Fermeture de l'exposition le 5 décembre 2026.", false},
		{"Tiers-lieu", "Téléservice fermé le 15 décembre 2026.", false},
		{"Tiers-lieu", "Chèque énergie : le guichet ferme le 31 décembre 2026, venez vite.", false},
		{"Tiers-lieu", "Le guichet ferme le 31 décembre 2026.", true},
		{"Tiers-lieu", "Fermeture du 21 décembre 2026 au 3 janvier 2027.", true},
		{"Tiers-lieu", "Fermeture de l'espace numérique le 5 décembre 2026.", true},
	} {
		l := &lieu.Lieu{Nom: c.nom, PresentationResume: c.texte, DateMaj: le.AddDate(0, -1, 0)}
		dit, ferme := lisible.LireTextes(l).Fermeture(le)
		if _, fini := lisible.SeDitFerme(l); ferme != c.ferme || fini && !c.ferme {
			t.Errorf("%s, %q: closed %v (%q), for good %v", c.nom, c.texte, ferme, dit, fini)
		}
	}
	l := &lieu.Lieu{Nom: "Tiers-lieu", Adresse: "1 rue du Lavoir",
		PresentationResume: "L'agence Pôle emploi a déménagé ; notre espace est toujours ici."}
	if dit, ok := lisible.LireTextes(l).Demenagement(le); ok {
		t.Error(dit)
	}
}
