package ensemble_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"feuillet/internal/ensemble"
)

func de(nombres ...uint32) *ensemble.Ensemble {
	var e ensemble.Ensemble
	for _, n := range nombres {
		e.Mettre(n)
	}
	return &e
}

func liste(e *ensemble.Ensemble) []uint32 { return slices.Collect(e.Nombres()) }

// Sets behave as sets, whatever their sizes.
func TestAlgebra(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		a, b := map[uint32]bool{}, map[uint32]bool{}
		for range r.IntN(60) {
			a[r.Uint32N(1+r.Uint32N(2000))] = true
		}
		for range r.IntN(60) {
			b[r.Uint32N(1+r.Uint32N(2000))] = true
		}
		x, y := de(slices.Collect(maps.Keys(a))...), de(slices.Collect(maps.Keys(b))...)
		union, inter, sans := x.Copie(), x.Copie(), x.Copie()
		union.Unir(y)
		inter.Croiser(y)
		sans.Oter(y)
		for n := range uint32(2100) {
			if union.A(n) != (a[n] || b[n]) || inter.A(n) != (a[n] && b[n]) || sans.A(n) != (a[n] && !b[n]) {
				t.Fatalf("%d of %v and %v", n, a, b)
			}
		}
		if x.Nombre() != len(a) || len(liste(x)) != len(a) || !slices.IsSorted(liste(x)) {
			t.Fatalf("%v counts %d", a, x.Nombre())
		}
	}
}

// What is written reads back, sparse or dense, and shortly.
func TestCoder(t *testing.T) {
	suite := func(debut, pas, n uint32) (out []uint32) {
		for i := range n {
			out = append(out, debut+i*pas)
		}
		return out
	}
	for _, c := range []struct {
		nombres []uint32
		max     int
	}{{nil, 1}, {[]uint32{0}, 2}, {[]uint32{1 << 30}, 7}, {suite(7, 1, 100_000), 12_510}, {suite(1, 3, 1000), 400}, {suite(5, 200, 1000), 2100}, {suite(100_000, 2, 10), 14}} {
		b := ensemble.Coder(nil, c.nombres)
		var e ensemble.Ensemble
		if err := e.Lire(b); err != nil || !slices.Equal(liste(&e), c.nombres) || len(b) > c.max {
			t.Errorf("%d numbers in %d bytes, want %d: %v", len(c.nombres), len(b), c.max, err)
		}
	}
}

// Sources merge key by key, without what was taken off.
func TestFusionner(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	want := map[string][]uint32{}
	var sources []ensemble.Source
	n := uint32(0)
	for range 4 {
		rep, effaces := ensemble.NewRepertoire(), &ensemble.Ensemble{}
		for range 300 {
			n += 1 + r.Uint32N(3)
			rep.Suivant(n)
			parti := r.IntN(10) == 0
			if parti {
				effaces.Mettre(n)
			}
			for range 5 {
				cle := string(rune('a'+r.IntN(20))) + string(rune('a'+r.IntN(20)))
				rep.Noter(rep.Liste(cle))
				if l := want[cle]; !parti && (len(l) == 0 || l[len(l)-1] != n) {
					want[cle] = append(l, n)
				}
			}
		}
		var pages [][]byte
		for p := range ensemble.Pages(rep.Entrees()) {
			pages = append(pages, p.Octets)
		}
		sources = append(sources, ensemble.Source{Pages: pages, Effaces: effaces})
	}
	slices.Reverse(sources)
	var faute error
	var avant string
	for e := range ensemble.Fusionner(sources, &faute) {
		var set ensemble.Ensemble
		if err := set.Lire(e.Ensemble); err != nil || e.Cle <= avant || !slices.Equal(liste(&set), want[e.Cle]) {
			t.Fatalf("%s: %v, want %v (%v)", e.Cle, liste(&set), want[e.Cle], err)
		}
		avant = e.Cle
		delete(want, e.Cle)
	}
	if faute != nil || len(want) > 0 {
		t.Errorf("missing %v, %v", want, faute)
	}
}

// Damaged bytes are an error, never a panic.
func FuzzLirePage(f *testing.F) {
	rep := ensemble.NewRepertoire()
	rep.Suivant(4)
	rep.Noter(rep.Liste("services=Aide"))
	for p := range ensemble.Pages(rep.Entrees()) {
		f.Add(p.Octets)
	}
	f.Add([]byte{1, 'a', 3, 1, 255, 255})
	f.Add([]byte{1, 'a', 2, 0, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		var faute error
		for range ensemble.Fusionner([]ensemble.Source{{Pages: [][]byte{b}, Effaces: &ensemble.Ensemble{}}}, &faute) {
		}
	})
}
