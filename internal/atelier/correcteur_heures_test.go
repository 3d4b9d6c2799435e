package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// Hours are corrected as people write them, and it is said how they were
// understood.
func TestHoursAreCorrectedInFrench(t *testing.T) {
	for dit, veut := range map[string][2]string{
		"Mo-Fr 9h-12h":                    {"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h"},
		"lundi au vendredi 9h-12h":        {"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h"},
		"Lundi: 9h-12h, mardi: 14h-17h":   {"Mo 09:00-12:00; Tu 14:00-17:00", "Lundi 9 h–12 h|Mardi 14 h–17 h"},
		"Lu-Ve 09:00-12:00":               {"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h"},
		"Mo-Fr 09:00-12:00 / 14:00-17:00": {"Mo-Fr 09:00-12:00,14:00-17:00", "Lundi à vendredi 9 h–12 h et 14 h–17 h"},
		"Mo-Fr 09.00-12.00":               {"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h"},
		"Mon-Fri 09:00-12:00":             {"Mo-Fr 09:00-12:00", "Lundi à vendredi 9 h–12 h"},
		"le samedi matin de 10h à midi":   {"Sa 10:00-12:00", "Samedi 10 h–12 h"},
		"mardi 14h-17h sur rendez-vous":   {`Tu 14:00-17:00 "sur rendez-vous"`, "Mardi 14 h–17 h|Sur rendez-vous"},
		"jeudi 9h-12h avec Zoé Delmarest": {"Th 09:00-12:00", "Jeudi 9 h–12 h|lus sans un passage (nom d'une personne " +
			"dans un texte)"},
		"Mo-Fr 09:00-12:00; We 14:00-17:00": {"Mo-Fr 09:00-12:00; We 14:00-17:00",
			"Lundi, mardi, jeudi et vendredi 9 h–12 h|Mercredi 14 h–17 h|un jour est dit deux fois : en plus, ou à la place " +
				"? Le papier dit la dernière fois"},
	} {
		t.Run(dit, func(t *testing.T) {
			a := deCSV(t, troisLieux)
			faites, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "horaires", Valeur: dit}}, false)
			if err != nil {
				t.Fatal(err)
			}
			compris := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(strings.Join(faites[0].Compris, "|"))
			if faites[0].Valeur != veut[0] || compris != veut[1] {
				t.Errorf("%s understood as %s\nwant %s, %s", faites[0].Valeur, compris, veut[0], veut[1])
			}
		})
	}
}

// What paper would not say is refused with a way to write this very sentence,
// and nothing keeps it.
func TestHoursThatPaperCannotSay(t *testing.T) {
	for dit, veut := range map[string]struct {
		conseil string
		gestes  string
	}{
		"9h-12h":                         {"« du lundi au vendredi 9h-12h »", ""},
		"lundi":                          {"« lundi 9h-12h et 14h-17h »", ""},
		"fermé":                          {"Dites aussi les jours ouverts", "avis exclure"},
		"Su off":                         {"chaque jour avec ses heures", ""},
		"lundi 14h-12h":                  {"chaque jour avec ses heures", ""},
		"voir le site":                   {"chaque jour avec ses heures", ""},
		"Mo 09:00-12:00; Mo 14:00-17:00": {"« lundi 9h-12h et 14h-17h »", ""},
		"Mo-Fr :undefined-17:00":         {"chaque jour avec ses heures", ""},
		"un mardi sur deux 14h-17h":      {"chaque jour avec ses heures", "confirmer"},
	} {
		t.Run(dit, func(t *testing.T) {
			a := deCSV(t, troisLieux)
			s := []atelier.Saisie{{Id: "Essai_2", Champ: "horaires", Valeur: dit}}
			_, err := a.Corriger(t.Context(), s, false)
			f := refuse(t, err, faute.Demande, "horaires = « "+dit)
			var noms []string
			for _, g := range f.Gestes {
				noms = append(noms, g.Nom)
			}
			if got := strings.Join(noms, " "); !strings.Contains(f.Conseil, veut.conseil) || got != veut.gestes {
				t.Errorf("advice %q, gestures %q", f.Conseil, got)
			}
			if _, err := a.Corriger(t.Context(), s, true); (err == nil) != (veut.gestes == "confirmer") {
				t.Errorf("confirmed: %v", err)
			}
		})
	}
}
