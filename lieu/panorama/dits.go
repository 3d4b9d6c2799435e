package panorama

import (
	"slices"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
)

// dits is what a place says of what people need, each as far as it is understood.
type dits struct {
	heures                                   bool
	jours                                    int // of a week, when heures
	telephone, services, prix, date, adresse bool
}

func lire(l *lieu.Lieu, jour time.Time) (d dits) {
	h := lisible.LireHeures(l)
	if d.heures = h.Connues; d.heures {
		d.jours = Jours(h.Semaine, jour, l.Feries().Etat)
		for j := range 7 {
			if h.Semaine.Simple() && douteux(h, jour.AddDate(0, 0, j)) {
				d.jours--
			}
		}
	}
	_, d.telephone = lisible.LireTelephone(l.Telephone, l.CodeInsee)
	d.services, d.prix, d.adresse = len(l.Services) > 0, len(l.FraisACharge) > 0, l.Adresse != ""
	maj, sure := lisible.DateSure(l)
	d.date = sure && !maj.After(jour.AddDate(0, 0, 1))
	return d
}

// douteux reports a day with hours, all of which a text makes of some weeks, or of some people,
// or denies. A season is no week.
func douteux(h lisible.Heures, jour time.Time) bool {
	plages := h.Semaine.Jours()[(int(jour.Weekday())+6)%7]
	return len(plages) > 0 && !slices.ContainsFunc(plages, func(p horaires.Plage) bool {
		s := h.Nuances.De(jour, p).Sorte
		return !s.Retient() || s == lisible.EnVacances || s == lisible.ParSaison
	})
}

// Disent is how many places say each thing.
type Disent struct{ Heures, Telephone, Services, Prix, Date, Adresse int }

func (n *Disent) compter(d dits) {
	for _, x := range []struct {
		dit bool
		n   *int
	}{{d.heures, &n.Heures}, {d.telephone, &n.Telephone}, {d.services, &n.Services}, {d.prix, &n.Prix},
		{d.date, &n.Date}, {d.adresse, &n.Adresse}} {
		if x.dit {
			*x.n++
		}
	}
}

// semaines is over how many weeks a day must be open each time to be one of the
// week: every other week is seen, and every fifth one.
const semaines = 5

// Jours is on how many days of the week a place is open every week: from a day on,
// public holidays apart. A day that opens every other week is none, nor one that is
// said without hours.
func Jours(s horaires.Semaine, jour time.Time, c horaires.Calendrier) (n int) {
	if s.Simple() {
		for _, plages := range s.Jours() {
			if len(plages) > 0 {
				n++
			}
		}
		return n
	}
	for j := range 7 {
		if chaqueSemaine(s, jour.AddDate(0, 0, j), c) {
			n++
		}
	}
	return n
}

// chaqueSemaine reports hours on a day and on the same day of the weeks after it.
func chaqueSemaine(s horaires.Semaine, d time.Time, c horaires.Calendrier) bool {
	vus := 0
	for range semaines {
		if c(d) == feries.Non {
			if len(s.Le(d, c).Plages) == 0 {
				return false
			}
			vus++
		}
		d = d.AddDate(0, 0, 7)
	}
	return vus > 0
}
