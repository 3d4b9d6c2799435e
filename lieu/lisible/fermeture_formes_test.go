package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// The plain ways to say that a place is closed are understood, or the place is to be called; what is said
// with the same words of something else, or of another time, is no closure.
func TestPlainFormsOfClosure(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for texte, ferme := range map[string]bool{
		"Fermé jusqu'à nouvel avis.": true, "Fermé jusque fin janvier 2027.": true, "Fermé jusqu'à mi-décembre.": true,
		"Fermé jusqu'à la fin du mois de décembre.": true, "Fermé jusqu'à la fin du mois.": true, "Fermé : congés.": true,
		"Fermé S49 et S50.": true, "Fermé semaine 49.": true,
		"Fermé semaines 48 et 49.": true, "Clos jusqu'au 10.12.2026": true,
		"Accueil suspendu jusqu'à la fin de l'année.":                      true,
		"L'activité est suspendue jusqu'à nouvel ordre.":                   true,
		"Service indisponible jusqu'au 18 décembre 2026.":                  true,
		"La bibliothèque n'ouvrira pas du 30 novembre au 2 décembre 2026.": true,
		"Le bus ne passera pas du 30 novembre au 4 décembre 2026.":         true,
		"Trêve hivernale du 28 novembre 2026 au 10 janvier 2027.":          true,
		"Pas d'accueil pour le moment.":                                    true,
		"Nous n'accueillons plus de public.":                               true,
		"Nous n'accueillons plus de public depuis septembre 2026.":         true,
		"Nous ne pouvons plus vous recevoir.":                              true,
		"L'accueil numérique n'est plus assuré.":                           true,
		"Les permanences ont cessé.":                                       true,
		"Permanences interrompues faute de financement.":                   true,
		"L'EPN n'est plus en activité.":                                    true,
		"Association dissoute en 2025.":                                    true,
		"Ce point d'accès a été supprimé.":                                 true,
		"Bâtiment fermé par arrêté municipal.":                             true,
		"La bibliothèque ferme ses portes le temps des travaux.":           true,
		"Ouvert seulement de juin à septembre.":                            true,
		"Ouvert uniquement pendant l'été.":                                 true,
		"Fermé en hiver.":                                                  true,
		"Fermé de novembre à mars.":                                        true,
		// other times
		"Fermé jusqu'à mi-janvier 2026.": false, "Fermé S20.": false, "Ouvert uniquement de septembre à juin.": false,
		"Fermé en été.": false, "Fermé de juin à septembre.": false, "Service indisponible jusqu'au 18 décembre 2025.": false,
		"Le bus ne passera pas du 2 au 6 novembre 2026.": false,
		// other things
		"Trêve hivernale du 1er novembre 2026 au 31 mars 2027 : pas d'expulsion.": false,
		"Trêve hivernale : connaître ses droits.":                                 false,
		"Créée par une association dissoute en 1998, la maison est ouverte.":      false,
		"Le bus ne passe pas dans la rue.":                                        false,
		"Nous ne pouvons plus vous recevoir sans rendez-vous.":                    false,
		"Un conseiller indisponible ? Un autre vous reçoit.":                      false,
		"Ordinateur indisponible le lundi.":                                       false,
		"Lieu clos et sécurisé.":                                                  false,
		"Le jardin est clos.":                                                     false,
		"Ateliers S49 : les mots de passe.":                                       false,
		"Fermé le midi.":                                                          false,
		"Fermé le lundi.":                                                         false,
		"Fermé pendant les vacances scolaires.":                                   false,
		"Ouvert toute l'année, fermé les jours fériés.":                           false,
		"Ouvert uniquement sur rendez-vous.":                                      false,
		"Ouvert seulement le mardi.":                                              false,
		"Une salle fermée pour vos visios.":                                       false,
		"Pas d'ateliers jusqu'au 15 janvier 2027.":                                false,
		"Espaces fermés et confidentiels.":                                        false,
	} {
		maj := time.Date(2026, 10, 15, 0, 0, 0, 0, time.UTC)
		l := &lieu.Lieu{Nom: "Espace d'Orlac", PresentationResume: texte, DateMaj: maj}
		if texte == "Fermé jusqu'à la fin du mois." {
			l.DateMaj = time.Date(2026, 11, 15, 0, 0, 0, 0, time.UTC)
		}
		textes := lisible.LireTextes(l)
		dit, ok := textes.Fermeture(le)
		ok = ok && lisible.FermetureRetient(dit, le)
		_, tue := textes.FermetureTue(le)
		if _, fini := lisible.SeDitFermeLe(l, le); (ok || tue || fini) != ferme {
			t.Errorf("%q: closed %v (%q), to call %v", texte, ok || fini, dit, tue)
		}
	}
}
