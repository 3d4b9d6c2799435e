package ensemble

import (
	"encoding/binary"
	"iter"
	"maps"
	"slices"
)

// taillePage is the size that a page passes by its last entry, in bytes: one
// key costs to read a page.
const taillePage = 8 << 10

// Entree is a key and its written set.
type Entree struct {
	Cle      string
	Ensemble []byte
}

// Page is a run of entries that stands alone.
type Page struct {
	Premiere string // key
	Octets   []byte
}

// Repertoire collects the numbers of each key, and is then written once.
type Repertoire struct {
	listes  map[string]*Liste
	dernier uint32
	lieux   int
}

// Liste are the numbers of one key.
type Liste struct{ nombres []uint32 }

// NewRepertoire is an empty one.
func NewRepertoire() *Repertoire { return &Repertoire{listes: map[string]*Liste{}} }

// Lieux counts the numbers begun by Suivant.
func (r *Repertoire) Lieux() int { return r.lieux }

// Suivant begins the keys of a number, greater than those before.
func (r *Repertoire) Suivant(n uint32) {
	r.dernier = n
	r.lieux++
}

// Liste is that of a key, for Noter: it serves until Pages.
func (r *Repertoire) Liste(cle string) *Liste {
	l := r.listes[cle]
	if l == nil {
		l = &Liste{}
		r.listes[cle] = l
	}
	return l
}

// Noter gives the current number to a list.
func (r *Repertoire) Noter(l *Liste) {
	if n := len(l.nombres); n == 0 || l.nombres[n-1] != r.dernier {
		l.nombres = append(l.nombres, r.dernier)
	}
}

// Entrees are the keys in order, with their sets.
func (r *Repertoire) Entrees() iter.Seq[Entree] {
	return func(yield func(Entree) bool) {
		var tampon []byte
		for _, cle := range slices.Sorted(maps.Keys(r.listes)) {
			tampon = Coder(tampon[:0], r.listes[cle].nombres)
			if !yield(Entree{cle, tampon}) {
				return
			}
		}
	}
}

// Pages cuts entries, sorted by key, into pages.
func Pages(entrees iter.Seq[Entree]) iter.Seq[Page] {
	return func(yield func(Page) bool) {
		var p Page
		for e := range entrees {
			if len(p.Octets) == 0 {
				p.Premiere = e.Cle
			}
			p.Octets = append(binary.AppendUvarint(p.Octets, uint64(len(e.Cle))), e.Cle...)
			p.Octets = append(binary.AppendUvarint(p.Octets, uint64(len(e.Ensemble))), e.Ensemble...)
			if len(p.Octets) >= taillePage {
				if !yield(p) {
					return
				}
				p = Page{}
			}
		}
		if len(p.Octets) > 0 {
			yield(p)
		}
	}
}

// LirePage gives the entries of a page, up to the first malformed one.
func LirePage(octets []byte) iter.Seq2[Entree, error] {
	return func(yield func(Entree, error) bool) {
		b := octets
		for len(b) > 0 {
			cle, reste, ok := morceau(b)
			var set []byte
			if ok {
				set, reste, ok = morceau(reste)
			}
			if !ok {
				yield(Entree{}, errForme)
				return
			}
			if !yield(Entree{string(cle), set}, nil) {
				return
			}
			b = reste
		}
	}
}

func morceau(b []byte) (m, reste []byte, ok bool) {
	n, l := binary.Uvarint(b)
	if l <= 0 || n > uint64(len(b)-l) {
		return nil, nil, false
	}
	return b[l : l+int(n)], b[l+int(n):], true
}

// Source is a written repertoire and the numbers that it no longer tells of.
type Source struct {
	Pages   [][]byte // in order
	Effaces *Ensemble
}

// Fusionner gives the entries of several sources as one, by key; the error of
// a malformed page ends it.
func Fusionner(sources []Source, faute *error) iter.Seq[Entree] {
	return func(yield func(Entree) bool) {
		var tetes []*tete
		for _, s := range sources {
			t := &tete{effaces: s.Effaces}
			var fermer func()
			t.suivante, fermer = iter.Pull2(entrees(s.Pages))
			defer fermer()
			tetes = append(tetes, t)
			t.avancer(faute)
		}
		var tampon []byte
		var nombres []uint32
		for *faute == nil {
			cle, ok := plusPetite(tetes)
			if !ok {
				return
			}
			nombres = nombres[:0]
			for _, t := range tetes {
				if t.fini || t.e.Cle != cle {
					continue
				}
				if nombres, *faute = t.restants(nombres); *faute != nil {
					return
				}
				t.avancer(faute)
			}
			if !slices.IsSorted(nombres) {
				slices.Sort(nombres)
			}
			if len(nombres) == 0 {
				continue
			}
			tampon = Coder(tampon[:0], nombres)
			if !yield(Entree{cle, tampon}) {
				return
			}
		}
	}
}

func entrees(pages [][]byte) iter.Seq2[Entree, error] {
	return func(yield func(Entree, error) bool) {
		for _, p := range pages {
			for e, err := range LirePage(p) {
				if !yield(e, err) {
					return
				}
			}
		}
	}
}

// tete is where the reading of one source stands.
type tete struct {
	suivante func() (Entree, error, bool)
	e        Entree
	fini     bool
	effaces  *Ensemble
}

func (t *tete) avancer(faute *error) {
	e, err, ok := t.suivante()
	t.e, t.fini = e, !ok
	if ok && err != nil {
		*faute = err
	}
}

// restants adds to out the numbers of the entry that are not taken off.
func (t *tete) restants(out []uint32) ([]uint32, error) {
	debut := len(out)
	out, err := nombres(out, t.e.Ensemble)
	tous := out[debut:]
	if len(t.effaces.mots) == 0 {
		return out, err
	}
	gardes := slices.DeleteFunc(tous, t.effaces.A)
	return out[:debut+len(gardes)], err
}

func plusPetite(tetes []*tete) (cle string, ok bool) {
	for _, t := range tetes {
		if !t.fini && (!ok || t.e.Cle < cle) {
			cle, ok = t.e.Cle, true
		}
	}
	return cle, ok
}
