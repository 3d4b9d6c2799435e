package horaires

import (
	"errors"
	"slices"
	"strings"
)

// By the letter a rule replaces those before it: « Nov 30 off; Mo-Fr 09:00-12:00 » opens on a
// Monday 30 November. Nobody writes a closure to say nothing.

// Ordonner puts the closings of some dates after the hours of each week, where nothing else is
// said and their order hides them: « Mo-Fr 09:00-12:00; Nov 30 off ». Not ok for any other value.
func Ordonner(v string) (juste string, ok bool) {
	if _, err := Parse(v); !errors.Is(err, ErrOrdre) {
		return "", false
	}
	var heures, dates, feries []string
	for _, part := range reglesEcrites(v) {
		w, err := Parse(part)
		if err != nil {
			return "", false
		}
		switch {
		case w.chaqueSemaine():
			heures = append(heures, part)
		case !w.fermeDates():
			return "", false
		case w.feries != FeriesInconnus:
			feries = append(feries, part)
		default:
			dates = append(dates, part)
		}
	}
	juste = strings.Join(slices.Concat(heures, dates, feries), "; ")
	_, err := Lire(juste)
	return juste, err == nil
}

// reglesEcrites are the rules of a value, parted where no quote is open.
func reglesEcrites(v string) (out []string) {
	debut, dedans := 0, false
	for i := range len(v) {
		switch {
		case v[i] == '"':
			dedans = !dedans
		case v[i] == ';' && !dedans:
			out = append(out, strings.TrimSpace(v[debut:i]))
			debut = i + 1
		}
	}
	return append(out, strings.TrimSpace(v[debut:]))
}

// chaqueSemaine reports rules of the usual week alone.
func (s Semaine) chaqueSemaine() bool {
	return s.autre == "" && !slices.ContainsFunc(s.regles, func(r regle) bool {
		return r.feries || r.condition.niveau() > 0 || r.rangs != [7]rangs{}
	})
}

// fermeDates reports nothing but closings, none of them of the usual week.
func (s Semaine) fermeDates() bool {
	return s.autre == "" && !slices.ContainsFunc(s.regles, func(r regle) bool {
		return !r.ferme || !r.feries && r.condition.niveau() == 0 && r.rangs == [7]rangs{}
	})
}
