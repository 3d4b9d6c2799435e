package livre

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// arret is what a stop of a mobile service shares with its other stops: the
// entry that stands for all of them, and what its own then leaves out.
type arret struct {
	cle      string
	tournee  *entree
	ailleurs []*doc.Node // of the entry of the stop: what that of its round says; may hold nil
	ici      string      // where it stops
	heures   []string    // and when
}

// arret composes the entry of the whole round of l, nil when l is no stop. It
// is used when a document holds several stops of the round.
func (c entries) arret(l *lieu.Lieu, f entryWords, e *entree) *arret {
	if !f.Itinerant || f.Tel == "" {
		return nil
	}
	cle, nom := lisible.Tournee(l)
	if cle == "" {
		return nil
	}
	whole := *l
	whole.Nom = nom
	public, _ := lisible.NomPublic(whole, f.Ville)
	t := &entree{id: e.id, nom: typo.Francais(public), services: e.services, ouverte: e.ouverte}
	t.named(t.nom, "")
	t.add(f.phoneLine())
	if s := f.CallNote(); s != "" {
		t.add(doc.Text(doc.P, "ligne", s))
	}
	price := f.Price()
	if f.sends() {
		price = "" // it is in the facts
	}
	if s := strings.TrimSpace(f.howToCome() + " " + price); s != "" {
		t.body.Kids = append(t.body.Kids, f.strong(s)...)
	}
	help := c.help(f)
	t.body.Kids = append(t.body.Kids, help...)
	key := []string{cle, f.Price(), f.howToCome(), f.Condition}
	if len(c.aides) > 0 {
		key = append(key, e.services...)
	}
	if f.sends() { // stops of one round say the same
		key = append(key, said(help))
	}
	spot := strings.Trim(strings.TrimPrefix(e.nom, t.nom), " –")
	where := slices.DeleteFunc(append([]string{spot}, f.Adresse...), empty)
	if len(where) > 1 && render.Letters(where[0]) == render.Letters(where[1]) {
		where = where[1:] // « Place de la mairie, Place de la Mairie »
	}
	return &arret{cle: strings.Join(key, "/"), tournee: t, ici: strings.Join(where, ", "), heures: f.hoursLines()}
}

// strong is a sentence that binds, or several: in simple words a line for each.
func (f entryWords) strong(s string) []*doc.Node {
	if f.Modele.Simple {
		return eachALine("ligne-forte", s)
	}
	return []*doc.Node{doc.Text(doc.P, "ligne-forte", s)}
}

// rounds gathers the stops of each round that has several, gives them one
// entry, and lists those entries under one heading, nil for none: twelve stops
// of a bus are one service. tell adds to the entry what it says of its stops.
func (l *livre) rounds(all []*entree, tell func(round *entree, stops []*entree)) *commune {
	stops := map[string][]*entree{}
	var order []string
	for _, e := range all {
		if e.arret == nil {
			continue
		}
		if stops[e.arret.cle] == nil {
			order = append(order, e.arret.cle)
		}
		stops[e.arret.cle] = append(stops[e.arret.cle], e)
	}
	out := &commune{nom: l.m.Annuaire.PlusieursCommunes, ville: l.m.Annuaire.PlusieursCommunes, tournees: true}
	for _, cle := range order {
		if some := stops[cle]; len(some) > 1 {
			t := some[0].arret.tournee
			for _, e := range some {
				e.tournee = t
			}
			t.arrets = some
			tell(t, some)
			out.entrees = append(out.entrees, t)
		}
	}
	if len(out.entrees) == 0 {
		return nil
	}
	return out
}

// linked makes the entry of a round lead to its stops, and them to it.
func (l *livre) linked(t *entree, stops []*entree) {
	list := doc.Elem(doc.P, "ligne", doc.Text(doc.Span, "gras", l.fill(l.m.Annuaire.Arrets)))
	sep := " "
	for i, e := range stops {
		town := l.fill("{commune}", "commune", e.ville)
		if i == 0 || e.ville != stops[i-1].ville { // twice in one commune is once in the list
			list.Kids = append(list.Kids, doc.Text(doc.Group, "", sep),
				&doc.Node{Role: doc.Link, Text: town, Ref: e.node, Alt: town + ", " + e.title.Text})
			sep = ", "
		}
		e.renvoi = &doc.Node{Role: doc.Link, Ref: t.node}
		for _, n := range e.arret.ailleurs {
			e.forget(n)
		}
		e.add(doc.Elem(doc.P, "ligne", e.renvoi))
	}
	list.Kids = append(list.Kids, doc.Text(doc.Group, "", "."))
	t.add(list)
}

func empty(s string) bool { return s == "" }

// number gives the entries their numbers, unique in the document: the stops of
// a round have that of their round. It returns the numbered ones, in order.
func (l *livre) number(communes []*commune) []*entree {
	var out []*entree
	for _, c := range communes {
		for _, e := range c.entrees {
			if e.tournee == nil {
				out = append(out, e)
				e.setNumber(len(out))
				continue
			}
			e.setNumber(e.tournee.number)
			if e.renvoi == nil {
				continue
			}
			e.renvoi.Text = l.fill(l.m.Annuaire.ArretRenvoi, "numero", strconv.Itoa(e.number))
			e.renvoi.Alt = e.renvoi.Text
		}
	}
	return out
}

// towns counts the communes of a list, whose first may be that of the rounds.
func towns(all []*commune) int {
	if len(all) > 0 && all[0].tournees {
		return len(all) - 1
	}
	return len(all)
}
