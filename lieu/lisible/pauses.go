package lisible

import (
	"strconv"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A break in the hours that a week says in one piece: « fermé entre 12 h et 14 h ». Beside hours, where
// nothing else is said, it is read; elsewhere, or of no clock time, it makes the hours doubtful.

const (
	heurePause = `(\d{1,2}) ?(?:h(?:eures?)?|:) ?(\d\d)?`
	fermePause = `ferm(?:e|ee|es|ees|ons|ent|eture)(?: au public)?(?: (?:tous les jours|chaque jour|du (?:lundi|mardi) au ` + jourNu + `))?,? `
)

var (
	pauseEcrite = patronDe(`\b` + fermePause + `(?:(?:de|entre) )?` + heurePause + ` ?(?:a|et|-|–) ?` + heurePause)
	pauseNue    = patronDe(`^(?:attention ?[:!]? ?)?` + fermePause + `(?:(?:de|entre) )?` + heurePause + ` ?(?:a|et|-|–) ?` + heurePause + `[ .!]*$`)
	// pauseMidi tells no clock time.
	pauseMidi = patronDe(`\b` + fermePause + `(?:(?:le|les|entre|a l'heure (?:du|de la)|pendant (?:le|la)|sur (?:le|la)) )?` +
		`(?:temps (?:du |de )?)?(?:midis?\b|(?:pause )?(?:meridienne|dejeuner|du dejeuner|du midi|de midi|repas)\b)`)
)

// finDuMidi is when everybody who closes at noon is closed.
const finDuMidi = 13 * 60

// pauseSeule is the break that a comment of hours tells, and nothing else.
func pauseSeule(commentaire string) (p horaires.Plage, ok bool) {
	return plageDe(pauseNue.FindStringSubmatch(lieu.Plier(commentaire)))
}

// plageDe are the bounds of a break: hours and minutes of the first, then of the second.
func plageDe(m []string) (p horaires.Plage, ok bool) {
	if m == nil {
		return p, false
	}
	minutes := func(h, min string) int {
		a, _ := strconv.Atoi(h)
		b, _ := strconv.Atoi(min)
		return a*60 + b
	}
	p = horaires.Plage{Debut: minutes(m[1], m[2]), Fin: minutes(m[3], m[4])}
	return p, p.Debut < p.Fin && p.Fin <= 24*60
}

// enPause are the hours that go on over a break that a sentence tells.
func enPause(s *semaineLue, d dite) []sens {
	if !contient(d.plie, "ferm") || d.quand.saison || vacScol.MatchString(d.plie) || d.ditDates() ||
		!porteClose(d.plie) || autreSujet.MatchString(d.plie) ||
		!s.deRemarque && (autreChose(d) || fermeAutre(d.plie) || !s.duLieuDit(d)) {
		return nil
	}
	q := quand{jours: d.quand.jours, nomme: d.quand.nomme}
	if p, ok := plageDe(pauseEcrite.FindStringSubmatch(d.plie)); ok {
		q.heures = [2]int{p.Debut, p.Fin}
	} else if pauseMidi.MatchString(d.plie) {
		q.heures = [2]int{finDuMidi, finDuMidi}
	} else {
		return nil
	}
	return s.sens([]quand{q})
}

// DitPause reports that a text tells of a break in hours that go on over it.
func (l Nuances) DitPause() bool {
	for _, n := range l {
		if n.quand.heures != [2]int{} {
			return true
		}
	}
	return false
}
