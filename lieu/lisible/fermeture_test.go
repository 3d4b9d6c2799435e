package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestSeDitFerme(t *testing.T) {
	for _, c := range []struct {
		nom, texte string
		want       bool
	}{
		{"FERME DEFINITIVEMENT - Espace du Lin", "", true}, {"Espace du Lin (fermé)", "", true},
		{"Espace du Lin - ne plus utiliser", "", true}, {"Ferme du Lin", "", false}, {"La ferme aux livres", "", false},
		{"Espace du Lin", "Attention : fermeture définitive le 31 décembre.", true},
		{"Espace du Lin", "Fermé pour travaux jusqu'au 4 janvier.", false}, {"Espace du Lin", "Fermé le lundi.", false},
		{"Espace du Lin", "Fermé définitivement en juin 2023, puis rouvert en 2024.", false},
	} {
		l := lieu.Lieu{Nom: c.nom, PresentationResume: c.texte}
		if _, got := lisible.SeDitFerme(&l); got != c.want {
			t.Errorf("%q, %q: %v", c.nom, c.texte, got)
		}
	}
}

// A word that has its accents keeps them.
func TestAccentsOfNamesStay(t *testing.T) {
	for nom, want := range map[string]string{"Espace du Lin (fermé)": "Espace du Lin (fermé)",
		"<b>Clic</b> &amp; Lin": "Clic & Lin", "FERME POUR TRAVAUX ESPACE DU LIN": "Fermé pour travaux espace du Lin",
		"FERME DU LIN":                      "Ferme du Lin",
		"FERME DEFINITIVEMENT - LUDOTHEQUE": "Fermé définitivement - Ludothèque",
		"LUDOTHEQUE A CIEL OUVERT":          "Ludothèque à ciel ouvert"} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: nom, Commune: "Pons"}, "Pons"); got != want {
			t.Errorf("%q: %q, want %q", nom, got, want)
		}
	}
}

