package lisible

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

// A notice says until when. The day after, it is no more.

// PeriodesAvis are the days of which a notice of a closure speaks, near the day of a paper;
// none when it gives none. A day without a year is the nearest one: a notice lives some
// months. Until a day means from that of the paper on, or before.
func PeriodesAvis(avis string, le time.Time) []Periode {
	if !DitFermeture(avis) {
		return nil
	}
	return datees(plagesAvis(sansAutres(avis)), le)
}

// plagesAvis are the days of a notice of a closure; when it tells none, those until the end of the
// month in which the place opens: « Ouverture en janvier 2027. »
func plagesAvis(avis string) []plage {
	plages := lirePlages(avis)
	if len(plages) > 0 || !strings.Contains(avis, "20") {
		return plages
	}
	for _, s := range Phrases(avis) {
		if fin, ok := moisOuvre(plierPhrase(s)); ok && !fin.IsZero() {
			return []plage{{fin: jourLu{jour: fin.Day(), mois: int(fin.Month()), an: fin.Year()}}}
		}
	}
	return nil
}

func datees(plages []plage, le time.Time) (out []Periode) {
	for _, p := range plages {
		if d, ok := p.dater(le); ok {
			out = append(out, d)
		}
	}
	return out
}

// FinAvis is the last day of which a notice speaks, of a closure or not; not ok when it gives
// none: what changes for good has no last day.
func FinAvis(avis string, le time.Time) (fin time.Time, ok bool) {
	_, fin, ok = etendue(datees(joursAvis(avis), le))
	return fin, ok
}

// PeriodeAvis are the first and the last day of which a notice of a closure speaks, with
// what may lie open between two closures. Not ok when it gives none.
func PeriodeAvis(avis string, le time.Time) (debut, fin time.Time, ok bool) {
	return etendue(PeriodesAvis(avis, le))
}

// AvisPasse reports a notice of which the last day is over on the day of a paper.
func AvisPasse(avis string, le time.Time) bool {
	fin, ok := FinAvis(avis, le)
	return ok && fin.Before(le)
}

// etendue are the first and the last of some days; not ok for none, or when one closure has no
// last day.
func etendue(jours []Periode) (debut, fin time.Time, ok bool) {
	for i, p := range jours {
		if i == 0 || p.Debut.Before(debut) {
			debut = p.Debut
		}
		if p.Fin.After(fin) {
			fin = p.Fin
		}
	}
	return debut, fin, len(jours) > 0 && !slices.ContainsFunc(jours, func(p Periode) bool { return p.Fin.IsZero() })
}

// durable is what a day begins and does not end: another address, number, hours from then on.
var durable = patronDe(`\bchang|\bnouve(?:au|l)|\bdesormais|\bdevien|\bdemenag|\btransfer|\binstall|\bdefiniti|` +
	`\ba partir|\bdes l|\bdepuis|\bremplac`)

// joursAvis are the days that a notice tells: of a closure, those that are closed; of what lasts,
// none; else all.
func joursAvis(avis string) []plage {
	switch {
	case DitFermeture(avis):
		return plagesAvis(avis)
	case durable.MatchString(lieu.Plier(avis)):
		return nil
	}
	return lireJours(avis, func(x *deJours, i []int, seul bool) bool {
		return !seul || estUnJour(x.plie[:i[0]], groupes(x.plie, i))
	})
}

// JoursFaux says, in French, what is wrong with the days of a notice: one that does not exist, an
// end before its start. Empty for nothing: then each has its year on the day of a paper.
func JoursFaux(avis string, le time.Time) string {
	for _, p := range joursAvis(avis) {
		if _, ok := p.dater(le); ok || p.debut == p.fin && (p.fin.jour > 31 || p.fin.mois > 12) { // « salle 45/12 »
			continue
		}
		for _, j := range []jourLu{p.debut, p.fin} {
			if j.mois == 0 {
				j.mois, j.an = p.fin.mois, p.fin.an
			}
			if _, ok := j.le(le); !ok && j.jour > 0 {
				return j.dire() + " n'existe pas"
			}
		}
		return fmt.Sprintf("le dernier jour (%s) vient avant le premier (%s)", p.fin.dire(), p.debut.dire())
	}
	return ""
}

// dire is a day in figures, with the year that it says: « 31/02 ».
func (j jourLu) dire() string {
	if j.an > 0 {
		return fmt.Sprintf("%02d/%02d/%d", j.jour, j.mois, j.an)
	}
	return fmt.Sprintf("%02d/%02d", j.jour, j.mois)
}
