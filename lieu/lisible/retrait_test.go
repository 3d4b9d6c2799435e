package lisible_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// The edges of what was taken out never show.
func TestRecoudre(t *testing.T) {
	for s, want := range map[string]string{
		"":                            "",
		" , ":                         "",
		"()":                          "",
		"à la mairie ()":              "à la mairie",
		"à la mairie ( , )":           "à la mairie",
		"à la mairie (au fond":        "à la mairie (au fond)",
		"à la mairie) au fond":        "à la mairie au fond",
		"à la mairie, , au fond":      "à la mairie, au fond",
		"à la mairie , au fond":       "à la mairie, au fond",
		"et sur rendez-vous":          "sur rendez-vous",
		": sur rendez-vous":           "sur rendez-vous",
		"sur rendez-vous ou":          "sur rendez-vous",
		"sur rendez-vous avec":        "sur rendez-vous",
		"bureau de":                   "bureau",
		"à la mairie, téléphone :":    "à la mairie",
		"à la mairie, contacter le":   "à la mairie",
		"à  la   mairie":              "à la mairie",
		"etude le soir":               "etude le soir", // no link begins it
		"ouvert le mardi et le jeudi": "ouvert le mardi et le jeudi",
	} {
		if got := lisible.Recoudre(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// A local notice keeps what it says of the place.
func TestAvisPublic(t *testing.T) {
	for s, want := range map[string]string{
		"":               "",
		"Fermé en août.": "Fermé en août.",
		"Fermé en août, demandez Mme Delmarest.":            "Fermé en août.",
		"Fermé en août. Demandez Mme Delmarest.":            "Fermé en août.",
		"Mme Delmarest est absente. La salle est fermée.":   "La salle est fermée.",
		"Voyez cela avec Zoé Delmarest.":                    "",
		"Fermé le 24 mai 2026, Mme Delmarest est absente.":  "Fermé le 24 mai 2026.",
		"Fermé cette semaine : Zoé Delmarest est en congé.": "Fermé cette semaine.",
		"Fermé lundi matin (Zoé Delmarest est absente).":    "Fermé lundi matin.",
		"Ouvert mardi, Zoé Delmarest aide, puis jeudi.":     "Ouvert mardi, puis jeudi.",
		"Atelier par Zoé Delmarest, et café.":               "Atelier, et café.",
		"Zoé Delmarest vous attend à la mairie.":            "",
		"Pendant les travaux, appelez le 06 39 98 00 12.":   "Pendant les travaux.",
		"Pendant les travaux : 05 36 49 00 12.":             "Pendant les travaux : 05 36 49 00 12.",
		"Écrivez à accueil@valbrune.example.":               "Écrivez à accueil@valbrune.example.",
		"Ateliers le mardi animés par Zoé Delmarest.":       "Ateliers le mardi.",
		"Un atelier le mardi avec M. M. M. M. et un café.":  "", // not a part of it, with half a name
		"Entrée par la rue Madame Delmarest.":               "Entrée par la rue Madame Delmarest.",
		"Déménage salle Zoé Delmarest, au 2 rue du Lavoir.": "Déménage salle Zoé Delmarest, au 2 rue du Lavoir.",
	} {
		got, retraits := lisible.AvisPublic(s)
		if got != want || (got != s) != (len(retraits) > 0) {
			t.Errorf("%q: %q %v, want %q", s, got, retraits, want)
		}
	}
}

// The name of who publishes, without people.
func TestCourtPublic(t *testing.T) {
	for s, want := range map[string]string{
		"":                               "",
		"Hub du Val":                     "Hub du Val",
		"Zoé Delmarest":                  "",
		"Zoé delmarest":                  "",
		"EI Delmarest Zoé":               "",
		"Hub du Val (Zoé Delmarest)":     "Hub du Val",
		"Hub du Val - Mme Delmarest":     "Hub du Val",
		"Association Zoé Delmarest":      "Association Zoé Delmarest",
		"Hub du Val, zoe@hub.example":    "Hub du Val",
		"Mairie, accueil@mairie.example": "Mairie, accueil@mairie.example",
		"Simone Veil":                    "Simone Veil",
	} {
		got, retraits := lisible.CourtPublic(s)
		if got != want || (got != s) != (len(retraits) > 0) {
			t.Errorf("%q: %q %v, want %q", s, got, retraits, want)
		}
	}
}

// A commune keeps its name, though it be somebody's.
func TestCommunePublique(t *testing.T) {
	for s, want := range map[string]string{"": "", "Antony": "Antony", "Saint-Paul": "Saint-Paul",
		"Martin-Église": "Martin-Église", "Paul": "Paul", "Valbrune, chez Mme Delmarest": "Valbrune",
		"Valbrune (Zoé Delmarest)": "Valbrune", "Valbrune (Charente)": "Valbrune (Charente)",
		"Valbrune chez Zoé Delmarest": "Valbrune", "Valbrune 06 39 98 00 12": "Valbrune"} {
		got, retraits := lisible.CommunePublique(s)
		if got != want || (got != s) != (len(retraits) > 0) {
			t.Errorf("%q: %q %v, want %q", s, got, retraits, want)
		}
	}
}

// A sentence that names somebody goes, but for the days and hours it tells.
func TestSentencesKeepTheirHours(t *testing.T) {
	for s, want := range map[string]string{
		"Atelier le lundi de 9h à 12h avec Zoé Delmarest.":           "Atelier le lundi de 9h à 12h.",
		"Atelier le lundi matin, par Zoé du club d'échecs.":          "Atelier le lundi matin, par le club d'échecs.",
		"Permanence le jeudi après-midi (Zoé Delmarest).":            "Permanence le jeudi après-midi.",
		"Le mardi matin par Zoé Delmarest, conseillère numérique.":   "Le mardi matin par une conseillère numérique.",
		"Zoé Delmarest vous reçoit le lundi de 9h à 12h.":            "", // no sentence is left
		"Atelier avec Zoé Delmarest.":                                "",
		"Un café. atelier avec Zoé Delmarest. venez nombreux.":       "Un café. venez nombreux.",
		"Ateliers le mercredi, par Zoé Delmarest, à la médiathèque.": "Ateliers le mercredi, à la médiathèque.",
		"ATELIERS LE MERCREDI MATIN, PAR ZOÉ DELMAREST, À LA MAIRIE": "Ateliers le mercredi matin, à la mairie.",
	} {
		got, retraits := lisible.TextePublic(s)
		if !strings.EqualFold(strings.TrimSuffix(got, "."), strings.TrimSuffix(want, ".")) || len(retraits) == 0 {
			t.Errorf("%q: %q %v, want %q", s, got, retraits, want)
		}
	}
}

// What was cleaned has nothing more to give up: a base that keeps it, and cleans
// it again, prints the same.
func TestCleanedOnceForAll(t *testing.T) {
	lire := map[string]func(string) (string, []lisible.Retrait){
		"avis": func(s string) (string, []lisible.Retrait) { return lisible.AvisPublic(s) }, "court": lisible.CourtPublic,
		"commentaire": lisible.CommentairePublic,
		"texte":       func(s string) (string, []lisible.Retrait) { return lisible.TextePublic(s) }}
	for quoi, f := range lire {
		for _, qui := range nommees {
			for _, modele := range []string{"%s", "Un café, %s", "%s, sur rendez-vous", "Le lundi matin (%s) à la mairie",
				"Fermé en août. %s. Entrée par la cour."} {
				net, _ := f(fmt.Sprintf(modele, qui))
				again, retraits := f(net)
				if len(retraits) > 0 || strings.TrimSuffix(again, ".") != strings.TrimSuffix(net, ".") {
					t.Errorf("%s: %q, then %q %v", quoi, net, again, retraits)
				}
			}
		}
	}
}

// Addresses keep their street, and only their street.
func TestAddressesWithoutPeople(t *testing.T) {
	for s, want := range map[string]string{
		"3 rue du Lavoir Mme DELMAREST Zoé":                                    "3 rue du Lavoir",
		"3 rue du Lavoir (sonner chez Delmarest)":                              "3 rue du Lavoir",
		"3 rue du Lavoir, sonnez à Delmarest":                                  "3 rue du Lavoir",
		"3 rue du Lavoir, sonner à l'accueil":                                  "3 rue du Lavoir, sonner à l'accueil",
		"Chez l'habitant, Mme D., 3 rue du Lavoir":                             "Chez l'habitant, 3 rue du Lavoir",
		"Résidence du Lin - M. ROQUEBIN Paul - 11 rue du Puits":                "Résidence du Lin - 11 rue du Puits",
		"3 rue du Lavoir, zoe point delmarest arobase val point example":       "3 rue du Lavoir",
		"3 rue du Lavoir (Mme Delmarest)":                                      "3 rue du Lavoir",
		"Mme Delmarest, 3 rue du Lavoir":                                       "3 rue du Lavoir",
		"Chez Zoé Delmarest 386 c route du Moulin":                             "386 c route du Moulin",
		"3 rue du Lavoir, s/c Zoé Delmarest, 2e étage":                         "3 rue du Lavoir, 2e étage",
		"Place du Lin, face à Mme Delmarest":                                   "Place du Lin",
		"3 rue du Lavoir, à côté de chez Mme Delmarest":                        "3 rue du Lavoir",
		"Place du Lin, en face de la mairie":                                   "Place du Lin, en face de la mairie",
		"sous couvert de Zoé Delmarest, 3 rue du Lavoir":                       "3 rue du Lavoir",
		"c/o Zoé Delmarest, 3 rue du Lavoir":                                   "3 rue du Lavoir",
		"À l'attention de Mme Delmarest, 3 rue du Lavoir":                      "3 rue du Lavoir",
		"3 rue du Lavoir Autre adresse : M. Roquebin 11 rue du Puits":          "3 rue du Lavoir",
		"3 rue du Lavoir Adresse du président : 11 rue du Puits Zoé Delmarest": "3 rue du Lavoir",
		"3 rue du Lavoir M. Roquebin 11 rue du Puits":                          "3 rue du Lavoir",
		"3 rue du Lavoir Autres adresses : 11 rue du Puits paul@val.example":   "3 rue du Lavoir",
		"3 rue du Lavoir, Autre adresse : salle des fêtes": "3 rue du Lavoir|Autre adresse : salle " +
			"des fêtes",
		"3 rue du Lavoir tél. 06 39 98 00 12":                                    "3 rue du Lavoir",
		"3 rue du Lavoir, contact : accueil@val.example":                         "3 rue du Lavoir",
		"3 rue du Lavoir, zoe@val.example, paul@val.example":                     "3 rue du Lavoir",
		"3 rue du Lavoir, Zoé Delmarest, présidente":                             "3 rue du Lavoir",
		"Président : M. Roquebin, 3 rue du Lavoir":                               "3 rue du Lavoir",
		"Mairie (demander Mme Delmarest), place du Lavoir":                       "Mairie, place du Lavoir",
		"3 rue du Lavoir Mme DELMAREST 11 rue du Puits Mr ROQUEBIN 12 rue Haute": "3 rue du Lavoir",
		"Salle Zoé Delmarest, 3 rue du Lavoir":                                   "Salle Zoé Delmarest, 3 rue du Lavoir",
		"8 rue Madame Delmarest, bâtiment B":                                     "8 rue Madame Delmarest, bâtiment B",
		"3 rue du Lavoir, 33990 Valbrune, Mme Delmarest":                         "3 rue du Lavoir",
		"MME DELMAREST 3 RUE DU LAVOIR":                                          "3 rue du Lavoir",
		"3 rue du Lavoir, chez Zoé M. et M. Roquebin":                            "3 rue du Lavoir",
	} {
		l := &lieu.Lieu{Adresse: s, CodePostal: "33990", Commune: "Valbrune"}
		lignes, retraits := lisible.LireAdresse(l, "Valbrune")
		got := strings.Join(lignes, "|")
		if got != want || strings.Contains(s, "Delmarest,") && !strings.Contains(want, "Delmarest") && len(retraits) == 0 {
			t.Errorf("%q: %q %v, want %q", s, got, retraits, want)
		}
	}
}

// A street and its complement each give up theirs, and say which.
func TestAddressRemovalsAreTold(t *testing.T) {
	l := &lieu.Lieu{Adresse: "3 rue du Lavoir Mme Delmarest 06 39 98 00 12", ComplementAdresse: "Bureau de Zoé Roquebin",
		Commune: "Valbrune"}
	lignes, retraits := lisible.LireAdresse(l, "Valbrune")
	if got := strings.Join(lignes, "|"); got != "3 rue du Lavoir" {
		t.Errorf("printed %q", got)
	}
	var dits []string
	for _, r := range retraits {
		dits = append(dits, r.Texte+" : "+r.Motif)
	}
	slices.Sort(dits)
	want := []string{"06 39 98 00 12 : " + lisible.MotifContactAdresse, "Mme Delmarest : " + lisible.MotifPersonneAdresse,
		"Zoé Roquebin : " + lisible.MotifPersonneAdresse}
	if !slices.Equal(dits, want) {
		t.Errorf("told %q, want %q", dits, want)
	}
}
