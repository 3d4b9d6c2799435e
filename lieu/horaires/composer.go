package horaires

import (
	"errors"
	"reflect"
	"slices"
)

// ErrOrdre is an order of rules in which one hides another.
var ErrOrdre = errors.New("horaires non compris\u00a0: une règle en cache une autre écrite avant elle\u202f; " +
	"écrivez d’abord les jours ordinaires, puis les semaines, puis les périodes, puis les jours fériés")

// composer gathers the rules into one table per condition. Rules are read in
// the order of the specification: after « ; » a rule replaces the whole day,
// after « , » it adds to it. An order that French cannot say is an error.
func (s *Semaine) composer() error {
	s.groupes = append(s.groupes, groupe{})
	for _, r := range s.regles {
		if err := s.ferie(r); err != nil {
			return err
		}
		if err := s.placer(r, 0, r.jours); err != nil {
			return err
		}
		for _, q := range rangsDistincts(r.rangs) {
			var jours [7]bool
			for j := range jours {
				jours[j] = r.rangs[j] == q
			}
			if err := s.placer(r, q, jours); err != nil {
				return err
			}
		}
	}
	return nil
}

// remplace reports whether r puts aside what stood before it on its days. A
// closing does so even after « , », as in « Mo 09:00-12:00, PH off ».
func (r regle) remplace() bool { return !r.ajoute || r.ferme }

// ferie notes what r says of public holidays. By the letter of the
// specification a later rule of ordinary days also holds on holidays, which
// paper would deny: only the closing of a period may follow.
func (s *Semaine) ferie(r regle) error {
	if !r.feries {
		suit := r.ferme && (s.feries == FeriesFermes || r.condition.niveau() > 0)
		if s.feries != FeriesInconnus && !suit {
			return ErrOrdre
		}
		return nil
	}
	if r.remplace() {
		s.joursFer = cellule{}
	}
	s.feries = FeriesOuverts
	if r.ferme {
		s.feries = FeriesFermes
	}
	s.joursFer.ajouter(r)
	return nil
}

func rangsDistincts(t [7]rangs) []rangs {
	var l []rangs
	for _, q := range t {
		if q != 0 && !slices.Contains(l, q) {
			l = append(l, q)
		}
	}
	return l
}

// placer puts the hours of r in the table of its condition.
func (s *Semaine) placer(r regle, q rangs, jours [7]bool) error {
	if jours == [7]bool{} {
		return nil
	}
	c := r.condition
	c.rangs = q
	if s.cacheAvant(r, c, jours) {
		return ErrOrdre
	}
	g := s.groupe(c, !r.remplace(), jours)
	for j, oui := range jours {
		if !oui {
			continue
		}
		if r.remplace() {
			g.jours[j] = cellule{}
		}
		g.jours[j].ajouter(r)
	}
	return nil
}

// cacheAvant reports whether r, under the condition c, would change a table
// with another condition in a way that a reader of both cannot tell.
func (s *Semaine) cacheAvant(r regle, c condition, jours [7]bool) bool {
	for _, g := range s.groupes[1:] {
		if reflect.DeepEqual(g.condition, c) {
			if g.ajoute && r.remplace() {
				return true
			}
			continue
		}
		var memes [7]bool
		for j, oui := range jours {
			memes[j] = oui && g.jours[j].defini
		}
		if memes == [7]bool{} || c.niveau() > g.condition.niveau() {
			continue
		}
		if c.niveau() < g.condition.niveau() || cache(g.condition, c, memes, r.ferme) {
			return true
		}
	}
	return false
}

// groupe finds or makes the table of a condition. An addition joins a table
// that defines its days already; else it stands apart, marked as an addition.
func (s *Semaine) groupe(c condition, ajoute bool, jours [7]bool) *groupe {
	if c.niveau() == 0 {
		return &s.groupes[0]
	}
	for i := range s.groupes {
		g := &s.groupes[i]
		if reflect.DeepEqual(g.condition, c) && (g.ajoute == ajoute || ajoute && g.definit(jours)) {
			return g
		}
	}
	s.groupes = append(s.groupes, groupe{condition: c, ajoute: ajoute})
	return &s.groupes[len(s.groupes)-1]
}

func (g *groupe) definit(jours [7]bool) bool {
	for j, oui := range jours {
		if oui && !g.jours[j].defini {
			return false
		}
	}
	return true
}

// ajouter puts the spans of r in a day, sorted; spans that touch or overlap
// under the same comment become one.
func (c *cellule) ajouter(r regle) {
	c.defini = true
	l := make([]creneau, len(c.creneaux), len(c.creneaux)+max(1, len(r.plages)))
	copy(l, c.creneaux)
	for _, p := range r.plages {
		l = append(l, creneau{Plage: p, note: r.commentaire})
	}
	if len(r.plages) == 0 && r.commentaire != "" {
		l = append(l, creneau{sansHeure: true, ferme: r.ferme, note: r.commentaire})
	}
	slices.SortStableFunc(l, func(a, b creneau) int {
		if a.sansHeure != b.sansHeure {
			return map[bool]int{true: 1, false: -1}[a.sansHeure]
		}
		return a.Debut - b.Debut
	})
	c.creneaux = joindre(l)
}

// joindre makes one of the spans that touch, in the same slice.
func joindre(l []creneau) []creneau {
	r := l[:0]
	for _, k := range l {
		if n := len(r) - 1; n >= 0 && r[n].absorbe(k) {
			r[n].Fin = max(r[n].Fin, k.Fin)
			continue
		}
		r = append(r, k)
	}
	return r
}

func (a creneau) absorbe(b creneau) bool {
	return a == b || a.note == b.note && !a.sansHeure && !b.sansHeure &&
		!a.SansFin && !b.SansFin && b.Debut <= a.Fin
}

// ferme reports whether a day has nothing but a closing, with its comment if
// any.
func (c cellule) ferme() bool {
	return !slices.ContainsFunc(c.creneaux, func(k creneau) bool { return !k.ferme })
}

func (c cellule) egale(d cellule) bool { return slices.Equal(c.creneaux, d.creneaux) }
