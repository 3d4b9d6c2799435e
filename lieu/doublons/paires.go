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

// candidats are the pairs worth comparing, each once, in order, two numbers of
// records in one: records that
// share a telephone, a SIRET, or, in a commune or within a kilometre, a word of
// their names, their kind or their street.
func (r *Recherche) candidats() []uint64 {
	entrees := make([]entree, 0, clesParFiche*len(r.fiches))
	for i := range r.fiches {
		f := &r.fiches[i]
		ordre := hacher(f.nom...)
		pour := func(cle uint64) { entrees = append(entrees, entree{cle, ordre, int32(i)}) }
		if f.tel != "" {
			pour(hacherTexte("t" + f.tel))
		}
		if f.pivot != "" {
			pour(hacherTexte("p" + f.pivot))
		}
		for _, zone := range f.zones() {
			for _, m := range f.nom {
				pour(hacher(zone, 1, m))
			}
			for g := f.genres; g != 0; g &= g - 1 {
				pour(hacher(zone, 2, uint32(g&-g)))
			}
			if len(f.voie) > 0 {
				pour(hacher(append([]uint32{zone, 3}, f.voie...)...))
			}
		}
	}
	slices.SortFunc(entrees, func(a, b entree) int {
		return cmp.Or(cmp.Compare(a.cle, b.cle), cmp.Compare(a.ordre, b.ordre), cmp.Compare(a.fiche, b.fiche))
	})
	return voisinages(entrees)
}

// voisinages pairs the entries of one key, within the window.
func voisinages(entrees []entree) []uint64 {
	var out []uint64
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
		if len(out) > 1<<22 { // many are repeated: no need to hold them all
			out = uniques(out)
		}
	}
	return uniques(out)
}

func uniques(paires []uint64) []uint64 {
	slices.Sort(paires)
	return slices.Compact(paires)
}

// zones are where a record is looked for: its commune by name, by code, and the
// square of its position, for a commune that changed its name.
func (f *fiche) zones() []uint32 {
	out := []uint32{f.commune}
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
	somme := uint64(fnvBase)
	for _, n := range ns {
		somme = (somme ^ uint64(n)) * fnvPremier
	}
	return somme ^ somme>>29
}
