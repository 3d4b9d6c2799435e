// Package jour reads days as people type them, in figures or in letters, and
// refuses those that do not exist or could be read in two ways. It has no
// clock: what day it is, is given.
package jour

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"feuillet/internal/faute"
	"feuillet/lieu/proche"
)

var mois = [12]string{"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
	"novembre", "decembre"}

// semaine counts from Sunday, as time.Weekday does.
var semaine = [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}

// DeSemaine is the day of the week of a day: « mardi ».
func DeSemaine(j time.Time) string { return semaine[j.Weekday()] }

// Lire reads a day, at midnight UTC: « 2026-11-22 », « 22/11/2026 »,
// « 28 novembre 2026 », « samedi 28 nov. 2026 », « 1er mai 2027 »,
// « hier », « aujourd'hui », « demain », « après-demain ». In figures the day comes first or the year does,
// never the month. A zero aujourdhui lets no day be said from it. The error is a
// *faute.Faute.
func Lire(saisie string, aujourdhui time.Time) (time.Time, error) {
	if j, ok := relatif(saisie, aujourdhui); ok {
		return j, nil
	}
	d, ok := decomposer(saisie)
	if !ok {
		return time.Time{}, incomprise(saisie)
	}
	j := time.Date(d.annee, time.Month(d.mois), d.jour, 0, 0, 0, 0, time.UTC)
	switch {
	case j.Day() != d.jour || int(j.Month()) != d.mois: // the 31st of a month of 30 would be the first of the next
		return time.Time{}, faute.New(faute.Demande, "Vérifiez le jour et le mois.", "la date « %s » n'existe pas", saisie)
	case d.semaine != "" && semaine[j.Weekday()] != d.semaine:
		return time.Time{}, faute.New(faute.Demande, "Vérifiez-la, ou retirez le jour de la semaine.",
			"la date « %s » ne tombe pas ce jour-là", saisie)
	}
	return j, nil
}

func incomprise(saisie string) error {
	conseil := "Écrivez-la ainsi : 2026-11-22 ou 22/11/2026, ou en lettres : 28 novembre 2026."
	return faute.New(faute.Demande, conseil, "la date « %s » n'est pas comprise", saisie)
}

// relatif reads the days that are said from today.
func relatif(saisie string, aujourdhui time.Time) (time.Time, bool) {
	plus, ok := map[string]int{"hier": -1, "aujourd hui": 0, "aujourdhui": 0, "demain": 1,
		"apres demain": 2}[proche.Cle(saisie)]
	if !ok || aujourdhui.IsZero() {
		return time.Time{}, false
	}
	a, m, j := aujourdhui.Date()
	return time.Date(a, m, j+plus, 0, 0, 0, 0, time.UTC), true
}

// date is a day in its parts, which may not exist.
type date struct {
	jour, mois, annee int
	semaine           string // folded, "" when not said
}

// decomposer cuts what was typed into its parts; false when one is missing, is
// too much, or when nothing tells the day from the year.
func decomposer(saisie string) (d date, ok bool) {
	if strings.ContainsFunc(saisie, etranger) {
		return d, false
	}
	mots := strings.Fields(proche.Cle(saisie))
	if premier(mots) == "le" {
		mots = mots[1:]
	}
	if i := dans(semaine[:], premier(mots)); i >= 0 {
		d.semaine, mots = semaine[i], mots[1:]
	}
	if len(mots) != 3 {
		return d, false
	}
	if len(mots[0]) == 4 { // the year first, as the standard writes
		mots[0], mots[2] = mots[2], mots[0]
	}
	var jourLu, moisLu, anneeLue bool
	d.jour, jourLu = nombre(strings.TrimSuffix(mots[0], "er"), 1, 2)
	d.mois, moisLu = numeroMois(mots[1])
	d.annee, anneeLue = nombre(mots[2], 4, 4)
	if strings.HasSuffix(mots[0], "er") && d.jour != 1 {
		return d, false
	}
	return d, jourLu && moisLu && anneeLue && d.annee >= 1000
}

func premier(mots []string) string {
	if len(mots) == 0 {
		return ""
	}
	return mots[0]
}

// etranger tells the signs that no day is written with.
func etranger(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Mn, r) &&
		!strings.ContainsRune("/.-,'’", r)
}

// numeroMois reads a month in figures or in letters, cut or not: « nov », « juil ».
func numeroMois(mot string) (int, bool) {
	if n, ok := nombre(mot, 1, 2); ok {
		return n, n >= 1 && n <= 12
	}
	i := dans(mois[:], mot)
	return i + 1, i >= 0
}

// dans is the only name that begins with what was typed, three letters at least; -1 for none.
func dans(noms []string, mot string) int {
	trouve := -1
	for i, n := range noms {
		switch {
		case n == mot:
			return i
		case len(mot) < 3 || !strings.HasPrefix(n, mot):
		case trouve >= 0:
			return -1
		default:
			trouve = i
		}
	}
	return trouve
}

// nombre reads a number of so many figures.
func nombre(s string, moins, plus int) (int, bool) {
	if len(s) < moins || len(s) > plus || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
