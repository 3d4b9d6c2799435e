// Package feries tells the public holidays of France, computed for any year: of
// all of it, of Alsace and Moselle, of each land overseas.
//
// What is law is sure. What is a custom, or holds in some communes only, is said
// to be so: who prints hours on such a day asks people to call.
//
// Sources: Code du travail, L3133-1 (the eleven of everywhere), L3134-13 (Alsace
// and Moselle: Good Friday, where there is a Protestant church, and December
// 26th), L3422-2 and décret 83-1003 of November 23rd, 1983 (the end of slavery,
// each land overseas on its day). Those of the collectivities of the Pacific are
// set by themselves and change: they are given as customs.
package feries

import "time"

// Zone is where the holidays are the same.
type Zone uint8

// The zones.
const (
	Metropole Zone = iota
	AlsaceMoselle
	Guadeloupe
	Martinique
	Guyane
	Reunion
	Mayotte
	SaintBarthelemy
	SaintMartin
	Wallis
	Polynesie
	NouvelleCaledonie
)

var zones = map[string]Zone{"57": AlsaceMoselle, "67": AlsaceMoselle, "68": AlsaceMoselle, "971": Guadeloupe,
	"972": Martinique, "973": Guyane, "974": Reunion, "976": Mayotte, "977": SaintBarthelemy, "978": SaintMartin,
	"986": Wallis, "987": Polynesie, "988": NouvelleCaledonie,
	// both islands were of Guadeloupe, and kept its postal codes
	"97123": SaintBarthelemy, "97133": SaintBarthelemy, "97127": SaintMartin, "97150": SaintMartin}

// ZoneDe is the zone of a commune, by its INSEE code, else by its postal code.
func ZoneDe(codeInsee, codePostal string) Zone {
	code := codeInsee
	if len(code) != 5 {
		code = codePostal
	}
	for _, n := range []int{5, 3, 2} {
		if z, ok := zones[code[:min(n, len(code))]]; ok {
			return z
		}
	}
	return Metropole
}

// Etat tells whether a day is a public holiday.
type Etat uint8

// States of a day. Peut-être: a custom, or a holiday of some communes only.
const (
	Non Etat = iota
	PeutEtre
	Oui
)

// fete is a holiday: a day of the year, or so many days after Easter.
type fete struct {
	nom    string
	mois   time.Month // zero for a day said from Easter
	jour   int
	locale bool
}

var communes = []fete{
	{"le jour de l’an", time.January, 1, false}, {"le lundi de Pâques", 0, 1, false},
	{"la fête du Travail", time.May, 1, false}, {"la victoire de 1945", time.May, 8, false},
	{"l’Ascension", 0, 39, false}, {"le lundi de Pentecôte", 0, 50, false},
	{"la fête nationale", time.July, 14, false}, {"l’Assomption", time.August, 15, false},
	{"la Toussaint", time.November, 1, false}, {"l’armistice de 1918", time.November, 11, false},
	{"Noël", time.December, 25, false},
}

const abolition = "l’abolition de l’esclavage"

// propres are the holidays that a zone has beside those of everywhere.
var propres = map[Zone][]fete{
	AlsaceMoselle: {{"le Vendredi saint", 0, -2, true}, {"le lendemain de Noël", time.December, 26, false}},
	Guadeloupe: {{abolition, time.May, 27, false}, {"la fête de Victor Schœlcher", time.July, 21, true},
		{"la Mi-Carême", 0, -24, true}, {"le Vendredi saint", 0, -2, true}},
	Martinique: {{abolition, time.May, 22, false}, {"la fête de Victor Schœlcher", time.July, 21, true},
		{"le Vendredi saint", 0, -2, true}},
	Guyane:          {{abolition, time.June, 10, false}},
	Reunion:         {{abolition, time.December, 20, false}},
	Mayotte:         {{abolition, time.April, 27, false}},
	SaintBarthelemy: {{abolition, time.October, 9, false}},
	SaintMartin:     {{abolition, time.May, 28, false}, {"la fête de Victor Schœlcher", time.July, 21, true}},
	Wallis: {{"la Saint-Pierre-Chanel", time.April, 28, true}, {"la Saint-Pierre-et-Saint-Paul", time.June, 29, true},
		{"la fête du Territoire", time.July, 29, true}},
	Polynesie: {{"l’arrivée de l’Évangile", time.March, 5, true}, {"le Vendredi saint", 0, -2, true},
		{"l’autonomie", time.June, 29, true}, {"Matari’i", time.November, 20, true}},
	NouvelleCaledonie: {{"la fête de la Citoyenneté", time.September, 24, true}},
}

// Le tells what a day is in a zone, and what is kept that day, in French.
func (z Zone) Le(jour time.Time) (etat Etat, nom string) {
	for _, f := range communes {
		if f.tombe(jour) {
			return Oui, f.nom
		}
	}
	for _, f := range propres[z] {
		switch {
		case !f.tombe(jour):
		case f.locale:
			return PeutEtre, f.nom
		default:
			return Oui, f.nom
		}
	}
	return Non, ""
}

// Etat is what a day is in a zone.
func (z Zone) Etat(jour time.Time) Etat {
	e, _ := z.Le(jour)
	return e
}

func (f fete) tombe(jour time.Time) bool {
	if f.mois != 0 {
		return jour.Month() == f.mois && jour.Day() == f.jour
	}
	p := Paques(jour.Year()).AddDate(0, 0, f.jour)
	return jour.Month() == p.Month() && jour.Day() == p.Day()
}

// Paques is the Sunday of Easter of a year of the Gregorian calendar, at midnight
// UTC: the first Sunday after the full moon on March 21st or later, by the epacts
// of the church.
func Paques(annee int) time.Time {
	siecle, lune := annee/100, annee%19
	epacte := (siecle - siecle/4 - (8*siecle+13)/25 + 19*lune + 15) % 30
	epacte -= epacte / 28 * (1 - 29/(epacte+1)*((21-lune)/11))
	rang := (annee + annee/4 + epacte + 2 - siecle + siecle/4) % 7
	return time.Date(annee, time.March, 28+epacte-rang, 0, 0, 0, 0, time.UTC)
}