func TestDitFermeture(t *testing.T) {
	for avis, want := range map[string]bool{
		"Fermé jusqu'au 4 janvier.": true, "Fermeture exceptionnelle lundi": true, "Congés d'été en août": true,
		"En travaux": true, "Les permanences sont suspendues": true, "Pas d'accueil cette semaine": true,
		"La conseillère est absente": true,
		"Atelier annulé le 12":       true,
		"Congés annuels":             true, "Fermé pour travaux": true, "Travaux jusqu'au 4 mars": true,
		"FERMÉ !!! Cause travaux, du 02/11/2026 au 30/11/26, réouverture le 1/12": true,
		"Fermeture exceptionnelle le 24 novembre 2026.":                           true,
		"Fermeture exceptionnelle le lundi 24 novembre":                           true,
		"Fermé le lundi 24 novembre":                                              true, "Fermé lundi": true,
		"Ouvert le matin. Fermé jusqu'au 4 janvier.": true, "Nous fermons le 12 mai.": true,
		"Pas fermé en août. Fermé en juillet.": true, "L'accueil est fermé": true, "Nous n'accueillons personne": true,
		"Fermé du lundi 2 au vendredi 6 mars": true, "En vacances jusqu'au 3": true,
		"Pas de permanence le 30 novembre": true, "Plus de permanences en août": true, "Aucune permanence lundi 30": true,
		"Pas de permanence le lundi": false, "Pas de permanence sans rendez-vous": false,
		"Pas de permanence en dehors des horaires": false, "Permanence le 30 novembre": false,
		// what is denied, or goes on with doors open
		"Pas fermé pendant les vacances.": false, "N'est pas fermé": false, "Nous ne fermons pas en août": false,
		"Sans fermeture cet été": false, "Aucune fermeture en août": false, "Jamais fermé": false,
		"N'est plus fermé": false, "Les permanences ne sont pas suspendues": false, "Atelier non annulé": false,
		"Travaux : entrée par la cour.": false, "Pendant les travaux, l'accueil reste ouvert": false,
		"Ateliers pendant les vacances": false, "Vacances : programme à l'accueil": false,
		"Ouvert pendant les congés": false, "Travaux dans la rue, accès par le parc": false,
		// what is so every week, and what is of an address
		"Fermé le lundi.": false, "Fermé les jours fériés": false, "Fermé le midi": false,
		"Fermé tous les mercredis après-midi": false, "Fermé le samedi et le dimanche": false, "Fermé de 12 h à 14 h": false,
		"Le lieu a déménagé": false, "Nous avons déménagé au 3 rue Haute": false,
		"": false, "Ateliers le samedi": false, "La ferronnerie d'art est à côté": false, "Entrée par la cour": false,
	} {
		if got := lisible.DitFermeture(avis); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}

// A closure that a text tells is a notice while it lasts: with its year, or without an end.
func TestFermetureOfTheTexts(t *testing.T) {
	le := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for texte, want := range map[string]string{
		"Service suspendu.": "Service suspendu.",
		"La structure a fermé. Adressez-vous à la mairie.": "La structure a fermé.",
		"Le service n'est plus assuré depuis juin 2026.":   "Le service n'est plus assuré depuis juin 2026.",
		"Activité arrêtée fin 2025.":                       "Activité arrêtée fin 2025.",
		"Les permanences ne sont plus assurées.":           "Les permanences ne sont plus assurées.",
		"Fermé au public depuis octobre, réouverture en février 2027.": "" +
			"Fermé au public depuis octobre, réouverture en février 2027.",
		"Fermé au public depuis mars, réouverture en octobre 2026.": "", // open again
		"L'école a fermé en 2012, le lieu s'y est installé.":        "",
		"Le lieu a fermé en 2019, il est de nouveau ouvert.":        "",
		"Le service de tirage photo n'est plus assuré.":             "",
		"La ligne de bus est arrêtée.":                              "",
		"L'activité ne s'est jamais arrêtée.":                       "",
		"Le service n'est pas suspendu.":                            "",
		"Un espace fermé et calme.":                                 "",
		"Centre fermé en août.":                                     "",
		"Service fermé le mercredi.":                                "",
		"Accueil fermé à midi.":                                     "",
		"Permanence arrêtée avec les communes.":                     "",
		"Atelier suspendu.":                                         "",
		"Parking de l'espace fermé.":                                "",
		"Le lieu est définitivement fermé.":                         "Le lieu est définitivement fermé.",
		"Wifi. Fermé du 15 au 30 novembre 2026.":                    "Fermé du 15 au 30 novembre 2026.",
		"Fermé du 1er décembre 2026 au 15 janvier 2027. Wifi.":      "Fermé du 1er décembre 2026 au 15 janvier 2027.",
		"Permanence suspendue jusqu'à nouvel ordre.":                "Permanence suspendue jusqu'à nouvel ordre.",
		"Temporairement fermé.":                                     "Temporairement fermé.",
		"Les aides sont suspendues pour le moment.":                 "Les aides sont suspendues pour le moment.",
		"Fermeture définitive le 1er mars 2024.":                    "Fermeture définitive le 1er mars 2024.",
		"Fermé du 15 au 21 novembre 2026.":                          "", // over
		"Fermé du 15 au 30 novembre.":                               "", // of which year?
		"Congés du 15 au 30/11/2026.":                               "Congés du 15 au 30/11/2026.",
		"Fermé du 3 au 20 août.":                                    "",
		"Fermé le lundi.":                                           "",
		"Fermé au mois d'août.":                                     "",
		"Pas fermé jusqu'à nouvel ordre.":                           "",
		"Atelier suspendu jusqu'à nouvel ordre.":                    "",
		"Fermé depuis mars, le lieu est de nouveau ouvert.":         "",
		"Un lieu ouvert depuis 2026.":                               "",
		"":                                                          "",
	} {
		got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: texte}).Fermeture(le)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", texte, got, want)
		}
	}
	for phrase, want := range map[string]bool{"Fermé du 3 au 20 août 2026.": true, "Fermé du 3 au 20 août.": false,
		"Fermé jusqu'au 4 janvier 2027.": false, "Ouvert depuis le 3 août 2026.": false} {
		if got := lisible.LireTextes(&lieu.Lieu{}).FermeturePassee(phrase, le); got != want {
			t.Errorf("%q is over: %v", phrase, got)
		}
	}
}

func TestDitFermeOuAilleurs(t *testing.T) {
	le := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	tient := lisible.Periode{Debut: le, Fin: le.AddDate(0, 6, 0)}
	for _, c := range []struct {
		l    lieu.Lieu
		want bool
	}{
		{lieu.Lieu{Nom: "Espace du Lin"}, false}, {lieu.Lieu{Nom: "Espace du Lin (fermé)"}, true},
		{lieu.Lieu{Avis: "Fermé jusqu'au 4 janvier."}, true}, {lieu.Lieu{Avis: "Fermé jusqu'au 4 novembre 2026."}, false},
		{lieu.Lieu{Avis: "Le lieu a déménagé."}, true}, {lieu.Lieu{Avis: "Entrée par la cour."}, false},
		{lieu.Lieu{PresentationResume: "Fermeture du 15 novembre au 30 décembre 2026."}, true},
		{lieu.Lieu{PresentationResume: "Fermeture du 15 au 20 novembre 2026."}, false},
		{lieu.Lieu{PresentationDetail: "Déménage le 1er janvier 2027 au 8 rue du Lin."}, true},
		{lieu.Lieu{PresentationDetail: "L'atelier a déménagé en 2019."}, false},
	} {
		if got := lisible.DitFermeOuAilleurs(&c.l, tient); got != c.want {
			t.Errorf("%+v: %v", c.l, got)
		}
	}
}

