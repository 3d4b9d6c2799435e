package territoire

import (
	"slices"
	"strings"

	"feuillet/lieu/proche"
)

// index finds positions in the list of communes by key of name (see Cle).
type index struct {
	noms   map[string][]int // current names
	autres map[string][]int // names without article, communes déléguées and associées, arrondissements
}

func (t *Territoires) indexerNoms() *index {
	toutes := t.communes.toutes()
	x := &index{make(map[string][]int, len(toutes)), map[string][]int{}}
	for i, c := range toutes {
		cle := Cle(c.Nom)
		x.noms[cle] = append(x.noms[cle], i)
		if court := sansArticle(cle); court != cle {
			x.autres[court] = append(x.autres[court], i)
		}
	}
	for _, r := range t.d.Rattachees {
		if i, ok := slices.BinarySearchFunc(toutes, r.Commune,
			func(c Commune, code string) int { return strings.Compare(c.Code, code) }); ok {
			cle := Cle(r.Nom)
			x.autres[cle] = append(x.autres[cle], i)
		}
	}
	return x
}

// ChercherCommune are the communes of this name, homonyms by code, whatever
// the accents, hyphens, capitals and « St ». When no commune has it, those
// that have it without their article, or that hold a commune déléguée or an
// arrondissement of this name.
func (t *Territoires) ChercherCommune(nom string) []Commune {
	if exactes := t.auxRangs(t.recherche().noms[Cle(nom)]); len(exactes) > 0 {
		return exactes
	}
	return t.approchantes(nom)
}

// approchantes are the communes whose name differs by an article, or that
// hold a part of this name.
func (t *Territoires) approchantes(nom string) []Commune {
	x, cle := t.recherche(), Cle(nom)
	rangs := slices.Concat(x.autres[cle], x.noms[sansArticle(cle)])
	slices.Sort(rangs)
	return t.auxRangs(slices.Compact(rangs))
}

func (t *Territoires) auxRangs(rangs []int) []Commune {
	out := make([]Commune, len(rangs))
	for i, r := range rangs {
		out[i] = t.communes.toutes()[r]
	}
	return out
}

// Situer is the one commune of this name and postal code, be it written
// without its article (Mont-Dore, 98809, is Le Mont-Dore). Postal codes of
// companies (CEDEX) are in no list: the département then tells homonyms apart.
func (t *Territoires) Situer(nom, codePostal string) (Commune, bool) {
	exactes := t.ChercherCommune(nom)
	toutes := slices.Concat(exactes, t.approchantes(nom))
	duCode := func(c Commune) bool { return slices.Contains(c.CodesPostaux, codePostal) }
	duDepartement := func(c Commune) bool {
		return len(codePostal) == 5 &&
			departementPostal(c) == DepartementDe(codePostal)
	}
	for _, meme := range []func(Commune) bool{duCode, duDepartement} {
		for _, list := range [][]Commune{exactes, toutes} {
			if c, ok := seule(list, meme); ok {
				return c, true
			}
		}
	}
	return Commune{}, false
}

// seule is the commune that passes, when no other does.
func seule(list []Commune, passe func(Commune) bool) (une Commune, ok bool) {
	for _, c := range list {
		if !passe(c) || ok && c.Code == une.Code {
			continue
		}
		if ok {
			return Commune{}, false
		}
		une, ok = c, true
	}
	return une, ok
}

// departementPostal is the département as postal codes number it: both parts
// of Corsica are 20.
func departementPostal(c Commune) string {
	if len(c.CodesPostaux) == 0 {
		return c.Departement
	}
	return DepartementDe(c.CodesPostaux[0])
}

// ressemblance is the edit distance of two keys, over seuil when greater than
// seuil. A first word or more of the other counts as one slip.
func ressemblance(a, b string, seuil int) int {
	if strings.HasPrefix(b, a+" ") {
		return 1
	}
	return proche.Distance(a, b, seuil)
}
