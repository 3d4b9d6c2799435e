package guichet_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// A text that says something of a part of the week is heard on the list of a moment: the
// place is called, or its row says its condition; at other times it is open as its hours say.
func TestTextsOnTheListOfAMoment(t *testing.T) {
	const deuxTemps = "Mo-Fr 09:00-12:00,14:00-17:00; PH off"
	for _, c := range []struct{ heures, texte, quand, want string }{
		{deuxTemps, "Ouvert les jeudis des semaines impaires.", "aujourd'hui", "Salle 1 (pas toutes les semaines)"},
		{deuxTemps, "Ouvert les jeudis des semaines impaires.", "2026-12-04", "Ouvert* / 9 h–12 h, 14 h–17 h / "},
		{deuxTemps, "Femmes uniquement le jeudi.", "aujourd'hui", "Salle 1 (réservé à certains à ce moment)"},
		{deuxTemps, "Femmes uniquement le jeudi matin.", "aujourd'hui", " / 14 h–17 h / "},
		{deuxTemps, "Sur rendez-vous le matin.", "cet-apres-midi", "1 rue du Lin / 05 36"},
		{deuxTemps, "Sur rendez-vous l'après-midi.", "cet-apres-midi", "1 rue du Lin · sur rendez-vous"},
		{deuxTemps, "Sur rendez-vous le matin.", "aujourd'hui", " · à certaines heures, sur rendez-vous"},
		{deuxTemps, "Fermé pendant les vacances scolaires.", "aujourd'hui",
			"(autres heures, ou fermé, pendant les vacances)"},
		{deuxTemps, "Ouvert uniquement l'été.", "aujourd'hui", "Salle 1 (pas toute l'année)"},
		{deuxTemps, "Permanences jusqu'au 30 juin 2026.", "aujourd'hui", "Salle 1 (peut-être terminé)"},
		{deuxTemps, "Fermé le jeudi.", "aujourd'hui", "Salle 1 (dit aussi d'autres heures)"},
		{"Mo 09:00-12:00", "Ouvert aussi le jeudi de 14h à 16h.", "aujourd'hui", "Salle 1 (dit aussi d'autres heures)"},
		{"Mo 09:00-12:00", "Ouvert aussi le jeudi de 14h à 16h.", "2026-12-04", "Salle 1 (ouvre lundi, 9 h–12 h)"},
		{"Mo,Th 09:00-12:00", "Réservé aux adhérents le lundi.", "2026-12-04", "Salle 1 (ouvre jeudi, 9 h–12 h)"},
		{deuxTemps, "Service arrêté le 30 novembre 2026.", "aujourd'hui", "Disent une fermeture"},
	} {
		l := avec(salle(1, c.heures), func(l *lieu.Lieu) { l.PresentationResume = c.texte })
		lieux := []lieu.Lieu{l, salle(2, "Mo-Su 00:00-24:00; PH off")}
		said := liste(t, lieux, "commune=Pons", map[string]string{"quand": c.quand}, edition(jeudi))
		want := papertest.Plain(strings.ReplaceAll(c.want, "Ouvert* / ", ""))
		if !strings.Contains(said, want) {
			t.Errorf("%s, %q, %s: %q does not say %q", c.heures, c.texte, c.quand, said, want)
		}
	}
}

// A notice of who keeps the base is a text of the place too.
func TestANoticeOfAPartOfTheWeek(t *testing.T) {
	for avis, want := range map[string]string{
		"Femmes uniquement le jeudi.":                    "Salle 1 (réservé à certains à ce moment)",
		"Fermé à 16h le 3 décembre.":                     "Disent une fermeture",
		"Entrée par la cour.":                            "1 rue du Lin / 05 36",
		"Fermé le 3 décembre.":                           "Disent une fermeture",
		"Atelier photo le jeudi à 14h.":                  "1 rue du Lin / 05 36",
		"Nouveau numéro depuis le 3 mai.":                "1 rue du Lin / 05 36",
		"Le conseiller numérique est là.":                "1 rue du Lin / 05 36",
		"Fermé le 4 décembre après-midi.":                "1 rue du Lin / 05 36",
		"Ouvert exceptionnellement dimanche 6 décembre.": "1 rue du Lin / 05 36",
	} {
		l := avec(salle(1, "Mo-Fr 09:00-12:00,14:00-17:00"), func(l *lieu.Lieu) { l.Avis = avis })
		lieux := []lieu.Lieu{l, salle(2, "Mo-Su 00:00-24:00; PH off")}
		said := liste(t, lieux, "commune=Pons", map[string]string{"quand": "aujourd'hui"}, edition(jeudi))
		if !strings.Contains(said, papertest.Plain(want)) {
			t.Errorf("%q: %q does not say %q", avis, said, want)
		}
	}
}

// On the list of a week a half-day of which a text says something is not told as open, nor as
// closed: one calls, and the words of the place stand under the table.
func TestTextsOnTheListOfAWeek(t *testing.T) {
	for _, c := range []struct{ heures, texte, row, note string }{
		{"Mo-We 09:00-12:00", "Femmes uniquement le mardi.", "9 h–12 h / téléphonez / 9 h–12 h / ",
			"* Salle 1 : « Femmes uniquement le mardi » : téléphonez."},
		{"Mo-We 09:00-12:00,14:00-17:00", "Réservé aux scolaires le mardi matin.",
			"9 h–12 h / 14 h–17 h / téléphonez / 14 h–17 h* / 9 h–12 h / 14 h–17 h / ",
			"« Réservé aux scolaires le mardi matin » : téléphonez."},
		{"Mo,Tu 09:00-12:00,14:00-17:00", "Sur rendez-vous le matin.",
			"9 h–12 h* / 14 h–17 h* / 9 h–12 h* / 14 h–17 h* / ", "* Salle 1 : « Sur rendez-vous le matin »."},
		{"Mo 09:00-12:00", "Ouvert aussi le mercredi.", "9 h–12 h / téléphonez / ",
			"« Ouvert aussi le mercredi » : téléphonez."},
		{"Mo 09:00-12:00", "Fermé pendant les vacances scolaires.", "9 h–12 h / ",
			"autres heures, ou fermé, pendant les vacances scolaires : téléphonez."},
		{"Mo 09:00-12:00", "Un lundi sur deux.", "Salle 1 (pas toutes les semaines)", ""},
		{"Mo 09:00-12:00", "Fermé du lundi au mercredi.", "Salle 1 (dit aussi d'autres heures)", ""},
		{"Mo 09:00-12:00", "Ouvert uniquement l'été.", "Salle 1 (pas toute l'année)", ""},
		{"Mo 09:00-12:00", "Permanences jusqu'au 30 juin 2026.", "Salle 1 (peut-être terminé)", ""},
	} {
		l := avec(salle(1, c.heures), func(l *lieu.Lieu) { l.PresentationResume = c.texte })
		_, said := semainier(t, []lieu.Lieu{l, salle(2, "Sa 10:00-11:00")}, "commune=Pons", nil)
		for _, want := range []string{c.row, c.note} {
			if !strings.Contains(said, papertest.Plain(want)) {
				t.Errorf("%s, %q: %q does not say %q", c.heures, c.texte, said, want)
			}
		}
	}
}
