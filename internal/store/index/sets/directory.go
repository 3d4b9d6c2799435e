package sets

import (
	"encoding/binary"
	"iter"
	"maps"
	"slices"
)

// pageSize is the size that a page passes by its last entry, in bytes: one
// key costs to read a page.
const pageSize = 8 << 10

// Entry is a key and its written set.
type Entry struct {
	Key string
	Set []byte
}

// Page is a run of entries that stands alone.
type Page struct {
	First  string // key
	Octets []byte
}

// Directory collects the numbers of each key, and is then written once.
type Directory struct {
	lists map[string]*List
	last  uint32
	count int
}

// List are the numbers of one key.
type List struct{ numbers []uint32 }

// NewDirectory is an empty one.
func NewDirectory() *Directory { return &Directory{lists: map[string]*List{}} }

// Len counts the numbers begun by Next.
func (d *Directory) Len() int { return d.count }

// Next begins the keys of a number, greater than those before.
func (d *Directory) Next(n uint32) {
	d.last = n
	d.count++
}

// List is that of a key, for Note: it serves until Entries.
func (d *Directory) List(key string) *List {
	l := d.lists[key]
	if l == nil {
		l = &List{}
		d.lists[key] = l
	}
	return l
}

// Note gives the current number to a list.
func (d *Directory) Note(l *List) {
	if n := len(l.numbers); n == 0 || l.numbers[n-1] != d.last {
		l.numbers = append(l.numbers, d.last)
	}
}

// Entries are the keys in order, with their sets; one serves until the next.
func (d *Directory) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		var buffer []byte
		for _, key := range slices.Sorted(maps.Keys(d.lists)) {
			buffer = Encode(buffer[:0], d.lists[key].numbers)
			if !yield(Entry{key, buffer}) {
				return
			}
		}
	}
}

// Pages cuts entries, sorted by key, into pages.
func Pages(entries iter.Seq[Entry]) iter.Seq[Page] {
	return func(yield func(Page) bool) {
		var p Page
		for e := range entries {
			if len(p.Octets) == 0 {
				p.First = e.Key
			}
			p.Octets = append(binary.AppendUvarint(p.Octets, uint64(len(e.Key))), e.Key...)
			p.Octets = append(binary.AppendUvarint(p.Octets, uint64(len(e.Set))), e.Set...)
			if len(p.Octets) >= pageSize {
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

// ReadPage gives the entries of a page, up to the first malformed one.
func ReadPage(octets []byte) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for b := octets; len(b) > 0; {
			key, rest, ok := cut(b)
			var set []byte
			if ok {
				set, rest, ok = cut(rest)
			}
			if !ok {
				yield(Entry{}, ErrMalformed)
				return
			}
			if !yield(Entry{string(key), set}, nil) {
				return
			}
			b = rest
		}
	}
}

// cut takes a piece that its length precedes.
func cut(b []byte) (piece, rest []byte, ok bool) {
	n, l := binary.Uvarint(b)
	if l <= 0 || n > uint64(len(b)-l) {
		return nil, nil, false
	}
	return b[l : l+int(n)], b[l+int(n):], true
}
