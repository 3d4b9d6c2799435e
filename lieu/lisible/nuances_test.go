package lisible_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
)

// deuxTemps is a week with two times a day.
const deuxTemps = "Mo-Fr 09:00-12:00,14:00-17:00"

// tenues are the hours of a day that one may rely on, as « 9-12 14-17 »; then what is booked,
// « rdv », or why the others are not told.
func tenues(l *lieu.Lieu, jour time.Time) string {
	h := lisible.LireHeures(l)
	plages := h.Semaine.Le(jour, l.Feries().Etat).Plages
	sures, pire := h.Nuances.Sures(jour, plages)
	var out []string
	for _, p := range sures {
		dite := p.String()
		if h.Nuances.De(jour, p).Sorte == lisible.SurRdv {
			dite += " rdv"
		}
		out = append(out, strings.NewReplacer("\u00a0", "", "\u202f", "", "h", "").Replace(dite))
	}
	if _, ok := h.Nuances.Ouvre(jour); ok && len(plages) == 0 {
		out = append(out, "ouvre")
	}
	if len(sures) < len(plages) {
		out = append(out, sortes[pire.Sorte])
	}
	return strings.Join(out, " ")
}

var sortes = map[lisible.Sorte]string{lisible.ParSemaines: "semaines", lisible.EnVacances: "vacances",
	lisible.ParSaison: "saison", lisible.PourCertains: "certains", lisible.Contredites: "contredites",
	lisible.Finie: "finie"}

