package lisible

import (
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A closure of some dates tells the same wherever it stands: as a notice, in a text, among the hours.

// proche is how many days before its first one a closure keeps people from being sent: who
// takes a paper comes in the week.
const proche = 7

// unJourOuDeux is how many days a closure has that is told with the hours until it runs: one comes
// around it.
const unJourOuDeux = 2

// FermetureRetient reports words on a closure that matters on a day: it runs, or it is about to, or nobody
// knows its days, or its end. Of several, that one is told; a far one of the hours alone stays with them.
func FermetureRetient(avis string, le time.Time) bool {
	jours := PeriodesAvis(avis, le)
	for _, p := range jours {
		if p.retient(le) {
			return true
		}
	}
	return len(jours) == 0 && DitFermeture(avis)
}

// FermeturePlusTard reports a notice of a closure of which all days are known, and far.
func FermeturePlusTard(avis string, le time.Time) bool {
	return len(PeriodesAvis(avis, le)) > 0 && !FermetureRetient(avis, le)
}

func (p Periode) retient(le time.Time) bool {
	avant := proche
	if !p.Fin.IsZero() && joursDe(p.Debut, p.Fin) <= unJourOuDeux {
		avant = 0
	}
	return p.Fin.IsZero() || p.Touche(le, le.AddDate(0, 0, avant))
}

// FermetureDesHeures is the sentence of the closure of some dates that stands among the hours of a
// place, in the days when it keeps people from being sent.
func FermetureDesHeures(l *lieu.Lieu, le time.Time) (dit string, ok bool) {
	petit := strings.ToLower(l.Horaires)
	if !contient(petit, "off", "closed") {
		return "", false
	}
	w, err := horaires.Parse(l.Horaires)
	if err != nil {
		return "", false
	}
	le = time.Date(le.Year(), le.Month(), le.Day(), 0, 0, 0, 0, time.UTC)
	debut, fin, ok := w.FermetureDatee(le, proche)
	if !ok || !(Periode{Debut: debut, Fin: fin}).retient(le) {
		return "", false
	}
	return horaires.DireFermes(debut, fin) + ".", true
}
