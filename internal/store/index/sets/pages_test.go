package sets_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/store/index/sets"
)

// directory has n keys, each with the numbers of its multiples.
func directory(n int) *sets.Directory {
	d := sets.NewDirectory()
	for number := range uint32(400) {
		d.Next(number)
		for k := range n {
			if int(number)%(k%7+1) == 0 {
				d.Note(d.List(fmt.Sprintf("clé %04d", k)))
			}
		}
	}
	return d
}

func pages(d *sets.Directory) (out []sets.Page) { return slices.Collect(sets.Pages(d.Entries())) }

// Each page stands alone, is named by its first key, and ends as soon as it is
// long enough; no key stands in two, and none is lost.
func TestPagesStandAlone(t *testing.T) {
	const size = 8 << 10
	var keys []string
	all := pages(directory(600))
	for i, p := range all {
		last, n := 0, 0
		for e, err := range sets.ReadPage(p.Octets) {
			if err != nil {
				t.Fatal(err)
			}
			if n == 0 && e.Key != p.First {
				t.Errorf("page %d begins with %q, and is named %q", i, e.Key, p.First)
			}
			keys, last, n = append(keys, e.Key), len(e.Key)+len(e.Set), n+1
		}
		if i < len(all)-1 && (len(p.Octets) < size || len(p.Octets)-last > size) {
			t.Errorf("page %d has %d bytes, the last key %d", i, len(p.Octets), last)
		}
	}
	if len(all) < 3 || len(keys) != 600 || !slices.IsSorted(keys) || len(slices.Compact(keys)) != 600 {
		t.Errorf("%d keys in %d pages", len(keys), len(all))
	}
	if got := pages(sets.NewDirectory()); len(got) != 0 {
		t.Errorf("nothing has %d pages", len(got))
	}
}

// A number noted twice under a key is there once, and is that of the last Next.
func TestDirectory(t *testing.T) {
	d := sets.NewDirectory()
	list := d.List("a")
	for _, n := range []uint32{3, 8} {
		d.Next(n)
		d.Note(list)
		d.Note(d.List("a"))
	}
	d.Note(d.List("b"))
	var said []string
	for e := range d.Entries() {
		var s sets.Set
		if err := s.Decode(e.Set); err != nil {
			t.Fatal(err)
		}
		said = append(said, fmt.Sprint(e.Key, numbers(&s)))
	}
	if got := strings.Join(said, " "); got != "a[3 8] b[8]" || d.Len() != 2 {
		t.Errorf("%s, of %d numbers", got, d.Len())
	}
}

// A set that changes leaves those it was made of, or made, as they are.
func TestSetsStandApart(t *testing.T) {
	a := of(1, 64, 700)
	b := a.Clone()
	b.Add(2)
	b.Remove(of(64, 5000))
	if !slices.Equal(numbers(a), []uint32{1, 64, 700}) || !slices.Equal(numbers(b), []uint32{1, 2, 700}) {
		t.Errorf("%v, %v", numbers(a), numbers(b))
	}
	var empty sets.Set
	empty.Unite(a)
	empty.Intersect(of(1))
	if empty.Unite(of(4000)); !slices.Equal(numbers(&empty), []uint32{1, 4000}) || a.Has(4000) || empty.Has(700) {
		t.Errorf("%v", numbers(&empty))
	}
	for n := range a.All() {
		if n != 1 {
			t.Fatal("a reader that stopped was given more")
		}
		break
	}
}

// Reading adds to what a set has; written at any size, sets read back alike.
func TestDecodeAdds(t *testing.T) {
	s := of(2, 9000)
	for _, more := range [][]uint32{{5}, nil, {8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18},
		{70, 71, 72, 73, 74, 75, 76, 77, 78}} {
		before := numbers(s)
		if err := s.Decode(sets.Encode([]byte("x"), more)[1:]); err != nil {
			t.Fatal(err)
		}
		want := slices.Concat(before, more)
		slices.Sort(want)
		if !slices.Equal(numbers(s), want) {
			t.Errorf("%v and %v make %v", before, more, numbers(s))
		}
	}
}

// A merge ends at the first damage, wherever it stands, and with its reader.
func TestMergeEnds(t *testing.T) {
	whole := func() (out [][]byte) {
		for _, p := range pages(directory(600)) {
			out = append(out, p.Octets)
		}
		return out
	}
	none := &sets.Set{}
	count := func(sources ...sets.Source) (n int, fault error) {
		for range sets.Merge(sources, &fault) {
			n++
		}
		return n, fault
	}
	good := sets.Source{Pages: whole(), Gone: none}
	all, err := count(good, good)
	if all != 600 || err != nil {
		t.Fatalf("%d keys, %v", all, err)
	}
	for name, damage := range map[string]func([][]byte){
		"first page cut":  func(p [][]byte) { p[0] = p[0][:1] },
		"last page cut":   func(p [][]byte) { p[len(p)-1] = p[len(p)-1][:len(p[len(p)-1])-1] },
		"a set unwritten": func(p [][]byte) { p[1] = []byte("\x03abc\x02\x07\x07") },
	} {
		bad := sets.Source{Pages: whole(), Gone: none}
		damage(bad.Pages)
		for _, sources := range [][]sets.Source{{bad}, {good, bad}, {bad, good}} {
			if n, err := count(sources...); !errors.Is(err, sets.ErrMalformed) || n >= all {
				t.Errorf("%s: %d keys, %v", name, n, err)
			}
		}
	}
	var fault error
	for range sets.Merge([]sets.Source{good, good}, &fault) {
		break
	}
	gone := of()
	for n := range uint32(400) {
		gone.Add(n)
	}
	if n, err := count(sets.Source{Pages: whole(), Gone: gone}); n != 0 || err != nil || fault != nil {
		t.Errorf("all is gone, and %d keys are left: %v, %v", n, err, fault)
	}
}
