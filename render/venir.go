package render

import (
	"slices"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// How one comes to a place is one rule for all papers: « Venez » is said of a place where
// one may simply come, and of no other.

// MayCome reports a place where one may simply come: nothing says to call, to ask or to
// book before, nor that it may be for some people alone.
func (f Words) MayCome() bool { return !f.CallFirst() && !f.AskFirst() }

// ToCall reports a place that is to be called before one goes there, however fresh its record.
func (f Words) ToCall() bool {
	return f.Tel != "" && (!f.KnowsWhen() || f.MustCall() || f.Closed() || f.Appointments() ||
		f.Doorless() || f.Reserved() || f.Nuanced())
}

// CallFirst reports a place that is to be called before one goes there, or of which the
// record is to be checked.
func (f Words) CallFirst() bool { return f.Tel != "" && (f.Age != lisible.Recente || f.ToCall()) }

// AskFirst reports a place where nobody is to be sent at once; of one that cannot be
// called, also what is to be checked before.
func (f Words) AskFirst() bool {
	return f.Uncertain() ||
		f.Tel == "" && (f.Age != lisible.Recente || f.Doorless() || f.Appointments() || f.Reserved() || f.Nuanced())
}

// Nuanced reports hours, in the days for which a paper holds, of which a text says otherwise, or that
// one books for: the week as it is printed does not hold for who simply comes.
func (f Words) Nuanced() bool {
	return f.AHoraires && f.Nuances.Changent(f.Semaine, Tient(f.Edition.Date), f.Source.Feries().Etat)
}

// moisTenus is how long a paper holds that says no day, in months.
const moisTenus = 6

// Tient are the days for which a paper of a day holds when it says none.
func Tient(le time.Time) lisible.Periode {
	return lisible.Periode{Debut: le, Fin: le.AddDate(0, moisTenus, 0)}
}

// Doorless reports a record of which no way in is a door: « Venez » would say the contrary.
func (f Words) Doorless() bool {
	a := f.Source.ModalitesAcces
	return len(a) > 0 && !slices.Contains(a, lieu.SePresenter)
}

// Appointments reports a place that receives by appointment: its texts say so, or its
// fields do and do not say that one may come without.
func (f Words) Appointments() bool {
	a := f.Source.ModalitesAcces
	booked := slices.Contains(a, lieu.RdvEnLigne) || f.Source.PriseRdv != ""
	return f.RendezVous || booked && !slices.Contains(a, lieu.SePresenter)
}

// ByAppointment reports a place that one calls for an appointment.
func (f Words) ByAppointment() bool { return f.Tel != "" && f.KnowsWhen() && f.Appointments() }

// HasDoor reports a place where who has no number to call may go and ask.
func (f Words) HasDoor() bool { return !f.Itinerant && len(f.Adresse) > 0 && !f.shut() }

// shut reports a door where one may find nobody, or not be received.
func (f Words) shut() bool { return f.Away() || f.OnlyOnline() || f.Reserved() }

// Reserved reports a place that is, or may be, for some people alone.
func (f Words) Reserved() bool {
	if f.Condition != "" {
		return true
	}
	why, _ := nonInvitant(f.Source, f.Textes)
	return why != ""
}
