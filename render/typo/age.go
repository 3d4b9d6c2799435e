package typo

import "time"

// Age is how long ago a day was, in words: « 24 jours », « 2 ans et 9 mois ».
func Age(de, a time.Time) string {
	mois := (a.Year()-de.Year())*12 + int(a.Month()) - int(de.Month())
	if a.Day() < de.Day() {
		mois--
	}
	switch ans := mois / 12; {
	case mois < 2:
		return Pluriel(int(a.Sub(de).Hours()/24), "jour", "jours")
	case ans == 0:
		return Nombre(mois) + " mois"
	case mois%12 == 0:
		return Pluriel(ans, "an", "ans")
	default:
		return Pluriel(ans, "an", "ans") + " et " + Nombre(mois%12) + " mois"
	}
}
