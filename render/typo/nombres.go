package typo

import (
	"strconv"
	"strings"
	"time"
)

// Nombre writes n by thousands: « 4 367 ».
func Nombre(n int) string {
	s := strconv.Itoa(n)
	if n < 0 {
		return "-" + string(groupThousands([]rune(s[1:])))
	}
	return string(groupThousands([]rune(s)))
}

// Date writes a day in full, unbreakable: « 4 novembre 2026 », « 1er juin 2026 ».
func Date(t time.Time) string {
	jour := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		jour = "1er"
	}
	return jour + string(Insecable) + MoisAnnee(t)
}

// JourMois writes a day near enough to need no year: « le 12 décembre ».
func JourMois(t time.Time) string {
	return "le " + strings.TrimSuffix(Date(t), string(Insecable)+strconv.Itoa(t.Year()))
}

// JourNommeMois is JourMois with the day of the week: « le jeudi 3 décembre ».
func JourNommeMois(t time.Time) string {
	noms := [...]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	return "le " + noms[t.Weekday()] + " " + strings.TrimPrefix(JourMois(t), "le ")
}

// MoisAnnee writes a month: « juillet 2019 ».
func MoisAnnee(t time.Time) string {
	noms := [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
		"septembre", "octobre", "novembre", "décembre"}
	return noms[t.Month()-1] + string(Insecable) + strconv.Itoa(t.Year())
}

// DateCourte writes a day in figures: « 22/11/2026 ».
func DateCourte(t time.Time) string { return t.Format("02/01/2006") }

// Enumerer is a list in words: « Orée, Lavoir et Tilleuls ».
func Enumerer(l []string) string {
	if len(l) < 2 {
		return strings.Join(l, "")
	}
	return strings.Join(l[:len(l)-1], ", ") + " et " + l[len(l)-1]
}

// Pluriel counts things: « 1 lieu », « 1 204 lieux ». French counts nought in
// the singular.
func Pluriel(n int, un, plusieurs string) string {
	if n < 2 {
		return Nombre(n) + " " + un
	}
	return Nombre(n) + " " + plusieurs
}
