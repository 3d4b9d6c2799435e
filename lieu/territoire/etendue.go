package territoire

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Etendue is the smallest territory, from a département up, that holds nearly
// all of some places: what a paper of them may say that it covers.
type Etendue struct {
	Nom          string // « Gironde », « Gironde et Landes », « Bretagne », « France »; empty when nothing is known
	Departements []string
	Hors         int // places that it does not hold
}

// presque is the part of the places, in hundredths, without which a title would
// be false: one row of an unknown commune makes no directory of France.
const presque = 95

// nommesEtendue is how many départements, or régions, a title names.
const nommesEtendue = 3

// Tient reports that a département is in it.
func (e Etendue) Tient(departement string) bool { return slices.Contains(e.Departements, departement) }

// Etendue finds what holds places, counted by code of département; those of one
// that no list has are of none.
func (t *Territoires) Etendue(parCode map[string]int) Etendue {
	nom := func(code string) string { d, _ := t.Departement(code); return d.Nom }
	lieux := map[string]int{}
	for code, n := range parCode {
		if nom(code) == "" {
			code = ""
		}
		lieux[code] += n
	}
	if e, ok := etendue(lieux, lieux, nom, func(d, code string) bool { return d == code }); ok {
		return e
	}
	regions := map[string]int{}
	region := func(d string) string { c, _ := t.Departement(d); return c.Region }
	for d, n := range lieux {
		regions[region(d)] += n
	}
	nomRegion := func(code string) string { r, _ := chercher(t.d.Regions, code, codeRegion); return r.Nom }
	if e, ok := etendue(lieux, regions, nomRegion, func(d, code string) bool { return region(d) == code }); ok {
		return e
	}
	if lieux[""] == total(lieux) {
		return Etendue{}
	}
	e := Etendue{Nom: "France", Hors: lieux[""]}
	for d := range lieux {
		if nom(d) != "" {
			e.Departements = append(e.Departements, d)
		}
	}
	return e
}

// etendue names the fewest territories that hold nearly all places, when they
// are few; dans tells whether a département is in one.
func etendue(lieux, parCode map[string]int, nom func(string) string, dans func(d, code string) bool) (Etendue, bool) {
	var e Etendue
	var noms []string
	tous, tenus := total(lieux), 0
	codes := slices.SortedFunc(maps.Keys(parCode), func(a, b string) int {
		return cmp.Or(parCode[b]-parCode[a], strings.Compare(a, b))
	})
	for _, code := range codes {
		if nom(code) == "" {
			continue
		}
		if noms = append(noms, nom(code)); len(noms) > nommesEtendue {
			return e, false
		}
		tenus += parCode[code]
		for d := range lieux {
			if dans(d, code) {
				e.Departements = append(e.Departements, d)
			}
		}
		if 100*tenus >= presque*tous {
			e.Nom, e.Hors = enumerer(noms), tous-tenus
			return e, true
		}
	}
	return e, false
}

func enumerer(noms []string) string {
	n := len(noms) - 1
	if n == 0 {
		return noms[0]
	}
	return strings.Join(noms[:n], ", ") + " et " + noms[n]
}

func total(lieux map[string]int) (n int) {
	for _, v := range lieux {
		n += v
	}
	return n
}
