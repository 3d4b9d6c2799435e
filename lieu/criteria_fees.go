package lieu

import "slices"

// PartPayante is no value of the standard: it asks for the places that say both
// that they are free, on condition or not, and that one pays.
const PartPayante = "Inclut une part payante"

// fees wants the places that have one of the prices: a place that is free says
// « Gratuit » and nothing else, for who asks for it must not pay.
func fees(name string, values func(*Filter) *[]string) Criterion {
	c := column(name, values)
	c.match = func(f *Filter, l *Lieu) bool {
		return slices.ContainsFunc(*values(f), func(v string) bool { return costs(l.FraisACharge, v) })
	}
	c.ask = func(f *Filter) Ask {
		var out Any
		for _, v := range *values(f) {
			out = append(out, askCost(name, v))
		}
		return out
	}
	return c
}

// costs reports that the prices of a place are the one wanted.
func costs(said []string, wanted string) bool {
	has := func(v string) bool { return slices.Contains(said, v) }
	switch wanted {
	case Gratuit:
		return has(Gratuit) && !slices.ContainsFunc(said, func(v string) bool { return v != Gratuit })
	case PartPayante:
		return has(Payant) && (has(Gratuit) || has(GratuitSousCondition))
	}
	return has(wanted)
}

// askCost is costs, of keys.
func askCost(name, wanted string) Ask {
	switch wanted {
	case Gratuit:
		others := Keys{{name, "", Gratuit}, {name, Gratuit + after, last}}
		return Every{Keys{one(name, Gratuit)}, Not{others}}
	case PartPayante:
		return Every{Keys{one(name, Payant)}, each(name, []string{Gratuit, GratuitSousCondition})}
	}
	return Keys{one(name, wanted)}
}
