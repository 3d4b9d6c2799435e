package guichet

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// regrouper puts on one line the places of one name and one number of which the same is
// said: who goes from town to town is called once. The nearest stands first, all of their
// towns are named, and dit is what else the line says of a place.
func regrouper(l []creneau, dit func(creneau) string) []creneau {
	return reunir(l, func(a, b creneau) bool {
		return a.meme(b) && a.motif == b.motif && a.jour.Equal(b.jour) && slices.Equal(a.plages, b.plages) &&
			dit(a) == dit(b)
	})
}

// parAppel puts on one line the places to call that have one number, whatever their names:
// nobody is called twice for one answer.
func parAppel(l []creneau) []creneau {
	return reunir(l, func(a, b creneau) bool { return a.motif == b.motif && a.reservee() == b.reservee() })
}

// meme reports places of one name.
func (c creneau) meme(autre creneau) bool { return lieu.Plier(c.Nom) == lieu.Plier(autre.Nom) }

// reunir puts on one line the places of one number that pareils says to be alike.
func reunir(l []creneau, pareils func(a, b creneau) bool) (out []creneau) {
	for _, c := range l {
		i := -1
		if c.Tel != "" {
			i = slices.IndexFunc(out, func(o creneau) bool { return o.TelLien == c.TelLien && pareils(o, c) })
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

// parNom are the places of a line that have the name of the first, and the others.
func (c creneau) parNom() (memes creneau, autres []ligne) {
	memes = c
	memes.aussi = nil
	for _, l := range c.aussi {
		if memes.meme(creneau{ligne: l}) {
			memes.aussi = append(memes.aussi, l)
		} else {
			autres = append(autres, l)
		}
	}
	return memes, autres
}

// nommes is a line in a sentence: a place with its town, a name and its towns, or the
// places of one number.
func (g *guichet) nommes(c creneau) string {
	if memes, autres := c.parNom(); len(autres) > 0 {
		out := []string{g.nommes(memes)}
		for _, l := range autres {
			out = append(out, g.nomme(l))
		}
		return strings.Join(out, "\u00a0; ")
	}
	if len(c.aussi) == 0 {
		return g.nomme(c.ligne)
	}
	return strings.TrimSuffix(c.Nom+", "+c.villes(), ", ")
}

// ouEtKm is where a place is and how far; the town of the start is said when asked.
func (g *guichet) ouEtKm(l ligne, ville bool) string {
	var out []string
	if l.Ville != "" && (ville || !g.ici(l)) {
		out = append(out, l.Ville)
	}
	if km := g.distance(l); km != "" {
		out = append(out, km)
	}
	return strings.Join(out, ", ")
}

// adresseEtKm is ouEtKm after the street.
func (g *guichet) adresseEtKm(l ligne, ville bool) string {
	out := g.ouEtKm(l, ville)
	if len(l.Adresse) == 0 {
		return out
	}
	return strings.Trim(l.Adresse[0]+", "+out, ", ")
}
