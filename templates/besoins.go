package templates

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Besoin is what a person comes for, and what answers it: services of the standard, or
// a programme or a label. The one that names nothing holds the services that no other
// names.
type Besoin struct {
	Titre    string   `toml:"titre"` // as the person would say it
	Court    string   `toml:"court"` // in a word or two, where room is scarce
	Services []string `toml:"services"`
	Labels   []string `toml:"labels"` // programmes too
	Rang     int      `toml:"rang"`   // the least is said first

	// Of the sheet of its services.
	Pictogramme string   `toml:"pictogramme"`
	Apporter    []string `toml:"apporter"`
}

// GroupeBesoin is a need and the services of a list that answer it; never none.
type GroupeBesoin struct {
	Cle string // of the need in the model
	Besoin
}

// Repond reports that a place of these services, programmes and labels answers the need:
// nothing is inferred.
func (b Besoin) Repond(services, labels []string) bool {
	among := func(own, said []string) bool {
		return slices.ContainsFunc(own, func(s string) bool { return slices.Contains(said, s) })
	}
	return among(b.Services, services) || among(b.Labels, labels)
}

// Demandes are the needs that something of its own answers, in their order.
func (m *Modele) Demandes() (out []Besoin) {
	for _, cle := range m.clesBesoins() {
		if b := m.Besoins[cle]; len(b.Services)+len(b.Labels) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// ParBesoin are services by need, in the order of the needs; inside of one, in the order
// that the model says. Each service is in one group, once: those of no need are in the
// last one.
func (m *Modele) ParBesoin(services []string) []GroupeBesoin {
	rest := sansDoubles(services)
	var out []GroupeBesoin
	autres := GroupeBesoin{}
	for _, cle := range m.clesBesoins() {
		b := m.Besoins[cle]
		if len(b.Services)+len(b.Labels) == 0 {
			autres = GroupeBesoin{cle, b}
			continue
		}
		var here []string
		for _, s := range b.Services {
			if i := slices.Index(rest, s); i >= 0 {
				here, rest = append(here, s), slices.Delete(rest, i, i+1)
			}
		}
		if b.Services = here; len(here) > 0 {
			out = append(out, GroupeBesoin{cle, b})
		}
	}
	if autres.Services = rest; len(rest) > 0 {
		out = append(out, autres)
	}
	return out
}

// clesBesoins are the needs, in the order in which they are said.
func (m *Modele) clesBesoins() []string {
	return slices.SortedFunc(maps.Keys(m.Besoins), func(a, b string) int {
		return cmp.Or(cmp.Compare(m.Besoins[a].Rang, m.Besoins[b].Rang), strings.Compare(a, b))
	})
}

// sansDoubles is a copy of a list, each value once.
func sansDoubles(l []string) (out []string) {
	for _, s := range l {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// besoins checks that a service of a need is one of the standard, and of no other need.
func (v *verification) besoins() {
	de := map[string]string{}
	for _, cle := range v.m.clesBesoins() {
		for i, s := range v.m.Besoins[cle].Services {
			if texte, conseil := v.fauteBesoin(s, de[s]); texte != "" {
				v.fauteDe(i, texte, conseil, "besoins", cle, "services")
			}
			de[s] = cle
		}
	}
}

// fauteBesoin is what is wrong with a service of a need, which an other one, empty for
// none, already has.
func (v *verification) fauteBesoin(service, autre string) (texte, conseil string) {
	if _, ok := v.m.Services[service]; !ok {
		return "le service «\u00A0" + service + "\u00A0» n’existe pas",
			vouliezVous(service, slices.Sorted(maps.Keys(v.m.Services)))
	}
	if autre != "" {
		return "le service «\u00A0" + service + "\u00A0» est déjà sous [besoins." + autre + "]",
			"un service répond à un seul besoin\u00A0: récrivez aussi l’autre liste."
	}
	return "", ""
}

// fauteDe adds a fault at one value of a list, if the file speaks of it; at the table
// that should hold it, if it speaks of that alone.
func (v *verification) fauteDe(i int, texte, conseil string, path ...string) {
	c := v.x.par[chemin(path...)]
	if c == nil || i >= len(c.places) {
		v.faute(texte, conseil, path...)
		return
	}
	v.ps = append(v.ps, ici(c.places[i], texte, conseil))
}
