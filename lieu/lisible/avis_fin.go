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
	moisDits = `janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre`
	jourDit  = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2})(?:er)?(?: (` + moisDits +
		`)|[/.](\d{1,2}))(?: (\d{4})|[/.](\d{4}|\d{2}))?`
)

var (
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
