// Package horaires reads the opening hours of a place, written in the
// opening_hours syntax of OpenStreetMap, and says them in French.
//
// The grammar is the part of
// https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification that can
// be said on paper without loss. What is outside is refused, never guessed nor
// dropped: wrong hours send a person to a closed door.
package horaires

// Minutes in a day; a Plage may end after it, on the next day.
const minutesParJour = 24 * 60

// Semaine is what one opening_hours value says. The zero value says nothing.
// It is immutable and safe for concurrent use.
type Semaine struct {
	regles   []regle
	autre    string // comment of a fallback rule: || "sur rendez-vous"
	groupes  []groupe
	feries   Feries
	joursFer cellule // content of a holiday, when feries is FeriesOuverts
}

// Plage is a time span in minutes since midnight: 0 <= Debut < 1440,
// Debut < Fin <= 2880, beyond 1440 on the next day. SansFin is the « + » of
// the specification (open end); then Fin may equal Debut: no end is known.
type Plage struct {
	Debut, Fin int
	SansFin    bool
}

// Feries tells what the value says of public holidays (PH).
type Feries int

// The states of public holidays. FeriesInconnus: the value does not speak of
// them.
const (
	FeriesInconnus Feries = iota
	FeriesFermes
	FeriesOuverts
)

// regle is one rule of the specification: selectors, then hours or a state.
type regle struct {
	ajoute      bool // additional rule, after « , »: adds to the day instead of replacing it
	condition   condition
	jours       [7]bool // Monday first; all true when the rule names no day
	sansJour    bool    // the rule names no day, nor dates: jours are all
	rangs       [7]rangs
	feries      bool // PH
	plages      []Plage
	ferme       bool
	commentaire string
}

// condition restricts a rule to some weeks or dates.
type condition struct {
	periodes []periode
	semaines []intervalle
	vacances bool // SH
	rangs    rangs
}

// periode is a range of months (days 0) or of dates, every year; it may wrap
// over the new year. That of a closure may be of one time, and then has both years.
type periode struct {
	mois1, jour1, mois2, jour2 int
	an1, an2                   int // 0 for every year
}

// intervalle is a range of ISO weeks, every pas weeks from de.
type intervalle struct{ de, a, pas int }

// rangs holds ranks of a weekday in its month: bit 0 to 4 for the 1st to the
// 5th, bit 5 to 9 for the last to the fifth before the end.
type rangs uint16

// cellule is what stands in one day of a table.
type cellule struct {
	creneaux []creneau
	defini   bool // a rule speaks of this day
}

// creneau is a span and its comment. With sansHeure there is no span: the
// rule gives a comment only, or closes the day with a comment (ferme).
type creneau struct {
	Plage
	sansHeure bool
	ferme     bool
	note      string
}

// groupe is the weekly table of the rules that share one condition. The first
// group of a Semaine is the unconditional one.
type groupe struct {
	condition condition
	ajoute    bool
	jours     [7]cellule
}

// Vide reports whether s says nothing at all.
func (s Semaine) Vide() bool { return len(s.regles) == 0 && s.autre == "" }

// Feries tells what s says of public holidays.
func (s Semaine) Feries() Feries { return s.feries }

// Simple reports whether one plain weekly table says everything, but for
// Notes on holidays and comments: no weeks, months or ranks in the month.
func (s Semaine) Simple() bool { return len(s.groupes) == 1 && !s.jamais() }

// jamais reports whether the unconditional table is empty: a table of seven
// « Fermé » would be false if something else is said.
func (s Semaine) jamais() bool {
	if len(s.groupes) == 0 {
		return true
	}
	for _, c := range s.groupes[0].jours {
		if c.defini {
			return false
		}
	}
	return true
}

// Jours gives the unconditional weekly table, Monday first, spans sorted and
// joined when they touch. A day without spans is closed, or known by a
// comment only: see Tableau.
func (s Semaine) Jours() [7][]Plage {
	var t [7][]Plage
	if len(s.groupes) == 0 {
		return t
	}
	for j, c := range s.groupes[0].jours {
		for _, k := range c.creneaux {
			if !k.sansHeure {
				t[j] = append(t[j], k.Plage)
			}
		}
	}
	return t
}

// OuvertEntre reports whether the plain table has a moment in common with
// [debut, fin), in minutes of the day j (0 is Monday).
func (s Semaine) OuvertEntre(j, debut, fin int) bool {
	t := s.Jours()
	return commun(t[j], debut, fin) || commun(t[(j+6)%7], debut+minutesParJour, fin+minutesParJour)
}

func commun(plages []Plage, debut, fin int) bool {
	for _, p := range plages {
		if p.Debut < fin && debut < max(p.Fin, p.Debut+1) {
			return true
		}
	}
	return false
}
