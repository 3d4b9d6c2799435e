package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A name beside a kind of house is the house's, unless the house has its own.
func TestWhoseNameItIs(t *testing.T) {
	for nom, want := range map[string]string{
		"Permanence de Zoé Delmarest à la mairie":   "Permanence à la mairie",
		"Zoé, votre médiatrice numérique":           "Votre médiatrice numérique",
		"CN Zoé D.":                                 "Aide avec Internet à Valbrune",
		"Permanence Zoé M. et M. Roquebin":          "Permanence", // the first « M. » is the end of Zoé
		"Atelier Zoé M. et Mme Roquebin":            "Atelier",
		"M. M. M. M.":                               "Aide avec Internet à Valbrune",
		"Maison de quartier - Zoé Delmarest":        "Maison de quartier - Zoé Delmarest",
		"Centre social - Zoé Delmarest":             "Centre social - Zoé Delmarest",
		"Médiathèque de Valbrune - Zoé Delmarest":   "Médiathèque de Valbrune - Zoé Delmarest",
		"Médiathèque (Zoé Delmarest)":               "Médiathèque (Zoé Delmarest)",
		"Bureau de poste - Zoé Delmarest":           "Bureau de poste - Zoé Delmarest",
		"Centre social du Moulin - Zoé Delmarest":   "Centre social du Moulin",
		"Centre social du Moulin (Zoé Delmarest)":   "Centre social du Moulin",
		"Centre social du Moulin, Zoé Delmarest":    "Centre social du Moulin",
		"Maison France services - Zoé Delmarest":    "France services",
		"Maison de quartier - Mme Delmarest":        "Maison de quartier",
		"Médiathèque - conseillère numérique : Zoé": "Médiathèque - Conseillère numérique",
		"Médiathèque - contact : Zoé Delmarest":     "Médiathèque",
		"Médiathèque, demander Zoé Delmarest":       "Médiathèque",
		"Mairie - Zoé Delmarest":                    "Mairie",
		"Mairie Zoé Delmarest":                      "Mairie",
		"CCAS Zoé Delmarest":                        "Centre communal d'action sociale",
		"Dépannage informatique Zoé Delmarest":      "Dépannage informatique",
		"Conseiller numérique - Zoé Delmarest":      "Conseiller numérique",
		"Chez Zoé":                                  "Chez Zoé",
		"Bar Chez Zoé":                              "Bar Chez Zoé",
		"Salle Zoé Delmarest - Mme Roquebin":        "Salle Zoé Delmarest",
		"Zoé Delmarest - Formation et conseil":      "Formation et conseil",
		"Z. Delmarest informatique":                 "Informatique",
		"Zoé Delmarest Dépannage":                   "Dépannage",
		"Coup de pouce - Gérante : Zoé Delmarest":   "Coup de pouce",
		"Zoé Delmarest / Paul Roquebin":             "Aide avec Internet à Valbrune",
		"Zoé Delmarest (auto-entrepreneuse)":        "Aide avec Internet à Valbrune",
		"Auto-entreprise Zoé Delmarest":             "Aide avec Internet à Valbrune",
		"Mon Aide Numérique - Zoé Delmarest":        "Mon aide numérique",
		"WebVal - Zoé Delmarest":                    "WebVal",
		"ZQL - Zoé Delmarest":                       "ZQL",
		"Numériquoi - Zoé Delmarest":                "Numériquoi",
		"Valbrune - Zoé Delmarest":                  "Aide avec Internet à Valbrune",
		"VALBRUNE - ZOE DELMAREST":                  "Aide avec Internet à Valbrune",
		"Marie de Valbrune":                         "Marie de Valbrune", // a slip for mairie
		"Association Les Amis de Zoé Delmarest":     "Association Les Amis de Zoé Delmarest",
		"Foyer du Lin - zoe.delmarest@val.example":  "Foyer du Lin",
		"Foyer du Lin (06 39 98 00 12)":             "Foyer du Lin",
	} {
		got, doutes := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Valbrune"}, "Valbrune")
		if got != want {
			t.Errorf("%q: %q %v, want %q", nom, got, doutes, want)
		}
		if parti := strings.Contains(nom, "elmarest") && !strings.Contains(got, "elmarest"); parti && len(doutes) == 0 {
			t.Errorf("%q became %q, and nothing is told", nom, got)
		}
	}
}

// What kind of place it is, when its name said a person: by its type, then by
// the room that the texts name, then by who helps there; never an acronym.
func TestNameMadeOfTheKindOfPlace(t *testing.T) {
	for _, c := range []struct {
		l    lieu.Lieu
		want string
	}{
		{lieu.Lieu{Typologie: []string{"BIB"}}, "Bibliothèque de Valbrune"},
		{lieu.Lieu{Typologie: []string{"ASSO"}}, "Aide avec Internet à Valbrune"},
		{lieu.Lieu{Typologie: []string{"RFS"}}, "France services de Valbrune"},
		{lieu.Lieu{PresentationResume: "Accueil à la salle des fêtes le lundi."}, "Salle des fêtes de Valbrune"},
		{lieu.Lieu{DispositifProgrammesNationaux: []string{"Conseillers numériques"}}, "Conseiller numérique à Valbrune"},
		{lieu.Lieu{}, "Aide avec Internet à Valbrune"},
	} {
		c.l.Nom, c.l.Commune = "Zoé Delmarest", "Valbrune"
		if got, _ := lisible.NomPublic(c.l, "Valbrune"); got != c.want {
			t.Errorf("%+v: %q, want %q", c.l, got, c.want)
		}
	}
}

// Remarks are no names; names that begin like one are.
func TestRemarksAndNames(t *testing.T) {
	for nom, remarque := range map[string]bool{
		"Voir et comprendre": false, "Voir ensemble": false, "Voirie du Val": false, "Regroupement des écoles": false,
		"Ferme du Lin": false, "Fermette": false, "Testament du Lin": false, "Idemia": false, "Fixette": false,
		"Encours": false, "Doublonne": true, "Voir la mairie": true, "voir avec la mairie": true, "Voir : mairie": true,
		"Voir fiche 12": true, "Regroupé avec Pons": true, "regroupées": true, "Fermé": true, "Fermeture définitive": true,
		"idem": true, "cf mairie": true, "En cours de création": true, "à compléter": true, "Supprimé": true,
		"ne pas publier": true, "doublon": true, "test": true, "Fixe": true, "Itinérant": true,
	} {
		_, doutes := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Valbrune"}, "Valbrune")
		vu := false
		for _, d := range doutes {
			vu = vu || d.Motif == lisible.MotifRemarque
		}
		if vu != remarque {
			t.Errorf("%q: a remark is %v", nom, vu)
		}
	}
}
