package horaires

// EnLignes says a plain week in lines of days and hours, equal days together:
// « Lundi à vendredi : 9 h–12 h et 14 h–17 h »; feries is what is said of public
// holidays, without final stop, empty for nothing. Not ok for a week that such
// lines alone would say wrong: it has weeks, months, ranks or a fallback.
func (s Semaine) EnLignes() (lignes []string, feries string, ok bool) {
	if !s.Simple() || s.autre != "" {
		return nil, "", false
	}
	for _, jours := range s.groupes[0].paquets(false) {
		c := s.groupes[0].jours[premier(jours)]
		switch {
		case jours == tous && c.sansPlage() && !c.ferme(): // a comment that holds every day
			lignes = append(lignes, capitale(c.texte()))
		default:
			lignes = append(lignes, capitale(nommer(jours))+motDeuxPoints+c.texte())
		}
	}
	if notes := s.Notes(); len(notes) > 0 {
		feries = notes[0]
	}
	return lignes, feries, len(lignes) > 0
}