// What a text says of a part of the week is believed: nobody is told that the place is open
// then. On the other days, and where it tells of something else, its hours hold.
func TestTextsLimitAPartOfTheWeek(t *testing.T) {
	const mardi, mercredi, samedi = "2026-12-01", "2026-12-02", "2026-12-05"
	for _, c := range []struct{ jour, horaires, texte, want string }{
		// of some weeks, in many words, without a clock time
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert les mardis des semaines impaires.", "semaines"},
		{mercredi, "Mo-Fr 09:00-12:00", "Ouvert les mardis des semaines impaires.", "9–12"},
		{mardi, "Tu 09:00-12:00", "Permanence un mardi sur deux.", "semaines"},
		{mardi, "Tu 09:00-12:00", "1er et 3e mardi du mois.", "semaines"},
		{mardi, "Tu 09:00-12:00", "Permanences les premiers mardis du mois, en mairie.", "semaines"},
		{mardi, "Tu 09:00-12:00", "Permanence le 2ème mardi de chaque mois.", "semaines"},
		{mardi, "Tu 09:00-12:00", "Présent tous les quinze jours.", "semaines"},
		{mardi, "Tu 09:00-12:00", "Permanence bimensuelle le mardi.", "semaines"},
		{mardi, "Mo-Fr 09:00-12:00", "Le bus passe un mardi par mois.", "semaines"},
		{mardi, "Mo-Fr 09:00-12:00", "Fermé un mardi sur deux.", "semaines"},
		{mardi, "Mo-Fr 09:00-12:00", "Le conseiller numérique est présent certains mardis.", "semaines"},
		{mardi, "Mo-Fr 09:00-12:00", "Permanence numérique les mardis pairs.", "semaines"},
		{mardi, `Tu 09:00-12:00 "semaines paires"`, "", "semaines"},
		{mardi, "Mo,Tu 09:00-12:00", "Atelier informatique un mardi sur deux.", "semaines"},
		{mardi, "Mo-Fr 09:00-12:00", "Atelier informatique un mardi sur deux.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Ateliers tous les 15 jours.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Permanence de la CAF un mardi sur deux.", "9–12"},
		{samedi, "Tu-Sa 09:00-12:00", "Repair café le 1er samedi du mois.", "9–12"},
		{samedi, "Mo-Fr 09:00-12:00", "Ouverture les 2ème et 4ème samedis du mois", "ouvre"},
		{mardi, "week 1-53/2 Tu 09:00-12:00", "Ouvert les mardis des semaines impaires.", "9–12"},
		// for some people
		{mardi, "Mo-Fr 09:00-12:00", "Femmes uniquement le mardi.", "certains"},
		{mercredi, "Mo-Fr 09:00-12:00", "Femmes uniquement le mardi.", "9–12"},
		{mercredi, "Mo-Fr 09:00-12:00", "Le mercredi réservé aux enfants.", "certains"},
		{mercredi, "Mo-Fr 09:00-12:00", "Mercredi : réservé aux adhérents.", "certains"},
		{mardi, deuxTemps, "Le mardi matin est réservé aux scolaires.", "14–17 certains"},
		{mardi, "Mo-Fr 09:00-12:00", "Créneau réservé aux scolaires le mardi de 9h à 10h.", "certains"},
		{mercredi, "Mo-Fr 09:00-12:00", "Ouvert à tous du lundi au vendredi, femmes uniquement le mercredi.", "certains"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert à tous du lundi au vendredi, femmes uniquement le mercredi.", "9–12"},
		{mardi, `Tu 09:00-12:00 "femmes uniquement"; We 09:00-12:00`, "", "certains"},
		{mercredi, "Mo-Fr 09:00-12:00", "Le mercredi, ateliers réservés aux enfants.", "9–12"},
		{mardi, deuxTemps, "L'atelier couture du mardi est réservé aux adhérents, le reste est ouvert à tous.", "9–12 14–17"},
		{mardi, deuxTemps, "L'atelier couture du mardi, réservé aux adhérents.", "9–12 14–17"},
		{mardi, deuxTemps, "Le cours de français du mardi est réservé aux adhérents.", "9–12 14–17"},
		{mardi, deuxTemps, "L'atelier couture a lieu le jeudi, le mardi est réservé aux adhérents.", "certains"},
		{mardi, deuxTemps, "L'atelier informatique du mardi est réservé aux adhérents.", "certains"},
		{mardi, deuxTemps, "Les ateliers du mardi sont réservés aux adhérents.", "certains"},
		// of somebody else, who comes to the place
		{mardi, deuxTemps, "Le conseiller départemental tient une permanence un mardi sur deux.", "9–12 14–17"},
		{mardi, deuxTemps, "Un mardi sur deux, le notaire tient une permanence de 9h à 12h.", "9–12 14–17"},
		{mardi, deuxTemps, "L'écrivain public est présent le 1er mardi du mois.", "9–12 14–17"},
		{mardi, deuxTemps, "Une conseillère de France Travail est présente le 1er mardi du mois.", "9–12 14–17"},
		{mardi, deuxTemps, "Une infirmière est présente le 1er mardi du mois.", "9–12 14–17"},
		{mardi, deuxTemps, "Un bus numérique stationne sur la place du marché un mardi sur deux.", "9–12 14–17"},
		{mardi, deuxTemps, "L'école est fermée le mardi.", "9–12 14–17"},
		{mardi, deuxTemps, "L’école est fermée le mardi.", "9–12 14–17"},
		{mardi, deuxTemps, "La piscine est fermée le mardi ; la médiathèque est ouverte.", "9–12 14–17"},
		{mardi, deuxTemps, "Le service urbanisme est fermé le mardi après-midi.", "9–12 14–17"},
		{mardi, deuxTemps, "Exposition ouverte jusqu'au 30 novembre 2026.", "9–12 14–17"},
		{mardi, deuxTemps, "Une assistante sociale tient une permanence un mardi sur deux.", "9–12 14–17"},
		{mardi, deuxTemps, "Le conseiller numérique départemental tient une permanence un mardi sur deux.", "semaines"},
		{mardi, deuxTemps, "Le conseiller départemental numérique est présent un mardi sur deux.", "semaines"},
		{mardi, "Tu 09:00-12:00", "L'ADIL tient une permanence un mardi sur deux.", "semaines"},
		// on an appointment
		{mardi, deuxTemps, "Sur rendez-vous le matin.", "9–12 rdv 14–17"},
		{mardi, deuxTemps, "L'après-midi sur rendez-vous.", "9–12 14–17 rdv"},
		{mardi, deuxTemps, "Accès libre le matin et sur rendez-vous l'après-midi.", "9–12 14–17 rdv"},
		{mardi, deuxTemps, "Matin : sans rendez-vous. Après-midi : sur rendez-vous.", "9–12 14–17 rdv"},
		{mardi, deuxTemps, "Sur rendez-vous : lundi, mardi et jeudi.", "9–12 rdv 14–17 rdv"},
		{mercredi, deuxTemps, "Sur rendez-vous : lundi, mardi et jeudi.", "9–12 14–17"},
		{mardi, deuxTemps, "Ouvert à tous, sans rendez-vous le matin.", "9–12 14–17"},
		{mardi, deuxTemps, "Rendez-vous les après-midi sauf le mercredi.", "9–12 14–17 rdv"},
		{mercredi, deuxTemps, "Rendez-vous les après-midi sauf le mercredi.", "9–12 14–17"},
		{mardi, deuxTemps, "Ouvert du lundi au vendredi sauf le mardi.", "contredites"},
		{mardi, deuxTemps, "Ouvert du lundi au vendredi, sauf le mardi après-midi.", "9–12 contredites"},
		{mercredi, deuxTemps, "Ouvert du lundi au vendredi, sauf le mardi après-midi.", "9–12 14–17"},
		{mardi, deuxTemps, "Fermé sauf le mardi.", "9–12 14–17"},
		{mercredi, deuxTemps, "Fermé sauf le mardi.", "contredites"},
		{mardi, deuxTemps, "Ouvert tous les jours, sauf le 1er mardi du mois.", "semaines"},
		{mercredi, deuxTemps, "Ouvert tous les jours, sauf le 1er mardi du mois.", "9–12 14–17"},
		{mardi, deuxTemps, "1 semaine par mois pour 2 tournées.", "semaines"},
		{mardi, deuxTemps, "Un atelier informatique les mardis 16h45-17h45 hors vacances scolaires.", "9–12 14–17"},
		{mardi, deuxTemps, "L’agence est fermée au public le mardi après-midi.", "9–12 contredites"},
		// a part of the year
		{mardi, "Mo-Fr 09:00-12:00", "Fermé pendant les vacances scolaires.", "vacances"},
		{mardi, deuxTemps, "Fermé l'après-midi pendant les vacances scolaires.", "9–12 vacances"},
		{mardi, "Mo-Fr 09:00-12:00", "Hors vacances scolaires.", "vacances"},
		{mardi, `Mo-Fr 09:00-12:00 "hors vacances scolaires"`, "", "vacances"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert pendant les vacances scolaires.", "9–12"},
		{"2026-07-21", "Mo-Fr 09:00-12:00", "Fermé l'été.", "saison"},
		{mardi, "Mo-Fr 09:00-12:00", "Fermé l'été.", "9–12"},
		{"2026-08-11", "Mo-Fr 09:00-12:00", "Fermeture estivale en août.", "saison"},
		{"2026-07-21", "Mo-Fr 09:00-12:00", "Fermeture estivale en août.", "9–12"},
		{"2026-07-21", "Mo-Fr 09:00-12:00", "Ouvert de septembre à juin.", "saison"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert de septembre à juin.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert uniquement l'été.", "saison"},
		{"2026-12-22", "Mo-Fr 09:00-12:00", "Le lieu est fermé durant les vacances de Noël.", "saison"},
		{mardi, "Mo-Fr 09:00-12:00", "Le lieu est fermé durant les vacances de Noël.", "9–12"},
		{"2026-08-11", "Mo-Fr 09:00-12:00", "Fermé en août 2025.", "9–12"},
		{"2026-12-08", "Mo-Fr 09:00-12:00", "Les ateliers s'arrêtent en décembre.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Créé en décembre 2019, le lieu est fermé le dimanche.", "9–12"},
		// some dates
		{"2026-12-24", deuxTemps, "Fermeture à 16h le 24 décembre.", "contredites"},
		{"2026-12-24", deuxTemps, "Ouvert le 24 décembre jusqu'à 16h.", "contredites"},
		{"2026-12-24", deuxTemps, "Fermé l'après-midi du 24 au 31 décembre.", "9–12 contredites"},
		{"2026-12-23", deuxTemps, "Fermé l'après-midi du 24 au 31 décembre.", "9–12 14–17"},
		{samedi, deuxTemps, "Ouvert exceptionnellement samedi 5 décembre.", "ouvre"},
		{mardi, "Mo-Fr 09:00-12:00", "Permanences jusqu'au 30 juin 2025.", "finie"},
		{mardi, "Mo-Fr 09:00-12:00", "Permanences jusqu'au 30 juin 2027.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Inscriptions jusqu'au 30 juin 2025.", "9–12"},
		// other hours than those of the field
		{mardi, "Mo-Fr 09:00-12:00", "Fermé le mardi.", "contredites"},
		{mardi, "Mo-Sa 09:00-12:00", "Fermé le dimanche.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Accueil téléphonique fermé le mardi.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouverture des inscriptions uniquement le lundi.", "9–12"},
		{mardi, "Tu 09:00-12:00", "Le bus s'arrête le mardi devant l'école.", "9–12"},
		{mardi, deuxTemps, "Fermé entre 12h et 14h.", "9–12 14–17"},
		{mardi, deuxTemps, "Fermé l'après-midi.", "9–12 contredites"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert uniquement le jeudi.", "contredites"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert le lundi et le jeudi de 9h à 12h.", "contredites"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert le lundi de 9h à 12h. Ouvert du mardi au vendredi de 9h à 12h.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert également le jeudi de 9h à 12h.", "9–12"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert le mardi de 14h à 17h.", "contredites"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert le mardi dès 9h.", "9–12"},
		{mercredi, "Mo 09:00-12:00", "Ouvert aussi le mercredi de 14h à 16h.", "ouvre"},
		{mardi, "Mo-Fr 09:00-12:00", "Ouvert du lundi au vendredi, sauf jours fériés.", "9–12"},
	} {
		jour, err := time.Parse(time.DateOnly, c.jour)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range []lieu.Lieu{{PresentationResume: c.texte}, {PresentationDetail: c.texte},
			{ComplementAdresse: c.texte}, {Avis: c.texte}} {
			l.Horaires = c.horaires
			if got := tenues(&l, jour); got != c.want {
				t.Errorf("%s, %s, %q: %q, want %q", c.jour, c.horaires, c.texte, got, c.want)
			}
		}
	}
}

// What is doubted is told to who keeps the base, and stands under the hours in the words of
// the place, without persons.
func TestNuancesAreSaid(t *testing.T) {
	for texte, want := range map[string]string{
		"Femmes uniquement le mardi.":                         "Femmes uniquement le mardi",
		"1er et 3e mardi du mois.":                            "1er et 3e mardi du mois",
		"Permanence un mardi sur deux.":                       "Mardi\u00a0: un mardi sur deux, demandez les dates",
		"Les mardis avec Zoé Delmarest, fermé en août.":       "", // see below
		"Fermé pendant les vacances scolaires.":               "Fermé pendant les vacances scolaires",
		"Fermé en août 2025.":                                 "",
		"Atelier d'écriture au fil de l'eau avec une autrice": "",
	} {
		h := lisible.LireHeures(&lieu.Lieu{Horaires: "Mo-Fr 09:00-12:00", PresentationDetail: texte})
		var dits []string
		for _, r := range h.Remarques {
			dits = append(dits, r.String())
		}
		got := strings.Join(dits, "|")
		if strings.Contains(got, "Delmarest") {
			t.Errorf("%q names somebody: %q", texte, got)
		}
		if want != "" && got != want || strings.Contains(h.Raison, "le texte du lieu dit") != (got != "") {
			t.Errorf("%q: %q, doubt %q, want %q", texte, got, h.Raison, want)
		}
	}
}

// An appointment that is asked for a part of the week is not asked for the whole of it.
func TestAnAppointmentForAPart(t *testing.T) {
	for texte, want := range map[string]bool{
		"Sur rendez-vous le matin.":                                            false,
		"Les mardis après-midi, accueil sur rendez-vous.":                      false,
		"Sur rendez-vous du lundi au vendredi.":                                true,
		"Sur rendez-vous.":                                                     true,
		"Ateliers le mardi sur rendez-vous.":                                   true,
		"Sur rendez-vous le matin. Accompagnement individuel sur rendez-vous.": true,
	} {
		l := lieu.Lieu{Horaires: deuxTemps, PresentationDetail: texte}
		if got := lisible.LireTextes(&l).SurRendezVous(); got != want {
			t.Errorf("%q: %v", texte, got)
		}
	}
}

// A week without anything in its texts has no nuance, whatever it is.
func TestHoursAloneHaveNoNuance(t *testing.T) {
	for _, v := range []string{deuxTemps, "Mo-Fr 09:00-12:00; PH off", "week 1-53/2 Tu 09:00-12:00",
		"Jul-Aug Mo 09:00-12:00; SH off"} {
		if _, err := horaires.Lire(v); err != nil {
			t.Fatal(err)
		}
		if n := lisible.LireHeures(&lieu.Lieu{Horaires: v}).Nuances; len(n) > 0 {
			t.Errorf("%s: %+v", v, n)
		}
	}
}

// A place that is no more from a day on is closed; a bus that stops somewhere is not.
func TestAServiceThatEnds(t *testing.T) {
	le := time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC)
	for texte, want := range map[string]bool{
		"Service arrêté le 31 décembre 2026.":                  true,
		"Le service s’arrête au 31/12/2026.":                   true,
		"La permanence est supprimée depuis le 1er septembre.": true,
		"Le dispositif a pris fin en juin 2026.":               true,
		"Le service s'arrête au 3e étage.":                     false,
		"Le bus s'arrête au marché.":                           false,
		"Le service cesse en août les ateliers du soir.":       false,
	} {
		l := lieu.Lieu{Horaires: deuxTemps, PresentationDetail: texte}
		dit, ok := lisible.LireTextes(&l).Fermeture(le)
		if ok != want || ok && (!lisible.DitFermeture(dit) || lisible.AvisPasse(dit, le)) {
			t.Errorf("%q: %v", texte, ok)
		}
	}
}

// A house that a name says, with its article or not, is the place itself.
func TestTheHouseOfANameCloses(t *testing.T) {
	jour := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	for nom, want := range map[string]string{"Bibliothèque de l'école": "contredites", "École Orlac": "contredites",
		"Bibliothèque": "9–12 14–17"} {
		l := lieu.Lieu{Nom: nom, Horaires: deuxTemps, PresentationDetail: "L'école est fermée le mardi."}
		if got := tenues(&l, jour); got != want {
			t.Errorf("%q: %q, want %q", nom, got, want)
		}
	}
}
