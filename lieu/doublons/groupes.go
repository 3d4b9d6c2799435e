package doublons

import (
	"cmp"
	"slices"
)

// lien is a pair found to be one place.
type lien struct {
	a, b      int
	confiance Confiance
	indices   indices
}

// liens are the pairs found, the surest first.
func (s *examen) liens() []lien {
	var out []lien
	for _, p := range s.candidats() {
		i, j := int(p>>32), int(uint32(p))
		a, b := &s.fiches[i], &s.fiches[j]
		if len(s.dits) > 0 && s.dits[PaireDe(a.id, b.id)] || s.distinct(i, j) {
			continue
		}
		x := s.comparer(a, b)
		if c := x.juger(a, b); c > 0 {
			out = append(out, lien{i, j, c, x})
		}
	}
	slices.SortStableFunc(out, func(x, y lien) int { return cmp.Compare(y.confiance, x.confiance) })
	return out
}

// groupes joins the pairs into groups. A pair joins two groups only when no
// record of one contradicts a record of the other.
func (s *examen) groupes() []Proposition {
	de := map[int]*groupe{}
	var ordre []*groupe
	for _, l := range s.liens() {
		a, b := de[l.a], de[l.b]
		switch {
		case a == nil && b == nil:
			g := &groupe{[]int{l.a, l.b}, []lien{l}, l.confiance}
			de[l.a], de[l.b], ordre = g, g, append(ordre, g)
		case a == b:
			a.liens = append(a.liens, l)
		case s.compatibles(de, l):
			s.unir(de, l)
		default:
			ordre = append(ordre, &groupe{[]int{l.a, l.b}, []lien{l}, l.confiance}) // to be judged alone
		}
	}
	var out []Proposition
	for _, g := range ordre {
		if len(g.fiches) > 0 {
			out = append(out, s.proposer(g))
		}
	}
	return out
}

type groupe struct {
	fiches    []int
	liens     []lien
	confiance Confiance // of its weakest joint
}

// groupeMax keeps groups of a size that a person can judge.
const groupeMax = 8

func membres(de map[int]*groupe, i int) []int {
	if g := de[i]; g != nil {
		return g.fiches
	}
	return []int{i}
}

func (s *examen) compatibles(de map[int]*groupe, l lien) bool {
	as, bs := membres(de, l.a), membres(de, l.b)
	if len(as)+len(bs) > groupeMax || l.confiance == AVerifier {
		return false
	}
	for _, i := range as {
		for _, j := range bs {
			if x := s.comparer(&s.fiches[i], &s.fiches[j]); s.distinct(i, j) || x.juger(&s.fiches[i], &s.fiches[j]) == 0 {
				return false
			}
		}
	}
	return true
}

func (s *examen) unir(de map[int]*groupe, l lien) {
	g, autre := de[l.a], de[l.b]
	ajoutes := []int{l.b}
	switch {
	case g == nil:
		g, ajoutes = autre, []int{l.a}
	case autre != nil:
		ajoutes = autre.fiches
		g.liens = append(g.liens, autre.liens...)
		g.confiance = min(g.confiance, autre.confiance)
		autre.fiches = nil
	}
	g.liens, g.confiance = append(g.liens, l), min(g.confiance, l.confiance)
	g.fiches = append(slices.Clone(g.fiches), ajoutes...)
	for _, i := range g.fiches {
		de[i] = g
	}
}

// proposer says a group: the record to keep first, and the reasons of all joints.
func (s *examen) proposer(g *groupe) Proposition {
	p := Proposition{Genre: MemeLieu, Confiance: g.confiance, Ids: s.ranger(g.fiches)}
	for _, l := range g.liens {
		raisons, contres := l.indices.dire(&s.fiches[l.a], &s.fiches[l.b])
		p.Raisons, p.Contre = ajouter(p.Raisons, raisons...), ajouter(p.Contre, contres...)
	}
	return p
}

// ranger gives the ids of records, the one to keep first.
func (s *examen) ranger(fiches []int) []string {
	slices.SortFunc(fiches, func(i, j int) int {
		a, b := &s.fiches[i], &s.fiches[j]
		return cmp.Or(cmp.Compare(b.avantage, a.avantage), cmp.Compare(len(Parties(b.id)), len(Parties(a.id))),
			cmp.Compare(a.id, b.id))
	})
	ids := make([]string, len(fiches))
	for n, i := range fiches {
		ids[n] = s.fiches[i].id
	}
	return ids
}

func ajouter(liste []string, textes ...string) []string {
	for _, t := range textes {
		if !slices.Contains(liste, t) {
			liste = append(liste, t)
		}
	}
	return liste
}
