package horaires

import "slices"

// Minutes that part a day as its readers do. A span that goes over the whole of
// the midday break has none.
const (
	midi        = 12 * 60
	finDePause  = 14 * 60
	debutDeSoir = 18 * 60
)

// Decoupe is a day cut in three. With Entiere, Matin has one span, which goes on
// over the midday break, and ApresMidi has none.
type Decoupe struct {
	Matin, ApresMidi, Soir []Plage
	Entiere                bool
}

// Decouper cuts the day of a row. It is not ok when the row says more than
// spans of that day: a comment, no known end, an end after midnight.
func (l Ligne) Decouper() (j Decoupe, ok bool) {
	for _, p := range l.Plages {
		if p.SansFin || p.Fin > minutesParJour || p.Debut == 0 && p.Fin == minutesParJour {
			return Decoupe{}, false
		}
		j.ranger(p)
	}
	if n := len(j.Matin); n == 1 && j.Matin[0].Fin >= finDePause && len(j.ApresMidi) == 0 {
		j.Entiere = true
	}
	return j, l.Ferme && l.Heures == motFerme || len(l.Plages) > 0 && l.Heures == Dites(l.Plages)
}

// ranger puts a span where it begins.
func (j *Decoupe) ranger(p Plage) {
	switch {
	case p.Debut < midi:
		j.Matin = append(j.Matin, p)
	case p.Debut < debutDeSoir:
		j.ApresMidi = append(j.ApresMidi, p)
	default:
		j.Soir = append(j.Soir, p)
	}
}

// Dites says spans that follow each other: « 9 h–12 h et 14 h–17 h ».
func Dites(plages []Plage) string {
	var l []string
	for _, p := range plages {
		l = append(l, p.String())
	}
	return enumerer(l)
}

// Soirs reports a week that has an evening apart from its afternoons: a span
// that begins at six or later.
func (s Semaine) Soirs() bool {
	for _, plages := range s.Jours() {
		if slices.ContainsFunc(plages, func(p Plage) bool { return p.Debut >= debutDeSoir }) {
			return true
		}
	}
	return false
}
