package doublons

import (
	"fmt"
	"slices"
	"strings"
)

// Parties are the ids that a merged one joins by « __ » (recursively, in the
// national base), or the id alone.
func Parties(id string) []string { return strings.Split(id, "__") }

// fusions judges the merged records: next to records they were made of, or
// joining what their own sources list apart.
func (s *examen) fusions() []Proposition {
	var out []Proposition
	for i := range s.fiches {
		if parties := Parties(s.fiches[i].id); len(parties) > 1 {
			out = append(out, s.fusion(i, parties)...)
		}
	}
	return out
}

func (s *examen) fusion(i int, parties []string) []Proposition {
	id := s.fiches[i].id
	var presents []int
	for _, p := range parties {
		if j, ok := s.rangs[p]; ok && j != i && !s.distinct(i, j) {
			presents = append(presents, j)
		}
	}
	for n, i := range presents {
		s.dits[PaireDe(id, s.fiches[i].id)] = true
		for _, j := range presents[n+1:] {
			s.dits[PaireDe(s.fiches[i].id, s.fiches[j].id)] = true
		}
	}
	if raisons := s.contradictions(presents); len(raisons) > 0 {
		ids := s.ranger(presents)
		return []Proposition{{Genre: FusionDouteuse, Confiance: Probable, Ids: slices.Insert(ids, 1, id), Raisons: raisons}}
	}
	var out []Proposition
	if r := s.repetees(id, parties); r != "" {
		out = append(out, Proposition{Genre: FusionDouteuse, Confiance: AVerifier, Ids: []string{id}, Raisons: []string{r}})
	}
	if len(presents) > 0 {
		out = append(out, Proposition{Genre: FusionEtPartie, Confiance: Sure, Ids: s.ranger(append(presents, i)),
			Raisons: []string{"l'une de ces fiches réunit déjà les autres"}})
	}
	return out
}

// contradictions are why the records that a merge joined look like several
// places: names of other kinds, far doors, other numbers.
func (s *examen) contradictions(presents []int) []string {
	var out []string
	for n, i := range presents {
		for _, j := range presents[n+1:] {
			a, b := &s.fiches[i], &s.fiches[j]
			x := s.comparer(a, b)
			if x.nom != contredit && x.lieu != contredit {
				continue
			}
			_, contres := x.dire(a, b)
			out = ajouter(out, fmt.Sprintf("%s et %s : %s", a.id, b.id, strings.Join(contres, ", ")))
		}
	}
	return out
}

// repetees tells that one source gave several parts: it lists them as distinct
// places, unless its rows are people and not places.
func (s *examen) repetees(id string, parties []string) string {
	par := map[string]int{}
	var sources []string
	for _, p := range parties {
		if s.decisions.AuProfit[p] == id { // a person found the merge right
			continue
		}
		source := sourceDe(p)
		if par[source]++; par[source] == 2 {
			sources = append(sources, source)
		}
	}
	var out []string
	for _, source := range slices.Compact(sources) {
		out = append(out, fmt.Sprintf("%d lignes de la source %s", par[source], source))
	}
	if len(out) == 0 {
		return ""
	}
	return strings.Join(out, " et ") + " sont réunies en une fiche, comme si c'était un seul lieu"
}
