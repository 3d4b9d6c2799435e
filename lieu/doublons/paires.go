package doublons

import (
	"cmp"
	"math"
	"slices"
)

// fenetre is how many neighbours a record is compared with among those of one
// key: time grows with the number of records, not with its square.
const fenetre = 40

// clesParFiche is about how many keys a record has.
const clesParFiche = 12

// entree is a record under one of its keys; ordre brings alike ones together.
type entree struct {
	cle, ordre uint64
	fiche      int32
}

// passes is in how many parts the keys are gone through: all entries of a
// country at once would be most of the memory of a search.
const passes = 8

// candidats are the pairs worth comparing, each once, in order, two numbers of
// records in one: records that share a telephone, a SIRET, or, in a commune or
// within a kilometre, a word of their names, their kind or their street.
func (r *Recherche) candidats() []uint64 {
	var out []uint64
	entrees := make([]entree, 0, clesParFiche*len(r.fiches)/passes)
	for passe := range uint64(passes) {
		entrees = entrees[:0]
		for i := range r.fiches {
			ordre := hacher(r.motsDe(r.fiches[i].nom)...)
			r.cles(&r.fiches[i], func(cle uint64) {
				if cle%passes == passe {
					entrees = append(entrees, entree{cle, ordre, int32(i)})
				}
			})
		}
		slices.SortFunc(entrees, func(a, b entree) int {
			return cmp.Or(cmp.Compare(a.cle, b.cle), cmp.Compare(a.ordre, b.ordre), cmp.Compare(a.fiche, b.fiche))
		})
		out = voisinages(out, entrees)
	}
	return uniques(out)
}

// cles tells the keys of a record.
func (r *Recherche) cles(f *fiche, pour func(cle uint64)) {
	if f.tel != 0 {
		pour(hacher(uint32(f.tel), uint32(f.tel>>32), 4))
	}
	if f.pivot != 0 {
		pour(hacher(uint32(f.pivot), uint32(f.pivot>>32), 5))
	}
	var zones [3]uint32
	for _, zone := range f.zones(zones[:]) {
		for _, m := range r.motsDe(f.nom) {
			pour(hacher(zone, 1, m))
		}
		for g := f.genres; g != 0; g &= g - 1 {
			pour(hacher(zone, 2, uint32(g&-g)))
		}
		if f.voie.nombre() > 0 {
			rue := suite(suite(fnvBase, zone, 3), r.motsDe(f.voie)...)
			pour(rue ^ rue>>29)
		}
	}
}

// beaucoup is how many pairs are gathered before those told twice are dropped:
// there is no need to hold them all.
const beaucoup = 1 << 21

// voisinages adds the pairs of the entries of each key, within the window.
func voisinages(out []uint64, entrees []entree) []uint64 {
	dropped := len(out)
	for i, a := range entrees {
		for _, b := range entrees[i+1 : min(i+1+fenetre, len(entrees))] {
			if b.cle != a.cle {
				break
			}
			if a.fiche == b.fiche { // two squares under one key
				continue
			}
			out = append(out, uint64(min(a.fiche, b.fiche))<<32|uint64(max(a.fiche, b.fiche)))
		}
		if len(out)-dropped > beaucoup {
			out = uniques(out)
			dropped = len(out)
		}
	}
	return out
}

func uniques(paires []uint64) []uint64 {
	slices.Sort(paires)
	return slices.Compact(paires)
}

// zones are where a record is looked for: its commune by name, by code, and the
// square of its position, for a commune that changed its name.
func (f *fiche) zones(out []uint32) []uint32 {
	out = append(out[:0], f.commune)
	if f.positionne {
		carre := func(decalage float64) uint32 {
			y, x := math.Floor(f.lat*50+decalage), math.Floor(f.lon*50+decalage) // about 2 km
			return uint32(int32(y))*1_000_003 ^ uint32(int32(x)) | 1<<31
		}
		out = append(out, carre(0), carre(0.5)|1<<30)
	}
	return out
}

// Constants of FNV-1a: the same records give the same pairs at each run.
const fnvBase, fnvPremier = 14695981039346656037, 1099511628211

func hacherTexte(s string) uint64 {
	somme := uint64(fnvBase)
	for i := range len(s) {
		somme = (somme ^ uint64(s[i])) * fnvPremier
	}
	return somme
}

func hacher(ns ...uint32) uint64 {
	somme := suite(fnvBase, ns...)
	return somme ^ somme>>29
}

// suite goes on with a sum.
func suite(somme uint64, ns ...uint32) uint64 {
	for _, n := range ns {
		somme = (somme ^ uint64(n)) * fnvPremier
	}
	return somme
}
