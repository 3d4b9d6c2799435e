package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Where one may come, an appointment for one service is not asked of all who come.
func TestAnAppointmentForOneService(t *testing.T) {
	for texte, want := range map[string]bool{
		"Les titres d'identité se font uniquement sur rendez-vous ; pour le reste, venez librement.": false,
		"Rendez-vous obligatoire uniquement pour les cartes d'identité et passeports.":               false,
		"Sur rendez-vous pour l'aide aux impôts, accès libre aux ordinateurs.":                       false,
		"Consultations juridiques sur rendez-vous le vendredi.":                                      false,
		"Permanence de l’ADIL le 2e mardi du mois sur rendez-vous.":                                  false,
		"L'écrivain public reçoit sur rendez-vous.":                                                  false,
		"Cartes d'identité : sur rendez-vous.":                                                       false,
		"Location de la salle sur rendez-vous, accès libre aux ordinateurs.":                         false,
		// of all who come, or of the help itself
		"Sur rendez-vous.":                                                             true,
		"Uniquement sur rendez-vous.":                                                  true,
		"Accompagnement sur rendez-vous.":                                              true,
		"Accès libre aux ordinateurs, accompagnement sur rendez-vous.":                 true,
		"Sur rendez-vous pour l'aide numérique, accès libre aux ordinateurs.":          true,
		"Aide sur rendez-vous, accès libre aux ordinateurs.":                           true,
		"Pas d'accès libre, uniquement sur rendez-vous.":                               true,
		"Accès libre aux livres, sur rendez-vous.":                                     true,
		"Accès libre uniquement sur rendez-vous.":                                      true,
		"Aide aux démarches (impôts, passeports) sur rendez-vous.":                     true,
		"CAF, retraite, impôts : sur rendez-vous.":                                     true,
		"Impôts et passeports sur rendez-vous.":                                        true,
		"La mairie reçoit sur rendez-vous, notamment pour les passeports.":             true,
		"Passeports sur rendez-vous. Le conseiller numérique reçoit sur rendez-vous.":  true,
		"Les titres d'identité et l'aide numérique se font sur rendez-vous.":           true,
		"Nous ne recevons que sur rendez-vous pour les cartes d'identité et le reste.": true,
	} {
		l := lieu.Lieu{Nom: "Mairie de Valbrune", PresentationDetail: texte, ModalitesAcces: []string{lieu.SePresenter}}
		if got := lisible.LireTextes(&l).SurRendezVous(); got != want {
			t.Errorf("%q: %v", texte, got)
		}
		l.ModalitesAcces = nil
		if !lisible.LireTextes(&l).SurRendezVous() {
			t.Errorf("%q: nothing says that one may come", texte)
		}
	}
	adil := lieu.Lieu{Nom: "ADIL de Valbrune", ModalitesAcces: []string{lieu.SePresenter},
		PresentationDetail: "Permanence de l'ADIL sur rendez-vous."}
	if !lisible.LireTextes(&adil).SurRendezVous() {
		t.Error("a place that is there for it asks for it")
	}
}
