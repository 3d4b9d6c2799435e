package atelier

import (
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Grille is a week to be written day by day: the words of the papers, which are
// read again as any hours are.
type Grille struct {
	Jours []JourGrille // seven, Monday first
	Plus  string       // what is said besides: « Fermé les jours fériés »
}

// JourGrille is a day and its hours: « 9 h–12 h et 14 h–17 h », « Fermé ».
type JourGrille struct{ Jour, Heures string }

var joursGrille = []string{"Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"}

// Grille is the week of a place, empty when its hours are not understood; false
// when a week does not say them: they change with months, or with weeks.
func (a *Atelier) Grille(l *lieu.Lieu) (Grille, bool) {
	var g Grille
	for _, jour := range joursGrille {
		g.Jours = append(g.Jours, JourGrille{Jour: jour})
	}
	dits := lisible.LireHeures(l)
	if !dits.Connues || dits.Semaine.Vide() {
		return g, true
	}
	t := dits.Semaine.Tableau()
	if !dits.Semaine.Simple() || len(t) != len(g.Jours) {
		return g, false
	}
	for i, ligne := range t {
		g.Jours[i].Heures = ligne.Heures
	}
	g.Plus = strings.Join(dits.Semaine.Notes(), ", ")
	return g, true
}

// Phrase is the week as one sentence, to be read as hours are; closed days are
// those that it does not say. A week of no hour is refused: it would say nothing.
func (g Grille) Phrase() (string, error) {
	var jours []string
	for _, j := range g.Jours {
		heures := strings.Join(strings.FieldsFunc(j.Heures, func(r rune) bool { return strings.ContainsRune(",;/&", r) }),
			" et ")
		if heures = strings.Join(strings.Fields(heures), " "); heures == "" || parleDeFermer(heures) {
			continue
		}
		jours = append(jours, strings.ToLower(j.Jour)+" "+heures)
	}
	if len(jours) == 0 {
		return "", faute.New(faute.Demande, "Écrivez les heures d'un jour : « 9h-12h et 14h-17h ».",
			"aucun jour n'a d'heures").Au("horaires")
	}
	if plus := strings.TrimSpace(g.Plus); plus != "" {
		jours = append(jours, plus)
	}
	return strings.Join(jours, ", "), nil
}
