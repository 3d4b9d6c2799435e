package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A person goes, the rest of the comment stays.
func TestCommentairePublic(t *testing.T) {
	for s, want := range map[string]string{
		"sur rendez-vous":              "sur rendez-vous",
		"à la salle Jacques Prévert":   "à la salle Jacques Prévert",
		"Accueil par Sophie Delmarest": "Accueil",
		"Mme Delmarest":                "",
		"avec M. Delmarest":            "",
		"prendre contact avec Mme Zoé Delmarest au 06 39 98 00 12": "",
		"Julie Roquebin": "",
		"Julie":          "",
		"Julie et Paul":  "",
		"Accueil par Sophie Delmarest, conseillère numérique": "Accueil par une conseillère numérique",
		"par Zoé du club d'échecs":                            "par le club d'échecs",
		"Mme Delmarest ou M. Roquebin : sur rendez-vous":      "sur rendez-vous",
		"RDV au 06 39 98 00 12 ou à la mairie":                "RDV ou à la mairie",
		"RDV avec Zoé au 06 39 98 00 12, à la mairie":         "RDV, à la mairie",
		"le mardi, tél. 06 39 98 00 12 (sauf août)":           "le mardi (sauf août)",
		"par Zoé et Paul":                                     "",
		"Zoé : 06 39 98 00 12":                                "",
		"(Zoé Delmarest)":                                     "",
		"à la mairie (Zoé Delmarest)":                         "à la mairie",
		"à la mairie (demander Zoé) ou à l'école":             "à la mairie ou à l'école",
		"06 39 98 00 12":                                      "",
		"appeler le 06 39 98 00 12":                           "",
		"Prendre RDV auprès de Julie au 06 39 98 00 12":       "",
		"atelier avec Julie":                                  "atelier",
		"à la mairie, s.delmarest@mairie.example":             "à la mairie",
	} {
		got, retraits := lisible.CommentairePublic(s)
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if (got != s) && len(retraits) == 0 && strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz") {
			t.Errorf("%q: nothing is told", s)
		}
	}
}

