package horaires

import (
	"errors"
	"reflect"
	"slices"
)

// Motif is why a value that Parse takes must not be printed as it stands, or
// only with a doubt.
type Motif int

// Motifs; zero is none.
const (
	SansMotif      Motif = iota
	SansJour             // hours that no day is given to: « 09:00-12:00 » opens on Sunday too by the letter
	FermetureSeule       // nothing but closings: the other days are not known
	Impossible           // a span that ends before it begins, or lasts a night and a day, or two that overlap
	Cachee               // a later rule says all the days of one before: which one is right?
	Annulee              // hours are said, and closings leave none of them
	Remplacee            // a later rule gives some days of one before other hours altogether: printed, and doubted
)

var motifs = [...]string{
	SansJour:       "ces heures n’ont pas de jour",
	FermetureSeule: "seule une fermeture est dite\u202f; les autres jours ne sont pas connus",
	Impossible:     "ces heures sont impossibles\u00a0: une fin avant son début, ou deux plages qui se coupent",
	Cachee:         "les mêmes jours sont dits deux fois, autrement",
	Annulee:        "des heures sont dites, et une fermeture les annule toutes",
	Remplacee:      "un jour est dit deux fois\u00a0: en plus, ou à la place\u202f? Le papier dit la dernière fois",
}

// String says the motif in French, "" for none.
func (m Motif) String() string { return motifs[m] }

// Imprimable reports that the week may be printed all the same.
func (m Motif) Imprimable() bool { return m == SansMotif || m == Remplacee }

// Lire reads a value that paper may print: what Parse takes, but for what its
// own Motif forbids.
func Lire(s string) (Semaine, error) {
	w, err := Parse(s)
	if err != nil {
		return w, err
	}
	if m := w.Motif(); !m.Imprimable() {
		return Semaine{}, errors.New(m.String())
	}
	return w, nil
}

// Motif is what is wrong with the week, the worst first.
func (s Semaine) Motif() Motif {
	parle, sansJour := s.autre != "", false
	for _, r := range s.regles {
		if r.impossible() {
			return Impossible
		}
		parle = parle || len(r.plages) > 0 || r.commentaire != "" && !r.ferme
		sansJour = sansJour || r.sansJour && len(r.plages) > 0 && r.condition.niveau() == 0 && !r.feries
	}
	switch {
	case s.Vide():
		return SansMotif
	case sansJour:
		return SansJour
	case !parle:
		return FermetureSeule
	case s.annulee():
		return Annulee
	}
	return s.repetition()
}

// annulee reports a week whose closings leave nothing of the hours that it says.
func (s Semaine) annulee() bool {
	return s.feries != FeriesOuverts && s.autre == "" && !slices.ContainsFunc(s.groupes, func(g groupe) bool {
		return slices.ContainsFunc(g.jours[:], func(c cellule) bool { return !c.ferme() })
	})
}

// A span past midnight is believed when it begins in the evening and lasts a
// night at most.
const (
	soiree  = 17 * 60
	uneNuit = 14 * 60
)

func (r regle) impossible() bool {
	for i, p := range r.plages {
		entier := p.Debut == 0 && p.Fin == minutesParJour
		if p.Fin > minutesParJour && !entier && (p.Debut < soiree || p.Fin-p.Debut > uneNuit) {
			return true
		}
		for _, q := range r.plages[i+1:] {
			if p != q && p.Debut < max(q.Fin, q.Debut+1) && q.Debut < max(p.Fin, p.Debut+1) {
				return true
			}
		}
	}
	return false
}

// repetition finds rules of the usual week that say days again with hours.
func (s Semaine) repetition() Motif {
	m := SansMotif
	for i, a := range s.regles {
		for _, b := range s.regles[i+1:] {
			if a.fermeturePerdue(b) && (a.jours != b.jours || !s.disent(i, a)) {
				return Cachee
			}
			if a.condition.niveau() > 0 || b.condition.niveau() > 0 || a.rangs != b.rangs || len(a.plages) == 0 ||
				len(b.plages) == 0 && !b.ferme || b.ajoute && !b.ferme || slices.Equal(a.plages, b.plages) {
				continue
			}
			switch communs, tous := partages(a.jours, b.jours); {
			case communs && tous:
				return Cachee
			case communs && !b.ferme && !slices.ContainsFunc(a.plages,
				func(p Plage) bool { return commun(b.plages, p.Debut, max(p.Fin, p.Debut+1)) }):
				m = Remplacee // an exception shares hours with what it changes; these may have been meant to add
			}
		}
	}
	return m
}

// disent reports that one of the first n rules has hours on a day of a rule: to close it before
// other hours says that these come in their place.
func (s Semaine) disent(n int, r regle) bool {
	return slices.ContainsFunc(s.regles[:n], func(a regle) bool {
		communs, _ := partages(a.jours, r.jours)
		return communs && len(a.plages) > 0
	})
}

// fermeturePerdue reports a closing of some days of which b says all of them, with others, or the
// same: it was meant, and by the letter nothing is left of it. A week that begins by « off » closes
// but what follows.
func (r regle) fermeturePerdue(b regle) bool {
	if !r.ferme || b.ferme || len(b.plages) == 0 || r.feries || r.sansJour || r.jours == tous || r.rangs != b.rangs ||
		!reflect.DeepEqual(r.condition, b.condition) {
		return false
	}
	communs, toutes := partages(r.jours, b.jours)
	return communs && toutes
}

// partages reports that b has a day of a, and all of them.
func partages(a, b [7]bool) (un, tous bool) {
	tous = true
	for j := range a {
		un = un || a[j] && b[j]
		tous = tous && (!a[j] || b[j])
	}
	return un, tous
}
