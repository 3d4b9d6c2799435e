package guichet

import (
	"slices"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
)

// periode is how long a weekly list is true: from the day it is made to the end
// of the next month.
type periode struct{ debut, fin time.Time }

func periodeDe(jour time.Time) periode {
	return periode{jour, time.Date(jour.Year(), jour.Month()+2, 0, 0, 0, 0, 0, time.UTC)}
}

// dates are the days of the period that are a day of the week, Monday 0.
func (p periode) dates(j int) (out []time.Time) {
	d := p.debut.AddDate(0, 0, (j-int(p.debut.Weekday()+6)%7+7)%7)
	for ; !d.After(p.fin); d = d.AddDate(0, 0, 7) {
		out = append(out, d)
	}
	return out
}

// journee is a day of the week of one place, over the period.
type journee struct {
	plages []horaires.Plage // the first hours it has; none when it is closed all along
	notes  []string         // what it says without hours
	// of a day that is not the same each week: its dates and their hours, those that
	// nobody knows apart
	change   bool
	dates    []datee
	inconnus []time.Time
	vacances bool // other hours during school holidays, which are not known here
	// of hours of which a text says something: those that nobody is sent at, what it says of
	// them, and of those that one books for
	retenues []horaires.Plage
	nuances  []lisible.Nuance
}

// datee is a date and its hours.
type datee struct {
	jour   time.Time
	plages []horaires.Plage
}

// journeeDe is what hours say of a day of the week over the period. Public
// holidays are left aside: the list says them once for all; so are the days of a
// closure, which its notice tells.
func (l ligne) journeeDe(p periode, j int) (out journee) {
	var premiere *horaires.Journee
	for _, d := range p.dates(j) {
		if l.zone.Etat(d) != feries.Non || l.fermeLe(d) {
			continue
		}
		le := l.Semaine.Le(d, l.zone.Etat)
		if le.Doute == horaires.DouteDeSemaine {
			out.inconnus, out.change = append(out.inconnus, d), true
			continue
		}
		le.Plages = out.nuancer(l.Nuances, d, le.Plages)
		out.vacances = out.vacances || le.Doute == horaires.DouteVacances
		if premiere == nil {
			premiere = &le
		}
		out.change = out.change || !slices.Equal(le.Plages, premiere.Plages)
		if len(le.Plages) > 0 {
			out.dates = append(out.dates, datee{d, le.Plages})
		}
		if len(out.notes) == 0 {
			out.notes = le.Notes
		}
	}
	if len(out.dates) > 0 {
		out.plages = out.dates[0].plages
	}
	return out
}

// nuancer takes off the hours of a date those that a text makes doubtful. Those of school
// holidays stay, and are told.
func (d *journee) nuancer(l lisible.Nuances, jour time.Time, plages []horaires.Plage) (sures []horaires.Plage) {
	noter := func(n lisible.Nuance) {
		if !slices.ContainsFunc(d.nuances, func(m lisible.Nuance) bool { return m.Dit == n.Dit }) {
			d.nuances = append(d.nuances, n)
		}
	}
	for _, p := range plages {
		n := l.De(jour, p)
		switch {
		case n.Sorte == lisible.EnVacances:
			d.vacances = true
		case n.Sorte.Retient():
			noter(n)
			d.retenues = append(d.retenues, p)
			continue
		case n.Sorte == lisible.SurRdv:
			noter(n)
		}
		sures = append(sures, p)
	}
	if n, ok := l.Ouvre(jour); ok && len(plages) == 0 {
		noter(n)
	}
	return sures
}

// demisRetenus are the halves of the day, morning first, that have hours at which nobody is sent.
func (d *journee) demisRetenus() [2]bool {
	matin, apres, entier := demis(d.retenues)
	return [2]bool{len(matin)+len(entier) > 0, len(apres)+len(entier) > 0}
}

// Bounds of half-days, in minutes: who opens before noon and closes after two has
// no midday break that one can rely on.
const (
	midi       = 12 * 60
	finMatin   = 14 * 60
	joursTenus = 6 // Monday to Saturday
)

// demis cuts the hours of a day into its two halves; whole ones are of both, and
// then the day has one.
func demis(plages []horaires.Plage) (matin, apres, entier []horaires.Plage) {
	for _, p := range plages {
		switch {
		case p.Debut < midi && p.Fin <= finMatin:
			matin = append(matin, p)
		case p.Debut >= midi:
			apres = append(apres, p)
		default:
			return nil, nil, plages
		}
	}
	return matin, apres, nil
}
