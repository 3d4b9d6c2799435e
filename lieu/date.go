package lieu

import "time"

// A date of which the day is not known keeps what is: producers write
// « 2018 » and « décembre 2019 », and the day that a calendar adds would be
// invented. Such a date is the first of its days, late by nanoseconds that say
// what is known.
const (
	duMois    = time.Nanosecond
	deLAnnee  = 2 * time.Nanosecond
	formeMois = "2006-01"
	formeAn   = "2006"
)

// Precision is what of a date is known.
type Precision uint8

// What of a date is known.
const (
	AuJour Precision = iota
	AuMois
	ALAnnee
)

// PrecisionDate is what is known of a date.
func PrecisionDate(t time.Time) Precision {
	switch time.Duration(t.Nanosecond()) {
	case duMois:
		return AuMois
	case deLAnnee:
		return ALAnnee
	}
	return AuJour
}

// EcrireDate is a date as the standard writes it, as long as it is known:
// « 2018-12-05 », « 2018-12 », « 2018 ».
func EcrireDate(t time.Time) string {
	switch PrecisionDate(t) {
	case AuMois:
		return t.Format(formeMois)
	case ALAnnee:
		return t.Format(formeAn)
	}
	return t.Format(time.DateOnly)
}

// LireDate reads what EcrireDate writes, and the date of a timestamp.
func LireDate(s string) (time.Time, bool) {
	forme, plus := time.DateOnly, time.Duration(0)
	switch len(s) {
	case len(formeAn):
		forme, plus = formeAn, deLAnnee
	case len(formeMois):
		forme, plus = formeMois, duMois
	}
	t, err := time.Parse(forme, s[:min(len(s), len(forme))])
	if err != nil {
		return time.Time{}, false
	}
	return t.Add(plus), true
}