func TestDitDemenagement(t *testing.T) {
	for avis, want := range map[string]bool{"Le lieu a déménagé.": true, "Nouvelle adresse : 3 rue Haute": true,
		"Nous avons déménagé au 3 rue Haute": true, "Dans nos nouveaux locaux": true, "L'accueil est transféré": true,
		"": false, "Fermé le lundi": false, "L'adresse est à l'arrière": false} {
		if got := lisible.DitDemenagement(avis); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}

// The quick look passes over no text that tells of a closure, in any case.
func TestTheQuickLookMissesNoClosure(t *testing.T) {
	for _, s := range []string{"Fermé", "fermée définitivement", "FERMETURE DEFINITIVE", "n'existe plus", "N’EXISTE PLUS",
		"Ne plus utiliser", "à supprimer", "cessation d'activité", "a cessé son activité", "a fermé ses portes"} {
		if !lisible.PeutDireFermeture("La salle " + s + ".") {
			t.Errorf("%q is passed over", s)
		}
	}
	if lisible.PeutDireFermeture("Une salle pour apprendre, avec des ordinateurs.") {
		t.Error("every text is read at length")
	}
}

// A closure is one wherever the record tells it; hours of the week, and a part of them, are none.
func TestFermetureOutOfTheTexts(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ complement, horaires, want string }{
		{"Fermé jusqu'au 31 décembre 2026", "Mo-Fr 09:00-12:00", "Fermé jusqu'au 31 décembre 2026"},
		{"", `Mo-Fr 09:00-12:00 "fermé jusqu'au 31/12/2026"`, "Fermé jusqu'au 31/12/2026"},
		{"", "Fermé définitivement", "Fermé définitivement"},
		{"Service suspendu", "", "Service suspendu"},
		{"Fermé jusqu'au 31 octobre 2026", "Mo-Fr 09:00-12:00", ""},
		{"", `Mo-Fr 09:00-12:00; Sa 09:00-12:00 "fermé jusqu'au 31/12/2026"`, ""},
		{"", `Mo-Fr 09:00-12:00 "fermé pendant les vacances"`, ""},
		{"", `Mo-Fr 09:00-12:00 "fermé du 24/12 au 02/01"`, ""},
		{"", "Lundi 9h-12h, fermé le mercredi", ""}, {"", "Fermé le mercredi", ""}, {"", "Mo-Fr 09:00-12:00; PH off", ""},
		{"La ferme du bourg", "", ""}, {"Bâtiment 2, 1er étage", "", ""}, {"Portail fermé le soir", "", ""},
	} {
		l := lieu.Lieu{ComplementAdresse: c.complement, Horaires: c.horaires}
		if got, _ := lisible.LireTextes(&l).Fermeture(le); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.complement, c.horaires, got, c.want)
		}
	}
}

// A closure that begins later, or is short among the days of a paper, does not take its
// place off it; one of nobody knows when does.
func TestFermeLongtemps(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for avis, want := range map[string][2]bool{ // on a paper of six months, of a month
		"Fermé pour travaux du 21 décembre au 4 janvier.":               {false, false},
		"Fermé du 5 décembre 2026 au 4 janvier 2027.":                   {false, true},
		"Fermé du 15 décembre 2026 au 30 avril 2027.":                   {true, true},
		"Fermé du 23 novembre au 6 décembre.":                           {false, false},
		"Fermé jusqu'au 15 janvier.":                                    {true, true},
		"Fermé depuis le 1er octobre jusqu'au 20 mai 2027.":             {true, true},
		"Fermé jusqu'à nouvel ordre.":                                   {true, true},
		"Fermé pour travaux.":                                           {true, true},
		"Fermé les 24 et 31 décembre.":                                  {false, false},
		"Fermé du 21 décembre au 4 janvier et du 8 au 20 février 2027.": {false, false},
		"Fermé du 1er au 20 août 2027.":                                 {false, false},
	} {
		for i, mois := range []int{6, 1} {
			if got := lisible.FermeLongtemps(avis, lisible.Periode{Debut: le, Fin: le.AddDate(0, mois, 0)}); got != want[i] {
				t.Errorf("%q, %d months: %v", avis, mois, got)
			}
		}
	}
}
