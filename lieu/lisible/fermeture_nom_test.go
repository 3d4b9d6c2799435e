package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A closure that a name tells is one of the place, as in a text; the rest of the name is its name.
func TestAClosureInTheName(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for nom, c := range map[string]struct {
		dit  string
		tue  bool
		fini bool
	}{
		"Médiathèque – fermeture au 31/12/2026":         {dit: "Fermeture au 31/12/2026."},
		"Médiathèque (ouverture 2027)":                  {dit: "Ouverture en 2027."},
		"Médiathèque - ouverture le 11 janvier 2027":    {dit: "Ouverture le 11 janvier 2027."},
		"FERMÉ - EPN du Lac":                            {dit: "Fermé.", fini: true},
		"EPN du Lac (fermé définitivement)":             {dit: "Fermé définitivement.", fini: true},
		"EPN du Lac (fermé jusqu'au 15 janvier 2027)":   {dit: "Fermé jusqu'au 15 janvier 2027."},
		"EPN du Lac (fermé jusqu'au 15 janvier 2026)":   {},
		"Médiathèque (en travaux)":                      {tue: true},
		"Médiathèque (fermée le lundi)":                 {},
		"Médiathèque de Ferme-sur-Orlac":                {},
		"La Ferme du numérique - accueil et ateliers":   {},
		"Médiathèque - espace ouvert":                   {},
		"Mairie d'Orlac - Travaux publics":              {},
		"Maison des vacances - Orlac":                   {},
		"École des travaux manuels (Valbrune)":          {},
		"Centre social - vacances et loisirs":           {},
		"Espace numérique : aide aux congés (salariés)": {},
		"Association Reprise - La Cesse":                {},
		"Médiathèque - 31 rue du Lavoir 2026":           {},
	} {
		l := &lieu.Lieu{Nom: nom, DateMaj: le.AddDate(0, -1, 0)}
		textes := lisible.LireTextes(l)
		dit, _ := textes.Fermeture(le)
		_, tue := textes.FermetureTue(le)
		_, fini := lisible.SeDitFermeLe(l, le)
		if dit != c.dit || tue != c.tue || fini != c.fini {
			t.Errorf("%s: %q, to call %v, for good %v", nom, dit, tue, fini)
		}
	}
}
