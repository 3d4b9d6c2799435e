package livre

import (
	"cmp"
	"math"
	"slices"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/render/typo"
)

// nearest puts the nearest first, those of the same distance by name; those of
// which the distance is not known come last.
func nearest(all []*entree) {
	tri.Trier(all, func(e *entree) []string { return []string{e.rang, e.nom, e.id} })
	rang := func(e *entree) float64 {
		if e.situe {
			return e.km
		}
		return math.Inf(1)
	}
	slices.SortStableFunc(all, func(a, b *entree) int { return cmp.Compare(rang(a), rang(b)) })
}

// loin is how far a place is, « à 6 km »; empty when it is not known.
func (l *livre) loin(e *entree) string {
	switch {
	case !e.situe:
		return ""
	case e.km < 1:
		return l.fill(l.m.Mots["tout_pres"])
	}
	return l.fill(l.m.Mots["a_km"], "distance", typo.Nombre(int(math.Round(e.km))))
}

// withTown sets before the address of an entry its commune, for no heading says it
// there, and how far it is when that is known.
func (l *livre) withTown(e *entree) {
	said := l.fill("{commune}", "commune", e.ville)
	if far := l.loin(e); far != "" {
		said += ", " + far
	}
	l.first(e, said)
}

// withDistance sets before the address of an entry how far it is, when that is known and
// a heading says its commune.
func (l *livre) withDistance(e *entree) {
	if far := l.loin(e); far != "" {
		l.first(e, render.Capital(far))
	}
}

// first sets words at the head of the lines of an entry, before its address.
func (l *livre) first(e *entree, said string) {
	n := doc.Elem(doc.P, "ligne", doc.Text(doc.Span, "gras", said))
	if l.m.Simple { // where, and how far: two lines
		e.body.Kids = slices.Insert(e.body.Kids, e.afterHead(), n)
		return
	}
	if e.ou != nil {
		n.Kids[0].Text += "\u00a0· "
		n.Kids = append(n.Kids, doc.Text(doc.Group, "", e.ou.Text))
		e.forget(e.ou)
	}
	e.body.Kids = slices.Insert(e.body.Kids, e.afterHead(), n)
	e.ou = n
}

// afterHead is where the lines of an entry begin.
func (e *entree) afterHead() int {
	if e.body != e.node {
		return 0
	}
	return 1
}

// measured says where distances start from, and by what the middle was found; empty when
// none is said.
func (l *livre) measured(d *render.Depart, all []*entree) string {
	out := l.from(d, all)
	if out != "" && d.Mesure != "" {
		out += " " + l.fill(l.m.Mots["distances_d_apres"], "contours", d.Mesure)
	}
	return out
}

// from is where distances start from, alone.
func (l *livre) from(d *render.Depart, all []*entree) string {
	if d == nil || !slices.ContainsFunc(all, func(e *entree) bool { return e.situe }) {
		return ""
	}
	said := l.m.Mots["distances"]
	if d.Donne || d.De == "" {
		said = l.m.Mots["distances_point"]
	}
	return l.fill(said, "centre", typo.Francais(d.De))
}
