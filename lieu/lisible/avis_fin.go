package lisible

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// A notice of a closure says until when: « du 21 décembre au 3 janvier »,
// « jusqu'au 4 janvier », « le 24/12/2026 ». The day after, it is no more.

const (
	moisDits  = `janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre`
	jourNomme = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?`
	anneeDite = `(?: (\d{4})|[/.](\d{4}|\d{2}))?`
	jourDit   = jourNomme + `(\d{1,2})(?:er)?(?: (` + moisDits + `)|[/.](\d{1,2}))` + anneeDite
)

var (
	premierDe = regexp.MustCompile(`\bdu (?:soir du |matin du )?` + jourNomme + `(\d{1,2})(?:er)?(?: (` + moisDits +
		`)|[/.](\d{1,2}))?` + anneeDite + ` au `)
	jusquau    = regexp.MustCompile(`(?:\bdu .{1,40}? au|\bjusqu ?'?au|\bjusqu ?'?a) (?:soir du |matin du )?` + jourDit)
	unJour     = regexp.MustCompile(`\ble ` + jourDit)
	reouvert   = regexp.MustCompile(`reouv|rouv|reprise|reprend|a partir|des le|depuis`)
	moisParMot = strings.Split(moisDits, "|")
)

// FinAvis is the last day of which a notice of a closure speaks, near the day of
// a paper; not ok when it gives none, or more than one reading. A day without a
// year is the nearest one: a notice lives some months.
func FinAvis(avis string, le time.Time) (fin time.Time, ok bool) {
	if !DitFermeture(avis) {
		return time.Time{}, false
	}
	plie := strings.ReplaceAll(lieu.Plier(avis), "’", "'")
	if m := jusquau.FindStringSubmatch(plie); m != nil {
		return jourDeAvis(m[1:], le)
	}
	for _, i := range unJour.FindAllStringSubmatchIndex(plie, -1) {
		avant := plie[strings.LastIndexAny(plie[:i[0]], ".;!?\n")+1 : i[0]]
		if reouvert.MatchString(avant) {
			continue
		}
		m := unJour.FindStringSubmatch(plie[i[0]:])
		if d, bon := jourDeAvis(m[1:], le); bon && d.After(fin) {
			fin, ok = d, true
		}
	}
	return fin, ok
}

// PeriodeAvis are the first and the last day of which a notice of a closure speaks;
// one that says only until when has begun on the day of the paper, or before. Not ok
// when FinAvis is not, or when its days are in no order.
func PeriodeAvis(avis string, le time.Time) (debut, fin time.Time, ok bool) {
	if fin, ok = FinAvis(avis, le); !ok {
		return debut, fin, false
	}
	plie := strings.ReplaceAll(lieu.Plier(avis), "’", "'")
	switch m := premierDe.FindStringSubmatch(plie); {
	case m != nil:
		debut = premierJour(m[1:], fin)
	case jusquau.MatchString(plie):
		debut = time.Date(le.Year(), le.Month(), le.Day(), 0, 0, 0, 0, time.UTC)
	default:
		debut = fin
		for _, d := range unJour.FindAllStringSubmatch(plie, -1) {
			if t, bon := jourDeAvis(d[1:], le); bon && t.Before(debut) {
				debut = t
			}
		}
	}
	return debut, fin, !debut.IsZero() && !debut.After(fin)
}

// premierJour is the last such day that is not after the end of what it begins: its
// month and its year are those of the end, or the ones before; zero for none.
func premierJour(m []string, fin time.Time) time.Time {
	if m[1] == "" && m[2] == "" {
		jour, _ := strconv.Atoi(m[0])
		if d := fin.AddDate(0, 0, jour-fin.Day()); !d.After(fin) {
			return d
		}
		return time.Date(fin.Year(), fin.Month()-1, jour, 0, 0, 0, 0, time.UTC)
	}
	d, ok := jourDeAvis(m, fin)
	if ok && d.After(fin) && m[3]+m[4] == "" {
		d = d.AddDate(-1, 0, 0)
	}
	if !ok || d.After(fin) {
		return time.Time{}
	}
	return d
}

// jourDeAvis reads a day, its month in words or figures, and its year if it has one.
func jourDeAvis(m []string, le time.Time) (time.Time, bool) {
	jour, _ := strconv.Atoi(m[0])
	mois, _ := strconv.Atoi(m[2])
	for i, nom := range moisParMot {
		if m[1] == nom {
			mois = i + 1
		}
	}
	annee, _ := strconv.Atoi(m[3] + m[4])
	if annee > 0 && annee < 100 {
		annee += 2000
	}
	best, found := time.Time{}, false
	for _, a := range []int{le.Year() - 1, le.Year(), le.Year() + 1} {
		if annee > 0 {
			a = annee
		}
		d := time.Date(a, time.Month(mois), jour, 0, 0, 0, 0, time.UTC)
		if d.Day() != jour || int(d.Month()) != mois {
			continue
		}
		if !found || d.Sub(le).Abs() < best.Sub(le).Abs() {
			best, found = d, true
		}
	}
	return best, found
}