func TestLireHeures(t *testing.T) {
	espaces := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	for _, c := range []struct{ dit, phrases, mots string }{
		{"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h", ""},
		{"jeudi 9h-12h, 14h-17h (téléphone)", "", "Jeudi 9h-12h, 14h-17h (téléphone)."},
		{`Mo-Fr 09:00-12:00 "Mme Delmarest"`, "Lundi à vendredi 9 h–12 h", ""},
		{`Tu 14:00-17:00 "avec Julie"; Th 14:00-17:00`, "Mardi et jeudi 14 h–17 h", ""},
		{`Mo-Fr 09:00-12:00 "à la mairie, avec Julie"`, "Lundi à vendredi 9 h–12 h|À la mairie", ""},
		{`Mo-Fr 09:00-12:00 || "appeler le 06 39 98 00 12"`, "Lundi à vendredi 9 h–12 h", ""},
		{"un mardi sur deux 14h-17h avec Zoé Delmarest", "", "Un mardi sur deux 14h-17h."},
		{"2e jeudi après-midi du mois", "", "2e jeudi après-midi du mois."},
		{"lundi 9h, 06 39 98 00 12", "", "Lundi 9h."},
		{"voir le site", "", ""},
		{"lundi 14h-12h", "", ""},
		{"Mo,Fr :undefined-undefined:undefined", "", ""},
		{"09:00-12:00", "", "9 h–12 h"},
		{"Su off", "", "Fermé le dimanche"},
		{"Mo 12:00-09:00", "", ""},
		// a comment that is only a name is that of somebody, though no list has it
		{`Mo 09:00-12:00 "Ysoline Delmarest"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "Ange Delmarest"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "Delmarest Ysoline"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "à la mairie, Ysoline Delmarest"`, "Lundi 9 h–12 h|À la mairie", ""},
		{`Mo 09:00-12:00 "Ysoline Delmarest : sur rendez-vous"`, "Lundi 9 h–12 h|Sur rendez-vous", ""},
		{`Mo 09:00-12:00 "DELMAREST"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "Ange"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "Ysoline Le Delmarest"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "Wuxian Delma"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "RDV"`, "Lundi 9 h–12 h|RDV", ""},
		{`Mo 09:00-12:00 "ACCUEIL"`, "Lundi 9 h–12 h|ACCUEIL", ""},
		{`Mo 09:00-12:00 "Sur Rendez-Vous"`, "Lundi 9 h–12 h|Sur Rendez-Vous", ""},
		{`Mo 09:00-12:00 "Atelier Couture"`, "Lundi 9 h–12 h|Atelier Couture", ""},
		{`Mo 09:00-12:00 "Couture"`, "Lundi 9 h–12 h|Couture", ""},
		{`Mo 09:00-12:00 "Mairie"`, "Lundi 9 h–12 h|Mairie", ""},
		{`Mo 09:00-12:00 "Lundi Mardi"`, "Lundi 9 h–12 h|Lundi Mardi", ""},
		{`Mo 09:00-12:00 "Salle Verte"`, "Lundi 9 h–12 h|Salle Verte", ""},
		{`Mo 09:00-12:00 "Saint Aubrin"`, "Lundi 9 h–12 h|Saint Aubrin", ""},
		{`Mo 09:00-12:00 "Bessan Combe"`, "Lundi 9 h–12 h|Bessan Combe", ""}, // its commune
		{`Mo 09:00-12:00 "Espace Delmarest"`, "Lundi 9 h–12 h|Espace Delmarest", ""},
		{`Mo 09:00-12:00 "sur rendez-vous"`, "Lundi 9 h–12 h|Sur rendez-vous", ""},
		// nor is English read, nor a code
		{`Mo 09:00-12:00 "by appointment"`, "Lundi 9 h–12 h|Sur rendez-vous", ""},
		{`Mo 09:00-12:00 "closed in August"`, "Lundi 9 h–12 h", ""},
		{`Mo 09:00-12:00 "dans l'open space"`, "Lundi 9 h–12 h|Dans l'open space", ""},
		{`Mo 09:00-12:00 "Fab lab"`, "Lundi 9 h–12 h|Fab lab", ""},
		{`Mo 09:00-12:00 "atelier Mon espace, excepté en août"`, "Lundi 9 h–12 h|Atelier Mon espace, excepté en août", ""},
		{"Sa 09:00-12:00 unknown", "", ""},
		{"Lundi 9h-12h, Sa unknown", "", ""},
		{"mardi 9h-12h (closed in August)", "", ""},
		{"un mardi sur deux 9h-12h, SH closed", "", ""},
		{"un mardi sur deux 9h-12h, PH", "", ""},
		{"un mardi sur deux 14h-17h, Sa matin", "", "Un mardi sur deux 14h-17h, Sa matin."},
	} {
		h := lisible.LireHeures(&lieu.Lieu{Horaires: c.dit, Commune: "Bessan Combe"})
		var l []string
		if h.Connues {
			l = h.Semaine.Phrases()
		}
		for _, r := range h.Remarques {
			l = append(l, r.String())
		}
		if got := espaces.Replace(strings.Join(l, "|")); got != c.phrases {
			t.Errorf("%q: %q, want %q", c.dit, got, c.phrases)
		}
		if got := espaces.Replace(h.Mots + h.SansJour + h.Fermeture); got != c.mots {
			t.Errorf("%q: words %q, want %q", c.dit, got, c.mots)
		}
		if !h.Connues && h.Raison == "" {
			t.Errorf("%q: no reason", c.dit)
		}
	}
}

// A long text gives the sentences that tell when, and what was left out is told.
func TestWordsOfALongText(t *testing.T) {
	h := lisible.LireHeures(&lieu.Lieu{Horaires: "Le foyer accueille petits et grands depuis sa création en 1992 par " +
		"les habitants du quartier, et propose des jeux, des repas et des sorties à la belle saison. Permanence le mardi " +
		"vers 14h, ou le jeudi matin."})
	if h.Mots != "Permanence le mardi vers 14h, ou le jeudi matin." || len(h.Retraits) == 0 {
		t.Errorf("%q, %v", h.Mots, h.Retraits)
	}
}

// A day by appointment does not make the whole place so.
func TestAppointmentOfSomeHours(t *testing.T) {
	for v, want := range map[string]bool{`Mo-Fr 09:00-12:00 "sur rendez-vous"`: true, `"sur rendez-vous"`: true,
		`Mo-Fr "sur rendez-vous"`:                 true,
		`Mo-Th 09:00-12:00; Fr "sur rendez-vous"`: false, `Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"`: false,
		"Mo 09:00-12:00": false,
		"mardi 9h-12h et 14h-17h sur rendez-vous": true} {
		if got := lisible.LireTextes(&lieu.Lieu{Horaires: v}).SurRendezVous(); got != want {
			t.Errorf("%s: %v", v, got)
		}
	}
}
