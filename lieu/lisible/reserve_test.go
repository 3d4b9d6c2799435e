package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestReserve(t *testing.T) {
	for nom, want := range map[string]bool{
		"CHRS Les Glycines": true, "Centre d'hébergement d'urgence": true, "CADA de Valombre": true, "Maison d'Arrêt": true,
		"CENTRE PENITENTIAIRE SUD": true, "EHPAD Le Verger": true, "Résidence autonomie des Ormes": true,
		"Foyer-logement": true, "Base aérienne 123": true, "5e régiment du matériel": true,
		"Pension de famille La Source": true, "FJT L'Escale": true, "Foyer du Pin": false, "EPN FJT des Ormes": false,
		"Médiathèque de la maison d'arrêt": false, "Foyer rural": false, "Maison de quartier": false,
		"Base de loisirs": false, "Centre social": false, "Résidence des arts": false, "Accueil de jour": false,
		"Camping du Régime": false, "Tiers-lieu L'Ancienne Prison": false, "L'ancienne maison d'arrêt": false,
		"Espace de la rue de la Prison": false, "Café de l'ex-prison": false, "Prison d'Orlac": true,
		"Ancienne école, EHPAD": true,
	} {
		if _, got := lisible.Reserve(&lieu.Lieu{Nom: nom}); got != want {
			t.Errorf("%q: %v", nom, got)
		}
	}
	for nom, want := range map[string]string{
		"EHPAD Le Verger":   "Réservé aux personnes qui habitent ici.",
		"Base navale":       "Réservé aux personnes qui travaillent ici.",
		"CHRS Les Glycines": "Réservé aux personnes hébergées ici.", "Maison d'Arrêt": "Réservé aux personnes détenues ici.",
		"Foyer rural": "", "Médiathèque de la maison d'arrêt": "",
	} {
		if got, ok := lisible.ConditionReserve(&lieu.Lieu{Nom: nom}); got != want || ok != (want != "") {
			t.Errorf("%q: %q", nom, got)
		}
	}
	ouvert := lieu.Lieu{Nom: "FJT L'Escale", PresentationDetail: "Ateliers ouverts à tous."}
	if _, reserve := lisible.Reserve(&ouvert); reserve {
		t.Error("it says that it is open to all")
	}
	for dit, want := range map[string]bool{
		"Ouvert à tous, sans rendez-vous.": false, "Accueil tout public.": false, "Ouvert à toutes et à tous.": false,
		"Ouvert à tous les habitants du quartier.":            false,
		"L'espace est ouvert à tous les résidents.":           true,
		"Non ouvert à tous.":                                  true,
		"Formation ouverte à toutes les personnes détenues.":  true,
		"Les activités ne sont pas tout public.":              true,
		"Ateliers ouverts à tous nos locataires.":             true,
		"Ouvert à toutes et à tous les salariés du chantier.": true,
		"Tout public demandeur d'emploi.":                     true,
	} {
		if _, reserve := lisible.Reserve(&lieu.Lieu{Nom: "EHPAD Le Verger", PresentationResume: dit}); reserve != want {
			t.Errorf("%q: reserved %v, want %v", dit, reserve, want)
		}
	}
	if _, reserve := lisible.Reserve(&lieu.Lieu{Nom: "Les Glycines", Typologie: []string{"CHRS"}}); !reserve {
		t.Error("its type says what it is")
	}
	if _, reserve := lisible.Reserve(&lieu.Lieu{Nom: "Les Glycines", Typologie: []string{"CHRS", "ASSO"}}); reserve {
		t.Error("it is more than that")
	}
}
