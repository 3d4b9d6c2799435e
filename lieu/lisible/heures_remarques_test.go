package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// What the hours say of all of them, in a comment or after them, is read as a text is: it keeps
// people out, or closes the place.
func TestCommentsOfAllHours(t *testing.T) {
	for h, want := range map[string][2]string{
		`Mo-Fr 09:00-12:00 "réservé aux adhérents"`:                     {"Réservé aux adhérents", ""},
		"lundi 9h-12h, uniquement sur prescription":                     {"Uniquement sur prescription", ""},
		"Lundi au vendredi 9h-17h (accueil téléphonique uniquement)":    {"Accueil téléphonique uniquement", ""},
		`Mo-Fr 09:00-12:00 "uniquement par téléphone"`:                  {"Uniquement par téléphone", ""},
		`"réservé aux adhérents"`:                                       {"Réservé aux adhérents", ""},
		`Mo-Fr 09:00-12:00 "fermé pour travaux"`:                        {"", "Fermé pour travaux"},
		`Mo-Fr 09:00-12:00 "fermé jusqu'à nouvel ordre"`:                {"", "Fermé jusqu'à nouvel ordre"},
		`"fermé pour travaux"`:                                          {"", "Fermé pour travaux"},
		`Mo 09:00-12:00; Tu 09:00-12:00 "réservé aux adhérents"`:        {"", ""},
		`Mo 09:00-12:00; Tu 09:00-12:00 "fermé pour travaux"`:           {"", ""},
		`Mo-Fr 09:00-12:00; Sa,Su off "fermé"`:                          {"", ""},
		`Mo-Fr 09:00-12:00; PH off "fermé"`:                             {"", ""},
		`Mo-Fr 09:00-12:00 "fermé le midi"`:                             {"", ""},
		`Mo-Fr 09:00-12:00 "Fermé en août"`:                             {"", ""},
		`Mo-Fr 09:00-12:00 "par téléphone ou sur place"`:                {"", ""},
		`Mo-Fr 09:00-12:00 "sur rendez-vous"`:                           {"", ""},
		`Mo-Fr 09:00-12:00 "ordinateurs réservés aux adhérents"`:        {"", ""},
		`Mo-Fr 09:00-12:00 "rendez-vous uniquement par téléphone"`:      {"", ""},
		`Mo-Fr 09:00-12:00 "le lundi, accueil téléphonique uniquement"`: {"", ""},
	} {
		l := &lieu.Lieu{Nom: "Médiathèque", Horaires: h}
		if got, _ := lisible.LireTextes(l).Restreint(); got != want[0] {
			t.Errorf("%s: for some alone: %q, want %q", h, got, want[0])
		}
		if got, _ := lisible.SeDitFerme(l); got != want[1] {
			t.Errorf("%s: closed: %q, want %q", h, got, want[1])
		}
	}
}

// Nobody is told that a place is open at hours of which a comment says the contrary.
func TestCommentsThatCloseHours(t *testing.T) {
	mardi := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	for h, sur := range map[string]bool{
		`Mo 09:00-12:00; Tu 09:00-12:00 "fermé pour travaux"`:              false,
		`Mo 09:00-12:00; Tu 09:00-12:00 "accueil téléphonique uniquement"`: false,
		`Mo-Fr 09:00-12:00 "accueil téléphonique"`:                         false,
		`Mo-Fr 09:00-12:00 "fermé le mardi"`:                               false,
		`Mo-Fr 09:00-12:00 "fermé le mercredi"`:                            true,
		`Mo-Fr 09:00-12:00 "fermé le mardi après-midi"`:                    true,
		`Mo-Fr 09:00-12:00 "fermé le midi"`:                                true,
		`Mo 09:00-12:00 "fermé pour travaux"; Tu 09:00-12:00`:              true,
		`Mo-Fr 09:00-12:00 "accueil téléphonique et sur place"`:            true,
	} {
		x := lisible.LireHeures(&lieu.Lieu{Horaires: h})
		sures, _ := x.Nuances.Sures(mardi, x.Semaine.Jours()[1])
		if got := len(sures) > 0; got != sur {
			t.Errorf("%s: open on Tuesday %v, want %v", h, got, sur)
		}
	}
}
