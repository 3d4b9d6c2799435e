package guichet

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// regrouper puts on one line the places of one name and one number of which the same is
// said: who goes from town to town is called once. The nearest stands first, all of their
// towns are named, and dit is what else the line says of a place.
func regrouper(l []creneau, dit func(creneau) string) (out []creneau) {
	for _, c := range l {
		i := -1
		if c.Tel != "" {
			i = slices.IndexFunc(out, func(o creneau) bool {
				return o.TelLien == c.TelLien && lieu.Plier(o.Nom) == lieu.Plier(c.Nom) && o.motif == c.motif &&
					o.jour.Equal(c.jour) && slices.Equal(o.plages, c.plages) && dit(o) == dit(c)
			})
		}
		if i < 0 {
			out = append(out, c)
			continue
		}
		out[i].aussi = append(out[i].aussi, c.ligne)
	}
	return out
}

// toutes are the places of a line, the nearest first.
func (c creneau) toutes() []ligne { return append([]ligne{c.ligne}, c.aussi...) }

// places counts those of some lines.
func places(l []creneau) (n int) {
	for _, c := range l {
		n += 1 + len(c.aussi)
	}
	return n
}

// villes are the towns of a line, each once, in a phrase.
func (c creneau) villes() string {
	var out []string
	for _, l := range c.toutes() {
		if l.Ville != "" && !slices.Contains(out, l.Ville) {
			out = append(out, l.Ville)
		}
	}
	return strings.Join(out, ", ")
}

// nommes is a line in a sentence: a place with its town, or a name and its towns.
func (g *guichet) nommes(c creneau) string {
	if len(c.aussi) == 0 {
		return g.nomme(c.ligne)
	}
	return strings.TrimSuffix(c.Nom+", "+c.villes(), ", ")
}

// ouEtKm are the towns of a line with how far each is; that of the start is not said of
// a place alone.
func (g *guichet) ouEtKm(c creneau) string {
	var out []string
	for _, l := range c.toutes() {
		var ou []string
		if l.Ville != "" && (!g.ici(l) || len(c.aussi) > 0) {
			ou = append(ou, l.Ville)
		}
		if km := g.distance(l); km != "" {
			ou = append(ou, km)
		}
		if s := strings.Join(ou, ", "); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\u00a0; ")
}
