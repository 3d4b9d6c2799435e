package sets_test

import (
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"feuillet/internal/store/index/sets"
)

func of(numbers ...uint32) *sets.Set {
	var e sets.Set
	for _, n := range numbers {
		e.Add(n)
	}
	return &e
}

func numbers(e *sets.Set) []uint32 { return slices.Collect(e.All()) }

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
		x, y := of(slices.Collect(maps.Keys(a))...), of(slices.Collect(maps.Keys(b))...)
		union, inter, sans := x.Clone(), x.Clone(), x.Clone()
		union.Unite(y)
		inter.Intersect(y)
		sans.Remove(y)
		for n := range uint32(2100) {
			if union.Has(n) != (a[n] || b[n]) || inter.Has(n) != (a[n] && b[n]) || sans.Has(n) != (a[n] && !b[n]) {
				t.Fatalf("%d of %v and %v", n, a, b)
			}
		}
		if x.Len() != len(a) || len(numbers(x)) != len(a) || !slices.IsSorted(numbers(x)) {
			t.Fatalf("%v counts %d", a, x.Len())
		}
	}
}

// What is written reads back, sparse or dense, and shortly.
func TestEncode(t *testing.T) {
	suite := func(debut, pas, n uint32) (out []uint32) {
		for i := range n {
			out = append(out, debut+i*pas)
		}
		return out
	}
	for _, c := range []struct {
		numbers []uint32
		max     int
	}{{nil, 1}, {[]uint32{0}, 2}, {[]uint32{sets.Max}, 6}, {suite(7, 1, 100_000), 12_510}, {suite(1, 3, 1000), 400},
		{suite(5, 200, 1000), 2100}, {suite(100_000, 2, 10), 14}} {
		b := sets.Encode(nil, c.numbers)
		var e sets.Set
		if err := e.Decode(b); err != nil || !slices.Equal(numbers(&e), c.numbers) || len(b) > c.max {
			t.Errorf("%d numbers in %d bytes, want %d: %v", len(c.numbers), len(b), c.max, err)
		}
	}
}

// Sources merge key by key, without what was taken off.
func TestMerge(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	want := map[string][]uint32{}
	var sources []sets.Source
	n := uint32(0)
	for range 4 {
		rep, gone := sets.NewDirectory(), &sets.Set{}
		for range 300 {
			n += 1 + r.Uint32N(3)
			rep.Next(n)
			parti := r.IntN(10) == 0
			if parti {
				gone.Add(n)
			}
			for range 5 {
				cle := string(rune('a'+r.IntN(20))) + string(rune('a'+r.IntN(20)))
				rep.Note(rep.List(cle))
				if l := want[cle]; !parti && (len(l) == 0 || l[len(l)-1] != n) {
					want[cle] = append(l, n)
				}
			}
		}
		var pages [][]byte
		for p := range sets.Pages(rep.Entries()) {
			pages = append(pages, p.Octets)
		}
		sources = append(sources, sets.Source{Pages: pages, Gone: gone})
	}
	slices.Reverse(sources)
	var fault error
	var avant string
	for e := range sets.Merge(sources, &fault) {
		var set sets.Set
		if err := set.Decode(e.Set); err != nil || e.Key <= avant || !slices.Equal(numbers(&set), want[e.Key]) {
			t.Fatalf("%s: %v, want %v (%v)", e.Key, numbers(&set), want[e.Key], err)
		}
		avant = e.Key
		delete(want, e.Key)
	}
	if fault != nil || len(want) > 0 {
		t.Errorf("missing %v, %v", want, fault)
	}
}

// Damaged bytes are an error, never a panic.
func FuzzReadPage(f *testing.F) {
	rep := sets.NewDirectory()
	rep.Next(4)
	rep.Note(rep.List("services=Aide"))
	for p := range sets.Pages(rep.Entries()) {
		f.Add(p.Octets)
	}
	f.Add([]byte{1, 'a', 3, 1, 255, 255})
	f.Add([]byte{1, 'a', 2, 0, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		var fault error
		for range sets.Merge([]sets.Source{{Pages: [][]byte{b}, Gone: &sets.Set{}}}, &fault) {
		}
	})
}

// Bytes that nobody wrote are refused before they fill the memory.
func TestHugeNumbersAreMalformed(t *testing.T) {
	for _, b := range [][]byte{
		sets.Encode(nil, []uint32{sets.Max + 1}),
		{1, 0xff, 0xff, 0xff, 0x3f, 1},
		{1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 1},
		{1, 0x80}, {1},
		{0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 1},
		{2, 1}, {0, 0x80}, {},
	} {
		var s sets.Set
		if err := s.Decode(b); !errors.Is(err, sets.ErrMalformed) {
			t.Errorf("% x: %v", b, err)
		}
	}
}
