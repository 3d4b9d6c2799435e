package lisible

import "time"

// Age is how far the information of a place may be trusted, by its date.
type Age uint8

// Ages of an information.
const (
	SansDate  Age = iota // unknown, or after the day: a slip
	Recente              // to be printed as it is
	AVerifier            // to be asked before coming
	Ancienne             // what it tells, hours first, has probably changed
)

// Anciennetes are the months after which an information is to be checked, then stale.
type Anciennetes struct{ AVerifier, Ancienne int }

// Fraicheur is the age, on a day, of what was last updated on maj (see DateSure).
func Fraicheur(maj, jour time.Time, limites Anciennetes) Age {
	passe := func(mois int) bool { return maj.AddDate(0, mois, 0).Before(jour) }
	switch {
	case maj.IsZero() || maj.Year() <= 1970 || maj.After(jour.AddDate(0, 0, 1)):
		return SansDate
	case passe(limites.Ancienne):
		return Ancienne
	case passe(limites.AVerifier):
		return AVerifier
	}
	return Recente
}
